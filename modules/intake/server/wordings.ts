import { namePeople } from '@thucthi/access/server';
import {
  Refusal,
  runWrite,
  withScope,
  writeAudit,
  writeOnce,
  type Clock,
  type Database,
  type Scope,
  type ScopedTx,
} from '@thucthi/platform';
import { readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { listWordings } from '../contract.ts';
import { brokenBy } from '../domain/wording-trial.ts';
import { readReaderKit } from './read-options.ts';
import { listWordingRows, settleWording } from './wordings.store.ts';

type Listed = z.input<(typeof listWordings)['answer']>;

/** Wordings met in papers, those that wait for an administrator first. */
export const listWordingsOf = (database: Database, clock: Clock, scope: Scope): Promise<Listed> =>
  withScope(database, scope, (tx) => listed(tx, clock, scope));

async function listed(tx: ScopedTx, clock: Clock, scope: Scope): Promise<Listed> {
  const rows = await listWordingRows(tx, scope.tenantId);
  const indicators = await readIndicatorsCached(tx);
  const people = await namePeople(
    tx,
    scope,
    rows.map(({ proposedBy }) => proposedBy),
    clock.today(),
  );
  return {
    wordings: rows.map((row) => {
      const definition = indicators.get(row.indicatorId)?.definition;
      return {
        id: row.id,
        wording: row.wording,
        indicator: { code: definition?.code ?? '', name: definition?.name.vi ?? '' },
        paper: { id: row.paperId, name: row.paperName },
        proposedAt: row.proposedAt.toISOString(),
        proposedBy: people.get(row.proposedBy ?? '')?.vi ?? null,
        state: row.state,
      };
    }),
  };
}

/** Accepts or refuses a wording. One that would make texts with known readings be read otherwise is refused with the text it breaks. */
export function decideWordingOf(
  database: Database,
  clock: Clock,
  scope: Scope,
  id: string,
  asked: { writeId: string; accept: boolean },
): Promise<Listed['wordings'][number]> {
  return runWrite(database, scope, async (tx) => {
    await writeOnce(tx, scope, clock, { id: asked.writeId, content: { accept: asked.accept, wording: id } }, async () => {
      const row = (await listWordingRows(tx, scope.tenantId)).find((one) => one.id === id);
      if (row === undefined) throw new Refusal('not-found');
      const indicators = await readIndicatorsCached(tx);
      const code = indicators.get(row.indicatorId)?.definition.code ?? '';
      const nameOf = (of: string) => [...indicators.values()].find(({ definition }) => definition.code === of)?.definition.name ?? of;
      if (asked.accept) {
        const broken = brokenBy({ wording: row.wording, code }, (await readReaderKit(tx, scope)).indicators);
        if (broken !== null) throw new Refusal('wording-breaks', { text: broken.text, indicator: nameOf(broken.indicator) });
      }
      if (!(await settleWording(tx, scope.tenantId, id, { accept: asked.accept, at: clock.now(), by: scope.personId })))
        throw new Refusal('wording-decided');
      await writeAudit(tx, scope, clock, {
        action: asked.accept ? 'papers.wording-accepted' : 'papers.wording-refused',
        subjectKind: 'wording',
        subjectId: id,
        detail: { indicator: code, wording: row.wording },
      });
      return null;
    });
    const row = (await listed(tx, clock, scope)).wordings.find((one) => one.id === id);
    if (row === undefined) throw new Refusal('not-found');
    return row;
  });
}
