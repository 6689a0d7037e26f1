import type { ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import type { TaskClass } from '../domain/task-class.ts';
import type { TaskState } from '../domain/task-state.ts';

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
  toldBy: string;
  toldOn: string;
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
  returned: number;
  parentId: string | null;
  serial: number;
  sortOn: string;
}

/** What a list is narrowed by; `units` null = the whole body. */
export interface TaskFilter {
  units: readonly number[] | null;
  class?: TaskClass | undefined;
  state?: TaskState | undefined;
  open?: boolean;
  holder?: number | undefined;
  lead?: number | undefined;
  document?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Folded words; each must begin a word of the task. */
  words?: readonly string[];
  parent?: string | undefined;
  ids?: readonly string[];
  /** Led by this unit, or assigned by it and waiting for its answer. */
  deskOf?: readonly number[];
  after?: { sortOn: string; id: string } | undefined;
}

/** The class of a task on a day, as `classOf` of the domain says it; a test holds both together. */
const classOn = (today: string): RawBuilder<TaskClass> => sql<TaskClass>`case
  when state in ('cancelled', 'suspended') then state
  when due_on is null then 'no-deadline'
  when state in ('accepted', 'closed') then case when coalesce(done_on, ${today}::date) <= due_on then 'on-time' else 'late' end
  when coalesce(reported_on, ${today}::date) <= due_on then 'in-time' else 'overdue' end`;

/** What nothing more is expected of. */
const ended = sql`('accepted', 'closed', 'cancelled')`;

function conditions(filter: TaskFilter, today: string): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`];
  if (filter.units !== null) all.push(sql`lead_unit_id = any (${[...filter.units]}::integer[])`);
  if (filter.class !== undefined) all.push(sql`${classOn(today)} = ${filter.class}`);
  if (filter.state !== undefined) all.push(sql`state = ${filter.state}`);
  if (filter.open === true) all.push(sql`state not in ${ended}`);
  if (filter.holder !== undefined) all.push(sql`holder_unit_id = ${filter.holder}`);
  if (filter.lead !== undefined) all.push(sql`lead_unit_id = ${filter.lead}`);
  if (filter.document !== undefined) all.push(sql`document_id = ${filter.document}`);
  if (filter.from !== undefined) all.push(sql`deadline >= ${filter.from}::date`);
  if (filter.to !== undefined) all.push(sql`deadline <= ${filter.to}::date`);
  if (filter.parent !== undefined) all.push(sql`parent_id = ${filter.parent}`);
  if (filter.ids !== undefined) all.push(sql`task_id = any (${[...filter.ids]}::uuid[])`);
  if (filter.deskOf !== undefined) {
    const units = sql`any (${[...filter.deskOf]}::integer[])`;
    all.push(sql`((lead_unit_id = ${units} and state not in ${ended})
      or (assigner_unit_id = ${units} and (state in ('reported', 'refused', 'to-assign', 'accepted')
        or (asked_deadline is not null and state not in ('closed', 'cancelled')))))`);
  }
  if (filter.words !== undefined && filter.words.length > 0)
    all.push(sql`to_tsvector('simple', search_fold) @@ to_tsquery('simple', ${filter.words.map((word) => `'${word}':*`).join(' & ')})`);
  if (filter.after !== undefined) all.push(sql`(sort_on, task_id) > (${filter.after.sortOn}::date, ${filter.after.id}::uuid)`);
  return sql.join(all, sql` and `);
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
      document_id as "documentId", source_name as "sourceName", told_by as "toldBy", told_on as "toldOn", awaits_issue as "awaitsIssue", assigner_unit_id as "assignerUnitId",
      lead_unit_id as "leadUnitId", holder_unit_id as "holderUnitId", responsible, person_id as "personId", product, authority,
      original_deadline as "originalDeadline", deadline, due_on as "dueOn", asked_deadline as "askedDeadline", reported_on as "reportedOn", returned,
      parent_id as "parentId", serial, sort_on as "sortOn"
    from task_standing where tenant_id = ${tenantId} and ${conditions(filter, today)} order by sort_on, task_id limit ${atMost}`.execute(
      tx,
    );
  return rows;
}

/** What was handed down from each of some tasks, by class. */
export async function classesBelow(
  tx: ScopedTx,
  tenantId: number,
  ids: readonly string[],
  today: string,
): Promise<Map<string, TaskClass[]>> {
  const { rows } = await sql<{ parentId: string; class: TaskClass }>`select parent_id as "parentId", ${classOn(today)} as class
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
    from task_standing where tenant_id = ${tenantId} and ${conditions({ units: asked.units }, today)}
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

/** The words of a directive, and the units that help with a task. */
export async function readDirectiveWords(
  tx: ScopedTx,
  tenantId: number,
  taskId: string,
): Promise<{ words: string; coordinating: number[] }> {
  const { rows } = await sql<{ words: string; coordinating: number[] }>`select d.words,
      coalesce((select array_agg(c.unit_id order by c.unit_id) from task_coordinator c where c.tenant_id = t.tenant_id and c.task_id = t.id), '{}') as coordinating
    from task t join directive d on d.tenant_id = t.tenant_id and d.id = t.directive_id where t.tenant_id = ${tenantId} and t.id = ${taskId}`.execute(
    tx,
  );
  return rows[0] ?? { words: '', coordinating: [] };
}

/** The last words said about each of some tasks. */
export async function lastNotes(tx: ScopedTx, tenantId: number, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; note: string }>`select distinct on (task_id) task_id as id, note from task_step
    where tenant_id = ${tenantId} and task_id = any (${[...ids]}::uuid[]) and note is not null order by task_id, serial desc`.execute(tx);
  return new Map(rows.map(({ id, note }) => [id, note]));
}
