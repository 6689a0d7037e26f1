import { Decimal, dec, decimalString, formatPercentVi, intervalsMeet, roundTo, toFixedString } from '@thucthi/kernel';
import type { Interval } from '@thucthi/kernel';
import { figureInterval } from './assessed-figure.ts';
import type { AssessedFigure } from './assessed-figure.ts';
import type { Bilingual, Check, Reason } from './bilingual.ts';
import { notComparable, whyNotComparable } from './comparability.ts';
import type { ComparisonKind, NotComparableCode, TerritoryMatch } from './comparability.ts';
import { isRate } from './indicator-traits.ts';
import type { IndicatorTraits } from './indicator-traits.ts';
import { signedStated, statedInterval, statedString } from './stated-measure.ts';
import type { StatedMeasure } from './stated-measure.ts';

/** What is known of one comparison: the figure, the candidates of the earlier period, and what a source says. */
export type GrowthRequest = {
  indicator: IndicatorTraits;
  kind: ComparisonKind;
  current: AssessedFigure | null;
  /** Every vintage known of the earlier period, best first; the like one is chosen. */
  bases: readonly AssessedFigure[];
  stated?: StatedMeasure | null;
  statedDifference?: StatedMeasure | null;
  territory?: TerritoryMatch;
  /** What happened to the ground, where that is why the figures cannot be compared. */
  territoryWhy?: Bilingual;
  /** `same` compares like with like; `any` lets an estimate stand against last year's official figure and notes it. */
  vintages?: 'same' | 'any';
  /** How many of the units that ought to have reported the figure; left out where nobody below reports. */
  reports?: { reported: number; expected: number } | null;
};

/** How a figure compares with an earlier one, or why it does not. */
export type Growth = {
  kind: ComparisonKind;
  /** Rates differ in percentage points, everything else in percent. */
  measure: 'percent' | 'points';
  comparable: boolean;
  origin: 'computed' | 'stated' | null;
  /** Signed decimal string, e.g. "10.3" or "-24"; null for points and when nothing is known. */
  growthPercent: string | null;
  /** Signed percentage points when `measure` is points. */
  points: string | null;
  /** Current minus base in the indicator's unit, exact. */
  difference: string | null;
  base: AssessedFigure | null;
  /** Why the growth is not known; null when it is. */
  reason: Reason<NotComparableCode> | null;
  /** Why a stated growth could not be computed again. */
  notComputed: Reason<NotComparableCode> | null;
  notes: Reason<'territory-unreconciled' | 'territory-rebased' | 'vintages-differ' | 'reports-missing'>[];
  checks: Check[];
};

/** Growth of a figure over an earlier one: computed when both operands are known and alike, else stated, else *not comparable* with the reason. */
export function growthOf(request: GrowthRequest): Growth {
  const { indicator, kind, current } = request;
  const stated = request.stated ?? null;
  const measure = isRate(indicator) ? 'points' : 'percent';
  const chosen = chooseBase(request);
  const empty: Growth = {
    kind,
    measure,
    comparable: false,
    origin: null,
    growthPercent: null,
    points: null,
    difference: null,
    base: chosen.base,
    reason: null,
    notComputed: null,
    notes: [],
    checks: [],
  };
  if (current !== null && chosen.base !== null && chosen.why === null) {
    return { ...empty, ...computed(indicator, current, chosen.base, request), notes: notesOf(request, current, chosen.base) };
  }
  const why = chosen.why ?? notComparable('no-base');
  if (stated === null) {
    const said = request.statedDifference ? decimalString(signedStated(request.statedDifference)) : null;
    return { ...empty, difference: said, reason: why };
  }
  return {
    ...empty,
    measure: 'percent',
    comparable: true,
    origin: 'stated',
    notComputed: why,
    growthPercent: statedString(stated),
    difference: request.statedDifference ? decimalString(signedStated(request.statedDifference)) : null,
  };
}

function chooseBase(request: GrowthRequest): { base: AssessedFigure | null; why: Reason<NotComparableCode> | null } {
  const { current } = request;
  if (current === null) return { base: null, why: notComparable('no-actual') };
  if (request.bases.length === 0)
    return { base: null, why: becauseOf(otherGround(request.territory) ?? notComparable('no-base'), request) };
  const options = { territory: request.territory ?? 'same', vintages: request.vintages ?? 'same' } as const;
  const judged = request.bases.map((base) => ({ base, why: becauseOf(whyNotComparable(current, base, request.kind, options), request) }));
  const alike = judged.find((j) => j.why === null && j.base.vintage === current.vintage) ?? judged.find((j) => j.why === null);
  return alike ?? judged[0] ?? { base: null, why: notComparable('no-base') };
}

/** Where the same ground cannot be put together, that is why there is no base. */
const otherGround = (territory: TerritoryMatch | undefined): Reason<NotComparableCode> | null =>
  territory === 'split-without-shares'
    ? notComparable('split-without-shares')
    : territory === 'different'
      ? notComparable('different-territory')
      : null;

/** The reason with the event behind it, where registry tells one. */
function becauseOf(why: Reason<NotComparableCode> | null, { territoryWhy }: GrowthRequest): Reason<NotComparableCode> | null {
  if (why === null || territoryWhy === undefined) return why;
  if (why.code !== 'different-territory' && why.code !== 'split-without-shares') return why;
  return { code: why.code, vi: `${why.vi} ${territoryWhy.vi}`, en: `${why.en} ${territoryWhy.en}` };
}

function computed(indicator: IndicatorTraits, current: AssessedFigure, base: AssessedFigure, request: GrowthRequest): Partial<Growth> {
  const now = dec(current.value);
  const before = dec(base.value);
  const difference = decimalString(now.minus(before));
  const differenceChecks = checkDifference(indicator, current, base, request.statedDifference ?? null);
  const stated = request.stated ?? null;
  if (isRate(indicator)) {
    return { comparable: true, origin: 'computed', points: twoDecimals(now.minus(before)), difference, checks: differenceChecks };
  }
  if (!before.isPositive() || before.isZero()) {
    const why = notComparable('base-not-positive');
    return stated === null
      ? { difference, reason: why, checks: differenceChecks }
      : { comparable: true, origin: 'stated', growthPercent: statedString(stated), difference, notComputed: why, checks: differenceChecks };
  }
  const growth = now.div(before).minus(1).times(100);
  const checks = [...differenceChecks, ...checkGrowth(indicator, growth, growthInterval(current, base), stated)];
  return { comparable: true, origin: 'computed', growthPercent: printedGrowth(growth, stated), difference, checks };
}

/** Percentage points as they are printed: two decimals at most. */
const twoDecimals = (value: Decimal): string => decimalString(roundTo(value, 2));

/** Two decimals, or the source's own when what it prints is this very growth. */
function printedGrowth(growth: Decimal, stated: StatedMeasure | null): string {
  if (stated && roundTo(growth, stated.decimals).eq(signedStated(stated))) return statedString(stated);
  return toFixedString(growth, 2);
}

function growthInterval(current: AssessedFigure, base: AssessedFigure): Interval | null {
  const now = figureInterval(current);
  const before = figureInterval(base);
  if (!before.lo.isPositive() || before.lo.isZero()) return null;
  const of = (a: Decimal, b: Decimal): Decimal => a.div(b).minus(1).times(100);
  const ends = [of(now.lo, before.lo), of(now.lo, before.hi), of(now.hi, before.lo), of(now.hi, before.hi)];
  return { lo: Decimal.min(...ends), hi: Decimal.max(...ends) };
}

function checkGrowth(indicator: IndicatorTraits, growth: Decimal, interval: Interval | null, stated: StatedMeasure | null): Check[] {
  if (stated === null || interval === null || intervalsMeet(interval, statedInterval(stated))) return [];
  const decimals = Math.max(stated.decimals, 2);
  const own = toFixedString(growth, decimals);
  return [
    {
      type: 'growth-mismatch',
      severity: 'warning',
      messageVi: `${indicator.name.vi}: văn bản ghi ${formatPercentVi(statedString(stated), { sign: 'always' })} so với kỳ trước, tính lại được ${formatPercentVi(own, { sign: 'always' })}.`,
      messageEn: `${indicator.name.en}: the source says ${statedString(stated)}%, the two figures give ${own}%.`,
      difference: decimalString(roundTo(signedStated(stated).minus(growth), decimals)),
      unit: 'điểm %',
    },
  ];
}

function checkDifference(indicator: IndicatorTraits, current: AssessedFigure, base: AssessedFigure, stated: StatedMeasure | null): Check[] {
  if (stated === null) return [];
  const now = figureInterval(current);
  const before = figureInterval(base);
  const own = { lo: now.lo.minus(before.hi), hi: now.hi.minus(before.lo) };
  if (intervalsMeet(own, statedInterval(stated))) return [];
  const gap = dec(current.value).minus(dec(base.value));
  return [
    {
      type: 'delta-mismatch',
      severity: 'warning',
      messageVi: `${indicator.name.vi}: mức tăng giảm ghi trong văn bản không khớp với hai số.`,
      messageEn: `${indicator.name.en}: the stated change does not agree with the two figures.`,
      difference: decimalString(signedStated(stated).minus(gap)),
      unit: indicator.unit,
    },
  ];
}

const NOTES: Record<Exclude<Growth['notes'][number]['code'], 'reports-missing'>, Bilingual> = {
  'territory-unreconciled': { vi: 'Địa bàn trước sáp nhập chưa đối chiếu.', en: 'The lineage of the territory has not been reconciled.' },
  'territory-rebased': { vi: 'Số kỳ trước đã quy về địa bàn hiện nay.', en: 'The earlier figure was rebuilt for today’s territory.' },
  'vintages-differ': { vi: 'Hai số khác loại (ước, sơ bộ, chính thức).', en: 'The two figures are of different kinds.' },
};

function notesOf(request: GrowthRequest, current: AssessedFigure, base: AssessedFigure): Growth['notes'] {
  const codes: (keyof typeof NOTES)[] = [];
  if (request.territory === 'unreconciled') codes.push('territory-unreconciled');
  if (request.territory === 'rebased') codes.push('territory-rebased');
  if (current.vintage !== base.vintage && current.origin !== 'rolled-up' && base.origin !== 'rolled-up') codes.push('vintages-differ');
  const notes: Growth['notes'] = codes.map((code) => ({ code, ...NOTES[code] }));
  return request.reports && current.origin !== 'entered' ? [...notes, ...missingReports(request.reports)] : notes;
}

/** A sum in which somebody is missing is short, and so is what is said by comparing it. */
function missingReports({ reported, expected }: NonNullable<GrowthRequest['reports']>): Growth['notes'] {
  if (reported >= expected) return [];
  const vi = `Kỳ này mới có ${reported}/${expected} đơn vị báo cáo; mức tăng, giảm sẽ đổi khi đủ báo cáo.`;
  const en = `Only ${reported} of ${expected} units have reported this period; the growth will change once all have.`;
  return [{ code: 'reports-missing', vi, en }];
}
