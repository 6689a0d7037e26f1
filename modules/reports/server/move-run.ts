import { recordDocumentIn } from '@thucthi/mandates/server';
import type { OfficialDocument } from '@thucthi/writer';
import type { z } from 'zod';
import type { moveReportRun } from '../contract.ts';
import { faultOfMove, handedUp, issuedAs, registerEntry, takenBack, toldOfMove, type Issuing } from '../domain/paper-way.ts';
import { runDocument } from '../domain/run/run-document.ts';
import { readBlocks } from './blocks.store.ts';
import { changingRun, type Changing } from './changing-run.ts';
import { refuseUnready } from './refuse-unready.ts';
import { refused, type Page, type Work } from './work.ts';

type Body = z.output<NonNullable<(typeof moveReportRun)['body']>>;

/** Moves a report on its way: handed up, taken back, or issued outside and entered in the register of documents. */
export function moveRunOf(work: Work, id: string, { writeId, basedOn, move }: Body): Promise<Page> {
  return changingRun(work, id, { writeId, use: 'reports.move', content: move, basedOn }, async (changing) => {
    const fault = faultOfMove(changing.run, move, changing.clock.today());
    if (fault !== null) throw refused(fault.vi, fault.en);
    if (move.to === 'submitted') await submit(changing);
    else if (move.to === 'draft') Object.assign(changing.run, takenBack);
    else if (changing.run.content !== null) await issue(changing, changing.run.content, move);
    return toldOfMove(move);
  });
}

async function submit(changing: Changing): Promise<void> {
  const { tx, scope, run } = changing;
  const blocks = await readBlocks(tx, scope.tenantId, run.id);
  await refuseUnready(changing, blocks);
  Object.assign(run, handedUp(runDocument({ ...run }, blocks, run.results)));
}

async function issue({ run, ...at }: Changing, content: OfficialDocument, issuing: Issuing): Promise<void> {
  const { id } = await recordDocumentIn(at, registerEntry(content, issuing, null));
  Object.assign(run, issuedAs(issuing, id));
}
