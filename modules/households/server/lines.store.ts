import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import { codeKey, type Line, type LinePerson } from '../domain/household-line.ts';

/** Says for this transaction that rows with names are worked on; without it the database shows none of them to anybody. */
export async function takeUpHouseholds(tx: ScopedTx): Promise<void> {
  await sql`select set_config('thucthi.households', 'keep', true)`.execute(tx);
}

/**
 * Every line of a list in the order in which it came, as far as the database shows it. Numbers and names are read each by their list and put
 * together here: behind their policies the planner takes a fresh list for empty, and would look up names line by line.
 */
export async function readLines(tx: ScopedTx, tenantId: number, listId: string): Promise<Line[]> {
  const lines = await sql<Omit<Line, 'person'>>`select id, kind, assigned, actual from household_line
    where tenant_id = ${tenantId} and list_id = ${listId} order by id`.execute(tx);
  const people = await sql<LinePerson & { line_id: string }>`select line_id, code, name, place, note from household_person
    where tenant_id = ${tenantId} and list_id = ${listId}`.execute(tx);
  const personOfLine = new Map(people.rows.map(({ line_id, ...person }) => [line_id, person]));
  return lines.rows.map((line) => ({ ...line, person: personOfLine.get(line.id) ?? null }));
}

interface ListKey {
  readonly tenantId: number;
  readonly listId: string;
  readonly unitId: number;
}
interface Stamp {
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

const personOf = (id: string, person: LinePerson) => ({
  line_id: id,
  code: person.code,
  code_key: codeKey(person.code),
  name: person.name,
  place: person.place,
  note: person.note,
});

/** Adds lines with their people. */
export async function insertLines(
  tx: ScopedTx,
  { tenantId, listId, unitId }: ListKey,
  lines: readonly (Line & { readonly person: LinePerson })[],
  stamp: Stamp,
): Promise<void> {
  for (let start = 0; start < lines.length; start += 2000) {
    const some = lines.slice(start, start + 2000);
    const numbers = some.map(({ id, kind, assigned, actual }) => ({ id, kind, assigned, actual }));
    await sql`insert into household_line (tenant_id, list_id, id, unit_id, kind, assigned, actual, recorded_at, recorded_by)
      select ${tenantId}::integer, ${listId}::uuid, id, ${unitId}::integer, kind, assigned, actual, ${stamp.recordedAt}::timestamptz, ${stamp.recordedBy}::uuid
      from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as r (id uuid, kind text, assigned numeric, actual numeric)`.execute(tx);
    await sql`insert into household_person (tenant_id, list_id, line_id, unit_id, code, code_key, name, place, note)
      select ${tenantId}::integer, ${listId}::uuid, line_id, ${unitId}::integer, code, code_key, name, place, note
      from jsonb_to_recordset(${JSON.stringify(some.map(({ id, person }) => personOf(id, person)))}::jsonb)
        as r (line_id uuid, code text, code_key text, name text, place text, note text)`.execute(tx);
  }
}

/** Writes lines as they are now; who was erased stays erased. */
export async function updateLines(tx: ScopedTx, { tenantId, listId }: ListKey, lines: readonly Line[], stamp: Stamp): Promise<void> {
  if (lines.length === 0) return;
  const numbers = lines.map(({ id, kind, assigned, actual }) => ({ id, kind, assigned, actual }));
  await sql`update household_line h set kind = r.kind, assigned = r.assigned, actual = r.actual, recorded_at = ${stamp.recordedAt}::timestamptz,
      recorded_by = ${stamp.recordedBy}::uuid
    from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as r (id uuid, kind text, assigned numeric, actual numeric)
    where h.tenant_id = ${tenantId} and h.list_id = ${listId} and h.id = r.id`.execute(tx);
  const people = lines.flatMap(({ id, person }) => (person === null ? [] : [personOf(id, person)]));
  await sql`update household_person p set code = r.code, code_key = r.code_key, name = r.name, place = r.place, note = r.note
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as r (line_id uuid, code text, code_key text, name text, place text, note text)
    where p.tenant_id = ${tenantId} and p.list_id = ${listId} and p.line_id = r.line_id`.execute(tx);
}

/** Removes lines with their numbers: they were never meant to be there. */
export async function removeLines(tx: ScopedTx, tenantId: number, listId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from household_person where tenant_id = ${tenantId} and list_id = ${listId} and line_id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
  await sql`delete from household_line where tenant_id = ${tenantId} and list_id = ${listId} and id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
}

/** Erases who lines are, of some or of all; the numbers stay. Answers which lost their names. */
export async function erasePeople(tx: ScopedTx, tenantId: number, listId: string, lines: 'all' | readonly string[]): Promise<string[]> {
  const only = lines === 'all' ? sql`` : sql`and line_id = any (${[...lines]}::uuid[])`;
  const { rows } = await sql<{ line_id: string }>`delete from household_person where tenant_id = ${tenantId} and list_id = ${listId} ${only}
    returning line_id`.execute(tx);
  return rows.map(({ line_id }) => line_id);
}
