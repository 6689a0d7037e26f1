import type { ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import type { StepKind, TaskNow, TaskStep } from '../domain/task-state.ts';
import { partsOf } from './rows-at-once.ts';
import { indexTaskWords } from './task-words.store.ts';

export interface NewDirective {
  id: string;
  source: 'at-once' | 'document' | 'session';
  documentId: string | null;
  sourceName: string | null;
  /** The session it came of, where the program holds it. */
  sessionId?: string | undefined;
  toldBy: string;
  toldOn: string;
  words: string;
  /** The document that says so is not issued yet. */
  awaitsIssue?: boolean;
}
export interface NewTaskRow {
  id: string;
  directiveId: string;
  parentId: string | null;
  rootId: string;
  content: string;
  originalDeadline: string | null;
  /** Where in its document it stands. */
  clause: string | null;
  page: number | null;
  coordinating: readonly number[];
  searchFold: string;
  now: TaskNow;
}
export interface NewStepRow {
  taskId: string;
  serial: number;
  unitId: number;
  fromUnitId: number;
  toUnitId: number;
  step: TaskStep;
}
interface Stamp {
  recordedAt: Date;
  recordedBy: string | null;
}

/** Notes what was told. */
export async function insertDirective(tx: ScopedTx, tenantId: number, one: NewDirective, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('directive')
    .values({
      tenant_id: tenantId,
      id: one.id,
      source: one.source,
      document_id: one.documentId,
      source_name: one.sourceName,
      source_ref: one.sessionId ?? null,
      told_by: one.toldBy,
      told_on: one.toldOn,
      words: one.words,
      awaits_issue: one.awaitsIssue ?? false,
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .execute();
}

/** Adds the document by which what was told was issued; a directive that has one keeps it. */
export async function issueDirectives(
  tx: ScopedTx,
  tenantId: number,
  directiveIds: readonly string[],
  documentId: string,
  stamp: Stamp,
): Promise<void> {
  if (directiveIds.length === 0) return;
  await tx
    .insertInto('directive_issue')
    .values(
      directiveIds.map((id) => ({
        tenant_id: tenantId,
        directive_id: id,
        document_id: documentId,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes tasks with their coordinating units and the row in which each stands; their first steps follow. */
export async function insertTasks(tx: ScopedTx, tenantId: number, tasks: readonly NewTaskRow[], stamp: Stamp): Promise<void> {
  for (const part of partsOf(tasks)) await insertSomeTasks(tx, tenantId, part, stamp);
}

async function insertSomeTasks(tx: ScopedTx, tenantId: number, tasks: readonly NewTaskRow[], stamp: Stamp): Promise<void> {
  await tx
    .insertInto('task')
    .values(
      tasks.map((task) => ({
        tenant_id: tenantId,
        id: task.id,
        directive_id: task.directiveId,
        parent_id: task.parentId,
        root_id: task.rootId,
        assigner_unit_id: task.now.assignerUnitId,
        content: task.content,
        original_deadline: task.originalDeadline,
        clause: task.clause,
        page: task.page,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .execute();
  const coordinators = tasks.flatMap(({ id, coordinating }) =>
    [...new Set(coordinating)].map((unitId) => ({ tenant_id: tenantId, task_id: id, unit_id: unitId })),
  );
  for (const part of partsOf(coordinators)) await tx.insertInto('task_coordinator').values(part).execute();
  await tx
    .insertInto('task_now')
    .values(
      tasks.map((task) => ({
        tenant_id: tenantId,
        task_id: task.id,
        assigner_unit_id: task.now.assignerUnitId,
        ...columnsOf(task.now),
        search_fold: task.searchFold,
      })),
    )
    .execute();
  await indexTaskWords(tx, tenantId, tasks);
}

/** Appends to the custody log. */
export async function insertSteps(tx: ScopedTx, tenantId: number, steps: readonly NewStepRow[], stamp: Stamp): Promise<void> {
  for (const part of partsOf(steps)) await insertSomeSteps(tx, tenantId, part, stamp);
}

async function insertSomeSteps(tx: ScopedTx, tenantId: number, steps: readonly NewStepRow[], stamp: Stamp): Promise<void> {
  await tx
    .insertInto('task_step')
    .values(
      steps.map(({ taskId, serial, unitId, fromUnitId, toUnitId, step }) => ({
        tenant_id: tenantId,
        task_id: taskId,
        serial,
        kind: step.kind,
        unit_id: unitId,
        from_unit_id: fromUnitId,
        to_unit_id: toUnitId,
        happened_on: step.on,
        note: step.note ?? null,
        evidence: step.evidence ?? null,
        deadline: step.deadline ?? null,
        due_on: step.dueOn ?? null,
        product: step.product ?? null,
        authority: step.authority ?? null,
        responsible: step.responsible ?? null,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .execute();
}

/** A task whose steps were taken: the version it was found at, and where it stands now. */
export interface MovedTask {
  id: string;
  basedOn: number;
  now: TaskNow;
  searchFold: string;
}

/** Moves current rows to what the appended steps came to; answers how many. One that has moved meanwhile, or is not the scope's to move, is left out. */
export async function updateNow(tx: ScopedTx, tenantId: number, tasks: readonly MovedTask[]): Promise<number> {
  const rows = tasks.map(({ id, now, searchFold }) => ({ task_id: id, ...columnsOf(now), search_fold: searchFold }));
  const { numAffectedRows } = await sql`update task_now n set ${sql.join(
    movedColumns.map((name) => sql`${sql.raw(name)} = v.${sql.raw(name)}`),
  )}
    from jsonb_populate_recordset(null::task_now, ${JSON.stringify(rows)}::jsonb) v
    join unnest(${tasks.map(({ id }) => id)}::uuid[], ${tasks.map(({ basedOn }) => basedOn)}::integer[]) as found (id, serial) on found.id = v.task_id
    where n.tenant_id = ${tenantId} and n.task_id = v.task_id and n.serial = found.serial`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

const columnsOf = (now: TaskNow) => ({
  state: now.state,
  resumes_as: now.resumesAs,
  lead_unit_id: now.leadUnitId,
  holder_unit_id: now.holderUnitId,
  person_id: now.personId,
  responsible: now.responsible,
  product: now.product,
  authority: now.authority,
  deadline: now.deadline,
  due_on: now.dueOn,
  asked_deadline: now.askedDeadline,
  reported_on: now.reportedOn,
  done_on: now.doneOn,
  returned: now.returned,
  serial: now.serial,
  sort_on: now.dueOn ?? endOfTime,
});
const endOfTime = '9999-12-31';
const movedColumns = [
  'state',
  'resumes_as',
  'lead_unit_id',
  'holder_unit_id',
  'person_id',
  'responsible',
  'product',
  'authority',
  'deadline',
  'due_on',
  'asked_deadline',
  'reported_on',
  'done_on',
  'returned',
  'serial',
  'sort_on',
  'search_fold',
] as const satisfies readonly (keyof ReturnType<typeof columnsOf> | 'search_fold')[];

/** A task with its place in its tree. */
export interface StandingTask extends TaskNow {
  id: string;
  directiveId: string;
  parentId: string | null;
  rootId: string;
  content: string;
  toldOn: string;
  searchFold: string;
}

/** Tasks as they stand; those the scope may not see are absent. */
export async function readStanding(tx: ScopedTx, tenantId: number, ids: readonly string[]): Promise<Map<string, StandingTask>> {
  return standing(tx, tenantId, sql`task_id = any (${[...ids]}::uuid[])`);
}

/** Every task of some trees as it stands. */
export async function readTrees(tx: ScopedTx, tenantId: number, rootIds: readonly string[]): Promise<Map<string, StandingTask>> {
  return standing(tx, tenantId, sql`root_id = any (${[...rootIds]}::uuid[])`);
}

async function standing(tx: ScopedTx, tenantId: number, which: RawBuilder<unknown>): Promise<Map<string, StandingTask>> {
  const { rows } =
    await sql<StandingTask>`select task_id as id, directive_id as "directiveId", parent_id as "parentId", root_id as "rootId", content,
      told_on as "toldOn", search_fold as "searchFold", ${sql.raw(nowColumns)}
    from task_standing where tenant_id = ${tenantId} and ${which}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}
const nowColumns = `state, resumes_as as "resumesAs", assigner_unit_id as "assignerUnitId", lead_unit_id as "leadUnitId", holder_unit_id as "holderUnitId",
  person_id as "personId", responsible, product, authority, deadline, due_on as "dueOn", asked_deadline as "askedDeadline", reported_on as "reportedOn",
  done_on as "doneOn", returned, serial`;

/**
 * Lets one after the other work on the trees some tasks stand in: a circle can only arise between two who do not see each other. Answers the
 * trees by the id of their first task.
 */
export async function lockTrees(tx: ScopedTx, tenantId: number, taskIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    rootId: string;
  }>`select root_id as "rootId", pg_advisory_xact_lock(hashtextextended('task ' || root_id, ${tenantId}))
    from (select distinct root_id from task where tenant_id = ${tenantId} and id = any (${[...taskIds]}::uuid[]) order by root_id) roots`.execute(
    tx,
  );
  return rows.map(({ rootId }) => rootId);
}

/** A step of the custody log as it is kept. */
export interface StepRow {
  serial: number;
  kind: StepKind;
  unitId: number;
  fromUnitId: number;
  toUnitId: number;
  on: string;
  note: string | null;
  evidence: string | null;
  deadline: string | null;
  dueOn: string | null;
  product: string | null;
  authority: string | null;
  responsible: string | null;
  recordedAt: Date;
  recordedBy: string | null;
}

/** The custody log of a task, oldest first. */
export async function readSteps(tx: ScopedTx, tenantId: number, taskId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`select serial, kind, unit_id as "unitId", from_unit_id as "fromUnitId", to_unit_id as "toUnitId",
      happened_on as "on", note, evidence, deadline, due_on as "dueOn", product, authority, responsible, recorded_at as "recordedAt",
      recorded_by as "recordedBy"
    from task_step where tenant_id = ${tenantId} and task_id = ${taskId} order by serial`.execute(tx);
  return rows;
}
