import { foldVi } from '@thucthi/kernel';
import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

export type LineList = 'conclusion' | 'programme';
export interface LineRecord {
  id: string;
  list: LineList;
  position: number;
  text: string;
  leadWords: string | null;
  leadUnits: number[];
  coordinating: number[];
  product: string | null;
  deadline: string | null;
  deadlineWords: string | null;
  keepDayOff: boolean;
  authority: string | null;
  responsible: string | null;
  state: 'proposed' | 'confirmed' | 'dropped';
  version: number;
}

/** The conclusions and the work programme of a session, in order, with the tasks each line became. */
export async function readLines(tx: ScopedTx, tenantId: number, sessionId: string): Promise<(LineRecord & { tasks: string[] })[]> {
  const { rows } = await sql<LineRecord & { tasks: string[] }>`select id, list, position, text, lead_words as "leadWords",
      lead_units as "leadUnits", coordinating, product, deadline, deadline_words as "deadlineWords", keep_day_off as "keepDayOff", authority,
      responsible, state, version, coalesce((select array_agg(t.task_id order by t.task_id) from session_line_task t
        where t.tenant_id = l.tenant_id and t.session_id = l.session_id and t.line_id = l.id), '{}') as tasks
    from session_line l where tenant_id = ${tenantId} and session_id = ${sessionId} order by list, position, id`.execute(tx);
  return rows;
}

/** Adds lines. */
export async function insertLines(tx: ScopedTx, tenantId: number, sessionId: string, lines: readonly LineRecord[]): Promise<void> {
  if (lines.length === 0) return;
  await tx
    .insertInto('session_line')
    .values(lines.map((one) => ({ tenant_id: tenantId, session_id: sessionId, ...columnsOf(one), version: one.version })))
    .execute();
  await indexWords(tx, tenantId, sessionId, lines);
}

/** Enters the words by which lines are found. */
async function indexWords(tx: ScopedTx, tenantId: number, sessionId: string, lines: readonly LineRecord[]): Promise<void> {
  await sql`insert into session_line_word (tenant_id, word, session_id, line_id)
    select distinct ${tenantId}::integer, left(w.word, 40), ${sessionId}::uuid, l.id
    from unnest(${lines.map(({ id }) => id)}::uuid[], ${lines.map(searchFoldOf)}::text[]) as l (id, found)
      cross join lateral regexp_split_to_table(l.found, ' ') as w (word)
    where w.word <> ''`.execute(tx);
}

/** Settles a line as it stands on from a version; false where somebody else has settled it meanwhile. */
export async function updateLine(tx: ScopedTx, tenantId: number, sessionId: string, one: LineRecord): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session_line')
    .set({ ...columnsOf(one), version: one.version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await tx
    .deleteFrom('session_line_word')
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .where('line_id', '=', one.id)
    .execute();
  await indexWords(tx, tenantId, sessionId, [one]);
  return true;
}

const columnsOf = (one: LineRecord) => ({
  id: one.id,
  list: one.list,
  position: one.position,
  text: one.text,
  lead_words: one.leadWords,
  lead_units: one.leadUnits,
  coordinating: one.coordinating,
  product: one.product,
  deadline: one.deadline,
  deadline_words: one.deadlineWords,
  keep_day_off: one.keepDayOff,
  authority: one.authority,
  responsible: one.responsible,
  state: one.state,
  search_fold: searchFoldOf(one),
});

const searchFoldOf = ({ text, product, leadWords }: LineRecord): string =>
  foldVi(`${text} ${product ?? ''} ${leadWords ?? ''}`)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Notes which tasks a line became. */
export async function joinTasks(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  tasks: readonly { line: string; task: string }[],
): Promise<void> {
  await sql`insert into session_line_task (tenant_id, session_id, line_id, task_id)
    select ${tenantId}, ${sessionId}, v.line, v.task from unnest(${tasks.map(({ line }) => line)}::uuid[], ${tasks.map(({ task }) => task)}::uuid[])
      as v (line, task)`.execute(tx);
}

/** The tasks of some sessions, by session. */
export async function tasksOfSessions(tx: ScopedTx, tenantId: number, sessionIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ session: string; task: string }>`select session_id as session, task_id as task from session_line_task
    where tenant_id = ${tenantId} and session_id = any (${[...sessionIds]}::uuid[])`.execute(tx);
  return new Map([...Map.groupBy(rows, ({ session }) => session)].map(([session, of]) => [session, of.map(({ task }) => task)]));
}
