import { announce, asWorker, dateInVietnam, machineClock, writeAudit, writeOnce, type Database, type ScopedTx } from '@thucthi/platform';
import type { IncomingFigure } from '@thucthi/figures/server';
import { sql } from 'kysely';
import { layOutAndLift } from '../../../modules/figures/server/append-deltas.store.ts';
import { writeFigures } from '../../../modules/figures/server/commit-figures.store.ts';
import { incomingFromRows, type Incoming } from '../../../modules/figures/server/incoming.store.ts';
import { lockUnitYears } from '../../../modules/figures/server/lock-unit-years.store.ts';
import { wholeBody } from '../ground/load-body.ts';
import { tenantId } from '../ground/shape.ts';

/**
 * The rival: the product's own save of a form, statement by statement, except that it updates every ancestor's roll-up row in its
 * own transaction instead of appending deltas. It is as good as we can make it: exact, because it locks before it reads; the hot
 * rows in one ordered upsert at the very end, so that they are held for one round trip and the commit; no closing rows.
 */
export function saveWithAncestors(database: Database, writeId: string, figures: readonly IncomingFigure[]): Promise<void> {
  return asWorker(database, 'bench rival', async (tx) => {
    const incoming = incomingFromRows(figures);
    const recordedAt = machineClock.now();
    const stamp = { tenantId, recordedAt, recordedOn: dateInVietnam(recordedAt), recordedBy: null };
    let changes: readonly object[] = [];
    await writeOnce(tx, wholeBody, machineClock, { id: writeId, content: figures.map(({ id, value }) => ({ id, value })) }, async () => {
      await lockUnitYears(tx, tenantId, incoming);
      changes = await readChanges(tx, incoming);
      await writeFigures(tx, stamp, incoming);
      await writeAudit(tx, wholeBody, machineClock, {
        action: 'figures.record-document',
        subjectKind: 'document',
        subjectId: writeId,
        detail: { figures: figures.map(({ id }) => id), statements: [] },
      });
      await announce(tx, wholeBody, machineClock, 'figures', { document: writeId, count: figures.length });
      return { writeId };
    });
    await addToAncestors(tx, incoming, changes);
  });
}

async function readChanges(tx: ScopedTx, incoming: Incoming): Promise<readonly object[]> {
  const change = await layOutAndLift(tx, tenantId, incoming);
  if (change === null) return [];
  const { rows } = await sql<object>`${incoming.plan} with ${change} select * from total`.execute(tx);
  return rows;
}

async function addToAncestors(tx: ScopedTx, incoming: Incoming, changes: readonly object[]): Promise<void> {
  await sql`${incoming.plan} insert into rollup (tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported)
    select ${tenantId}::integer, c.* from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as c (unit_id integer, period text, indicator_id integer, rule smallint, value numeric, numerator numeric, denominator numeric, reported integer)
    order by unit_id, period, indicator_id, rule
    on conflict (tenant_id, unit_id, period, indicator_id, rule) do update set value = rollup.value + excluded.value, numerator = rollup.numerator + excluded.numerator,
      denominator = rollup.denominator + excluded.denominator, reported = rollup.reported + excluded.reported`.execute(tx);
}
