import { dec, formatNumberEn, formatNumberVi, formatQuantityVi, unitOf } from '@thucthi/kernel';
import type { Interval, Qualifier } from '@thucthi/kernel';
import { figureInterval } from './assessed-figure.ts';
import type { Bilingual } from './bilingual.ts';

/** Who set a plan. */
export type Issuer =
  | 'central' | 'province' | 'city' | 'council' | 'executive' | 'party-congress' | 'party-committee' | 'unit';

/** What reaching a target means. */
export type Comparator = 'at-least' | 'at-most' | 'equal' | 'range' | 'milestone' | 'yes-no';

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
  /** Set when the value was worked out from a published percentage; keeps that percentage and the interval. */
  derived: { percent: string; percentDecimals: number; interval: { lo: string; hi: string } } | null;
  /** Starting value of a reduction target (the rate that is to fall). */
  baseline?: string;
  /** Canonical period code of the target. */
  period: string;
  /** Number and symbol of the document that set it. */
  document?: string;
};

const ISSUER_VI: Record<Issuer, string> = {
  central: 'Trung ương', province: 'tỉnh', city: 'thành phố', council: 'HĐND', executive: 'UBND',
  'party-congress': 'Đại hội', 'party-committee': 'cấp ủy', unit: 'đơn vị',
};
const ISSUER_EN: Record<Issuer, string> = {
  central: 'central', province: 'province', city: 'city', council: 'People’s Council', executive: 'People’s Committee',
  'party-congress': 'party congress', 'party-committee': 'party committee', unit: 'unit',
};

/** The issuers of a plan as a reader names them: "Trung ương", "tỉnh và HĐND"; null when the source names none. */
export function issuerNames(issuers: readonly Issuer[]): Bilingual | null {
  if (issuers.length === 0) return null;
  const join = (names: string[], and: string): string =>
    names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
  return { vi: join(issuers.map((i) => ISSUER_VI[i]), 'và'), en: join(issuers.map((i) => ISSUER_EN[i]), 'and') };
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
    case 'striving': return { vi: `mục tiêu phấn đấu${of}`, en: `the ${ofEn}striving target` };
    case 'scenario': return { vi: `kịch bản${of}`, en: `the ${ofEn}scenario` };
  }
}

/** The plan's short label beside a percentage: "KH tỉnh", "NQ Đại hội", "phấn đấu", "kịch bản". */
export function planLabel(plan: Pick<PlanTarget, 'issuers' | 'level'>): Bilingual {
  const name = planName(plan);
  return {
    vi: name.vi.replace(/^kế hoạch/, 'KH').replace(/^Nghị quyết/, 'NQ').replace(/^mục tiêu phấn đấu/, 'phấn đấu'),
    en: name.en.replace(/^the /, ''),
  };
}

/** The stretch of true values a target stands for: its rounding, or the interval of a derived one. */
export function targetInterval(plan: PlanTarget): Interval | null {
  if (plan.value === null) return null;
  if (plan.derived) return { lo: dec(plan.derived.interval.lo), hi: dec(plan.derived.interval.hi) };
  return figureInterval({ value: plan.value, decimals: plan.decimals, qualifiers: plan.qualifiers });
}

/** A target's value in words, "≈" before a derived one: "≈ 1.550,6 tỷ đồng"; null while unknown. */
export function targetWords(plan: PlanTarget, unit: string): Bilingual | null {
  if (plan.value === null) return null;
  const mark = plan.derived ? '≈ ' : '';
  if (plan.comparator === 'range' && plan.upper !== undefined) {
    return {
      vi: `${mark}${formatNumberVi(plan.value)}–${formatQuantityVi(plan.upper, unit)}`,
      en: `${mark}${formatNumberEn(plan.value)}–${quantityEn(plan.upper, unit)}`,
    };
  }
  return { vi: `${mark}${formatQuantityVi(plan.value, unit)}`, en: `${mark}${quantityEn(plan.value, unit)}` };
}

/** A value with its unit for an English sentence; units without an English name stay Vietnamese. */
export function quantityEn(value: string, unit: string): string {
  const number = formatNumberEn(value);
  if (unit === '%') return `${number}%`;
  return `${number} ${unitOf(unit).en}`;
}
