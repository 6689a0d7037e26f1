import { newId, Refusal, withScope, type Clock, type Database, type Log, type Scope } from '@thucthi/platform';
import { readWritableUnits } from '@thucthi/figures/server';
import { findUnit } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { paperSummary } from '../contract.ts';
import { insertPaper, readPaperRow, type PaperRow } from './papers.store.ts';
import type { ReadingDesk } from './reading-desk.ts';
import { summaryOf } from './show-papers.ts';

interface Parts {
  database: Database;
  scope: Scope;
  clock: Clock;
  log: Log;
}

const longestName = 120;

/** Takes a paper, or pasted text, about a unit in which the sender may write; it is read in the background. */
export async function takePaperOf(
  parts: Parts,
  desk: ReadingDesk,
  asked: { unit: string; date: string | null; name: string; source: Uint8Array | string; id?: string },
): Promise<z.input<typeof paperSummary>> {
  desk.makeSureOfRoom();
  const { database, scope, clock } = parts;
  const id = asked.id ?? newId(clock.now());
  const { row, unit, fresh } = await withScope(database, scope, async (tx) => {
    const unit = await findUnit(tx, asked.unit);
    if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
    if (!(await readWritableUnits(tx, scope))(unit.id)) throw new Refusal('outside-scope');
    const earlier = await readPaperRow(tx, scope.tenantId, id);
    if (earlier !== null) return { row: earlier, unit, fresh: false };
    const paper = {
      id,
      unitId: unit.id,
      name: asked.name.slice(0, longestName),
      givenDate: asked.date,
      takenAt: clock.now(),
      takenBy: scope.personId,
    };
    await insertPaper(tx, scope.tenantId, paper);
    return { row: (await readPaperRow(tx, scope.tenantId, id)) as PaperRow, unit, fresh: true };
  });
  if (fresh) desk.take(parts, row, asked.source);
  return summaryOf(row, { unit, people: new Map(), reading: null, findings: [] });
}

/** The first words of pasted text, as its name in the list. */
export function nameOfText(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const words = first.replaceAll(/\s+/g, ' ').trim();
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`;
}
