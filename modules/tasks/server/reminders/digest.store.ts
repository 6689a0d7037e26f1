import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { Addressed } from '../../domain/reminder/reader-desks.ts';
import type { WorkKind } from '../../domain/reminder/work-address.ts';

/** A reminder of work that is still due as it was said. */
export interface StandingReminder extends Addressed {
  kind: WorkKind;
  id: string;
  dueOn: string;
  unitId: number;
  title: string;
  restricted: boolean;
}

/**
 * What was said after a day and still holds: the work is open, due on that day, and lies with the unit it was said of. Whether it comes from
 * a restricted document is told, since the program sees all rows.
 */
export async function remindersSince(tx: ScopedTx, tenantId: number, after: string): Promise<StandingReminder[]> {
  const { rows } =
    await sql<StandingReminder>`select r.work_kind as kind, r.work_id as id, r.due_on as "dueOn", r.unit_id as "unitId", r.desk,
      r.desk_unit_id as "deskUnitId", r.person_id as "personId", w.title, coalesce(d.restricted, false) as restricted
    from reminder r
    join work_due w on w.tenant_id = r.tenant_id and w.kind = r.work_kind and w.id = r.work_id and w.due_on = r.due_on and w.unit_id = r.unit_id
    left join inquiry i on r.work_kind = 'inquiry' and i.tenant_id = r.tenant_id and i.id = r.work_id
    left join obstacle o on r.work_kind = 'obstacle' and o.tenant_id = r.tenant_id and o.id = r.work_id
    left join task_standing t on t.tenant_id = r.tenant_id
      and t.task_id = case r.work_kind when 'task' then r.work_id when 'inquiry' then i.task_id else o.task_id end
    left join document_reference d on d.tenant_id = t.tenant_id and d.id = t.document_id
    where r.tenant_id = ${tenantId} and r.planned_on > ${after}::date order by r.due_on, r.work_id`.execute(tx);
  return rows;
}

/** A digest as it is noted. */
export interface DigestRow {
  readonly personId: string;
  readonly works: number;
  readonly mailId: string | null;
}

/** Notes digests of a day; answers for whom, since nobody gets a second one. */
export async function noteDigests(
  tx: ScopedTx,
  tenantId: number,
  day: string,
  digests: readonly DigestRow[],
  recordedAt: Date,
): Promise<void> {
  if (digests.length === 0) return;
  await tx
    .insertInto('reminder_digest')
    .values(
      digests.map(({ personId, works, mailId }) => ({
        tenant_id: tenantId,
        person_id: personId,
        day,
        works,
        mail_id: mailId,
        recorded_at: recordedAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id', 'day']).doNothing())
    .execute();
}
