import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '../db/database.ts';
import type { CheckFound } from './integrity-check.ts';

/** A round that has not ended after so long died with its process. */
const givenUpAfter = sql.raw(`interval '2 hours'`);

/** The last answer of a check in one body. */
export interface CheckAnswer {
  readonly checkId: string;
  readonly checkedAt: Date;
  /** Null: the check itself failed. */
  readonly found: number | null;
  readonly first: readonly string[];
  readonly milliseconds: number;
}

/** Takes the round of a body for a day; false when it is done or another process is at it. */
export async function takeCheckRound(tx: ScopedTx, tenantId: number, checkedOn: string, now: Date): Promise<boolean> {
  const { rows } = await sql`insert into check_round (tenant_id, checked_on, begun_at) values (${tenantId}, ${checkedOn}, ${now})
    on conflict (tenant_id, checked_on) do update set begun_at = excluded.begun_at
      where check_round.finished_at is null and check_round.begun_at < ${now}::timestamptz - ${givenUpAfter}
    returning tenant_id`.execute(tx);
  return rows.length > 0;
}

/** Notes that the round of a day has ended. */
export async function finishCheckRound(tx: ScopedTx, tenantId: number, checkedOn: string, now: Date): Promise<void> {
  await sql`update check_round set finished_at = ${now} where tenant_id = ${tenantId} and checked_on = ${checkedOn}`.execute(tx);
}

/** Keeps the answer of one check in place of its last one. */
export async function keepCheckAnswer(tx: ScopedTx, tenantId: number, answer: CheckAnswer): Promise<void> {
  await sql`insert into check_result (tenant_id, check_id, checked_at, found, first_found, milliseconds)
    values (${tenantId}, ${answer.checkId}, ${answer.checkedAt}, ${answer.found}, ${[...answer.first]}::text[], ${answer.milliseconds})
    on conflict (tenant_id, check_id) do update set checked_at = excluded.checked_at, found = excluded.found,
      first_found = excluded.first_found, milliseconds = excluded.milliseconds`.execute(tx);
}

/** The last answers of a body's checks. */
export async function readCheckAnswers(tx: ScopedTx, tenantId: number): Promise<CheckAnswer[]> {
  const { rows } = await sql<CheckAnswer>`select check_id as "checkId", checked_at as "checkedAt", found, first_found as first, milliseconds
    from check_result where tenant_id = ${tenantId} order by check_id`.execute(tx);
  return rows;
}

/** Every body of the installation. */
export async function bodiesToCheck(tx: ScopedTx): Promise<number[]> {
  return (await tx.selectFrom('tenant').select('id').orderBy('id').execute()).map(({ id }) => id);
}

/** Rows that are faults, counted, and the first ten of them named by `name`. */
export async function countedWithFirst(tx: ScopedTx, from: RawBuilder<unknown>): Promise<CheckFound> {
  const { rows } = await sql<{
    name: string;
    count: number;
  }>`select f.name, count(*) over ()::integer as count from (${from}) f (name) order by f.name limit 10`.execute(tx);
  return { count: rows[0]?.count ?? 0, first: rows.map(({ name }) => name) };
}
