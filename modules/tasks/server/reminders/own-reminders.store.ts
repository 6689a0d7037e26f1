import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { ReaderDesks } from '../../domain/reminder/reader-desks.ts';
import type { WorkKind } from '../../domain/reminder/work-address.ts';

/** Work somebody is reminded of, with everything that was said of it to them. */
export interface OwnReminder {
  kind: WorkKind;
  id: string;
  dueOn: string;
  unitId: number;
  title: string;
  steps: string[];
  /** The day of the last of them. */
  saidOn: string;
  unread: boolean;
}

/** What lies on somebody's desks: said of work that is still open, due as it was said, and with the unit it was said of. */
const onDesks = (tenantId: number, { personId, unitIds, office, chairman }: ReaderDesks) => sql`
  select r.work_kind, r.work_id, r.due_on, r.unit_id, w.title, array_agg(r.step order by r.planned_on, r.step) as steps, max(r.planned_on) as said_on,
    bool_or(not exists (select from reminder_seen s where s.tenant_id = r.tenant_id and s.person_id = ${personId}::uuid
      and s.work_kind = r.work_kind and s.work_id = r.work_id and s.due_on = r.due_on and s.up_to >= r.planned_on)) as unread
  from reminder r
  join work_due w on w.tenant_id = r.tenant_id and w.kind = r.work_kind and w.id = r.work_id and w.due_on = r.due_on and w.unit_id = r.unit_id
  where r.tenant_id = ${tenantId} and (
    (r.desk = 'person' and r.person_id = ${personId}::uuid and w.person_id = r.person_id)
    or (r.desk = 'unit' and r.desk_unit_id = any (${[...unitIds]}::integer[]))
    or (r.desk = 'office' and ${office}) or (r.desk = 'chairman' and ${chairman}))
  group by r.work_kind, r.work_id, r.due_on, r.unit_id, w.title`;

/** Somebody's reminders, the most urgent first. */
export async function ownReminders(tx: ScopedTx, tenantId: number, desks: ReaderDesks, atMost: number): Promise<OwnReminder[]> {
  const { rows } = await sql<OwnReminder>`select work_kind as kind, work_id as id, due_on as "dueOn", unit_id as "unitId", title, steps,
      said_on as "saidOn", unread
    from (${onDesks(tenantId, desks)}) mine order by due_on, work_id limit ${atMost}`.execute(tx);
  return rows;
}

/** How many pieces of work somebody is reminded of, and of how many something was said that is not read. */
export async function countOwnReminders(
  tx: ScopedTx,
  tenantId: number,
  desks: ReaderDesks,
  today: string,
): Promise<{ all: number; unread: number; unreadOverdue: number }> {
  const { rows } = await sql<{ all: number; unread: number; unreadOverdue: number }>`select count(*)::integer as "all",
      count(*) filter (where unread)::integer as unread, count(*) filter (where unread and due_on < ${today}::date)::integer as "unreadOverdue"
    from (${onDesks(tenantId, desks)}) mine`.execute(tx);
  return rows[0] ?? { all: 0, unread: 0, unreadOverdue: 0 };
}

/** Notes that somebody has read everything said of some work up to a day, or of all that lies on the desks; answers of how many. */
export async function markRead(
  tx: ScopedTx,
  tenantId: number,
  desks: ReaderDesks,
  works: readonly { kind: WorkKind; id: string }[] | null,
  at: { today: string; recordedAt: Date },
): Promise<number> {
  const named = works === null ? null : JSON.stringify(works);
  const { numAffectedRows } = await sql`insert into reminder_seen (tenant_id, person_id, work_kind, work_id, due_on, up_to, recorded_at)
    select ${tenantId}::integer, ${desks.personId}::uuid, work_kind, work_id, due_on, greatest(said_on, ${at.today}::date), ${at.recordedAt}::timestamptz
    from (${onDesks(tenantId, desks)}) mine
    where unread and (${named}::jsonb is null or exists (
      select from jsonb_to_recordset(${named}::jsonb) as r (kind text, id uuid) where r.kind = work_kind and r.id = work_id))
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
