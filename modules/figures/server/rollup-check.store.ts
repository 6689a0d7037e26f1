import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** A comparison that has not ended after so long died with its process. */
const givenUpAfter = '2 hours';

/** Takes the comparison of a body's totals for a day; false when it is done or somebody else is at it. */
export async function takeRollupCheck(tx: ScopedTx, tenantId: number, checkedOn: string, now: Date): Promise<boolean> {
  const { rows } = await sql`insert into rollup_check (tenant_id, checked_on, begun_at) values (${tenantId}, ${checkedOn}, ${now})
    on conflict (tenant_id, checked_on) do update set begun_at = excluded.begun_at
      where rollup_check.finished_at is null and rollup_check.begun_at < ${now}::timestamptz - ${sql.raw(`interval '${givenUpAfter}'`)}
    returning tenant_id`.execute(tx);
  return rows.length > 0;
}

/** Notes what a comparison found. */
export async function finishRollupCheck(
  tx: ScopedTx,
  check: { tenantId: number; checkedOn: string; finishedAt: Date; differing: number; periods: readonly string[] },
): Promise<void> {
  await sql`update rollup_check set finished_at = ${check.finishedAt}, differing = ${check.differing}, periods = ${[...check.periods]}::text[]
    where tenant_id = ${check.tenantId} and checked_on = ${check.checkedOn}`.execute(tx);
}

/** The last finished comparison of every body in sight, taken together; null before the first. */
export async function lastRollupCheck(tx: ScopedTx): Promise<{ checkedOn: string; differing: number } | null> {
  const { rows } = await sql<{
    checked_on: string | null;
    differing: number | null;
  }>`select min(checked_on) as checked_on, sum(differing)::integer as differing
    from (select distinct on (tenant_id) checked_on, differing from rollup_check where finished_at is not null order by tenant_id, checked_on desc) last`.execute(
    tx,
  );
  const row = rows[0];
  return row?.checked_on ? { checkedOn: row.checked_on, differing: row.differing ?? 0 } : null;
}
