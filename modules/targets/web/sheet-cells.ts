import { dec, decimalString, formatNumberVi, formatPercentVi, roundTo } from '@thucthi/kernel';
import type { Format, SheetCell, SheetColumn, SheetFoot, TextReader } from '@thucthi/ui';
import { accumulates, cellKey, contentAt, isDirty, isLocked, valueOf, type GridState } from '../domain/index.ts';
import { decimalsOf } from './align-decimals.ts';
import type { AllocationView } from './allocation-view.ts';
import { rowTarget } from './grid-setup.ts';
import { columnWords, periodWords } from './period-words.ts';
import type { AllocationGrid } from './use-allocation-grid.ts';
import type { AllocationAnswer, AllocationRow } from './targets-api.ts';
import type { words } from './words.ts';

/** The words and formats a sheet is drawn with. */
export interface SheetWords {
  t: TextReader<keyof (typeof words)['messages']>;
  format: Format;
  locale: 'vi' | 'en';
}

/** What the sheet draws: the grid, what was read, and how it is cut. */
export interface SheetOf {
  grid: AllocationGrid;
  data: AllocationAnswer;
  view: AllocationView;
  canEdit: boolean;
  saving: boolean;
}

const computed = (text: string, message?: string): SheetCell => ({
  text,
  state: 'computed',
  ...(message === undefined ? {} : { message }),
});

/** The columns: last year beside the year; or the year, its parts, and what of it is not yet divided. */
export function sheetColumns({ grid, data, view }: SheetOf, { t, format }: SheetWords): SheetColumn[] {
  const periods = grid.state.setup.columns.map(({ period }) => period);
  if (view.by !== 'year') {
    const year = data.period.slice(0, 4);
    const width = view.by === 'month' ? 82 : 132;
    return [
      { id: 'annual', header: t('column.annual', { year }), name: t('column.annual', { year }), width: 108 },
      ...periods.map((period): SheetColumn => {
        const said = columnWords(period, t, format);
        return { id: period, header: said.short, name: said.name, width, parted: said.quarterBegins };
      }),
      ...(accumulates(grid.state.setup.indicator)
        ? [{ id: 'left', header: t('column.left'), name: t('column.left'), width: 104, parted: true }]
        : []),
    ];
  }
  const period = data.period;
  const former = periodWords(formerPeriod(data) ?? '', format);
  const wide = (id: string, name: string, parted = false): SheetColumn => ({ id, header: name, name, width: 152, parted });
  return [
    ...(former === '' ? [] : [wide('last', t('column.last-year', { period: former }))]),
    { id: period, header: columnName(data, view, t, format), name: columnName(data, view, t, format), width: 160, parted: true },
    ...(data.indicator.additive ? [wide('share', t('column.share'), true)] : []),
    ...(former === '' ? [] : [wide('growth', t('column.growth', { period: former }))]),
    ...(view.level === 'assigned' && data.rows.some((row) => row.striving !== null)
      ? [wide('striving', t('column.striving', { period: periodWords(period, format) }))]
      : []),
    ...(data.rows.some((row) => row.actual !== null) ? [wide('actual', t('column.actual'))] : []),
  ];
}

/** One cell: what is typed in it, or what follows from what is typed. */
export function sheetCell(sheet: SheetOf, row: AllocationRow, column: SheetColumn, say: SheetWords): SheetCell {
  const {
    grid: { state, footer },
    view,
  } = sheet;
  switch (column.id) {
    case 'last':
      return actualCell(row.lastYear, sheet.data, say);
    case 'share':
      return computed(shareText(row, footer[0]?.cascade));
    case 'growth':
      return computed(growthText(row, valueOf(contentAt(state, row.unit, sheet.data.period))));
    case 'striving':
      return computed(plain(row.striving?.value ?? null));
    case 'actual':
      return actualCell(row.actual, sheet.data, say);
    case 'annual':
      return computed(plain(rowTarget(row, view.level)?.value ?? null));
    case 'left': {
      const left = notDivided(state, row, view);
      return left === null || left === '0' ? computed(left === null ? '' : '0') : { text: plain(left), state: 'computed' };
    }
    default:
      return typedCell(sheet, row, column, say);
  }
}

/** What was reached, at the decimals the indicator is read with; the whole of it, and when, on hover. */
function actualCell(actual: AllocationRow['actual'], data: AllocationAnswer, { format }: SheetWords): SheetCell {
  if (actual === null) return computed('');
  return computed(readable(actual.value, data), `${plain(actual.value)}, ${periodWords(actual.period, format)}`);
}

function typedCell(
  { grid: { state }, view, canEdit, saving }: SheetOf,
  row: AllocationRow,
  column: SheetColumn,
  { t, locale }: SheetWords,
): SheetCell {
  const content = contentAt(state, row.unit, column.id);
  const text = content.kind === 'value' ? formatNumberVi(content.value) : content.kind === 'rubbish' ? content.raw : '';
  if (!canEdit) return { text };
  const target = rowTarget(row, view.level);
  if (view.by !== 'year' && target?.value == null)
    return { text, state: 'computed', message: t('sheet.no-annual', { unit: row.unitName }) };
  if (view.by === 'year' && isLocked(state, row.unit, column.id) && target !== null && !['ge', 'le', 'eq'].includes(target.comparator))
    return { text, state: 'locked', message: t('sheet.not-number', { unit: row.unitName }) };
  const theirs = state.conflicts[cellKey(row.unit, column.id)];
  if (theirs !== undefined)
    return {
      text,
      state: 'amber',
      message: theirs.value === null ? t('cell.theirs-withdrawn') : t('cell.theirs', { value: formatNumberVi(theirs.value) }),
    };
  if (content.kind === 'rubbish')
    return { text, state: 'invalid', message: locale === 'vi' ? content.why.messageVi : content.why.messageEn };
  if (isLocked(state, row.unit, column.id)) return { text, state: 'locked', message: t('sheet.held') };
  return { text, state: isDirty(state, row.unit, column.id) ? (saving ? 'sending' : 'unsaved') : 'saved' };
}

/** How many decimals each column is drawn with: as many as its most exact figure carries. */
export function columnDecimals(sheet: SheetOf, columns: readonly SheetColumn[], say: SheetWords): Readonly<Record<string, number>> {
  return Object.fromEntries(
    columns.map((column) => [column.id, decimalsOf(sheet.data.rows.map((row) => sheetCell(sheet, row, column, say).text))]),
  );
}

/** The rows under the sheet: sum, the whole, and what remains or is too much. */
export function sheetFoot(sheet: SheetOf, { t }: SheetWords): SheetFoot[] {
  const {
    grid: { state, footer },
    data,
    view,
  } = sheet;
  const additive = footer.flatMap(({ period, cascade }) => (cascade.additive ? [{ period, cascade }] : []));
  if (additive.length === 0 || data.rows.length === 0) return [];
  const sums: Record<string, { text: string }> = Object.fromEntries(
    additive.map(({ period, cascade }) => [period, { text: plain(cascade.sum) }]),
  );
  if (view.by !== 'year') {
    sums['annual'] = { text: plain(sumOf(data.rows.map((row) => rowTarget(row, view.level)?.value ?? null))) };
    sums['left'] = { text: plain(sumOf(data.rows.map((row) => notDivided(state, row, view)))) };
  } else if (data.rows.some((row) => row.lastYear !== null))
    sums['last'] = { text: readable(sumOf(data.rows.map((row) => row.lastYear?.value ?? null)), data) };
  const whole = additive.filter(({ cascade }) => cascade.state !== 'no-whole');
  if (whole.length === 0) return [{ id: 'sum', header: t('foot.sum'), cells: sums }];
  const over = whole.some(({ cascade }) => cascade.state === 'over');
  return [
    { id: 'sum', header: t('foot.sum'), cells: sums },
    {
      id: 'whole',
      header: t('foot.whole'),
      cells: Object.fromEntries(
        whole.map(({ period }) => [period, { text: plain(state.setup.columns.find((column) => column.period === period)?.total ?? null) }]),
      ),
    },
    {
      id: 'rest',
      header: over && whole.length === 1 ? t('foot.over') : t('foot.remainder'),
      cells: Object.fromEntries(
        whole.map(({ period, cascade }) => {
          const tone = cascade.state === 'exact' ? ('good' as const) : cascade.concern ? ('risk' as const) : undefined;
          const text =
            cascade.state === 'over'
              ? whole.length === 1
                ? plain(cascade.over)
                : t('foot.over-value', { value: plain(cascade.over) })
              : plain(cascade.remainder);
          return [period, { text, ...(tone === undefined ? {} : { tone }) }];
        }),
      ),
    },
  ];
}

/** What of a row's year is not yet divided over its parts; null for a row without a year's target. */
export function notDivided(state: GridState, row: AllocationRow, view: AllocationView): string | null {
  const annual = rowTarget(row, view.level)?.value ?? null;
  if (annual === null) return null;
  const given = sumOf(state.setup.columns.map(({ period }) => valueOf(contentAt(state, row.unit, period))));
  return decimalString(dec(annual).minus(dec(given)));
}

/** The head of the target's column in the year's view. */
function columnName(data: AllocationAnswer, view: AllocationView, t: SheetWords['t'], format: Format): string {
  return t(view.level === 'striving' ? 'column.striving' : 'column.target', { period: periodWords(data.period, format) });
}

/** The period last year's values stand for, where any row has one. */
export function formerPeriod(data: AllocationAnswer): string | null {
  return data.rows.find((row) => row.lastYear !== null)?.lastYear?.period ?? null;
}

/** A figure that was reached, at the indicator's decimals: what the ledger keeps beyond them is not for reading. */
export const readable = (value: string | null, { indicator }: Pick<AllocationAnswer, 'indicator'>): string =>
  value === null ? '' : formatNumberVi(value, { decimals: indicator.decimals });

/** Columns wide enough for their sums, which are longer than the figures above them. */
export function roomForSums(columns: readonly SheetColumn[], feet: readonly SheetFoot[]): SheetColumn[] {
  return columns.map((column) => {
    const widest = Math.max(0, ...feet.map((foot) => sumWidth(foot.cells[column.id]?.text ?? '')));
    return { ...column, width: Math.max(column.width, Math.ceil(widest) + CELL_PADDING) };
  });
}
/** How wide a sum is drawn: bold digits are as wide as one another, points and commas half of that. */
const sumWidth = (text: string): number => [...text].reduce((sum, sign) => sum + (/[.,]/.test(sign) ? 4.3 : 9), 0);
/** What a cell keeps free at both sides. */
const CELL_PADDING = 17;

/** A figure as the sheet writes it: always the Vietnamese way, since that is how cells are typed and pasted. */
export const plain = (value: string | null): string => (value === null ? '' : formatNumberVi(value));

/** Percentages of the sheet are written the Vietnamese way, as its figures are. */
function shareText(row: AllocationRow, cascade: AllocationGrid['footer'][number]['cascade'] | undefined): string {
  if (cascade === undefined || !cascade.additive) return '';
  const share = cascade.rows.find((one) => one.unit === row.unit)?.sharePercent ?? null;
  return share === null ? '' : formatPercentVi(roundTo(share, 1), { decimals: 1 });
}

function growthText(row: AllocationRow, value: string | null): string {
  const former = row.lastYear?.value ?? null;
  if (value === null || former === null || dec(former).lessThanOrEqualTo(0)) return '';
  const growth = dec(value).minus(dec(former)).times(100).dividedBy(dec(former));
  return formatPercentVi(roundTo(growth, 1), { decimals: 1, sign: 'always' });
}

function sumOf(values: readonly (string | null)[]): string {
  return decimalString(values.reduce((sum, value) => (value === null ? sum : sum.plus(dec(value))), dec(0)));
}
