import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import { appendDeltas } from './append-deltas.store.ts';
import type { CommitStamp } from './commit-stamp.ts';
import { incomingColumns, winnersOf, type Incoming } from './incoming.store.ts';
import type { ClosedRow } from './closed-periods.store.ts';
import { refuseClosed } from './refuse-closed.ts';

/**
 * Writes checked figures: the exact change of every ancestor's roll-up, the figures themselves, the current rows. One
 * path for a ward's single cell and for an imported file, so that both leave the same ledger; what meets a closed period is
 * refused, or written under the permit that opens it. Call after `lockUnitYears` in the same transaction.
 */
export async function commitFigures(tx: ScopedTx, stamp: CommitStamp, incoming: Incoming): Promise<{ figures: number }> {
  const late = await refuseClosed(tx, stamp, incoming);
  await appendDeltas(tx, stamp, incoming);
  return writeFigures(tx, stamp, incoming, late);
}

/** The figures themselves and the current rows, without the totals above them; `late` names the permits of those that need one. */
export async function writeFigures(
  tx: ScopedTx,
  stamp: CommitStamp,
  incoming: Incoming,
  late: readonly ClosedRow[] = [],
): Promise<{ figures: number }> {
  const permit =
    late.length === 0
      ? sql`null::uuid`
      : sql`(select l.permit from jsonb_to_recordset(${permitsOf(late)}::jsonb) as l (sequence integer, permit uuid) where l.sequence = i.sequence)`;
  const inserted =
    await sql`${incoming.plan} insert into figure (tenant_id, id, unit_id, indicator_id, period, period_end, stated_period, as_of, vintage, value,
      numerator, denominator, out_of, printed, decimals, qualifiers, price_basis, note, source, document_id, locator, batch_id,
      row_number, external_id, supersedes_id, reason, recorded_at, recorded_by, late_entry_id)
    select ${stamp.tenantId}::integer, figure_id, unit_id, indicator_id, period, period_end, stated_period, as_of, vintage, value,
      numerator, denominator, out_of, printed, decimals, qualifiers, price_basis, note, source, document_id, locator, batch_id,
      row_number, external_id, supersedes_id, reason, ${stamp.recordedAt}::timestamptz, ${stamp.recordedBy}::uuid, ${permit}
    from (${incoming.registered}) i`.execute(tx);
  const figures = Number(inserted.numAffectedRows ?? 0);
  if (figures !== incoming.count) throw new Error(`${incoming.count} figures came in, ${figures} have a registered unit and indicator`);
  await replaceCurrentRows(tx, stamp, incoming);
  return { figures };
}

const permitsOf = (late: readonly ClosedRow[]): string =>
  JSON.stringify(late.map(({ sequence, lateEntryId }) => ({ sequence, permit: lateEntryId })));

/** Two places of one document that give different values for one key are told apart from a correction. */
const winners = (incoming: Incoming): RawBuilder<unknown> =>
  incoming.mayConflict
    ? winnersOf(
        incoming,
        sql`${incomingColumns}, min(value) over same_source <> max(value) over same_source and document_id is not null and supersedes_id is null as conflict`,
        sql`window same_source as (partition by unit_id, period, indicator_id, vintage, document_id)`,
      )
    : winnersOf(incoming, sql`${incomingColumns}, false as conflict`);

async function replaceCurrentRows(tx: ScopedTx, stamp: CommitStamp, incoming: Incoming): Promise<void> {
  const replacing = sql`on conflict (tenant_id, unit_id, period, indicator_id, vintage) do update set figure_id = excluded.figure_id, value = excluded.value,
      numerator = excluded.numerator, denominator = excluded.denominator, as_of = excluded.as_of, decimals = excluded.decimals,
      qualifiers = excluded.qualifiers, conflict = excluded.conflict, recorded_at = excluded.recorded_at
    where excluded.as_of >= figure_current.as_of`;
  await sql`${incoming.plan} insert into figure_current (tenant_id, unit_id, period, indicator_id, vintage, period_end, figure_id, value, numerator, denominator,
      as_of, decimals, qualifiers, conflict, recorded_at)
    select ${stamp.tenantId}::integer, w.unit_id, w.period, w.indicator_id, w.vintage, w.period_end, w.figure_id, w.value, w.numerator, w.denominator,
      w.as_of, w.decimals, w.qualifiers, w.conflict, ${stamp.recordedAt}::timestamptz
    from (${winners(incoming)}) w ${incoming.newGround ? sql`` : replacing}`.execute(tx);
}
