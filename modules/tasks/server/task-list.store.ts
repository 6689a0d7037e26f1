import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { TaskClass } from '../domain/task-class.ts';
import type { TaskState } from '../domain/task-state.ts';
import { classOn, conditions, ended, type TaskFilter } from './task-filter.store.ts';

export type { TaskFilter } from './task-filter.store.ts';

/** A task as lists show it; units by their number. */
export interface ListedTask {
  id: string;
  content: string;
  state: TaskState;
  class: TaskClass;
  directiveId: string;
  source: 'at-once' | 'document' | 'session';
  documentId: string | null;
  sourceName: string | null;
  sessionId: string | null;
  toldBy: string;
  toldOn: string;
  givenOn: string;
  awaitsIssue: boolean;
  assignerUnitId: number;
  leadUnitId: number | null;
  holderUnitId: number;
  responsible: string | null;
  personId: string | null;
  product: string | null;
  authority: string | null;
  originalDeadline: string | null;
  deadline: string | null;
  dueOn: string | null;
  askedDeadline: string | null;
  reportedOn: string | null;
  doneOn: string | null;
  returned: number;
  parentId: string | null;
  serial: number;
  sortOn: string;
}

/** Tasks in the order of their deadlines, those without one last. */
export async function listTaskRows(
  tx: ScopedTx,
  tenantId: number,
  filter: TaskFilter,
  today: string,
  atMost: number,
): Promise<ListedTask[]> {
  const { rows } =
    await sql<ListedTask>`select task_id as id, content, state, ${classOn(today)} as class, directive_id as "directiveId", source,
      document_id as "documentId", source_name as "sourceName", source_ref as "sessionId", told_by as "toldBy", told_on as "toldOn", given_on as "givenOn",
      awaits_issue as "awaitsIssue", assigner_unit_id as "assignerUnitId", lead_unit_id as "leadUnitId", holder_unit_id as "holderUnitId", responsible, person_id as "personId", product, authority,
      original_deadline as "originalDeadline", deadline, due_on as "dueOn", asked_deadline as "askedDeadline", reported_on as "reportedOn", done_on as "doneOn", returned,
      parent_id as "parentId", serial, sort_on as "sortOn"
    from task_standing where ${conditions(tenantId, filter, today)} order by sort_on, task_id limit ${atMost}`.execute(tx);
  return rows;
}

/** What was handed down from each of some tasks, by class. */
export async function classesBelow(
  tx: ScopedTx,
  tenantId: number,
  ids: readonly string[],
  today: string,
): Promise<Map<string, TaskClass[]>> {
  const { rows } = await sql<{ parentId: string; class: TaskClass }>`${keptPlan} select parent_id as "parentId", ${classOn(today)} as class
    from task_standing where tenant_id = ${tenantId} and parent_id = any (${[...ids]}::uuid[])`.execute(tx);
  return new Map([...Map.groupBy(rows, ({ parentId }) => parentId)].map(([id, of]) => [id, of.map((row) => row.class)]));
}

/** How many tasks of one class a unit leads, and of how many of them something is still expected. */
export interface CountedTasks {
  leadUnitId: number | null;
  class: TaskClass;
  count: number;
  open: number;
}

/** How many tasks there are of each class, by lead unit. */
export async function countTasks(
  tx: ScopedTx,
  tenantId: number,
  asked: { units: readonly number[] | null; from: string | null; to: string | null },
  today: string,
): Promise<CountedTasks[]> {
  const { rows } = await sql<CountedTasks>`
    select lead_unit_id as "leadUnitId", ${classOn(today)} as class, count(*)::integer as count,
      (count(*) filter (where state not in ${ended}))::integer as open
    from task_standing where ${conditions(tenantId, { units: asked.units }, today)}
      and (${asked.from}::date is null or told_on >= ${asked.from}::date) and (${asked.to}::date is null or told_on <= ${asked.to}::date)
    group by 1, 2`.execute(tx);
  return rows;
}

/** How many tasks of each class each document of the register set. */
export async function countTasksByDocument(
  tx: ScopedTx,
  tenantId: number,
  today: string,
): Promise<{ documentId: string; class: TaskClass; count: number }[]> {
  const { rows } = await sql<{ documentId: string; class: TaskClass; count: number }>`
    select document_id as "documentId", ${classOn(today)} as class, count(*)::integer as count from task_standing
    where tenant_id = ${tenantId} and document_id is not null group by 1, 2`.execute(tx);
  return rows;
}

/** The words of a directive, where in its document a task stands, and the units that help with it. */
export async function readDirectiveWords(
  tx: ScopedTx,
  tenantId: number,
  taskId: string,
): Promise<{ words: string; clause: string | null; page: number | null; coordinating: number[] }> {
  const { rows } = await sql<{
    words: string;
    clause: string | null;
    page: number | null;
    coordinating: number[];
  }>`select d.words, t.clause, t.page,
      coalesce((select array_agg(c.unit_id order by c.unit_id) from task_coordinator c where c.tenant_id = t.tenant_id and c.task_id = t.id), '{}') as coordinating
    from task t join directive d on d.tenant_id = t.tenant_id and d.id = t.directive_id where t.tenant_id = ${tenantId} and t.id = ${taskId}`.execute(
    tx,
  );
  return rows[0] ?? { words: '', clause: null, page: null, coordinating: [] };
}

/** Where in their document some tasks stand, by id; tasks of which nobody said so are left out. */
export async function placesInDocument(
  tx: ScopedTx,
  tenantId: number,
  ids: readonly string[],
): Promise<Map<string, { clause: string | null; page: number | null }>> {
  const { rows } = await sql<{ id: string; clause: string | null; page: number | null }>`select id, clause, page from task
    where tenant_id = ${tenantId} and id = any (${[...ids]}::uuid[]) and num_nonnulls(clause, page) > 0`.execute(tx);
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

/** The last words said about each of some tasks. */
export async function lastNotes(tx: ScopedTx, tenantId: number, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; note: string }>`select distinct on (task_id) task_id as id, note from task_step
    where tenant_id = ${tenantId} and task_id = any (${[...ids]}::uuid[]) and note is not null order by task_id, serial desc`.execute(tx);
  return new Map(rows.map(({ id, note }) => [id, note]));
}
