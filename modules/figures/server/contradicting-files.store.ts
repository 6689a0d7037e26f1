import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { GivenAgain } from '../domain/contradicting-rows.ts';
import { rowsOfFile } from '../domain/place-in-files.ts';

/** Figures, or external ids, that are looked at; more is no slip of one unit. */
const most = 20_000;

/** What several files say of one figure (or with one external id), where that is not the same throughout; the first by row first. */
export async function readGivenAgain(tx: ScopedTx, tenantId: number, batchId: string): Promise<GivenAgain[]> {
  // Gathered in one pass by key: joined with itself, a file of files is compared row with row.
  const gathered = sql`json_agg(json_build_object('row', row_number, 'unitId', unit_id, 'indicatorId', indicator_id, 'period', period,
      'vintage', vintage, 'asOf', as_of::text, 'value', value::text, 'numerator', numerator::text, 'denominator', denominator::text) order by row_number) as rows`;
  const several = sql`min(row_number) / ${rowsOfFile}::integer <> max(row_number) / ${rowsOfFile}::integer`;
  const waiting = sql`from import_figure where tenant_id = ${tenantId} and batch_id = ${batchId}`;
  const { rows } = await sql<GivenAgain>`select false as "byId", min(row_number) as first, ${gathered} ${waiting}
      group by unit_id, indicator_id, period, vintage
      having ${several} and (min(value) <> max(value) or min(numerator) <> max(numerator) or min(denominator) <> max(denominator))
    union all select true, min(row_number), ${gathered} ${waiting} and external_id is not null group by external_id
      having ${several} and count(distinct (unit_id, indicator_id, period, vintage, as_of)) > 1
    order by 2 limit ${most}`.execute(tx);
  return rows;
}
