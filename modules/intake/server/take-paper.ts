import { newId, Refusal, withScope, type Clock, type Database, type Log, type Scope } from '@thucthi/platform';
import { readWritableUnits } from '@thucthi/figures/server';
import { findUnit } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { paperSummary } from '../contract.ts';
import { pastedName } from '../domain/paper-name.ts';
import { storable } from '../domain/storable.ts';
import { originalOf } from './original.ts';
import { insertPaper, readPaperRow, type PaperRow } from './papers.store.ts';
import type { ReadingDesk } from './reading-desk.ts';
import { summaryOf } from './show-papers.ts';

interface Parts {
  database: Database;
  scope: Scope;
  clock: Clock;
  log: Log;
}

/** A paper that is sent; pasted text brings the id it will have. */
interface Sent {
  unit: string;
  date: string | null;
  name: string;
  source: Uint8Array | string;
  id?: string;
}

/** Takes a paper, or pasted text, about a unit in which the sender may write; it is read in the background. */
export const takePaperOf = (parts: Parts, desk: ReadingDesk, asked: Sent): Promise<z.input<typeof paperSummary>> =>
  desk.withPlace(0, () => takeIn(parts, desk, asked));

async function takeIn(parts: Parts, desk: ReadingDesk, asked: Sent): Promise<z.input<typeof paperSummary>> {
  const { database, scope, clock } = parts;
  const id = asked.id ?? newId(clock.now());
  const { row, unit, fresh } = await withScope(database, scope, async (tx) => {
    const unit = await findUnit(tx, asked.unit);
    if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
    if (!(await readWritableUnits(tx, scope))(unit.id)) throw new Refusal('outside-scope');
    const paper = {
      id,
      unitId: unit.id,
      name: typeof asked.source === 'string' ? pastedName : storable(asked.name),
      givenDate: asked.date,
      takenAt: clock.now(),
      takenBy: scope.personId,
    };
    const fresh = await insertPaper(tx, scope.tenantId, paper);
    const row = await readPaperRow(tx, scope.tenantId, id);
    if (row === null || !(fresh || isTheSame(row, paper, asked.source, desk))) throw new Refusal('write-id-reused');
    return { row, unit, fresh };
  });
  if (fresh) desk.take(parts, row, asked.source);
  return summaryOf(row, unit, new Map());
}

/** Sent again it is the same paper: the same person, unit, day and, as far as that may be kept, the same content. */
function isTheSame(
  row: PaperRow,
  sent: { unitId: number; givenDate: string | null; takenBy: string | null },
  source: Uint8Array | string,
  desk: ReadingDesk,
): boolean {
  if (row.takenBy !== sent.takenBy || row.unitId !== sent.unitId || row.givenDate !== sent.givenDate) return false;
  const known = row.originalHash ?? desk.hashOf(row.id);
  return known === null || known === originalOf(source).hash;
}
