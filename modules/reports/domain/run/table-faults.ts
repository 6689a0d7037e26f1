import type { Words } from '@thucthi/writer';
import type { ResultRow, Results } from '../result-row.ts';
import { resultsTable } from '../results-table.ts';
import type { ReportTemplate } from '../templates/template.ts';
import type { RunBlock } from './run-block.ts';
import { printedRows } from './table-rows.ts';

/** A cell of a table that keeps the report from being handed up: nothing is known for it, or its figure is another by now. */
export interface CellFault {
  block: string;
  /** As it is numbered in the table. */
  row: number;
  indicator: string;
  name: { vi: string; en: string };
  column: string;
  before: string;
  /** What it prints by now; null where the figure is missing. */
  after: string | null;
}

type Table = RunBlock & { id: string };
type Parts = Pick<ReportTemplate, 'parts'>;

const wordsOf = (words: Words | undefined): string =>
  words === undefined ? '' : typeof words === 'string' ? words : words.map(({ text }) => text).join('');
const isMissing = (words: Words): boolean => typeof words !== 'string' && words.some(({ style }) => style === 'missing');
const tablesOf = (blocks: readonly Table[]): readonly Table[] => blocks.filter(({ kind }) => kind === 'table');

/** The cells of a report's tables for which nothing is known, each by its row and column. */
export const missingCells = (blocks: readonly Table[], template: Parts, { rows }: Results): CellFault[] =>
  tablesOf(blocks).flatMap((block) => {
    const printed = printedRows(block, template, rows);
    const { columns, rows: lines } = resultsTable(printed);
    return lines.flatMap((cells, at) =>
      cells.flatMap((cell, column) =>
        isMissing(cell) ? [faultOf(block, printed, { at, column: columns[column]?.title ?? '', before: wordsOf(cell), after: null })] : [],
      ),
    );
  });

/** The cells that print otherwise by now than when the figures of the report were taken. */
export const changedCells = (blocks: readonly Table[], template: Parts, then: Results, now: Results): CellFault[] =>
  tablesOf(blocks).flatMap((block) => {
    const printed = printedRows(block, template, then.rows);
    const known = new Map(now.rows.map((row) => [row.indicator.code, row]));
    const [old, renewed] = [resultsTable(printed), resultsTable(printed.map((row) => known.get(row.indicator.code) ?? unknown(row)))];
    return old.rows.flatMap((cells, at) =>
      cells.flatMap((cell, column) => {
        const [before, after] = [wordsOf(cell), wordsOf(renewed.rows[at]?.[column])];
        return before === after ? [] : [faultOf(block, printed, { at, column: old.columns[column]?.title ?? '', before, after })];
      }),
    );
  });

/** A result of which nothing is known any more. */
const unknown = (row: ResultRow): ResultRow => ({
  ...row,
  actual: null,
  plans: [],
  samePeriod: { growthPercent: null, points: null, comparable: false },
});

function faultOf(
  block: Table,
  rows: readonly ResultRow[],
  cell: { at: number; column: string; before: string; after: string | null },
): CellFault {
  const { at, ...rest } = cell;
  const row = rows[at];
  return {
    block: block.id,
    row: at + 1,
    indicator: row?.indicator.code ?? '',
    name: row?.indicator.name ?? { vi: '', en: '' },
    ...rest,
  };
}

/** A cell by its row and column: "dòng 3 (Tổng thu ngân sách), cột “Thực hiện”". */
export const cellWords = ({ row, name, column }: Pick<CellFault, 'row' | 'name' | 'column'>): { vi: string; en: string } => ({
  vi: `dòng ${row} (${name.vi}), cột “${column}”`,
  en: `row ${row} (${name.en}), column "${column}"`,
});
