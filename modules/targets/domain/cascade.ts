import { dec, decimalString, formatNumberEn, formatNumberVi, roundTo, unitOf } from '@thucthi/kernel';
import type { Decimal } from '@thucthi/kernel';
import type { PlannedIndicator } from './planned-indicator.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Comparator } from './target.ts';

/** What a lower unit is given of one target: the assigned value and the striving one, null where none is set. */
export type CascadeRow = Readonly<{ unit: number | string; name: string; assigned: string | null; striving: string | null }>;

/** One target and its division among lower units. */
export type CascadeRequest = Readonly<{
  indicator: PlannedIndicator;
  comparator: Comparator['kind'];
  total: string | null;
  rows: readonly CascadeRow[];
}>;

/** How one row stands: nothing set, a plain value, a value above the whole target, or below zero. */
export type CascadeRowState = 'missing' | 'set' | 'above-whole' | 'negative';

/** One row of an additive cascade: its share of the whole, and how far its striving value goes beyond the assigned one. */
export type AdditiveRow = CascadeRow &
  Readonly<{ state: CascadeRowState; sharePercent: Decimal | null; strivingAbovePercent: Decimal | null }>;

/** One row of a cascade that does not add up: only how it compares with the target of the whole. */
export type ComparedRow = CascadeRow & Readonly<{ against: 'missing' | 'below' | 'same' | 'above' | 'no-whole' }>;

/** How the whole stands: nothing divided yet, part of it, exactly all of it, or more than all of it. */
export type CascadeState = 'no-whole' | 'empty' | 'short' | 'exact' | 'over';

/**
 * What a cascade adds up to. It is shown, never forced: only `concern` says whether the direction of the target makes
 * the gap a worry (a floor under-divided, a ceiling over-divided). `remainder` and `over` are both ≥ 0, one of them 0.
 */
export type Cascade =
  | Readonly<{
      additive: true;
      state: CascadeState;
      concern: boolean;
      sum: string;
      strivingSum: string;
      remainder: string | null;
      over: string | null;
      overPercent: Decimal | null;
      dividedPercent: Decimal | null;
      missing: number;
      rows: readonly AdditiveRow[];
      sentenceVi: string;
      sentenceEn: string;
    }>
  | Readonly<{
      additive: false;
      why: Problem;
      lowest: string | null;
      highest: string | null;
      missing: number;
      rows: readonly ComparedRow[];
    }>;

/** The arithmetic of one target over its lower units, or only a comparison where the indicator does not add up. */
export function cascade(request: CascadeRequest): Cascade {
  return addsUp(request.indicator, request.comparator) ? additiveCascade(request) : comparedCascade(request);
}

/** Whether the targets of lower units add up to the target of the whole. */
export function addsUp(indicator: Pick<PlannedIndicator, 'rollUp'>, comparator: Comparator['kind']): boolean {
  return indicator.rollUp === 'sum' && (comparator === 'ge' || comparator === 'le' || comparator === 'eq');
}

function additiveCascade({ indicator, comparator, total, rows }: CascadeRequest): Cascade {
  const whole = total === null ? null : dec(total);
  const sum = sumOf(rows.map((row) => row.assigned));
  const missing = rows.filter((row) => row.assigned === null).length;
  const gap = whole === null ? null : whole.minus(sum);
  const state = stateOf(gap, missing === rows.length);
  const over = gap === null ? null : gap.isNegative() ? gap.abs() : dec(0);
  const remainder = gap === null ? null : gap.isNegative() ? dec(0) : gap;
  const figures: AdditiveFigures = { indicator, whole, sum, remainder, over, missing, state };
  return {
    additive: true,
    state,
    concern: concerns(state, comparator),
    sum: decimalString(sum),
    strivingSum: decimalString(sumOf(rows.map((row) => row.striving ?? row.assigned))),
    remainder: remainder === null ? null : decimalString(remainder),
    over: over === null ? null : decimalString(over),
    overPercent: over === null ? null : percent(over, whole),
    dividedPercent: percent(sum, whole),
    missing,
    rows: rows.map((row) => additiveRow(row, whole)),
    sentenceVi: sentenceVi(figures),
    sentenceEn: sentenceEn(figures),
  };
}

function comparedCascade({ indicator, total, rows }: CascadeRequest): Cascade {
  const set = rows.flatMap((row) => (row.assigned === null ? [] : [dec(row.assigned)]));
  const ordered = set.toSorted((a, b) => a.comparedTo(b));
  const lowest = ordered[0];
  const highest = ordered.at(-1);
  return {
    additive: false,
    why: problem('not-additive', { indicator: indicator.name }),
    lowest: lowest === undefined ? null : decimalString(lowest),
    highest: highest === undefined ? null : decimalString(highest),
    missing: rows.length - set.length,
    rows: rows.map((row) => ({ ...row, against: against(row.assigned, total) })),
  };
}

function additiveRow(row: CascadeRow, whole: Decimal | null): AdditiveRow {
  const assigned = row.assigned === null ? null : dec(row.assigned);
  const striving = row.striving === null ? null : dec(row.striving);
  return {
    ...row,
    state: rowState(assigned, whole),
    sharePercent: assigned === null ? null : percent(assigned, whole),
    strivingAbovePercent: striving === null || assigned === null ? null : percent(striving.minus(assigned), assigned),
  };
}

function rowState(assigned: Decimal | null, whole: Decimal | null): CascadeRowState {
  if (assigned === null) return 'missing';
  if (assigned.isNegative() && !assigned.isZero()) return 'negative';
  return whole !== null && assigned.greaterThan(whole) ? 'above-whole' : 'set';
}

function stateOf(gap: Decimal | null, empty: boolean): CascadeState {
  if (gap === null) return 'no-whole';
  if (empty) return 'empty';
  if (gap.isZero()) return 'exact';
  return gap.isNegative() ? 'over' : 'short';
}

function concerns(state: CascadeState, comparator: Comparator['kind']): boolean {
  switch (state) {
    case 'no-whole':
    case 'exact':
      return false;
    case 'empty':
      return true;
    case 'short':
      return comparator !== 'le';
    case 'over':
      return comparator !== 'ge';
  }
}

function against(assigned: string | null, total: string | null): ComparedRow['against'] {
  if (assigned === null) return 'missing';
  if (total === null) return 'no-whole';
  const order = dec(assigned).comparedTo(dec(total));
  return order === 0 ? 'same' : order > 0 ? 'above' : 'below';
}

type AdditiveFigures = Readonly<{
  indicator: PlannedIndicator;
  whole: Decimal | null;
  sum: Decimal;
  remainder: Decimal | null;
  over: Decimal | null;
  missing: number;
  state: CascadeState;
}>;

function sentenceVi({ indicator, whole, sum, remainder, over, missing, state }: AdditiveFigures): string {
  const n = (value: Decimal | null) => formatNumberVi(value ?? dec(0));
  const unit = indicator.unit === '%' ? '%' : ` ${indicator.unit}`;
  const rest = missing > 0 ? `; ${missing} đơn vị chưa được giao` : '';
  switch (state) {
    case 'no-whole':
      return `Tổng đã giao ${n(sum)}${unit}; chưa có chỉ tiêu chung để so${rest}`;
    case 'empty':
      return `Chưa giao cho đơn vị nào; còn ${n(remainder)}${unit} chưa phân bổ`;
    case 'exact':
      return `Đã phân bổ đủ ${n(whole)}${unit}${rest}`;
    case 'short':
      return `Đã phân bổ ${n(sum)} trên ${n(whole)}${unit}; còn ${n(remainder)}${unit} chưa phân bổ${rest}`;
    case 'over':
      return `Đã phân bổ ${n(sum)} trên ${n(whole)}${unit}; vượt ${n(over)}${unit}${overText(over, whole, 'vi')}${rest}`;
  }
}

function sentenceEn({ indicator, whole, sum, remainder, over, missing, state }: AdditiveFigures): string {
  const n = (value: Decimal | null) => formatNumberEn(value ?? dec(0));
  const unit = indicator.unit === '%' ? '%' : ` ${unitOf(indicator.unit).en}`;
  const rest = missing > 0 ? `; ${missing} units have none yet` : '';
  switch (state) {
    case 'no-whole':
      return `Assigned in all ${n(sum)}${unit}; there is no overall target to compare with${rest}`;
    case 'empty':
      return `Nothing assigned yet; ${n(remainder)}${unit} to allocate`;
    case 'exact':
      return `Allocated in full: ${n(whole)}${unit}${rest}`;
    case 'short':
      return `Allocated ${n(sum)} of ${n(whole)}${unit}; ${n(remainder)}${unit} to allocate${rest}`;
    case 'over':
      return `Allocated ${n(sum)} of ${n(whole)}${unit}; ${n(over)}${unit} over${overText(over, whole, 'en')}${rest}`;
  }
}

function overText(over: Decimal | null, whole: Decimal | null, lang: 'vi' | 'en'): string {
  const by = over === null ? null : percent(over, whole);
  if (by === null) return '';
  const rounded = roundTo(by, 2);
  return ` (${lang === 'vi' ? formatNumberVi(rounded) : formatNumberEn(rounded)}%)`;
}

function percent(part: Decimal, whole: Decimal | null): Decimal | null {
  return whole === null || whole.lessThanOrEqualTo(0) ? null : part.times(100).dividedBy(whole);
}

function sumOf(values: readonly (string | null)[]): Decimal {
  return values.reduce((sum, value) => (value === null ? sum : sum.plus(dec(value))), dec(0));
}
