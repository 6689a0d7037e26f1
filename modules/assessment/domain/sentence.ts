import {
  dec,
  decimalString,
  formatDateEn,
  formatDateVi,
  formatPercentEn,
  formatPercentVi,
  formatQuantityEn,
  formatQuantityVi,
  roundTo,
} from '@thucthi/kernel';
import type { AssessedFigure } from './assessed-figure.ts';
import { capitalised } from './bilingual.ts';
import type { Bilingual } from './bilingual.ts';
import type { Growth } from './growth.ts';
import { hedgedPercent, hedgedQuantity, reachedVerb } from './hedge.ts';
import type { IndicatorTraits } from './indicator-traits.ts';
import type { PercentOfPlan } from './percent-of-plan.ts';
import { issuerNames, planLabel, planName, targetWords } from './plan-target.ts';
import type { PlanTarget } from './plan-target.ts';

/** Everything one row of a scorecard says. */
export type RowFacts = {
  indicator: IndicatorTraits;
  actual: AssessedFigure | null;
  plans: readonly { plan: PlanTarget; percent: PercentOfPlan }[];
  samePeriod: Growth | null;
  /** The last day of the period the row is shown for. */
  until?: string;
};

/** The sentence of a row: "54,1% KH tỉnh · 47,81% KH thành phố · ↑ tăng 10,3% so với cùng kỳ"; what is missing is said. */
export function rowSentence(row: RowFacts): Bilingual {
  const parts: Bilingual[] = [];
  const known = row.actual !== null || row.plans.some(({ percent }) => percent.percent !== null);
  if (row.plans.length === 0) parts.push({ vi: 'Chưa có kế hoạch', en: 'No plan yet' });
  else if (known)
    parts.push(...row.plans.map(({ plan, percent }) => planPart(row.indicator, plan, percent, row.actual?.asOf ?? row.until)));
  else parts.push(targetsPart(row));
  const growth = row.samePeriod === null ? null : growthPart(row.samePeriod);
  if (!known && growth?.known !== true) parts.push({ vi: 'chưa có số thực hiện', en: 'no actual yet' });
  else if (growth !== null && !saysItsOwnGrowth(row)) parts.push(growth.words);
  return { vi: parts.map((p) => p.vi).join(' · '), en: parts.map((p) => p.en).join(' · ') };
}

/** An index entered against the same period is the growth already: it is not said a second time. */
const saysItsOwnGrowth = ({ indicator, actual }: RowFacts): boolean => indicator.accumulation === 'index' && actual !== null;

/**
 * One plan's part of a row: its percentage where there is one, else what the convention says instead. A stated percentage that counts
 * to another day than `shownTo`, the one the row speaks of, names its day.
 */
export function planPart(indicator: IndicatorTraits, plan: PlanTarget, percent: PercentOfPlan, shownTo?: string): Bilingual {
  const label = planLabel(plan);
  if (percent.percent !== null) {
    const own = percent.stated?.qualifiers ?? [];
    const words = hedgedPercent(percent.percent, own);
    const by = plan.milestoneOn === undefined ? null : { vi: formatDateVi(plan.milestoneOn), en: formatDateEn(plan.milestoneOn) };
    const statedTo = percent.stated?.asOf;
    const to =
      statedTo === undefined || shownTo === undefined || statedTo === shownTo
        ? { vi: '', en: '' }
        : { vi: ` (đến ${formatDateVi(statedTo)})`, en: ` (to ${formatDateEn(statedTo)})` };
    return {
      vi: `${words.vi} ${label.vi}${to.vi}${by === null ? '' : ` (hạn ${by.vi})`}`,
      en: `${words.en} of ${label.en}${to.en}${by === null ? '' : ` (due ${by.en})`}`,
    };
  }
  switch (percent.reason?.code) {
    case 'convention-limit':
      return limitPart(indicator, plan, percent);
    case 'convention-points':
    case 'zero-target':
    case 'zero-actual':
    case 'judged-by-range':
      return differencePart(indicator, percent, label);
    case 'yes-no':
      return percent.met === true
        ? { vi: `đã đạt ${label.vi}`, en: `${label.en} reached` }
        : { vi: `chưa đạt ${label.vi}`, en: `${label.en} not reached` };
    case 'milestone':
      return milestonePart(plan, percent, label);
    case 'convention-none':
      return percent.difference === null
        ? { vi: `${label.vi}: không tính phần trăm`, en: `${label.en}: no percentage` }
        : differencePart(indicator, percent, label);
    case 'no-actual':
    case 'no-target-value':
    case 'no-baseline':
    case 'no-reduction':
    case 'risen':
    case undefined:
      return { vi: `${label.vi}: ${percent.reason?.vi ?? 'chưa tính được'}`, en: `${label.en}: ${percent.reason?.en ?? 'not known'}` };
  }
}

function milestonePart(plan: PlanTarget, percent: PercentOfPlan, label: Bilingual): Bilingual {
  const day = plan.milestoneOn ?? plan.period;
  const due = { vi: `hạn ${formatDateVi(day)}, ${label.vi}`, en: `due ${formatDateEn(day)}, ${label.en}` };
  if (percent.met === true) return { vi: `đã hoàn thành (${due.vi})`, en: `done (${due.en})` };
  if (percent.met === false) return { vi: `quá hạn, chưa hoàn thành (${due.vi})`, en: `overdue (${due.en})` };
  return { vi: `chưa hoàn thành (${due.vi})`, en: `not done yet (${due.en})` };
}

function limitPart(indicator: IndicatorTraits, plan: PlanTarget, percent: PercentOfPlan): Bilingual {
  const limit = targetWords(plan, indicator.unit);
  if (limit === null || percent.difference === null) return { vi: 'chưa rõ mức giới hạn', en: 'the limit is not known' };
  if (percent.met === true) return { vi: `trong giới hạn ${limit.vi}`, en: `within the limit of ${limit.en}` };
  const over = amount(percent);
  return { vi: `vượt giới hạn ${limit.vi} là ${over.vi}`, en: `${over.en} over the limit of ${limit.en}` };
}

function differencePart(indicator: IndicatorTraits, percent: PercentOfPlan, label: Bilingual): Bilingual {
  if (percent.difference === null) return { vi: `${label.vi}: chưa so được`, en: `${label.en}: not comparable` };
  if (percent.difference === '0') {
    return percent.reason?.code === 'judged-by-range'
      ? { vi: `trong khoảng ${label.vi}`, en: `within ${label.en}` }
      : { vi: `bằng ${label.vi}`, en: `equal to ${label.en}` };
  }
  const size = amount(percent);
  const below = percent.difference.startsWith('-');
  return { vi: `${below ? 'thấp hơn' : 'cao hơn'} ${label.vi} ${size.vi}`, en: `${size.en} ${below ? 'below' : 'above'} ${label.en}` };
}

function amount(percent: PercentOfPlan): Bilingual {
  const exact = dec(percent.difference ?? '0').abs();
  const size = decimalString(percent.differenceUnit === 'điểm %' ? roundTo(exact, 2) : exact);
  return { vi: formatQuantityVi(size, percent.differenceUnit), en: formatQuantityEn(size, percent.differenceUnit) };
}

/** What was assigned, when nothing has come yet: "giao 507,8 tỷ đồng, phấn đấu 850 tỷ đồng". */
function targetsPart(row: RowFacts): Bilingual {
  const assigned = row.plans.filter(({ plan }) => plan.level === 'assigned').length;
  const parts = row.plans.map(({ plan }) => {
    const words = targetWords(plan, row.indicator.unit) ?? { vi: 'chưa rõ số kế hoạch', en: 'value not known' };
    const who = assigned > 1 && plan.level === 'assigned' ? issuerNames(plan.issuers) : null;
    switch (plan.level) {
      case 'assigned':
        return {
          vi: `${who === null ? '' : `${who.vi} `}giao ${words.vi}`,
          en: `${words.en} assigned${who === null ? '' : ` by the ${who.en}`}`,
        };
      case 'striving':
        return { vi: `phấn đấu ${words.vi}`, en: `striving for ${words.en}` };
      case 'scenario':
        return { vi: `kịch bản ${words.vi}`, en: `scenario ${words.en}` };
    }
  });
  return { vi: parts.map((p) => p.vi).join(', '), en: parts.map((p) => p.en).join(', ') };
}

const AGAINST: Record<Growth['kind'], Bilingual> = {
  'same-period': { vi: 'cùng kỳ', en: 'the same period' },
  'previous-month': { vi: 'tháng trước', en: 'the month before' },
  'year-end': { vi: 'cuối năm trước', en: 'the end of last year' },
};

/** The comparison in a row, with arrow and word; a missing one is said plainly. */
export function growthPart(growth: Growth): { known: boolean; words: Bilingual } {
  const words = growthWords(growth);
  if (words === null) {
    const against = AGAINST[growth.kind];
    if (growth.reason === null || growth.reason.code === 'no-base' || growth.reason.code === 'no-actual') {
      return { known: false, words: { vi: `chưa nêu ${against.vi}`, en: `${against.en} not stated` } };
    }
    return { known: false, words: { vi: `không so được với ${against.vi}`, en: `not comparable with ${against.en}` } };
  }
  const value = growth.growthPercent ?? growth.points ?? growth.difference ?? '0';
  const arrow = isZero(value) ? '' : value.startsWith('-') ? '↓ ' : '↑ ';
  return { known: true, words: { vi: `${arrow}${words.vi}`, en: `${arrow}${words.en}` } };
}

/** The comparison in prose: "tăng 10,3% so với cùng kỳ", "giảm 0,37 điểm % so với cùng kỳ", "bằng cùng kỳ"; null when not known. */
export function growthWords(growth: Growth): Bilingual | null {
  const against = AGAINST[growth.kind];
  const value = growth.growthPercent ?? growth.points;
  if (value === null || !growth.comparable) return null;
  if (isZero(value)) return { vi: `bằng ${against.vi}`, en: `the same as ${against.en}` };
  const size = value.replace('-', '');
  const down = value.startsWith('-');
  const number =
    growth.growthPercent === null
      ? { vi: formatQuantityVi(size, 'điểm %'), en: formatQuantityEn(size, 'điểm %') }
      : { vi: formatPercentVi(size), en: formatPercentEn(size) };
  return {
    vi: `${down ? 'giảm' : 'tăng'} ${number.vi} so với ${against.vi}`,
    en: `${down ? 'down' : 'up'} ${number.en} on ${against.en}`,
  };
}

/**
 * The whole sentence as a report has it: "Tổng giá trị sản xuất ước đạt hơn 29.976,8 tỷ đồng, bằng 74,2% kế hoạch,
 * tăng 10,3% so với cùng kỳ." What is missing is said plainly, never filled in.
 */
export function reportSentence(row: RowFacts): Bilingual {
  const growth = row.samePeriod === null ? null : growthWords(row.samePeriod);
  const name = { vi: capitalised(row.indicator.name.vi), en: capitalised(row.indicator.name.en) };
  const parts: Bilingual[] = [];
  if (row.actual !== null) {
    const verb = reachedVerb(row.actual);
    const value = hedgedQuantity(row.actual, row.indicator.unit);
    parts.push({ vi: `${name.vi} ${verb.vi} ${value.vi}`, en: `${name.en} ${verb.en} ${value.en}` });
  } else parts.push(name);
  const shares = row.plans.filter(({ percent }) => percent.percent !== null);
  if (shares.length > 0) {
    const each = shares.map(({ plan, percent }) => {
      const words = hedgedPercent(percent.percent ?? '0', percent.stated?.qualifiers ?? []);
      return { vi: `${words.vi} ${planName(plan).vi}`, en: `${words.en} of ${planName(plan).en}` };
    });
    parts.push({
      vi: `bằng ${listed(
        each.map((e) => e.vi),
        'và',
      )}`,
      en: listed(
        each.map((e) => e.en),
        'and',
      ),
    });
  }
  parts.push(
    ...row.plans
      .filter(({ percent }) => percent.percent === null && percent.reason?.code !== 'no-actual')
      .map(({ plan, percent }) => planPart(row.indicator, plan, percent)),
  );
  if (row.actual === null && shares.length === 0) {
    if (row.plans.length > 0) parts.push(assignedWords(targetsPart(row)));
    if (growth === null) parts.push({ vi: 'chưa có số thực hiện', en: 'no actual figure yet' });
  }
  if (growth !== null) parts.push(growth);
  if (row.plans.length === 0) parts.push({ vi: 'chưa có kế hoạch', en: 'no plan yet' });
  const text = (language: keyof Bilingual): string => {
    const [first = '', ...rest] = parts.map((p) => p[language]);
    const glue = row.actual === null ? ' ' : ', ';
    return `${rest.length === 0 ? first : `${first}${glue}${rest.join(', ')}`}.`;
  };
  return { vi: text('vi'), en: text('en') };
}

/** "giao 507,8" of a row becomes "được giao 507,8" after the indicator's name. */
function assignedWords(part: Bilingual): Bilingual {
  return { vi: part.vi.startsWith('giao ') ? `được ${part.vi}` : part.vi, en: part.en };
}

function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}

function isZero(value: string): boolean {
  return !/[1-9]/.test(value);
}
