import { decimalString } from '@thucthi/kernel';
import { sql } from 'kysely';
import type { Scope, ScopedTx } from '@thucthi/platform';
import type { LedgerFigure } from '../contract.ts';
import { placeOfRow, rowsOfFile } from '../domain/place-in-files.ts';
import { readFigureSources } from './figure-sources.store.ts';

const vintageName = { 1: 'uoc', 2: 'so-bo', 3: 'chinh-thuc' } as const;

interface LedgerRow {
  id: string;
  period: string;
  stated_period: string | null;
  as_of: string;
  vintage: 1 | 2 | 3;
  value: string;
  numerator: string | null;
  denominator: string | null;
  out_of: string | null;
  printed: string | null;
  decimals: number | null;
  qualifiers: string[] | null;
  note: string | null;
  source: LedgerFigure['source'];
  locator: LedgerFigure['locator'];
  file_name: string | null;
  row_number: number | null;
  external_id: string | null;
  supersedes_id: string | null;
  reason: string | null;
  recorded_at: Date;
  recorded_by: string | null;
  is_current: boolean;
  document_id: string | null;
  symbol: string | null;
  document_kind: string | null;
  title: string | null;
  issuer: string | null;
  issued_on: string | null;
}

const exact = (value: string | null): string | null => (value === null ? null : decimalString(value));

/** Whose rows of the ledger are asked for; `year` keeps one year, `knownOn` what was recorded by that day's end. */
interface AskedLedger {
  unitId: number;
  unitSlug: string;
  indicatorId: number;
  indicatorCode: string;
  year: number | null;
  knownOn: string | null;
}

/** How many rows of the ledger are read at most. */
export const ledgerPage = 1000;

const asksFor = (
  scope: Scope,
  asked: AskedLedger,
) => sql`f.tenant_id = ${scope.tenantId} and f.unit_id = ${asked.unitId} and f.indicator_id = ${asked.indicatorId}
      ${asked.year === null ? sql`` : sql`and f.period_end between make_date(${asked.year}::integer, 1, 1) and make_date(${asked.year}::integer, 12, 31)`}
      ${asked.knownOn === null ? sql`` : sql`and f.recorded_at < (${asked.knownOn}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`}`;

/** How many rows of the ledger there are of one unit and indicator, also beyond those that are read. */
export async function countLedgerOf(tx: ScopedTx, scope: Scope, asked: AskedLedger): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from figure f where ${asksFor(scope, asked)}`.execute(tx);
  return Number(rows[0]?.total ?? 0);
}

/** The rows of the ledger of one unit and indicator, newest first, a page of them at most. */
export async function readLedgerOf(tx: ScopedTx, scope: Scope, asked: AskedLedger): Promise<LedgerFigure[]> {
  const { rows } = await sql<LedgerRow>`
    select f.id, f.period, f.stated_period, f.as_of, f.vintage, f.value, f.numerator, f.denominator, f.out_of, f.printed, f.decimals, f.qualifiers, f.note, f.source,
      f.locator, f.external_id, f.supersedes_id, f.reason, f.recorded_at, f.recorded_by, c.figure_id is not null as is_current,
      f.document_id, d.symbol, d.kind as document_kind, d.title, d.issuer, d.issued_on, coalesce(i.file_name, b.file_name) as file_name, f.row_number
    from figure f
    left join import_batch b on b.tenant_id = f.tenant_id and b.id = f.batch_id
    left join import_file i on i.tenant_id = f.tenant_id and i.batch_id = f.batch_id and i.number = f.row_number / ${rowsOfFile}
    left join figure_current c on c.tenant_id = f.tenant_id and c.unit_id = f.unit_id and c.period = f.period and c.indicator_id = f.indicator_id
      and c.vintage = f.vintage and c.figure_id = f.id
    left join document_reference d on d.tenant_id = f.tenant_id and d.id = f.document_id
    where ${asksFor(scope, asked)}
    order by f.period_end desc, length(f.period) desc, f.recorded_at desc, f.id desc limit ${ledgerPage}`.execute(tx);
  const sources = await readFigureSources(
    tx,
    scope.tenantId,
    rows.map(({ id }) => id),
    asked.knownOn,
  );
  return rows.map((row) => ({
    id: row.id,
    unit: asked.unitSlug,
    indicator: asked.indicatorCode,
    period: row.period,
    statedPeriod: row.stated_period,
    asOf: row.as_of,
    vintage: vintageName[row.vintage],
    value: decimalString(row.value),
    numerator: exact(row.numerator),
    denominator: exact(row.denominator),
    outOf: exact(row.out_of),
    printed: row.printed,
    decimals: row.decimals,
    qualifiers: row.qualifiers ?? [],
    note: row.note,
    source: row.source,
    locator: row.locator,
    importedFrom:
      row.file_name === null || row.row_number === null || scope.personId === null
        ? null
        : { fileName: row.file_name, row: placeOfRow(row.row_number).row },
    externalId: row.external_id,
    supersedes: row.supersedes_id,
    reason: row.reason,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
    current: row.is_current,
    alsoIn: sources.get(row.id) ?? [],
    document:
      row.document_id === null
        ? null
        : {
            id: row.document_id,
            symbol: row.symbol,
            kind: row.document_kind ?? '',
            title: row.title ?? '',
            issuer: row.issuer ?? '',
            issuedOn: row.issued_on,
          },
  }));
}

/** Rows of the ledger by id, for showing somebody what stands where they wanted to write. */
export async function readFiguresById(tx: ScopedTx, scope: Scope, ids: readonly string[]): Promise<Map<string, LedgerFigure>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    unit_id: number;
    slug: string;
    indicator_id: number;
    code: string;
  }>`select distinct f.unit_id, u.slug, f.indicator_id, i.code from figure f
    join unit u on u.id = f.unit_id join indicator i on i.id = f.indicator_id where f.tenant_id = ${scope.tenantId} and f.id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
  const found = new Map<string, LedgerFigure>();
  for (const row of rows) {
    const ledger = await readLedgerOf(tx, scope, {
      unitId: row.unit_id,
      unitSlug: row.slug,
      indicatorId: row.indicator_id,
      indicatorCode: row.code,
      year: null,
      knownOn: null,
    });
    for (const figure of ledger) if (ids.includes(figure.id)) found.set(figure.id, figure);
  }
  return found;
}

/** The documents that figures were read from, by figure; figures entered or imported are not among them. */
export async function readFigureDocuments(tx: ScopedTx, tenantId: number, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; document_id: string }>`select id, document_id from figure
    where tenant_id = ${tenantId} and id = any (${[...ids]}::uuid[]) and document_id is not null`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.document_id]));
}

/** The weight of a unit for a period: its weight indicator's best figure of that period, else the latest before it. */
export async function readLatestWeight(
  tx: ScopedTx,
  tenantId: number,
  unitId: number,
  weightIndicatorId: number,
  period: string,
): Promise<string | null> {
  const { rows } = await sql<{
    value: string;
  }>`select value from figure_current where tenant_id = ${tenantId} and unit_id = ${unitId} and indicator_id = ${weightIndicatorId}
      and left(period, 4) <= left(${period}, 4) order by (period = ${period}) desc, period_end desc, vintage desc limit 1`.execute(tx);
  return rows[0] ? decimalString(rows[0].value) : null;
}
