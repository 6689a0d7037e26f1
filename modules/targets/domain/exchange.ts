import { canonicalPeriod, findHeadings, periodCode, periodEnd } from '@thucthi/kernel';
import { findIndicator, findUnit, readPeriod } from './exchange-lookup.ts';
import type { ExchangeDirectory } from './exchange-lookup.ts';
import { readValue, writeValue } from './exchange-value.ts';
import { readComparatorKind, readIssuers, readLevel, writeComparator, writeIssuers, writeLevel } from './exchange-words.ts';
import { issuersCode } from './plan.ts';
import type { Issuer } from './plan.ts';
import type { PlannedIndicator } from './planned-indicator.ts';
import { accepted, problem, refused } from './problem.ts';
import type { Outcome, Problem } from './problem.ts';
import type { Comparator, Level } from './target.ts';
import { periodProblems, unitProblems, valueProblems } from './validate-target.ts';

/** The columns of the file in which targets are exchanged, in the order they are written. */
export const exchangeColumns = {
  unitCode: 'Mã đơn vị',
  unitName: 'Đơn vị',
  indicatorCode: 'Mã chỉ tiêu',
  indicatorName: 'Chỉ tiêu',
  period: 'Kỳ',
  issuers: 'Cơ quan giao',
  level: 'Mức',
  comparator: 'So sánh',
  value: 'Giá trị',
  quantity: 'Đơn vị tính',
  document: 'Văn bản',
  externalId: 'Mã ngoài',
} as const;

/** One column of the exchange file. */
export type ExchangeColumn = keyof typeof exchangeColumns;

/** Where each column stands in one particular file. */
export type ColumnPlaces = ReadonlyMap<ExchangeColumn, number>;

/** A target as one row of a file states it, in the indicator's own unit. */
export type ExchangedTarget = Readonly<{
  unit: number;
  indicator: string;
  period: string;
  issuers: readonly Issuer[];
  level: Level;
  comparator: Comparator;
  value: string | null;
  document: string | null;
  externalId: string | null;
}>;

/** A row that could be read; `row` is its number in the sheet, from 1. */
export type ReadRow = Readonly<{ row: number; target: ExchangedTarget }>;

/** Something found in a row, at a column where it has one. */
export type RowProblem = Readonly<{ row: number; column: ExchangeColumn | null; problem: Problem }>;

/** Which external ids and which targets earlier rows already used, and where; carried from chunk to chunk. */
export type SeenRows = Readonly<{ externalIds: ReadonlyMap<string, number>; targets: ReadonlyMap<string, number> }>;

/** What a chunk of rows gave. */
export type ReadRows = Readonly<{ read: readonly ReadRow[]; problems: readonly RowProblem[]; seen: SeenRows }>;

const headingNames = Object.fromEntries(Object.entries(exchangeColumns).map(([column, name]) => [column, [name]])) as Record<
  ExchangeColumn,
  string[]
>;

/** Whether a row of cells is meant as the heading of such a file: it names at least three of its columns. */
export function isExchangeHeading(cells: readonly string[]): boolean {
  return findHeadings<ExchangeColumn>(headingNames, cells).places.size >= 3;
}

/** Finds the columns of a file by their headings, in any order, without minding marks or case. */
export function readHeading(cells: readonly string[]): Outcome<ColumnPlaces> {
  const { places, twice } = findHeadings<ExchangeColumn>(headingNames, cells);
  const found: Problem[] = twice.map((column) => problem('column-twice', { column: exchangeColumns[column] }));
  if (!places.has('unitCode') && !places.has('unitName')) {
    found.push(problem('column-missing', { column: exchangeColumns.unitCode }));
  }
  if (!places.has('indicatorCode') && !places.has('indicatorName')) {
    found.push(problem('column-missing', { column: exchangeColumns.indicatorCode }));
  }
  for (const column of ['period', 'value'] as const) {
    if (!places.has(column)) found.push(problem('column-missing', { column: exchangeColumns[column] }));
  }
  return found.length > 0 ? refused(...found) : accepted(places);
}

/**
 * Reads a chunk of rows into targets. Cells are text as a Vietnamese reader sees it (decimal comma). A row with an
 * error gives no target; empty rows are passed over; the same external id or the same target twice is an error.
 */
export function readTargetRows(
  chunk: Readonly<{ places: ColumnPlaces; firstRow: number; rows: readonly (readonly string[])[]; seen?: SeenRows }>,
  directory: ExchangeDirectory,
): ReadRows {
  const externalIds = new Map(chunk.seen?.externalIds);
  const targets = new Map(chunk.seen?.targets);
  const read: ReadRow[] = [];
  const problems: RowProblem[] = [];
  chunk.rows.forEach((cells, i) => {
    const row = chunk.firstRow + i;
    if (cells.every((cell) => cell.trim() === '')) return;
    const found: Omit<RowProblem, 'row'>[] = [];
    const target = readRow((column) => cells[chunk.places.get(column) ?? -1]?.trim() ?? '', directory, found);
    if (target !== null) found.push(...repeated(target, row, externalIds, targets));
    problems.push(...found.map((one) => ({ row, ...one })));
    if (target !== null && found.every((one) => one.problem.severity === 'warning')) read.push({ row, target });
  });
  return { read, problems, seen: { externalIds, targets } };
}

/** What importing a target would do to the one already known under its external id. */
export type ImportStep = 'create' | 'amend' | 'unchanged';

/** What importing a target does, given the one already stored under the same external id: re-running a file changes nothing. */
export function importStep(target: ExchangedTarget, stored: ExchangedTarget | null): ImportStep {
  if (stored === null) return 'create';
  return exchangeKey(target) === exchangeKey(stored) && asked(target) === asked(stored) ? 'unchanged' : 'amend';
}

/** Targets written as rows under their heading, in a form that reads back as the same targets. */
export function writeTargetRows(
  targets: readonly ExchangedTarget[],
  naming: Readonly<{
    unit: (id: number) => Readonly<{ code: string; name: string }>;
    indicator: (code: string) => PlannedIndicator;
  }>,
): readonly (readonly string[])[] {
  const rows = targets.map((target) => {
    const unit = naming.unit(target.unit);
    const indicator = naming.indicator(target.indicator);
    return [
      unit.code,
      unit.name,
      indicator.code,
      indicator.name.vi,
      target.period,
      writeIssuers(target.issuers),
      writeLevel(target.level),
      writeComparator(target.comparator.kind),
      writeValue(target),
      indicator.unit,
      target.document ?? '',
      target.externalId ?? '',
    ];
  });
  return [Object.values(exchangeColumns), ...rows];
}

type Cell = (column: ExchangeColumn) => string;

function readRow(cell: Cell, directory: ExchangeDirectory, found: Omit<RowProblem, 'row'>[]): ExchangedTarget | null {
  const say = (column: ExchangeColumn, problems: readonly Problem[]) => {
    found.push(...problems.map((one) => ({ column, problem: one })));
  };
  const taken = <T>(column: ExchangeColumn, outcome: Outcome<T>): T | null => {
    say(column, outcome.ok ? outcome.warnings : outcome.problems);
    return outcome.ok ? outcome.value : null;
  };
  const period = taken('period', readPeriod(cell('period')));
  const indicator = taken('indicatorCode', findIndicator({ code: cell('indicatorCode'), name: cell('indicatorName') }, directory));
  const unit =
    period === null ? null : taken('unitCode', findUnit({ code: cell('unitCode'), name: cell('unitName') }, directory, periodEnd(period)));
  const named = taken('issuers', readIssuers(cell('issuers')));
  const level = taken('level', readLevel(cell('level')));
  if (period !== null && unit !== null) say('unitCode', unitProblems(period, unit));
  if (indicator === null) return null;
  if (period !== null) say('period', periodProblems(period, indicator, null));
  const kind = taken('comparator', readComparatorKind(cell('comparator'), cell('value'), indicator));
  const terms = kind === null ? null : taken('value', readValue(kind, cell('value'), cell('quantity'), indicator));
  if (terms !== null) say('value', valueProblems({ ...terms, derived: null }, indicator, null));
  if (period === null || unit === null || named === null || level === null || terms === null) return null;
  return {
    unit: unit.id,
    indicator: indicator.code,
    period: periodCode(canonicalPeriod(period)),
    issuers: named,
    level,
    ...terms,
    document: cell('document') || null,
    externalId: cell('externalId') || null,
  };
}

function repeated(
  target: ExchangedTarget,
  row: number,
  externalIds: Map<string, number>,
  targets: Map<string, number>,
): readonly Omit<RowProblem, 'row'>[] {
  const found: Omit<RowProblem, 'row'>[] = [];
  const id = target.externalId;
  const idRow = id === null ? undefined : externalIds.get(id);
  if (id !== null && idRow !== undefined) {
    found.push({ column: 'externalId', problem: problem('external-id-duplicate', { id, row: String(idRow) }) });
  } else if (id !== null) externalIds.set(id, row);
  const key = exchangeKey(target);
  const keyRow = targets.get(key);
  if (keyRow !== undefined) {
    found.push({ column: null, problem: problem('target-duplicate', { row: String(keyRow) }) });
  } else targets.set(key, row);
  return found;
}

function exchangeKey(target: ExchangedTarget): string {
  return [target.unit, target.indicator, target.period, issuersCode(target.issuers), target.level].join('|');
}

function asked({ comparator, value, document }: ExchangedTarget): string {
  return JSON.stringify([comparator.kind, writeValue({ comparator, value }), document]);
}
