import type { Observation } from '@thucthi/reader';
import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** Some observations of the reading that counts, without carrying the whole of it through memory. */
export async function readObservations(tx: ScopedTx, tenantId: number, paperId: string, oids: readonly string[]): Promise<Observation[]> {
  const { rows } = await sql<{ found: Observation }>`select x.found
    from (select reading from paper_reading where tenant_id = ${tenantId} and paper_id = ${paperId} order by run desc limit 1) r
    cross join lateral jsonb_array_elements(r.reading -> 'observations') with ordinality as x (found, place)
    where x.found ->> 'oid' = any (${[...oids]}::text[]) order by x.place`.execute(tx);
  return rows.map(({ found }) => found);
}
