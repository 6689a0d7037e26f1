import { sql } from 'kysely';
import { sealAudit } from '../audit/seal/seal-audit.ts';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import { asWorker } from '../db/scope.ts';

/**
 * Seals until no row of the trail waits; answers the seals. On a server that tests share, transactions of others keep young rows
 * waiting for a moment, as they do in the program's own round.
 */
export async function sealEverything(database: Database, clock: Clock): Promise<Awaited<ReturnType<typeof sealAudit>>> {
  const made: Awaited<ReturnType<typeof sealAudit>> = [];
  for (let attempt = 0; attempt < 300; attempt++) {
    made.push(...(await sealAudit(database, clock)));
    const { rows } = await asWorker(database, 'test', (tx) =>
      sql`select 1 from audit_unsealed u join audit a on a.tenant_id = u.tenant_id and a.id = u.audit_id limit 1`.execute(tx),
    );
    if (rows.length === 0) return made;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('rows of the trail still wait for a seal');
}
