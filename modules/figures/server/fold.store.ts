import { sql, type RawBuilder } from 'kysely';
import { asWorker, type Database, type ScopedTx } from '@thucthi/platform';

/** PostgreSQL advisory lock of the one fold of an installation: nobody else takes deltas away, so their rows are not locked one by one. */
const foldLock = 7_120_001;

/**
 * Adds waiting deltas to their roll-up rows and to the closing rows of their day, and deletes them, in one statement of one
 * transaction: a reader sees a change either as delta or as roll-up, never twice, never not at all. Answers how many
 * deltas were folded; 0 also when another process is folding.
 */
export function foldDeltas(database: Database, atMost = 4000): Promise<number> {
  return asWorker(database, 'fold', async (tx) => {
    const { rows: locked } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${foldLock}) as mine`.execute(tx);
    return locked[0]?.mine ? foldWaiting(tx, sql`true`, atMost) : 0;
  });
}

/**
 * Keeps every other fold away until the transaction ends and folds all that waits for one body, so that its roll-up can be
 * compared and replaced. Keep its writers away first (`lockUnits('change')`), or there is no end to it.
 */
export async function foldBody(tx: ScopedTx, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${foldLock})`.execute(tx);
  while ((await foldWaiting(tx, sql`tenant_id = ${tenantId}`, 4000)) > 0);
}

// Days after the delta's are rare: each is looked up by its key ("offset 0"), for a join would read every closing row there is.
async function foldWaiting(tx: ScopedTx, which: RawBuilder<unknown>, atMost: number): Promise<number> {
  const { rows } = await sql<{ folded: number }>`with
      taken as (delete from rollup_delta where (tenant_id, id) in (select tenant_id, id from rollup_delta where ${which} order by recorded_on, id limit ${atMost})
        returning tenant_id, unit_id, period, indicator_id, rule, recorded_on, value, numerator, denominator, reported),
      day as (select tenant_id, unit_id, period, indicator_id, rule, recorded_on, sum(value) as value, sum(numerator) as numerator,
          sum(denominator) as denominator, sum(reported)::integer as reported
        from taken group by tenant_id, unit_id, period, indicator_id, rule, recorded_on),
      total as (select tenant_id, unit_id, period, indicator_id, rule, min(recorded_on) as first_day, sum(value) as value, sum(numerator) as numerator,
          sum(denominator) as denominator, sum(reported)::integer as reported
        from day group by tenant_id, unit_id, period, indicator_id, rule),
      closing_day as (
        select tenant_id, unit_id, period, indicator_id, rule, recorded_on as known_on from day
        union
        select t.tenant_id, t.unit_id, t.period, t.indicator_id, t.rule, later.known_on from total t
          cross join lateral (select c.known_on from rollup_closing c where c.tenant_id = t.tenant_id and c.unit_id = t.unit_id and c.period = t.period
            and c.indicator_id = t.indicator_id and c.rule = t.rule and c.known_on > t.first_day offset 0) later),
      closing as (
        select k.tenant_id, k.unit_id, k.period, k.indicator_id, k.rule, k.known_on,
          coalesce(max(last.value), 0) + sum(d.value) as value, coalesce(max(last.numerator), 0) + sum(d.numerator) as numerator,
          coalesce(max(last.denominator), 0) + sum(d.denominator) as denominator, coalesce(max(last.reported), 0) + sum(d.reported) as reported
        from closing_day k
        join day d on d.tenant_id = k.tenant_id and d.unit_id = k.unit_id and d.period = k.period and d.indicator_id = k.indicator_id
          and d.rule = k.rule and d.recorded_on <= k.known_on
        left join lateral (select c.value, c.numerator, c.denominator, c.reported from rollup_closing c
          where c.tenant_id = k.tenant_id and c.unit_id = k.unit_id and c.period = k.period and c.indicator_id = k.indicator_id and c.rule = k.rule
            and c.known_on <= k.known_on order by c.known_on desc limit 1) last on true
        group by k.tenant_id, k.unit_id, k.period, k.indicator_id, k.rule, k.known_on),
      rolled as (
        insert into rollup (tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported)
        select tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported from total
        on conflict (tenant_id, unit_id, period, indicator_id, rule) do update set value = rollup.value + excluded.value,
          numerator = rollup.numerator + excluded.numerator, denominator = rollup.denominator + excluded.denominator, reported = rollup.reported + excluded.reported),
      closed as (
        insert into rollup_closing (tenant_id, unit_id, period, indicator_id, rule, known_on, value, numerator, denominator, reported)
        select tenant_id, unit_id, period, indicator_id, rule, known_on, value, numerator, denominator, reported from closing
        on conflict (tenant_id, unit_id, period, indicator_id, rule, known_on) do update set value = excluded.value,
          numerator = excluded.numerator, denominator = excluded.denominator, reported = excluded.reported)
      select count(*)::integer as folded from taken`.execute(tx);
  return rows[0]?.folded ?? 0;
}

/** Folds until nothing waits: after a bulk load, and in tests. Answers how many deltas were folded. */
export async function foldAll(database: Database): Promise<number> {
  let sum = 0;
  for (;;) {
    const folded = await foldDeltas(database);
    if (folded === 0) return sum;
    sum += folded;
  }
}
