import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** Another document that states a figure of the ledger, with its place there. */
export interface FigureSource {
  figureId: string;
  documentId: string;
  locator: { start: number; end: number; paragraph: number };
  printed: string;
}

/** Adds provenance to figures that stand already; the same document is noted once. */
export async function addFigureSources(
  tx: ScopedTx,
  tenantId: number,
  sources: readonly FigureSource[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  if (sources.length === 0) return;
  await tx
    .insertInto('figure_source')
    .values(
      sources.map((one) => ({
        tenant_id: tenantId,
        figure_id: one.figureId,
        document_id: one.documentId,
        locator: JSON.stringify(one.locator),
        printed: one.printed,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenant_id', 'figure_id', 'document_id']).doNothing())
    .execute();
}

/** The further documents that state figures, as known at the end of a day (now when null). */
export async function readFigureSources(
  tx: ScopedTx,
  tenantId: number,
  figureIds: readonly string[],
  knownOn: string | null = null,
): Promise<Map<string, FigureSource[]>> {
  if (figureIds.length === 0) return new Map();
  const known = knownOn === null ? sql`` : sql`and recorded_at < (${knownOn}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  const { rows } = await sql<FigureSource>`select figure_id as "figureId", document_id as "documentId", locator, printed from figure_source
    where tenant_id = ${tenantId} and figure_id = any (${[...figureIds]}::uuid[]) ${known} order by recorded_at, document_id`.execute(tx);
  return Map.groupBy(rows, ({ figureId }) => figureId);
}
