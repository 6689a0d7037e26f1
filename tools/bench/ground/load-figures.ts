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
  const keys = await Promise.all(loadedTables.map((table) => takeKeys(ground, table)));
  const months = Array.from({ length: shape.months }, (_, index) => index).values();
  const lane = async (): Promise<void> => {
    for (const index of months) {
      await ground.asOwner(...monthStatements(shape, index));
      if (index % 9 === 8) report(`${index + 1} of ${shape.months} months`);
    }
  };
  await Promise.all(Array.from({ length: ground.lanes }, lane));
  await Promise.all(
    keys.map(async (statements) => {
      for (const statement of statements) await ground.asOwner(statement);
    }),
  );
  report('indexes built');
  await Promise.all([...loadedTables, 'unit_closure', 'expected_count'].map((table) => ground.maintain(`vacuum (analyze) ${table}`)));
  await ground.maintain('checkpoint');
  const seconds = (performance.now() - begun) / 1000;
  const { rollups } = await ground.one('select count(*)::integer as rollups from rollup');
  return { figures: figuresOf(shape), rollups: Number(rollups), seconds, bytes: await ground.size() };
}

/** Drops the keys of a table about to be filled, with what points to them, and keeps autovacuum away meanwhile; answers how to undo that. */
async function takeKeys(ground: Ground, table: string): Promise<string[]> {
  const found = await ground.one(`select
    (select json_agg(json_build_object('name', conname, 'text', pg_get_constraintdef(oid))) from pg_constraint where conrelid = '${table}'::regclass and contype = 'p') as keys,
    (select json_agg(json_build_object('name', i.indexrelid::regclass::text, 'text', pg_get_indexdef(i.indexrelid))) from pg_index i
      where i.indrelid = '${table}'::regclass and not i.indisprimary) as indexes,
    (select json_agg(json_build_object('name', conname, 'text', pg_get_constraintdef(oid), 'of', conrelid::regclass::text)) from pg_constraint
      where confrelid = '${table}'::regclass and contype = 'f') as pointing`);
  type Key = { name: string; text: string };
  const constraints = (found['keys'] ?? []) as Key[];
  const indexes = (found['indexes'] ?? []) as Key[];
  const pointing = (found['pointing'] ?? []) as (Key & { of: string })[];
  await ground.asOwner(
    `alter table ${table} set (autovacuum_enabled = false)`,
    ...pointing.map(({ of, name }) => `alter table ${of} drop constraint ${name}`),
    ...constraints.map(({ name }) => `alter table ${table} drop constraint ${name}`),
    ...indexes.map(({ name }) => `drop index ${name}`),
  );
  return [
    ...constraints.map(({ name, text }) => `alter table ${table} add constraint ${name} ${text}`),
    ...pointing.map(({ of, name, text }) => `alter table ${of} add constraint ${name} ${text}`),
    ...indexes.map(({ text }) => text),
    `alter table ${table} reset (autovacuum_enabled)`,
  ];
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
        case when i % 5 = 0 then ${value} % 900 else ${value} end as tenths,
        case when i % 5 = 0 then ${value} % 900 end as numerator, case when i % 5 = 0 then 1000 end as denominator,
        case when u % 2 = 0 then date '${periodEnd}' + 3 else date '${periodEnd}' + 8 end as recorded_on
      from generate_series(1, ${leaves}) u, generate_series(1, ${shape.indicators}) i`,
    `insert into figure (tenant_id, id, unit_id, indicator_id, period, period_end, as_of, vintage, value, numerator, denominator, decimals, source, recorded_at)
      select ${tenantId}, id, unit_id, indicator_id, '${period}', '${periodEnd}', '${periodEnd}', 1, tenths * 0.1, numerator, denominator, 1, 'entry', recorded_on::timestamp at time zone 'UTC' + interval '2 hours'
      from month_rows`,
    `insert into figure_current (tenant_id, unit_id, period, indicator_id, vintage, period_end, figure_id, value, numerator, denominator, as_of, decimals, recorded_at)
      select ${tenantId}, unit_id, '${period}', indicator_id, 1, '${periodEnd}', id, tenths * 0.1, numerator, denominator, '${periodEnd}', 1, recorded_on::timestamp at time zone 'UTC' + interval '2 hours'
      from month_rows`,
    `create temporary table month_closings on commit drop as
      with sums as (select c.ancestor_id, m.indicator_id, m.recorded_on, sum(tenths) filter (where m.denominator is null) as tenths,
          sum(m.numerator) as numerator, sum(m.denominator) as denominator, count(*) as reported
        from month_rows m join unit_closure c on c.descendant_id = m.unit_id and c.kind <> 'self' and date '${periodEnd}' between c.valid_from and c.valid_to
        group by c.ancestor_id, m.indicator_id, m.recorded_on)
      select ancestor_id, indicator_id, d.known_on, coalesce(sum(tenths), 0) * 0.1 as value, coalesce(sum(numerator), 0) as numerator,
        coalesce(sum(denominator), 0) as denominator, sum(reported)::integer as reported
      from sums join (values (date '${periodEnd}' + 3), (date '${periodEnd}' + 8)) d (known_on) on recorded_on <= d.known_on
      group by ancestor_id, indicator_id, d.known_on`,
    `insert into rollup_closing (tenant_id, unit_id, period, indicator_id, rule, known_on, value, numerator, denominator, reported)
      select ${tenantId}, ancestor_id, '${period}', indicator_id, r.rule, known_on, value, numerator, denominator, reported from month_closings, (values (0), (1)) r (rule)`,
    `insert into rollup (tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported)
      select ${tenantId}, ancestor_id, '${period}', indicator_id, r.rule, value, numerator, denominator, reported from month_closings, (values (0), (1)) r (rule)
      where known_on = date '${periodEnd}' + 8`,
  ];
}
