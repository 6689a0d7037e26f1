import { hedgedQuantity } from '@thucthi/assessment/contract';
import { dec, decimalString, formatNumberVi, formatPercentVi, roundTo, type Qualifier } from '@thucthi/kernel';
import type { BoundRun, FigureMeasure } from '../figure-run.ts';
import type { PrintedFigure, ResultRow } from '../result-row.ts';

/** A stretch that prints a figure of a row. */
export const bound = ({ indicator }: ResultRow, measure: FigureMeasure, text: string, style?: 'bold', plan?: string): BoundRun => ({
  text,
  ...(style === undefined ? {} : { style }),
  figure: { indicator: indicator.code, measure, ...(plan === undefined ? {} : { plan }) },
});

/** The hedges of a figure; its source's words are checked where they are entered. */
export const hedgesOf = (qualifiers: readonly string[]): Qualifier[] => qualifiers as Qualifier[];

/** A value at the decimals of its source or of its indicator; a source that prints thousands is already whole. */
export const atItsDecimals = ({ indicator }: ResultRow, { value, decimals }: Pick<PrintedFigure, 'value' | 'decimals'>): string =>
  decimalString(roundTo(value, Math.max(0, decimals ?? indicator.decimals)));

/** How much a figure is: "gần 838,9 tỷ đồng"; of an indicator that is itself a change, the change with what it is against. */
export function amountOf(row: ResultRow, figure: PrintedFigure): string {
  const value = atItsDecimals(row, figure);
  if (isPlace(row)) return `thứ ${formatNumberVi(value)}`;
  const printed = isChange(row) ? value.replace('-', '') : value;
  return hedgedQuantity({ value: printed, qualifiers: hedgesOf(figure.qualifiers) }, row.indicator.unit).vi;
}

/** An indicator whose value is a place in an order. */
export const isPlace = ({ indicator }: ResultRow): boolean => indicator.unit === 'hạng';

/** An indicator whose value is the change against the same period of the year before. */
export const isChange = ({ indicator }: ResultRow): boolean => indicator.accumulation === 'index';

const price = { 'constant-2010': 'giá so sánh 2010', 'constant-2020': 'giá so sánh 2020' } as const;

/** An indicator by the name of what changes, not of its change: "tổng sản phẩm trên địa bàn (GRDP)"; with its prices where they are not those of the day. */
export function pricedName({ indicator }: ResultRow): string {
  const basis = price[(indicator.priceBasis ?? '') as keyof typeof price];
  if (indicator.accumulation === 'index') return whatChanges(indicator);
  return basis === undefined || indicator.unit === '%' ? indicator.name.vi : `${indicator.name.vi} (${basis})`;
}

function whatChanges({ name, names }: ResultRow['indicator']): string {
  const [, whole = name.vi, bracket = ''] = /^(.*?)( \([^)]*\))?$/.exec(name.vi) ?? [];
  const subject = (names ?? []).find((one) => one.length < whole.length && whole.toLowerCase().endsWith(` ${one.toLowerCase()}`));
  return subject === undefined || !whole.startsWith('Tốc độ tăng') ? name.vi : `${whole.slice(-subject.length)}${bracket}`;
}

/** The comparison with the same period: "tăng 10,3%" and what it is against; null where it is not known or is the figure itself. */
export function changeOf(row: ResultRow, against: string): readonly BoundRun[] | null {
  const { samePeriod, actual } = row;
  if (!samePeriod.comparable || (isChange(row) && actual !== null) || isPlace(row)) return null;
  const value = samePeriod.growthPercent ?? samePeriod.points;
  if (value === null) return null;
  if (dec(value).isZero()) return against === '' ? null : [{ text: `bằng${against.replace(/^ so với/, '')}` }];
  const size = value.replace('-', '');
  const inPercent = samePeriod.growthPercent !== null;
  return [
    { text: value.startsWith('-') ? 'giảm ' : 'tăng ' },
    bound(row, inPercent ? 'growth' : 'points', inPercent ? formatPercentVi(size) : `${formatNumberVi(size)} điểm phần trăm`),
    { text: against },
  ].filter(({ text }) => text !== '');
}

/** A name inside a sentence; abbreviations keep their letters. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);

/** A name at the head of a sentence. */
export const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
