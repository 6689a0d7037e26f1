import { convert, dec, decimalString, parsePeriodCode, periodEnd, periodStart, QuantityError } from '@thucthi/kernel';
import type { Observation } from '@thucthi/reader';
import type { Correction } from '../contract.ts';
import { findingPeriod } from './finding-period.ts';
import { decimalsOf } from './printed.ts';

/** What of an indicator's definition decides how a finding becomes a row of the ledger. */
export interface KnownIndicator {
  id: number;
  code: string;
  name: string;
  unit: string;
  accumulation: string;
}

export type Becomes = 'figure' | 'statement' | 'target' | 'nothing';
export type LedgerMeasure = 'growth' | 'pct-of-plan' | 'delta' | 'share' | 'rank' | 'multiple' | 'forecast';
export type Vintage = 'uoc' | 'so-bo' | 'chinh-thuc';

/** A finding as a row of the ledger, as far as it is known; `problem` says what must be corrected first. */
export interface Proposed {
  becomes: Becomes;
  indicator: KnownIndicator | null;
  measure: LedgerMeasure | 'level' | 'target' | null;
  period: string | null;
  statedPeriod: string | null;
  asOf: string | null;
  vintage: Vintage | null;
  value: string | null;
  valueUnit: string | null;
  problem: { vi: string; en: string } | null;
}

/** What is known about the paper and the catalogue when a finding is proposed. */
export interface ProposalGround {
  indicators: ReadonlyMap<string, KnownIndicator>;
  issuedOn: string | null;
  today: string;
}

const measures: Readonly<Record<string, LedgerMeasure>> = {
  growth: 'growth',
  pct_of_plan: 'pct-of-plan',
  delta: 'delta',
  share: 'share',
  rank: 'rank',
  multiple: 'multiple',
};

const problems = {
  indicator: {
    vi: 'Chưa rõ là chỉ tiêu nào trong danh mục; hãy chọn chỉ tiêu.',
    en: 'Not linked to an indicator of the catalogue; choose one.',
  },
  period: { vi: 'Văn bản không nói rõ kỳ của số này; hãy chọn kỳ.', en: 'The text does not say of which period; choose one.' },
  correctedPeriod: {
    vi: 'Kỳ đã chọn không có trong lịch; hãy chọn lại kỳ.',
    en: 'The chosen period is not in the calendar; choose again.',
  },
  future: { vi: 'Ngày chốt số liệu không được sau hôm nay; hãy sửa ngày.', en: 'The as-of date may not lie after today; correct it.' },
  early: {
    vi: 'Ngày chốt số liệu không được trước ngày bắt đầu của kỳ; hãy sửa ngày hoặc kỳ.',
    en: 'The as-of date may not lie before the period begins; correct the date or the period.',
  },
  decimals: { vi: 'Giá trị có quá 10 chữ số thập phân; hãy sửa giá trị.', en: 'The value has more than 10 decimals; correct it.' },
  relative: {
    vi: 'Số trong văn bản không phải tỷ lệ hay thứ hạng; hãy nhập giá trị, hoặc chọn loại số khác.',
    en: 'The number in the text is no ratio or rank; enter the value, or choose another kind.',
  },
} as const;

const mostDecimals = 10;

/** Reads a finding, with what a person corrected in it, as a row of the ledger. Pure: nothing is looked up. */
export function propose(found: Observation, correction: Correction | null, ground: ProposalGround): Proposed {
  const measure = correction?.measure ?? found.measure;
  const code = correction?.indicator ?? found.indicator;
  const indicator = code === null ? null : (ground.indicators.get(code) ?? null);
  const stated = correction?.period ?? found.period;
  const slot = findingPeriod(stated, indicator?.accumulation ?? 'sum', ground);
  const vintage = correction?.vintage ?? (found.status === 'estimate' || found.status === 'forecast' ? 'uoc' : 'so-bo');
  const base: Proposed = {
    becomes: 'nothing',
    indicator,
    measure: null,
    period: slot?.period ?? null,
    statedPeriod: slot?.statedPeriod ?? null,
    asOf: correction?.asOf ?? slot?.asOf ?? null,
    vintage,
    value: null,
    valueUnit: null,
    problem: null,
  };
  if (!found.core && correction === null) return base;
  if (indicator === null) return { ...base, becomes: kindOf(measure, found), problem: problems.indicator };
  if (slot === null)
    return {
      ...base,
      becomes: kindOf(measure, found),
      problem: correction?.period === undefined ? problems.period : problems.correctedPeriod,
    };
  const wrong = wrongGiven(base.asOf ?? slot.asOf, slot.period, correction, ground.today);
  if (wrong !== null) return { ...base, becomes: kindOf(measure, found), problem: wrong };
  return valued(base, { found, measure, indicator, period: slot.period }, correction?.value ?? null, ground);
}

/** What a person gave that no figure of the ledger may have, whichever door it comes through. */
function wrongGiven(asOf: string, period: string, correction: Correction | null, today: string): Proposed['problem'] {
  if (correction?.asOf !== undefined && asOf > today) return problems.future;
  if (correction?.asOf !== undefined && asOf < periodStart(parsePeriodCode(period))) return problems.early;
  return decimalsOf(correction?.value ?? '') > mostDecimals ? problems.decimals : null;
}

const kindOf = (measure: string, found: Observation): Becomes =>
  measure === 'target' || (isLevel(measure) && found.status === 'plan') ? 'target' : isLevel(measure) ? 'figure' : 'statement';

const isLevel = (measure: string): boolean => measure === 'level' || measure === 'count_of';

function valued(
  base: Proposed,
  read: { found: Observation; measure: string; indicator: KnownIndicator; period: string },
  given: string | null,
  ground: ProposalGround,
): Proposed {
  const { found, measure, indicator, period } = read;
  const becomes = kindOf(measure, found);
  const relative = measures[measure];
  if (relative !== undefined && relative !== 'delta') {
    if (given === null && found.measure !== measure && !relativeUnits.has(found.unit))
      return { ...base, becomes, problem: problems.relative };
    return {
      ...base,
      becomes: 'statement',
      measure: relative,
      value: given ?? found.exact,
      valueUnit: unitOfRelative(relative, found.unit),
    };
  }
  const own = given ?? inOwnUnit(found, indicator);
  if (own === null) return { ...base, becomes, problem: otherUnit(found.unit, indicator.unit) };
  if (relative === 'delta') return { ...base, becomes: 'statement', measure: 'delta', value: own, valueUnit: indicator.unit };
  const whole = {
    ...base,
    becomes,
    measure: becomes === 'target' ? ('target' as const) : ('level' as const),
    value: own,
    valueUnit: indicator.unit,
  };
  if (becomes !== 'figure') return whole;
  // Reports of a month are written in its last days; of a period whose last month has not begun nobody can know a result.
  const known = ground.issuedOn === null || ground.issuedOn > ground.today ? ground.today : ground.issuedOn;
  const open = `${periodEnd(parsePeriodCode(period)).slice(0, 7)}-01` > known;
  if (found.status === 'forecast' || open) return { ...whole, becomes: 'statement', measure: 'forecast' };
  return whole;
}

/** Units of numbers that stand for themselves, whatever they are a part, a growth or a multiple of. */
const relativeUnits: ReadonlySet<string> = new Set(['%', 'pp', 'lần', 'hạng']);

const unitOfRelative = (measure: LedgerMeasure, unit: string): string =>
  measure === 'rank' ? 'hạng' : measure === 'multiple' ? 'lần' : unit === 'pp' ? 'điểm %' : '%';

/** The value in the indicator's unit; null where the two measure different things. */
function inOwnUnit(found: Observation, indicator: KnownIndicator): string | null {
  try {
    return decimalString(convert(dec(found.exact), found.unit, indicator.unit));
  } catch (error) {
    if (error instanceof QuantityError) return null;
    throw error;
  }
}

const otherUnit = (read: string, own: string): { vi: string; en: string } => ({
  vi: `Văn bản ghi bằng “${read}”, chỉ tiêu tính bằng “${own}”; hãy sửa giá trị hoặc chọn chỉ tiêu khác.`,
  en: `The text says “${read}”, the indicator is counted in “${own}”; correct the value or choose another indicator.`,
});

/** Whether two values in units of one base are the same number. */
export const sameValue = (a: string, b: string): boolean => dec(a).eq(dec(b));
