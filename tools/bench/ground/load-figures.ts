import type { Ground } from './open-ground.ts';
import { communeId, figuresOf, lastDayOf, leavesOf, monthAt, neighbourhoodId, tenantId, type Shape } from './shape.ts';

/** What loading a data set took. */
export interface Loaded {
  figures: number;
  rollups: number;
  seconds: number;
  bytes: number;
}

const loadedTables = ['figure', 'figure_current', 'rollup', 'rollup_closing'] as const;

/**
 * Fills the ledger straight by generated SQL, month by month: figures, their current rows, and by the same rules as the commit
 * and the fold the roll-ups (best and the single vintage) and the closing rows of the two days on which a month's figures came
 * in (half the units on the third day of the next month, half on the eighth). Indexes are built afterwards.
 */
export async function loadFigures(ground: Ground, shape: Shape, report: (line: string) => void): Promise<Loaded> {
  const begun = performance.now();
  const indexes = await takeIndexes(ground);
  for (let index = 0; index < shape.months; index++) {
    await ground.asOwner(...monthStatements(shape, index));
    if (index % 9 === 8) report(`${index + 1} of ${shape.months} months`);
  }
  for (const statement of indexes) await ground.asOwner(statement);
  report('indexes built');
  await ground.maintain(
    ...loadedTables.map((table) => `vacuum (analyze) ${table}`),
    'vacuum (analyze) unit_closure',
    'vacuum (analyze) expected_count',
    'checkpoint',
  );
  const seconds = (performance.now() - begun) / 1000;
  const { rollups } = await ground.one('select count(*)::integer as rollups from rollup');
  return { figures: figuresOf(shape), rollups: Number(rollups), seconds, bytes: await ground.size() };
}

/** Drops the indexes and keys of the tables about to be filled; answers how to make them again. */
async function takeIndexes(ground: Ground): Promise<string[]> {
  const again: string[] = [];
  for (const table of loadedTables) {
    const found = await ground.one(`select
      (select json_agg(json_build_object('name', conname, 'text', pg_get_constraintdef(oid))) from pg_constraint where conrelid = '${table}'::regclass and contype = 'p') as keys,
      (select json_agg(json_build_object('name', i.indexrelid::regclass::text, 'text', pg_get_indexdef(i.indexrelid))) from pg_index i
        where i.indrelid = '${table}'::regclass and not i.indisprimary) as indexes`);
    for (const key of (found['keys'] ?? []) as { name: string; text: string }[]) {
      await ground.asOwner(`alter table ${table} drop constraint ${key.name}`);
      again.push(`alter table ${table} add constraint ${key.name} ${key.text}`);
    }
    for (const index of (found['indexes'] ?? []) as { name: string; text: string }[]) {
      await ground.asOwner(`drop index ${index.name}`);
      again.push(index.text);
    }
  }
  return again;
}

function monthStatements(shape: Shape, index: number): string[] {
  const period = monthAt(index);
  const periodEnd = lastDayOf(period);
  const leaves = leavesOf(shape);
  const firstLeaf = shape.neighbourhoodsEach === 0 ? communeId(0) : neighbourhoodId(0);
  const value = `((u * 7919 + i * 104729 + ${index} * 1299709) % 1000000)`;
  return [
    `create temporary table month_rows on commit drop as
      select lpad(to_hex(${index * leaves * shape.indicators}::bigint + (u - 1) * ${shape.indicators} + i), 32, '0')::uuid as id, ${firstLeaf} + u as unit_id, i as indicator_id,
        case when i % 5 = 0 then round(${value} % 900 * 100.0 / 1000, 1) else ${value} * 0.1 end as value,
        case when i % 5 = 0 then (${value} % 900)::numeric end as numerator, case when i % 5 = 0 then 1000::numeric end as denominator,
        case when u % 2 = 0 then date '${periodEnd}' + 3 else date '${periodEnd}' + 8 end as recorded_on
      from generate_series(1, ${leaves}) u, generate_series(1, ${shape.indicators}) i`,
    `insert into figure (tenant_id, id, unit_id, indicator_id, period, period_end, as_of, vintage, value, numerator, denominator, decimals, source, recorded_at)
      select ${tenantId}, id, unit_id, indicator_id, '${period}', '${periodEnd}', '${periodEnd}', 1, value, numerator, denominator, 1, 'entry', recorded_on::timestamp at time zone 'UTC' + interval '2 hours'
      from month_rows`,
    `insert into figure_current (tenant_id, unit_id, period, indicator_id, vintage, period_end, figure_id, value, numerator, denominator, as_of, decimals, recorded_at)
      select ${tenantId}, unit_id, '${period}', indicator_id, 1, '${periodEnd}', id, value, numerator, denominator, '${periodEnd}', 1, recorded_on::timestamp at time zone 'UTC' + interval '2 hours'
      from month_rows`,
    `create temporary table month_closings on commit drop as
      select c.ancestor_id, m.indicator_id, d.known_on, sum(case when m.denominator is null then m.value * c.share else 0 end) as value,
        sum(coalesce(m.numerator, 0) * c.share) as numerator, sum(coalesce(m.denominator, 0) * c.share) as denominator, count(*)::integer as reported
      from month_rows m join unit_closure c on c.descendant_id = m.unit_id and c.kind <> 'self' and date '${periodEnd}' between c.valid_from and c.valid_to
      join (values (date '${periodEnd}' + 3), (date '${periodEnd}' + 8)) d (known_on) on m.recorded_on <= d.known_on
      group by c.ancestor_id, m.indicator_id, d.known_on`,
    `insert into rollup_closing (tenant_id, unit_id, period, indicator_id, rule, known_on, value, numerator, denominator, reported)
      select ${tenantId}, ancestor_id, '${period}', indicator_id, r.rule, known_on, value, numerator, denominator, reported from month_closings, (values (0), (1)) r (rule)`,
    `insert into rollup (tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported)
      select ${tenantId}, ancestor_id, '${period}', indicator_id, r.rule, value, numerator, denominator, reported from month_closings, (values (0), (1)) r (rule)
      where known_on = date '${periodEnd}' + 8`,
  ];
}
