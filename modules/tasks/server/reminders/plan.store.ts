import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { DueDaySteps } from '../../domain/reminder/reminder-steps.ts';

/** The earliest day on which anything still open of a body was due; null where nothing is. */
export async function earliestDueDay(tx: ScopedTx, tenantId: number): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select min(due_on) as day from work_due where tenant_id = ${tenantId}`.execute(tx);
  return rows[0]?.day ?? null;
}

/** What a plan stands on beside the work itself. */
export interface Plan {
  readonly today: string;
  readonly days: readonly DueDaySteps[];
  /** Units somebody acts for. */
  readonly served: readonly number[];
  /** People who can be reminded by name. */
  readonly people: readonly string[];
  readonly recordedAt: Date;
}

/**
 * Plans everything of a body in one statement and answers how many reminders were new. What was said already is left alone by its key. A
 * unit nobody acts for is reminded through the nearest unit above it that somebody does, else through the office; the rung of the lead unit
 * says nothing where the unit itself was reminded on that day anyway.
 */
export async function planReminders(tx: ScopedTx, tenantId: number, plan: Plan): Promise<number> {
  const said = plan.days.flatMap(({ dueOn, steps }) =>
    steps.map(({ step, to, besideReminder }) => ({ due: dueOn, step, to, beside: besideReminder })),
  );
  if (said.length === 0) return 0;
  const { numAffectedRows } = await sql`with said as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s (due date, step text, "to" text, beside boolean)),
    people as materialized (select unnest(${[...plan.people]}::uuid[]) as id),
    desks as materialized (
      select distinct on (c.descendant_id) c.descendant_id as unit_id, c.ancestor_id as desk_unit_id
      from unit_closure c where c.ancestor_id = any (${[...plan.served]}::integer[])
      order by c.descendant_id, c.ancestor_id = c.descendant_id desc,
        (select count(*) from unit_closure a where a.descendant_id = c.ancestor_id) desc, c.ancestor_id),
    due as (
      select w.kind, w.id, w.due_on, w.unit_id, s.step, p.id as person_id,
        case when s."to" = 'chairman' then 'chairman' when s."to" = 'holder' and p.id is not null then 'person' else 'unit' end as desk,
        case s."to" when 'assigner' then w.for_unit_id else w.unit_id end as asked_unit_id
      from work_due w join said s on s.due = w.due_on left join people p on p.id = w.person_id
      where w.tenant_id = ${tenantId} and (s."to" <> 'lead-unit' or not s.beside or p.id is not null))
    insert into reminder (tenant_id, work_kind, work_id, due_on, step, unit_id, desk, desk_unit_id, person_id, planned_on, recorded_at)
    select ${tenantId}::integer, d.kind, d.id, d.due_on, d.step, d.unit_id,
      case when d.desk = 'unit' and k.desk_unit_id is null then 'office' else d.desk end,
      case d.desk when 'unit' then k.desk_unit_id end, case d.desk when 'person' then d.person_id end,
      ${plan.today}::date, ${plan.recordedAt}::timestamptz
    from due d left join desks k on k.unit_id = d.asked_unit_id
    on conflict (tenant_id, work_kind, work_id, due_on, step) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** What a body has done of its daily round. */
export type RunKind = 'planned' | 'digests';

/** The last day on which a part of the round was done; null before the first. */
export async function lastRun(tx: ScopedTx, tenantId: number, kind: RunKind): Promise<string | null> {
  const { rows } = await sql<{
    day: string | null;
  }>`select max(day) as day from reminder_run where tenant_id = ${tenantId} and kind = ${kind}`.execute(tx);
  return rows[0]?.day ?? null;
}

/** Notes that a part of the round was done for a day; once, whoever does it again. */
export async function noteRun(
  tx: ScopedTx,
  tenantId: number,
  run: { day: string; kind: RunKind; made: number; recordedAt: Date },
): Promise<void> {
  await tx
    .insertInto('reminder_run')
    .values({ tenant_id: tenantId, day: run.day, kind: run.kind, made: run.made, recorded_at: run.recordedAt })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'day', 'kind']).doNothing())
    .execute();
}

/** Lets one process after the other do the round of a body. */
export async function lockRound(tx: ScopedTx, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('reminders', ${tenantId}))`.execute(tx);
}
