import { announce, asWorker, dateInVietnam, machineClock, writeAudit, writeOnce, type Database } from '@thucthi/platform';
import type { IncomingFigure } from '@thucthi/figures/server';
import { sql } from 'kysely';
import { wholeBody } from '../ground/load-body.ts';
import { tenantId } from '../ground/shape.ts';

/**
 * The rival: a form that updates every ancestor's roll-up row in its own transaction. It is as good as we can make it: the same
 * receipt, lock, audit and news as the product; exact, because it locks before it reads; the change in one statement; the hot rows
 * in one ordered upsert at the very end, so that they are held for one round trip and the commit; no closing rows, no other
 * vintages, no row-level security by branch.
 */
export function saveWithAncestors(database: Database, writeId: string, figures: readonly IncomingFigure[]): Promise<void> {
  return asWorker(database, 'bench rival', async (tx) => {
    const given = JSON.stringify(
      figures.map(({ id, unitId, indicatorId, period, periodEnd, asOf, vintage, value, numerator, denominator }) => ({
        id,
        unit_id: unitId,
        indicator_id: indicatorId,
        period,
        period_end: periodEnd,
        as_of: asOf,
        vintage,
        value,
        numerator,
        denominator,
      })),
    );
    const rows = sql`jsonb_to_recordset(${given}::jsonb) as g (id uuid, unit_id integer, indicator_id integer, period text, period_end date, as_of date, vintage smallint,
      value numeric, numerator numeric, denominator numeric)`;
    const recordedAt = machineClock.now();
    let changes: readonly object[] = [];
    await writeOnce(tx, wholeBody, machineClock, { id: writeId, content: figures.map(({ id, value }) => ({ id, value })) }, async () => {
      await sql`insert into ledger_lock (tenant_id, unit_id, year)
        select distinct ${tenantId}::integer, unit_id, extract(year from period_end)::smallint from ${rows} order by 2, 3
        on conflict (tenant_id, unit_id, year) do update set year = excluded.year`.execute(tx);
      changes = (
        await sql<object>`with given as materialized (select * from ${rows}),
          old as materialized (select c.unit_id, c.period, c.indicator_id, c.vintage, c.value, c.numerator, c.denominator from figure_current c
            join given g on c.unit_id = g.unit_id and c.period = g.period and c.indicator_id = g.indicator_id and c.vintage = g.vintage where c.tenant_id = ${tenantId}),
          kept as (insert into figure (tenant_id, id, unit_id, indicator_id, period, period_end, as_of, vintage, value, numerator, denominator, decimals, source, recorded_at)
            select ${tenantId}::integer, id, unit_id, indicator_id, period, period_end, as_of, vintage, value, numerator, denominator, 1, 'entry', ${recordedAt}::timestamptz from given),
          stands as (insert into figure_current (tenant_id, unit_id, period, indicator_id, vintage, period_end, figure_id, value, numerator, denominator, as_of, decimals, recorded_at)
            select ${tenantId}::integer, unit_id, period, indicator_id, vintage, period_end, id, value, numerator, denominator, as_of, 1, ${recordedAt}::timestamptz from given
            on conflict (tenant_id, unit_id, period, indicator_id, vintage) do update set figure_id = excluded.figure_id, value = excluded.value,
              numerator = excluded.numerator, denominator = excluded.denominator, as_of = excluded.as_of, recorded_at = excluded.recorded_at)
          select g.unit_id, g.period, g.period_end, g.indicator_id, g.vintage,
            case when g.denominator is null then g.value - coalesce(o.value, 0) else 0 end as value, coalesce(g.numerator, 0) - coalesce(o.numerator, 0) as numerator,
            coalesce(g.denominator, 0) - coalesce(o.denominator, 0) as denominator, (o.unit_id is null)::integer as reported
          from given g left join old o using (unit_id, period, indicator_id, vintage)`.execute(tx)
      ).rows;
      await writeAudit(tx, wholeBody, machineClock, {
        action: 'figures.record-document',
        subjectKind: 'document',
        subjectId: writeId,
        detail: { figures: figures.map(({ id }) => id), statements: [], day: dateInVietnam(recordedAt) },
      });
      await announce(tx, wholeBody, machineClock, 'figures', { document: writeId, count: figures.length });
      return { writeId };
    });
    await sql`insert into rollup (tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported)
      select ${tenantId}::integer, c.ancestor_id, g.period, g.indicator_id, r.rule, sum(g.value * c.share), sum(g.numerator * c.share), sum(g.denominator * c.share), sum(g.reported)
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as g (unit_id integer, period text, period_end date, indicator_id integer, vintage smallint, value numeric,
        numerator numeric, denominator numeric, reported integer)
      join unit_closure c on c.descendant_id = g.unit_id and c.kind <> 'self' and g.period_end between c.valid_from and c.valid_to
      cross join lateral (values (0), (g.vintage)) r (rule)
      group by c.ancestor_id, g.period, g.indicator_id, r.rule order by c.ancestor_id, g.period, g.indicator_id, r.rule
      on conflict (tenant_id, unit_id, period, indicator_id, rule) do update set value = rollup.value + excluded.value, numerator = rollup.numerator + excluded.numerator,
        denominator = rollup.denominator + excluded.denominator, reported = rollup.reported + excluded.reported`.execute(tx);
  });
}
