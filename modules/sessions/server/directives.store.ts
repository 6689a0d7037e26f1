import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** The directives under which the tasks of a session were told. */
export async function directivesOfSession(tx: ScopedTx, tenantId: number, sessionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct t.directive_id as id from session_line_task l
    join task_standing t on t.tenant_id = l.tenant_id and t.task_id = l.task_id
    where l.tenant_id = ${tenantId} and l.session_id = ${sessionId}`.execute(tx);
  return rows.map(({ id }) => id);
}
