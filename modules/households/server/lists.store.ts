import type { ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';

/** A list as it stands: its terms and what its lines come to. */
export interface ListRecord {
  readonly id: string;
  readonly unitId: number;
  readonly indicatorId: number;
  readonly period: string;
  readonly targetId: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly retainUntil: string;
  readonly revision: number;
  readonly lines: number;
  readonly people: number;
  readonly named: number;
  readonly withActual: number;
  readonly done: number;
  readonly assignedSum: string;
  readonly actualSum: string;
  readonly erasedOn: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

const columns = sql`l.id, l.unit_id as "unitId", l.indicator_id as "indicatorId", l.period, l.target_id as "targetId", l.purpose,
  l.legal_basis as "legalBasis", l.retain_until as "retainUntil", l.revision, l.line_count as lines, l.person_count as people,
  l.named_count as named, l.actual_count as "withActual", l.done_count as done, l.assigned_sum as "assignedSum", l.actual_sum as "actualSum",
  l.erased_on as "erasedOn", l.recorded_at as "recordedAt", l.recorded_by as "recordedBy"`;

/** The lists of a unit and of the units below it, those to be erased first in front; of one year where one is asked. */
export async function readListsBelow(
  tx: ScopedTx,
  tenantId: number,
  unitId: number,
  day: string,
  year: number | null,
): Promise<ListRecord[]> {
  const ofYear: RawBuilder<unknown> = year === null ? sql`` : sql`and left(l.period, 4) = ${String(year)}`;
  const { rows } = await sql<ListRecord>`select ${columns} from household_list l
    where l.tenant_id = ${tenantId} ${ofYear} and l.unit_id in (select descendant_id from unit_closure
      where ancestor_id = ${unitId} and kind in ('self', 'tree') and ${day}::date between valid_from and valid_to)
    order by l.named_count = 0, l.retain_until, l.id limit 1000`.execute(tx);
  return rows;
}

/** The targets of a unit that have a list. */
export async function targetsWithList(tx: ScopedTx, tenantId: number, unitId: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select target_id as id from household_list
    where tenant_id = ${tenantId} and unit_id = ${unitId}`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** One list by its id; `lock` lets writers of one list follow each other. */
export async function readList(tx: ScopedTx, tenantId: number, id: string, lock = false): Promise<ListRecord | null> {
  const { rows } = await sql<ListRecord>`select ${columns} from household_list l where l.tenant_id = ${tenantId} and l.id = ${id}
    ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

/** Begins a list; false where its target has one. */
export async function insertList(
  tx: ScopedTx,
  tenantId: number,
  list: Pick<ListRecord, 'id' | 'unitId' | 'indicatorId' | 'period' | 'targetId' | 'purpose' | 'legalBasis' | 'retainUntil'>,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<boolean> {
  const { rows } = await sql`insert into household_list
      (tenant_id, id, unit_id, indicator_id, period, target_id, purpose, legal_basis, retain_until, revision, recorded_at, recorded_by)
    values (${tenantId}, ${list.id}, ${list.unitId}, ${list.indicatorId}, ${list.period}, ${list.targetId}, ${list.purpose}, ${list.legalBasis},
      ${list.retainUntil}, 1, ${stamp.recordedAt}, ${stamp.recordedBy})
    on conflict on constraint household_list_of_target do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** Changes the terms of a list that was locked before. */
export async function updateTerms(
  tx: ScopedTx,
  tenantId: number,
  id: string,
  terms: Pick<ListRecord, 'purpose' | 'legalBasis' | 'retainUntil'>,
): Promise<void> {
  await sql`update household_list set purpose = ${terms.purpose}, legal_basis = ${terms.legalBasis}, retain_until = ${terms.retainUntil},
    revision = revision + 1 where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

/** Works out anew what the lines of a list come to, as its next revision. */
export async function countLines(tx: ScopedTx, tenantId: number, id: string): Promise<ListRecord> {
  await sql`update household_list l set revision = l.revision + 1, line_count = c.lines, person_count = c.people, actual_count = c.with_actual,
      done_count = c.done, assigned_sum = c.assigned, actual_sum = c.actual, named_count = c.named
    from (select count(*)::integer as lines, (count(*) filter (where h.kind = 'person'))::integer as people, count(h.actual)::integer as with_actual,
        (count(*) filter (where h.actual >= h.assigned))::integer as done, coalesce(sum(h.assigned), 0) as assigned,
        coalesce(sum(h.actual), 0) as actual,
        (select count(*) from household_person p where p.tenant_id = ${tenantId} and p.list_id = ${id})::integer as named
      from household_line h where h.tenant_id = ${tenantId} and h.list_id = ${id}) c
    where l.tenant_id = ${tenantId} and l.id = ${id}`.execute(tx);
  const list = await readList(tx, tenantId, id);
  if (list === null) throw new Error('a list that was counted is there');
  return list;
}

/** The lists of a body whose names were to be kept until a day that is over. */
export async function listsToErase(tx: ScopedTx, tenantId: number, today: string): Promise<ListRecord[]> {
  const { rows } = await sql<ListRecord>`select ${columns} from household_list l
    where l.tenant_id = ${tenantId} and l.named_count > 0 and l.retain_until < ${today}::date order by l.id for update`.execute(tx);
  return rows;
}

/** Notes that no name of a list is left. */
export async function noteErased(tx: ScopedTx, tenantId: number, id: string, day: string): Promise<void> {
  await sql`update household_list set erased_on = ${day}, named_count = 0, revision = revision + 1
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}
