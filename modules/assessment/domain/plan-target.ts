import { dec, formatDateEn, formatDateVi, formatNumberEn, formatNumberVi, formatQuantityEn, formatQuantityVi } from '@thucthi/kernel';
import type { Interval, Qualifier } from '@thucthi/kernel';
import type { comparators, issuers } from '@thucthi/targets/contract';
import { figureInterval } from './assessed-figure.ts';
import type { Bilingual } from './bilingual.ts';
import type { Sighting } from './milestone.ts';

/** Who set a plan. */
export type Issuer = (typeof issuers)[number];

/** What reaching a target means: at least, at most, exactly, within a range, a milestone, yes or no. */
export type Comparator = (typeof comparators)[number];

/** One target of one plan, ready to be compared: value in the indicator's own unit. */
export type PlanTarget = {
  /** Issuers in the order of the document; empty when the source does not name one. */
  issuers: readonly Issuer[];
  level: 'assigned' | 'striving' | 'scenario';
  comparator: Comparator;
  /** Target value, or the lower end of a range; null while unknown. */
  value: string | null;
  /** Upper end of a range. */
  upper?: string;
  decimals: number | null;
  qualifiers: readonly Qualifier[];
  /** Set when the value was worked out from a published percentage; keeps the interval, and the percentage at its printed decimals where known. */
  derived: { lo: string; hi: string; percent?: string; percentDecimals?: number } | null;
  /** What a reduction is counted from, for the whole period of the target, and where it comes from. */
  baseline?: string;
  baselineOrigin?: 'stated' | 'last-year';
  /** The same at a cut-off inside the period: last year's value by then; left out where the actual covers the whole. */
  baselineNow?: string;
  /** The day by which a milestone is to be reached. */
  milestoneOn?: string;
  /** What was seen of a milestone, day by day, up to the asked period. */
  sightings?: readonly Sighting[];
  /** Canonical period code of the target. */
  period: string;
  /** Number and symbol of the document that set it. */
  document?: string;
};

const ISSUER_VI: Record<Issuer, string> = {
  central: 'Trung ương',
  province: 'tỉnh',
  city: 'thành phố',
  council: 'HĐND',
  executive: 'UBND',
  'party-congress': 'Đại hội',
  'party-committee': 'cấp ủy',
  unit: 'đơn vị',
};
const ISSUER_EN: Record<Issuer, string> = {
  central: 'central',
  province: 'province',
  city: 'city',
  council: 'People’s Council',
  executive: 'People’s Committee',
  'party-congress': 'party congress',
  'party-committee': 'party committee',
  unit: 'unit',
};

/** The issuers of a plan as a reader names them: "Trung ương", "tỉnh và HĐND"; null when the source names none. */
export function issuerNames(issuers: readonly Issuer[]): Bilingual | null {
  if (issuers.length === 0) return null;
  const join = (names: string[], and: string): string =>
    names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
  return {
    vi: join(
      issuers.map((i) => ISSUER_VI[i]),
      'và',
    ),
    en: join(
      issuers.map((i) => ISSUER_EN[i]),
      'and',
    ),
  };
}

/** The plan as prose names it: "kế hoạch tỉnh", "Nghị quyết Đại hội", "mục tiêu phấn đấu". */
export function planName(plan: Pick<PlanTarget, 'issuers' | 'level'>): Bilingual {
  const names = issuerNames(plan.issuers);
  const of = names ? ` ${names.vi}` : '';
  const ofEn = names ? `${names.en} ` : '';
  switch (plan.level) {
    case 'assigned':
      return plan.issuers.length === 1 && plan.issuers[0] === 'party-congress'
        ? { vi: 'Nghị quyết Đại hội', en: 'the party congress resolution' }
        : { vi: `kế hoạch${of}`, en: `the ${ofEn}plan` };
    case 'striving':
      return { vi: `mục tiêu phấn đấu${of}`, en: `the ${ofEn}striving target` };
    case 'scenario':
      return { vi: `kịch bản${of}`, en: `the ${ofEn}scenario` };
  }
}

/** The plan's short label beside a percentage: "KH tỉnh", "NQ Đại hội", "phấn đấu", "kịch bản". */
export function planLabel(plan: Pick<PlanTarget, 'issuers' | 'level'>): Bilingual {
  const name = planName(plan);
  return {
    vi: name.vi
      .replace(/^kế hoạch/, 'KH')
      .replace(/^Nghị quyết/, 'NQ')
      .replace(/^mục tiêu phấn đấu/, 'phấn đấu'),
    en: name.en.replace(/^the /, ''),
  };
}

/** The stretch of true values a target stands for: its rounding, or the interval of a derived one. */
export function targetInterval(plan: PlanTarget): Interval | null {
  if (plan.value === null) return null;
  if (plan.derived) return { lo: dec(plan.derived.lo), hi: dec(plan.derived.hi) };
  return figureInterval({ value: plan.value, decimals: plan.decimals, qualifiers: plan.qualifiers });
}

/** A target's value in words, "≈" before a derived one: "≈ 1.550,6 tỷ đồng"; null while unknown. */
export function targetWords(plan: PlanTarget, unit: string): Bilingual | null {
  if (plan.comparator === 'yes-no') return { vi: 'phải đạt', en: 'to be reached' };
  if (plan.comparator === 'milestone' && plan.milestoneOn !== undefined) return milestoneWords(plan, plan.milestoneOn, unit);
  if (plan.value === null) return null;
  const mark = plan.derived ? '≈ ' : '';
  if (plan.comparator === 'range' && plan.upper !== undefined) {
    return {
      vi: `${mark}${formatNumberVi(plan.value)}–${formatQuantityVi(plan.upper, unit)}`,
      en: `${mark}${formatNumberEn(plan.value)}–${formatQuantityEn(plan.upper, unit)}`,
    };
  }
  return { vi: `${mark}${formatQuantityVi(plan.value, unit)}`, en: `${mark}${formatQuantityEn(plan.value, unit)}` };
}

function milestoneWords(plan: PlanTarget, day: string, unit: string): Bilingual {
  const by = { vi: `trước ngày ${formatDateVi(day)}`, en: `by ${formatDateEn(day)}` };
  if (plan.value === null) return { vi: `hoàn thành ${by.vi}`, en: `to be done ${by.en}` };
  return { vi: `${formatQuantityVi(plan.value, unit)} ${by.vi}`, en: `${formatQuantityEn(plan.value, unit)} ${by.en}` };
}
