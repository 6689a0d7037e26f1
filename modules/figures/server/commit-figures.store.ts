import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import { incomingColumns } from './incoming.store.ts';

/** Whose ledger and when: the same instant stamps every row of one write. */
export interface CommitStamp {
  tenantId: number;
  recordedAt: Date;
  /** The day of `recordedAt` in Việt Nam. */
  recordedOn: string;
  recordedBy: string | null;
}

/**
 * Takes (tenant, unit, calendar year) for this transaction, units in sorted order, so that two writers of one unit follow
 * each other and two writers of many units cannot deadlock. Read what will be changed only after this.
 */
export async function lockUnitYears(tx: ScopedTx, tenantId: number, incoming: RawBuilder<unknown>): Promise<void> {
  const wanted = sql`select distinct unit_id, extract(year from period_end)::smallint as year from (${incoming}) i`;
  await sql`insert into ledger_lock (tenant_id, unit_id, year)
    select ${tenantId}::integer, unit_id, year from (${wanted}) w order by unit_id, year on conflict do nothing`.execute(tx);
  await sql`select 1 from ledger_lock l join (${wanted}) w using (unit_id, year)
    where l.tenant_id = ${tenantId} order by l.unit_id, l.year for update of l`.execute(tx);
}

/**
 * Writes checked figures: the exact change of every ancestor's roll-up, the figures themselves, the current rows. One
 * path for a ward's single cell and for an imported file, so that both leave the same ledger. Call after `lockUnitYears`
 * in the same transaction.
 */
export async function commitFigures(tx: ScopedTx, stamp: CommitStamp, incoming: RawBuilder<unknown>): Promise<{ figures: number }> {
  await appendDeltas(tx, stamp, incoming);
  const inserted = await sql`insert into figure (tenant_id, id, unit_id, indicator_id, period, period_end, stated_period, as_of, vintage, value,
      numerator, denominator, out_of, printed, decimals, qualifiers, price_basis, note, source, document_id, locator, batch_id,
      row_number, external_id, supersedes_id, reason, recorded_at, recorded_by)
    select ${stamp.tenantId}::integer, figure_id, unit_id, indicator_id, period, period_end, stated_period, as_of, vintage, value,
      numerator, denominator, out_of, printed, decimals, qualifiers, price_basis, note, source, document_id, locator, batch_id,
      row_number, external_id, supersedes_id, reason, ${stamp.recordedAt}::timestamptz, ${stamp.recordedBy}::uuid
    from (${incoming}) i`.execute(tx);
  await replaceCurrentRows(tx, stamp, incoming);
  return { figures: Number(inserted.numAffectedRows ?? 0) };
}

/** The last of several rows for one (unit, period, indicator, vintage) inside one write: latest as-of, then last given. */
const winners = (incoming: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select distinct on (unit_id, period, indicator_id, vintage) ${incomingColumns},
      min(value) over (partition by unit_id, period, indicator_id, vintage, document_id) <> max(value) over (partition by unit_id, period, indicator_id, vintage, document_id)
        and document_id is not null and supersedes_id is null as conflict
    from (${incoming}) i order by unit_id, period, indicator_id, vintage, as_of desc, sequence desc`;

async function appendDeltas(tx: ScopedTx, stamp: CommitStamp, incoming: RawBuilder<unknown>): Promise<void> {
  await sql`with winner as (${winners(incoming)}),
    touched as (select distinct unit_id, period, indicator_id, period_end from winner),
    additive as (
      select t.*, v.roll_up from touched t
      join lateral (select roll_up from indicator_version where indicator_id = t.indicator_id order by version desc limit 1) v on v.roll_up <> 'none'
      where not exists (select 1 from expected_count e where e.tenant_id = ${stamp.tenantId} and e.unit_id = t.unit_id
        and e.indicator_id = t.indicator_id and t.period_end between e.valid_from and e.valid_to and e.expected > 0)),
    before as (
      select c.unit_id, c.period, c.indicator_id, c.vintage, c.value, c.numerator, c.denominator, c.as_of
      from figure_current c join additive a on c.unit_id = a.unit_id and c.period = a.period and c.indicator_id = a.indicator_id
      where c.tenant_id = ${stamp.tenantId}),
    after as (
      select coalesce(w.unit_id, b.unit_id) as unit_id, coalesce(w.period, b.period) as period, coalesce(w.indicator_id, b.indicator_id) as indicator_id,
        coalesce(w.vintage, b.vintage) as vintage,
        case when w.unit_id is not null and (b.unit_id is null or w.as_of >= b.as_of) then w.value else b.value end as value,
        case when w.unit_id is not null and (b.unit_id is null or w.as_of >= b.as_of) then w.numerator else b.numerator end as numerator,
        case when w.unit_id is not null and (b.unit_id is null or w.as_of >= b.as_of) then w.denominator else b.denominator end as denominator
      from winner w full join before b on w.unit_id = b.unit_id and w.period = b.period and w.indicator_id = b.indicator_id and w.vintage = b.vintage),
    ranked as (
      select 1 as sign, vintage as rule, unit_id, period, indicator_id, value, numerator, denominator from after
      union all select -1, vintage, unit_id, period, indicator_id, value, numerator, denominator from before
      union all select * from (select distinct on (unit_id, period, indicator_id) 1, 0, unit_id, period, indicator_id, value, numerator, denominator
        from after order by unit_id, period, indicator_id, vintage desc) best_after
      union all select * from (select distinct on (unit_id, period, indicator_id) -1, 0, unit_id, period, indicator_id, value, numerator, denominator
        from before order by unit_id, period, indicator_id, vintage desc) best_before),
    change as (
      select r.rule, r.unit_id, r.period, r.indicator_id, a.period_end,
        sum(case when a.roll_up = 'sum' then r.sign * r.value else 0 end) as value,
        sum(case when a.roll_up = 'sum' then 0 else r.sign * coalesce(r.numerator, 0) end) as numerator,
        sum(case when a.roll_up = 'sum' then 0 else r.sign * coalesce(r.denominator, 0) end) as denominator,
        sum(case when a.roll_up = 'sum' or r.denominator is not null then r.sign else 0 end) as reported
      from ranked r join additive a on a.unit_id = r.unit_id and a.period = r.period and a.indicator_id = r.indicator_id
      group by r.rule, r.unit_id, r.period, r.indicator_id, a.period_end),
    lifted as (
      select c.ancestor_id, d.period, d.indicator_id, d.rule, sum(d.value * c.share) as value, sum(d.numerator * c.share) as numerator,
        sum(d.denominator * c.share) as denominator, sum(d.reported) as reported
      from change d join unit_closure c on c.descendant_id = d.unit_id and c.kind <> 'self' and d.period_end between c.valid_from and c.valid_to
      where d.value <> 0 or d.numerator <> 0 or d.denominator <> 0 or d.reported <> 0
      group by c.ancestor_id, d.period, d.indicator_id, d.rule)
    insert into rollup_delta (tenant_id, id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported, recorded_on)
    select ${stamp.tenantId}::integer, gen_random_uuid(), ancestor_id, period, indicator_id, rule, value, numerator, denominator, reported, ${stamp.recordedOn}::date
    from lifted where value <> 0 or numerator <> 0 or denominator <> 0 or reported <> 0`.execute(tx);
}

async function replaceCurrentRows(tx: ScopedTx, stamp: CommitStamp, incoming: RawBuilder<unknown>): Promise<void> {
  await sql`insert into figure_current (tenant_id, unit_id, period, indicator_id, vintage, period_end, figure_id, value, numerator, denominator,
      as_of, decimals, qualifiers, conflict, recorded_at)
    select ${stamp.tenantId}::integer, w.unit_id, w.period, w.indicator_id, w.vintage, w.period_end, w.figure_id, w.value, w.numerator, w.denominator,
      w.as_of, w.decimals, w.qualifiers, w.conflict, ${stamp.recordedAt}::timestamptz
    from (${winners(incoming)}) w
    on conflict (tenant_id, unit_id, period, indicator_id, vintage) do update set figure_id = excluded.figure_id, value = excluded.value,
      numerator = excluded.numerator, denominator = excluded.denominator, as_of = excluded.as_of, decimals = excluded.decimals,
      qualifiers = excluded.qualifiers, conflict = excluded.conflict, recorded_at = excluded.recorded_at
    where excluded.as_of >= figure_current.as_of`.execute(tx);
}
