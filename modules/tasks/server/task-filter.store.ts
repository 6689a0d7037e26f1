import type { LeadingWord } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import type { TaskClass } from '../domain/task-class.ts';
import type { TaskState } from '../domain/task-state.ts';
import { holdsTaskWords } from './task-words.store.ts';

/** What a list is narrowed by; `units` null = the whole body, null elsewhere = where there is none (chưa rõ). */
export interface TaskFilter {
  units: readonly number[] | null;
  class?: TaskClass | undefined;
  states?: readonly TaskState[] | undefined;
  open?: boolean;
  holder?: number | undefined;
  lead?: number | null | undefined;
  document?: string | null | undefined;
  /** The id of a session, or its name where it is known by that alone. */
  session?: { id: string } | { name: string } | null | undefined;
  undated?: boolean;
  from?: string | undefined;
  to?: string | undefined;
  /** Folded words of which each must begin a word of the task, and the one by which they are looked for. */
  words?: { readonly asked: readonly string[]; readonly leading: LeadingWord | null };
  parent?: string | undefined;
  ids?: readonly string[];
  /** Led by this unit, or assigned by it and waiting for its answer. */
  deskOf?: readonly number[];
  after?: { sortOn: string; id: string } | undefined;
}

/** The class of a task on a day, as `classOf` of the domain says it; a test holds both together. */
export const classOn = (today: string): RawBuilder<TaskClass> => sql<TaskClass>`case
  when state in ('cancelled', 'suspended') then state
  when state in ('accepted', 'closed') then
    case when due_on is null or coalesce(done_on, ${today}::date) <= due_on then 'on-time' else 'late' end
  when due_on is null then 'no-deadline'
  when coalesce(reported_on, ${today}::date) <= due_on then 'in-time' else 'overdue' end`;

/** What nothing more is expected of. */
export const ended = sql`('accepted', 'closed', 'cancelled')`;

/** The same class as a condition of its own: the planner guesses too few rows where it is asked by the whole `case`, and sorts them all. */
function isOf(wanted: TaskClass, today: string): RawBuilder<unknown> {
  const running = sql`state not in ${ended} and state <> 'suspended'`;
  const done = sql`state in ('accepted', 'closed')`;
  switch (wanted) {
    case 'cancelled':
    case 'suspended':
      return sql`state = ${wanted}`;
    case 'on-time':
      return sql`${done} and (due_on is null or coalesce(done_on, ${today}::date) <= due_on)`;
    case 'late':
      return sql`${done} and coalesce(done_on, ${today}::date) > due_on`;
    case 'overdue':
      return sql`${running} and sort_on < ${today}::date and coalesce(reported_on, ${today}::date) > due_on`;
    case 'no-deadline':
      return sql`${running} and due_on is null`;
    case 'in-time':
      return sql`${running} and coalesce(reported_on, ${today}::date) <= due_on`;
  }
}

/** The conditions of a filter over `task_standing`. */
export function conditions(tenantId: number, filter: TaskFilter, today: string): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`tenant_id = ${tenantId}`];
  if (filter.units !== null) all.push(sql`lead_unit_id = any (${[...filter.units]}::integer[])`);
  if (filter.class !== undefined) all.push(isOf(filter.class, today));
  if (filter.states !== undefined) all.push(sql`state = any (${[...filter.states]}::text[])`);
  if (filter.open === true) all.push(sql`state not in ${ended}`);
  if (filter.holder !== undefined) all.push(sql`holder_unit_id = ${filter.holder}`);
  if (filter.lead !== undefined) all.push(filter.lead === null ? sql`lead_unit_id is null` : sql`lead_unit_id = ${filter.lead}`);
  if (filter.document !== undefined) all.push(ofDocument(tenantId, filter.document));
  if (filter.session !== undefined) all.push(ofSession(tenantId, filter.session));
  if (filter.undated === true) all.push(sql`deadline is null`);
  if (filter.from !== undefined) all.push(sql`deadline >= ${filter.from}::date`);
  // A task is due on its deadline or soon after: what is due long before the first day is not looked at one by one.
  if (filter.from !== undefined) all.push(sql`sort_on >= ${filter.from}::date`);
  if (filter.to !== undefined) all.push(sql`deadline <= ${filter.to}::date`);
  if (filter.parent !== undefined) all.push(sql`parent_id = ${filter.parent}`);
  if (filter.ids !== undefined) all.push(sql`task_id = any (${[...filter.ids]}::uuid[])`);
  if (filter.deskOf !== undefined) {
    const units = sql`any (${[...filter.deskOf]}::integer[])`;
    all.push(sql`((lead_unit_id = ${units} and state not in ${ended})
      or (assigner_unit_id = ${units} and (state in ('reported', 'refused', 'to-assign', 'accepted')
        or (asked_deadline is not null and state not in ('closed', 'cancelled')))))`);
  }
  if (filter.words !== undefined && filter.words.asked.length > 0)
    all.push(holdsTaskWords(tenantId, filter.words.asked, filter.words.leading));
  if (filter.after !== undefined) all.push(sql`(sort_on, task_id) > (${filter.after.sortOn}::date, ${filter.after.id}::uuid)`);
  return sql.join(all, sql` and `);
}

/** What a document told, also what was told before it was issued: by the directives, of which there are few. */
const ofDocument = (tenantId: number, document: string | null): RawBuilder<unknown> =>
  document === null
    ? sql`document_id is null`
    : sql`directive_id = any (array(select id from directive where tenant_id = ${tenantId} and document_id = ${document}
        union select directive_id from directive_issue where tenant_id = ${tenantId} and document_id = ${document}))`;

function ofSession(tenantId: number, session: { id: string } | { name: string } | null): RawBuilder<unknown> {
  if (session === null) return sql`source <> 'session'`;
  const which =
    'id' in session ? sql`source_ref = ${session.id}` : sql`source = 'session' and source_ref is null and source_name = ${session.name}`;
  return sql`directive_id = any (array(select id from directive where tenant_id = ${tenantId} and ${which}))`;
}
