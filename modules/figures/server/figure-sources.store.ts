import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { LedgerFigure } from '../contract.ts';

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

/** The further documents that state figures, as known at the end of a day (now when null), in the order they were recorded. */
export async function readFigureSources(
  tx: ScopedTx,
  tenantId: number,
  figureIds: readonly string[],
  knownOn: string | null,
): Promise<Map<string, LedgerFigure['alsoIn']>> {
  if (figureIds.length === 0) return new Map();
  const known = knownOn === null ? sql`` : sql`and s.recorded_at < (${knownOn}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  const { rows } = await sql<
    Pick<FigureSource, 'figureId' | 'locator' | 'printed'> & LedgerFigure['alsoIn'][number]['document'] & { recordedAt: Date }
  >`select s.figure_id as "figureId", s.locator, s.printed, s.recorded_at as "recordedAt", d.id, d.symbol, d.kind, d.title, d.issuer, d.issued_on as "issuedOn"
    from figure_source s join document_reference d on d.tenant_id = s.tenant_id and d.id = s.document_id
    where s.tenant_id = ${tenantId} and s.figure_id = any (${[...figureIds]}::uuid[]) ${known} order by s.recorded_at, d.id`.execute(tx);
  const shown = rows.map(({ figureId, locator, printed, recordedAt, ...document }) => ({
    figureId,
    also: { document, locator, printed, recordedAt: recordedAt.toISOString() },
  }));
  return new Map([...Map.groupBy(shown, ({ figureId }) => figureId)].map(([id, of]) => [id, of.map(({ also }) => also)]));
}
