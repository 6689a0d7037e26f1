import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

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
  const { rows } = await sql<FoundLine>`select l.id, l.list, l.text, s.id as "sessionId", s.title, s.held_on as "heldOn"
    from session_line l join session s on s.tenant_id = l.tenant_id and s.id = l.session_id
    where l.tenant_id = ${tenantId} and l.state <> 'dropped'
      and to_tsvector('simple', l.search_fold) @@ to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(' & ')})
    order by s.held_on desc, l.position limit ${atMost}`.execute(tx);
  return rows;
}
