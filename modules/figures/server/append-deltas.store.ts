import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { CommitStamp } from './commit-stamp.ts';
import { indicatorsOf, winnersOf, type Incoming } from './incoming.store.ts';
import { layOutYears } from './laid-out-years.store.ts';
import { allVintages, rollUpKindsOf, sideBySide, totalsLifted } from './lift-figures.store.ts';

const liftedColumns = sql.raw('unit_id, period, indicator_id, vintage, period_end, as_of, value, numerator, denominator');

/**
 * The exact change that incoming figures make to every ancestor's totals, for the best vintage and for each single one, as the
 * parts of a WITH that end in `total`; null where nothing adds up. Lays out anew the years with longer runs than months. Units that have reporters below them change nothing above.
 * Call before the current rows are replaced.
 */
export async function layOutAndLift(tx: ScopedTx, tenantId: number, incoming: Incoming): Promise<RawBuilder<unknown> | null> {
  const kinds = await rollUpKindsOf(tx, tenantId, indicatorsOf(incoming), incoming.plan);
  if (kinds.sums.length + kinds.rates.length === 0) return null;
  const standing = sql`select ${sideBySide('c', 'b')} from figure_current c
    where c.tenant_id = ${tenantId} and c.unit_id = a.unit_id and c.period = a.period and c.indicator_id = a.indicator_id`;
  const lift = {
    tenantId,
    kinds,
    given: winnersOf(incoming, liftedColumns),
    unitSpan: incoming.unitSpan,
    ...(incoming.newGround
      ? { vintages: allVintages.filter((one) => incoming.sorts.some(({ vintage }) => vintage === one)), standing: null }
      : { vintages: allVintages, standing }),
  };
  const laidOut = await layOutYears(tx, tenantId, incoming, lift.given, kinds);
  if (laidOut === null) return totalsLifted(lift);
  const slotBySlot = sql`select w.* from (${lift.given}) w where not ${laidOut.covers('w')}`;
  return totalsLifted({ ...lift, given: slotBySlot, spread: laidOut.changes });
}

/** Appends that change as deltas, which touch no row that another writer needs. */
export async function appendDeltas(tx: ScopedTx, stamp: CommitStamp, incoming: Incoming): Promise<void> {
  const change = await layOutAndLift(tx, stamp.tenantId, incoming);
  if (change === null) return;
  await sql`${incoming.plan} insert into rollup_delta (tenant_id, id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported, recorded_on)
    with ${change}
    select ${stamp.tenantId}::integer, gen_random_uuid(), t.unit_id, t.period, t.indicator_id, t.rule, t.value, t.numerator, t.denominator, t.reported, ${stamp.recordedOn}::date
    from total t`.execute(tx);
}
