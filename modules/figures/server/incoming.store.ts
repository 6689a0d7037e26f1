import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';

/** Ước, sơ bộ, chính thức: later kinds overrule earlier ones. */
export type VintageNumber = 1 | 2 | 3;

/** The kinds of figures by the names they bear on the wire. */
export const vintageNumbers = { uoc: 1, 'so-bo': 2, 'chinh-thuc': 3 } as const satisfies Record<string, VintageNumber>;

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

/** What a figure that somebody typed leaves unsaid; what is known of it is written over this. */
export const typedFigure = {
  statedPeriod: null,
  outOf: null,
  printed: null,
  qualifiers: [],
  priceBasis: null,
  note: null,
  source: 'entry',
  documentId: null,
  locator: null,
  externalId: null,
  supersedesId: null,
  reason: null,
} as const satisfies Partial<IncomingFigure>;

/** Of which indicator, period and vintage some of the rows are. */
export interface IncomingSort {
  indicatorId: number;
  period: string;
  /** The calendar year in which the period ends. */
  year: number;
  vintage: VintageNumber;
}

/** Ids of units from the least to the greatest of some. */
export interface UnitSpan {
  least: number;
  greatest: number;
}

/** Figures on their way in, as a source of rows, with what is known about all of them. */
export interface Incoming {
  /** Begins every statement about them: a few rows are always planned alike, those of a file by how many there are. */
  plan: RawBuilder<unknown>;
  rows: RawBuilder<unknown>;
  /** Those of them whose unit and indicator are registered for this scope; only these are written, and the commit counts. */
  registered: RawBuilder<unknown>;
  /** How many there are. */
  count: number;
  /** Every sort of row among them, once. */
  sorts: readonly IncomingSort[];
  /** Their units lie between these two ids; null when there are none. */
  unitSpan: UnitSpan | null;
  /**
   * No figure stands yet for any of their units, periods and indicators, and each names its (unit, period, indicator, vintage) alone:
   * nothing need be looked up or weighed against another. The key of the current rows refuses the whole write where that were not so.
   */
  newGround: boolean;
  /** Two places of one document may give different values for the same key. */
  mayConflict: boolean;
}

/** The columns every source of incoming rows offers to the commit, in one order. */
export const incomingColumns = sql.raw(
  `sequence, figure_id, unit_id, indicator_id, period, period_end, stated_period, as_of, vintage, value, numerator, denominator,
   out_of, printed, decimals, qualifiers, price_basis, note, source, document_id, locator, batch_id, row_number, external_id, supersedes_id, reason`,
);

/** Incoming rows carried by the statement itself: a person's save, or the facts of one document. */
export function incomingFromRows(rows: readonly IncomingFigure[]): Incoming {
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
  // Every statement of the commit carries them: columns without a value are left out.
  const given = JSON.stringify(records, (_, value: unknown) => (value === null ? undefined : value));
  const source = sql`select ${incomingColumns} from jsonb_to_recordset(${given}::jsonb) as given (
    sequence integer, figure_id uuid, unit_id integer, indicator_id integer, period text, period_end date, stated_period text,
    as_of date, vintage smallint, value numeric, numerator numeric, denominator numeric, out_of numeric, printed text,
    decimals smallint, qualifiers text[], price_basis text, note text, source text, document_id uuid, locator jsonb, batch_id uuid,
    row_number integer, external_id text, supersedes_id uuid, reason text)`;
  const registered = sql`${source} where exists (select from unit u where u.id = unit_id) and exists (select from indicator n where n.id = indicator_id)`;
  const mayConflict = rows.some((row) => row.documentId !== null);
  const sorts = rows.map(({ indicatorId, period, periodEnd, vintage }) => ({
    indicatorId,
    period,
    year: Number(periodEnd.slice(0, 4)),
    vintage,
  }));
  const unitIds = rows.map(({ unitId }) => unitId);
  const unitSpan = rows.length === 0 ? null : { least: Math.min(...unitIds), greatest: Math.max(...unitIds) };
  return { plan: keptPlan, rows: source, registered, count: rows.length, sorts, unitSpan, newGround: false, mayConflict };
}

/** A stretch of rows of a file that wait in staging: those after the first and up to the last row number. */
export interface Stretch {
  after: number;
  upTo: number;
  count: number;
}

/** Their indicators, each once. */
export const indicatorsOf = ({ sorts }: Incoming): number[] => [...new Set(sorts.map(({ indicatorId }) => indicatorId))];

/** Rows that stand once they are written: of several for one (unit, period, indicator, vintage) the latest as-of, then the last given. */
export const winnersOf = (
  { newGround, rows }: Incoming,
  columns: RawBuilder<unknown>,
  window: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> =>
  newGround
    ? sql`select ${columns} from (${rows}) i`
    : sql`select distinct on (unit_id, period, indicator_id, vintage) ${columns}
    from (${rows}) i ${window} order by unit_id, period, indicator_id, vintage, as_of desc, sequence desc`;

/** What is among the waiting rows of a file. */
export interface Waiting {
  sorts: readonly IncomingSort[];
  /** Every sort has one cut-off date: as a file names no figure twice, each row is then the only one of its unit, period, indicator and vintage. */
  oneCutOff: boolean;
  unitSpan: UnitSpan | null;
}

/** Looks through the waiting rows of a file for the sorts of them. */
export async function readWaiting(tx: ScopedTx, tenantId: number, batchId: string): Promise<Waiting> {
  const { rows } = await sql<IncomingSort & UnitSpan & { cutOffs: number }>`select indicator_id as "indicatorId", period,
      extract(year from period_end)::integer as year, vintage, count(*)::integer as "cutOffs", min(least) as least, max(greatest) as greatest
    from (select indicator_id, period, period_end, vintage, as_of, min(unit_id) as least, max(unit_id) as greatest
      from import_figure where tenant_id = ${tenantId} and batch_id = ${batchId} group by 1, 2, 3, 4, 5) w
    group by 1, 2, 3, 4`.execute(tx);
  const unitSpan = {
    least: Math.min(...rows.map(({ least }) => least)),
    greatest: Math.max(...rows.map(({ greatest }) => greatest)),
  };
  return {
    sorts: rows,
    oneCutOff: rows.every(({ cutOffs }) => cutOffs === 1),
    unitSpan: rows.length === 0 ? null : unitSpan,
  };
}

/**
 * Incoming rows that wait in staging: a stretch of an imported file, staged with its units and indicators checked. `reason` stands
 * for the rows that correct an earlier figure and give none of their own.
 */
export function incomingFromBatch(from: {
  tenantId: number;
  batchId: string;
  stretch: Stretch;
  waiting: Waiting;
  newGround: boolean;
  reason: string | null;
}): Incoming {
  const { tenantId, batchId, stretch, newGround, reason } = from;
  const { sorts, unitSpan } = from.waiting;
  const rows = sql`select i.row_number as sequence, i.figure_id, i.unit_id, i.indicator_id, i.period, i.period_end, i.stated_period,
      i.as_of, i.vintage, i.value, i.numerator, i.denominator, null::numeric as out_of, null::text as printed, i.decimals,
      null::text[] as qualifiers, null::text as price_basis, i.note, 'import' as source, null::uuid as document_id,
      null::jsonb as locator, i.batch_id, i.row_number, i.external_id, i.supersedes_id,
      coalesce(i.reason, case when i.supersedes_id is not null then ${reason}::text end) as reason
    from import_figure i where i.tenant_id = ${tenantId} and i.batch_id = ${batchId} and i.row_number > ${stretch.after} and i.row_number <= ${stretch.upTo}`;
  return { plan: sql``, rows, registered: rows, count: stretch.count, sorts, unitSpan, newGround, mayConflict: false };
}
