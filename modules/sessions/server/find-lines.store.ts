import { holdsWords, keptPlan, pageByWords, type ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** Fewer lines than this are fetched one by one rather than met along the sessions. */
const few = 200;

/** A conclusion or a line of a programme that was found, with the session it was said in. */
export interface FoundLine {
  id: string;
  list: 'conclusion' | 'programme';
  text: string;
  sessionId: string;
  title: string;
  heldOn: string;
}

/** Lines of which words begin with each of the asked ones, folded letters and digits; the newest session first. Dropped lines are not found. */
export async function findLines(tx: ScopedTx, tenantId: number, words: readonly string[], atMost: number): Promise<FoundLine[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<FoundLine>`${keptPlan} ${pageByWords(
    { table: 'session_line_word', tenantId, words, few },
    { row: sql`l.id`, word: 'line_id' },
    (way) => sql`select l.id, l.list, l.text, s.id as "sessionId", s.title, s.held_on as "heldOn"
      from session_line l join session s on s.tenant_id = l.tenant_id and s.id = l.session_id
      where l.tenant_id = ${tenantId} and l.state <> 'dropped' and ${way} and ${holdsWords(sql`' ' || l.search_fold`, words)}
      order by s.held_on desc, l.position limit ${sql.lit(atMost)}`,
  )}`.execute(tx);
  return rows;
}
