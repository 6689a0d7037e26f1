import { sql, type RawBuilder } from 'kysely';

/** Ước, sơ bộ, chính thức: later kinds overrule earlier ones. */
export type VintageNumber = 1 | 2 | 3;

/** One figure on its way into the ledger, already checked; decimals as text, dates as 'YYYY-MM-DD'. */
export interface IncomingFigure {
  id: string;
  unitId: number;
  indicatorId: number;
  /** Canonical period code; `statedPeriod` keeps what the source said where that differs ('@2024-11-26'). */
  period: string;
  periodEnd: string;
  statedPeriod: string | null;
  asOf: string;
  vintage: VintageNumber;
  value: string;
  /** Parts of a ratio, or value × weight and the weight; null for plain figures. */
  numerator: string | null;
  denominator: string | null;
  outOf: string | null;
  printed: string | null;
  decimals: number | null;
  qualifiers: readonly string[];
  priceBasis: string | null;
  note: string | null;
  source: 'entry' | 'import' | 'document';
  documentId: string | null;
  locator: { start: number; end: number; paragraph: number } | null;
  externalId: string | null;
  supersedesId: string | null;
  reason: string | null;
}

/** The columns every source of incoming rows offers to the commit, in one order. */
export const incomingColumns = sql.raw(
  `sequence, figure_id, unit_id, indicator_id, period, period_end, stated_period, as_of, vintage, value, numerator, denominator,
   out_of, printed, decimals, qualifiers, price_basis, note, source, document_id, locator, batch_id, row_number, external_id, supersedes_id, reason`,
);

/** Incoming rows carried by the statement itself: a person's save, or the facts of one document. */
export function incomingFromRows(rows: readonly IncomingFigure[]): RawBuilder<unknown> {
  const records = rows.map((row, index) => ({
    sequence: index,
    figure_id: row.id,
    unit_id: row.unitId,
    indicator_id: row.indicatorId,
    period: row.period,
    period_end: row.periodEnd,
    stated_period: row.statedPeriod,
    as_of: row.asOf,
    vintage: row.vintage,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    out_of: row.outOf,
    printed: row.printed,
    decimals: row.decimals,
    qualifiers: row.qualifiers.length ? row.qualifiers : null,
    price_basis: row.priceBasis,
    note: row.note,
    source: row.source,
    document_id: row.documentId,
    locator: row.locator,
    batch_id: null,
    row_number: null,
    external_id: row.externalId,
    supersedes_id: row.supersedesId,
    reason: row.reason,
  }));
  return sql`select ${incomingColumns} from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as given (
    sequence integer, figure_id uuid, unit_id integer, indicator_id integer, period text, period_end date, stated_period text,
    as_of date, vintage smallint, value numeric, numerator numeric, denominator numeric, out_of numeric, printed text,
    decimals smallint, qualifiers text[], price_basis text, note text, source text, document_id uuid, locator jsonb, batch_id uuid,
    row_number integer, external_id text, supersedes_id uuid, reason text)`;
}

/** Incoming rows that wait in staging: an imported file. */
export function incomingFromBatch(tenantId: number, batchId: string): RawBuilder<unknown> {
  return sql`select i.row_number as sequence, i.figure_id, i.unit_id, i.indicator_id, i.period, i.period_end, null::text as stated_period,
      i.as_of, i.vintage, i.value, i.numerator, i.denominator, null::numeric as out_of, null::text as printed, i.decimals,
      null::text[] as qualifiers, null::text as price_basis, null::text as note, 'import' as source, null::uuid as document_id,
      null::jsonb as locator, i.batch_id, i.row_number, i.external_id, null::uuid as supersedes_id, null::text as reason
    from import_figure i where i.tenant_id = ${tenantId} and i.batch_id = ${batchId}`;
}
