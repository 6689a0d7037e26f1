import { recordDocumentIn } from '@thucthi/mandates/server';
import type { z } from 'zod';
import type { moveReportRun } from '../contract.ts';
import { missingIn } from '../domain/run/renew-run.ts';
import { runDocument } from '../domain/run/run-document.ts';
import { readBlocks } from './blocks.store.ts';
import { changingRun, stateWords, type Changing } from './changing-run.ts';
import { refused, type Page, type Work } from './work.ts';

type Body = z.output<NonNullable<(typeof moveReportRun)['body']>>;
type Move = Body['move'];

/**
 * Moves a report: handed up its words are fixed; taken back it is a draft again; issued it enters the register of documents with number,
 * day and signer as they were given outside. We number nothing.
 */
export function moveRunOf(work: Work, id: string, { writeId, basedOn, move }: Body): Promise<Page> {
  return changingRun(work, id, { writeId, use: 'reports.move', content: move, basedOn }, async (changing) => {
    const { run } = changing;
    if (move.to === 'submitted') await submit(changing);
    else if (move.to === 'issued') await issue(changing, move);
    else if (run.state !== 'submitted')
      throw refused(
        `văn bản ${stateWords[run.state].vi}; chỉ lấy lại được văn bản đang trình ký`,
        'only a report that is handed up can be taken back',
      );
    else Object.assign(run, { state: 'draft', content: null });
    return {
      to: move.to,
      ...(move.to === 'issued' ? { symbol: move.symbol } : {}),
      ...(move.to === 'draft' ? { reason: move.reason } : {}),
    };
  });
}

async function submit({ tx, scope, run }: Changing): Promise<void> {
  if (run.state !== 'draft') throw refused(`văn bản đã ${stateWords[run.state].vi}`, `the report is already ${stateWords[run.state].en}`);
  const blocks = await readBlocks(tx, scope.tenantId, run.id);
  const missing = missingIn(blocks);
  if (missing > 0)
    throw refused(
      `còn ${missing} số liệu chưa có; hãy nhập số liệu rồi cập nhật báo cáo, hoặc bỏ câu đó`,
      `${missing} figures are missing; enter them and renew the report, or leave those sentences out`,
    );
  const turned = blocks.filter((block) => block.turned).length;
  if (turned > 0)
    throw refused(
      `còn ${turned} đoạn có lời văn không còn khớp với số mới (chiều tăng, giảm hoặc “ước”); hãy xem lại`,
      `in ${turned} paragraphs a direction has turned; look at their words`,
    );
  Object.assign(run, { state: 'submitted', content: runDocument({ ...run }, blocks, run.results, false) });
}

async function issue({ run, ...at }: Changing, move: Extract<Move, { to: 'issued' }>): Promise<void> {
  if (run.state !== 'submitted' || run.content === null)
    throw refused('văn bản phải được trình ký trước khi ghi ban hành', 'a report is handed up before it is recorded as issued');
  if (move.issuedOn > at.clock.today()) throw refused('ngày ban hành không được sau hôm nay', 'the day of issue lies in the future');
  const { content } = run;
  const kind = content.kind ?? 'Công văn';
  const { id: documentId } = await recordDocumentIn(at, {
    restricted: false,
    symbol: move.symbol,
    kind,
    title: content.subject,
    issuer: content.issuer,
    issuedOn: move.issuedOn,
    effectiveFrom: null,
    effectiveTo: null,
    signer: move.signer,
    signerOffice: move.signerOffice,
    recipients: [...content.recipients],
    arrivalNumber: null,
    arrivedOn: null,
    link: null,
    note: null,
    clauses: [],
    files: move.sha256 === null ? [] : [{ name: `${kind} ${move.symbol}`, hash: move.sha256 }],
  });
  Object.assign(run, {
    state: 'issued',
    symbol: move.symbol,
    issuedOn: move.issuedOn,
    signer: move.signer,
    fileSha256: move.sha256,
    documentId,
  });
}
