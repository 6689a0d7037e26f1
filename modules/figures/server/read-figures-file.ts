import { formatPeriodVi, parsePeriodCode, periodStart } from '@thucthi/kernel';
import { openTable, SheetFault, tableUnder, type SheetRow, type Table } from '@thucthi/sheet';
import { checkJumps } from '../domain/check-jumps.ts';
import { checkTotals } from '../domain/check-totals.ts';
import { headingOf, isFileHeading, readFileHeading, type FileColumn, type FileShape } from '../domain/file-columns.ts';
import type { FileDirectory } from '../domain/file-ground.ts';
import { readFileRow, type FileFigure } from '../domain/file-row.ts';
import { rowsOfFile } from '../domain/place-in-files.ts';
import type { FileReport, FileRow, GoOn } from './file-messages.ts';
import { gatherRemarks, type Remarks } from './gather-remarks.ts';
import type { RowRemark } from './import-batch.store.ts';
import type { SeriesKey, SeriesValue } from './series.store.ts';

const rowsAtOnce = 2000;
const seriesAtOnce = 100;
const remarksKept = 200;

/** Says something to whoever waits, and hears when to go on. */
export type Ask = (report: FileReport) => Promise<GoOn>;

/** One file to be read, and what its rows are held against. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly directory: FileDirectory;
  /** Rows that may be taken here, and what is said of more; null = as many as the file holds. */
  readonly rows: { readonly most: number; readonly tooMany: RowRemark } | null;
  /** Periods the figures are meant for; others are asked about. Null = any. */
  readonly periods: readonly string[] | null;
}

/** A file that cannot be taken as a whole. */
class FileFault extends Error {
  readonly remarks: RowRemark[];
  constructor(...remarks: RowRemark[]) {
    super(remarks[0]?.en);
    this.remarks = remarks;
  }
}

/**
 * Reads a file of figures and checks every row; figures go out in stretches, faults and doubts come at the end, in words. Knows
 * neither database nor thread: what stands in the ledger it asks for.
 */
export async function readFiguresFile(order: FileToRead, ask: Ask): Promise<void> {
  const errors = gatherRemarks(remarksKept);
  const warnings = gatherRemarks(remarksKept);
  const unitIds = new Set<number>();
  let rowCount = 0;
  try {
    const table = await openTable(order.bytes);
    const { shape, body } = await openFile(table);
    const read = await readRows({ order, table, shape, body, unitIds }, { errors, warnings }, ask);
    rowCount = read.rowCount;
    if (errors.count() === 0) await findDoubts(read.series, warnings, ask);
  } catch (error) {
    const whole = faultsOfFile(error);
    if (whole === null) throw error;
    const nothing = { warnings: [], warningCount: 0, unitIds: [...unitIds] };
    return void (await ask({ kind: 'done', rowCount, errors: whole, errorCount: whole.length, ...nothing }));
  }
  await ask({
    kind: 'done',
    rowCount,
    errors: errors.kept,
    errorCount: errors.count(),
    warnings: warnings.kept,
    warningCount: warnings.count(),
    unitIds: [...unitIds],
  });
}

function faultsOfFile(error: unknown): RowRemark[] | null {
  if (error instanceof SheetFault) return [{ row: 0, column: '', vi: error.vi, en: error.en }];
  return error instanceof FileFault ? error.remarks : null;
}

async function openFile(table: Table): Promise<{ shape: FileShape; body: AsyncGenerator<SheetRow> }> {
  const found = await tableUnder(table, isFileHeading);
  if (found === null) {
    throw new FileFault({
      row: 0,
      column: '',
      vi: 'Không tìm thấy dòng tiêu đề (Mã đơn vị, Mã chỉ tiêu, Kỳ, Loại số, Giá trị…) trong 30 dòng đầu của tệp. Hãy tải tệp mẫu, chép số liệu vào rồi tải lên. Chưa có gì được ghi.',
      en: 'No heading (Mã đơn vị, Mã chỉ tiêu, Kỳ, Loại số, Giá trị…) was found in the first 30 rows. Fill in the template and upload that. Nothing was written.',
    });
  }
  const heading = readFileHeading(found.heading.cells);
  if (!heading.ok) throw new FileFault(...heading.problems.map((one) => ({ row: found.heading.row, ...one })));
  return { shape: heading.shape, body: found.body };
}

/** Figures of one unit, indicator and year, as the file gives them; only of indicators whose months add up. */
type Series = Map<string, { key: SeriesKey; values: { period: string; vintage: number; value: string; decimals: number; row: number }[] }>;

async function readRows(
  file: { order: FileToRead; table: Table; shape: FileShape; body: AsyncGenerator<SheetRow>; unitIds: Set<number> },
  { errors, warnings }: { errors: Remarks; warnings: Remarks },
  ask: Ask,
): Promise<{ rowCount: number; series: Series }> {
  const { order, table, shape, body, unitIds } = file;
  const { directory } = order;
  const series: Series = new Map();
  const seen = { figures: new Map<string, number>(), externalIds: new Map<string, number>() };
  let rows: FileRow[] = [];
  let rowCount = 0;
  let sinceTold = 0;
  for await (const { row, cells } of body) {
    const cell = (column: FileColumn): string => cells[shape.places.get(column) ?? -1]?.replaceAll('\u00a0', ' ').trim() ?? '';
    const read = readFileRow(cell, shape.valueQuantity, directory);
    if (!(row < rowsOfFile)) throw new SheetFault('broken'); // a sheet has no such row
    if (read.kind === 'empty') {
      // A template nobody has filled in still tells whose it is.
      const owner = unitIds.size === 0 ? directory.unitByCode(cell('unitCode'), directory.today) : null;
      if (owner !== null) unitIds.add(owner.id);
      continue;
    }
    rowCount += 1;
    if (order.rows !== null && rowCount > order.rows.most) throw new FileFault(order.rows.tooMany);
    const unitId = read.kind === 'faults' ? read.unitId : read.figure.unitId;
    if (unitId !== null) unitIds.add(unitId);
    const faults = read.kind === 'faults' ? read.faults : repeated(read.figure, row, seen);
    if (faults.length > 0) errors.add(faults.map(({ column, vi, en }) => ({ row, column: headingOf(column), vi, en })));
    else if (read.kind === 'figure') {
      if (errors.count() === 0) rows.push({ ...read.figure, rowNumber: row });
      if (order.periods?.includes(read.figure.period) === false) warnings.add([otherPeriod(row, read.figure.period)]);
      if (read.indicator.accumulation === 'sum') keepForSeries(series, read.figure, row);
    }
    if (++sinceTold < rowsAtOnce) continue;
    await ask({ kind: 'rows', rows: errors.count() === 0 ? rows : [], rowCount, share: table.share() });
    rows = [];
    sinceTold = 0;
  }
  if (rowCount === 0) {
    throw new FileFault({
      row: 0,
      column: headingOf('value'),
      vi: 'Tệp có tiêu đề nhưng chưa có dòng số liệu nào. Hãy điền cột “Giá trị” rồi tải lên lại. Chưa có gì được ghi.',
      en: 'The file has a heading but no figures. Fill in the column “Giá trị” and upload it again. Nothing was written.',
    });
  }
  await ask({ kind: 'rows', rows: errors.count() === 0 ? rows : [], rowCount, share: 1 });
  return { rowCount, series };
}

/** A figure of another period than the import is for: last month's template, most often. */
const otherPeriod = (row: number, period: string): RowRemark => ({
  row,
  column: headingOf('period'),
  vi: `${formatPeriodVi(parsePeriodCode(period))} không phải kỳ đang nhập.`,
  en: `${period} is not the period this import is for.`,
});

/** What is said of a file with more rows than may be taken here. */
export function tooManyRows(limit: number): RowRemark {
  const most = limit.toLocaleString('vi-VN');
  return {
    row: 0,
    column: '',
    vi: `Tệp có quá ${most} dòng số liệu, vượt mức của cơ sở dữ liệu nhúng. Hãy chia nhỏ tệp, hoặc nhờ quản trị chuyển sang PostgreSQL (biến DATABASE_URL). Chưa có gì được ghi.`,
    en: `The file has more than ${limit.toLocaleString('en-GB')} figures, over the limit of the embedded database. Split it, or use PostgreSQL (DATABASE_URL). Nothing was written.`,
  };
}

/** The same figure, or the same external id, in an earlier row. */
function repeated(
  figure: FileFigure,
  row: number,
  seen: { figures: Map<string, number>; externalIds: Map<string, number> },
): { column: FileColumn; vi: string; en: string }[] {
  const faults: { column: FileColumn; vi: string; en: string }[] = [];
  const key = [figure.unitId, figure.indicatorId, figure.period, figure.vintage, figure.asOf].join('/');
  const figureRow = seen.figures.get(key);
  if (figureRow === undefined) seen.figures.set(key, row);
  else {
    faults.push({
      column: 'value',
      vi: `Số này (cùng đơn vị, chỉ tiêu, kỳ, loại số, ngày) đã có ở dòng ${figureRow}: hãy để lại một dòng.`,
      en: `The same figure (unit, indicator, period, kind, day) is already in row ${figureRow}: leave one.`,
    });
  }
  if (figure.externalId === null) return faults;
  const idRow = seen.externalIds.get(figure.externalId);
  if (idRow === undefined) seen.externalIds.set(figure.externalId, row);
  else {
    faults.push({
      column: 'externalId',
      vi: `Mã ngoài “${figure.externalId}” đã dùng ở dòng ${idRow}: mỗi mã chỉ dùng cho một số.`,
      en: `External id “${figure.externalId}” is already used in row ${idRow}.`,
    });
  }
  return faults;
}

function keepForSeries(series: Series, figure: FileFigure, row: number): void {
  const year = Number(periodStart(parsePeriodCode(figure.period)).slice(0, 4));
  const name = `${figure.unitId}/${figure.indicatorId}/${year}`;
  const { period, vintage, value, decimals } = figure;
  const one = series.get(name) ?? { key: { unitId: figure.unitId, indicatorId: figure.indicatorId, year }, values: [] };
  one.values.push({ period, vintage, value, decimals, row });
  series.set(name, one);
}

/** Months and running totals that disagree, and leaps against the month before: file and ledger together. */
async function findDoubts(series: Series, warnings: Remarks, ask: Ask): Promise<void> {
  const years = Map.groupBy(series.values(), ({ key }) => key.year);
  let looked = 0;
  for (const [year, ofYear] of years) {
    for (let start = 0; start < ofYear.length; start += seriesAtOnce) {
      const part = ofYear.slice(start, start + seriesAtOnce);
      const { standing } = await ask({ kind: 'series', year, series: part.map(({ key }) => key), share: looked / series.size });
      const known = Map.groupBy(standing, (one) => `${one.unitId}/${one.indicatorId}`);
      for (const one of part) doubtsOf(one.values, known.get(`${one.key.unitId}/${one.key.indicatorId}`) ?? [], year, warnings);
      looked += part.length;
    }
  }
}

function doubtsOf(
  given: { period: string; vintage: number; value: string; decimals: number; row: number }[],
  standing: readonly SeriesValue[],
  year: number,
  warnings: Remarks,
): void {
  const best = [...standing.map((one) => ({ ...one, row: null })), ...given].toSorted((a, b) => a.vintage - b.vintage);
  const rows = new Map(given.map(({ period, row }) => [period, row]));
  const first = Math.min(...rows.values());
  for (const { period, vi, en } of checkTotals(best, year))
    warnings.add([{ row: rows.get(period) ?? first, column: headingOf('value'), vi, en }]);
  for (const { period, vi, en } of checkJumps(best, year)) {
    const row = rows.get(period); // a leap between figures that stood before is not this file's
    if (row !== undefined) warnings.add([{ row, column: headingOf('value'), vi, en }]);
  }
}
