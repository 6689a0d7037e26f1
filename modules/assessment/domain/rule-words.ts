import { dec, formatNumberEn, formatNumberVi, formatPercentEn, formatPercentVi } from '@thucthi/kernel';
import { insideSentence } from './bilingual.ts';
import type { Bilingual } from './bilingual.ts';
import { statusWords } from './status-class.ts';
import type { StatusCondition, StatusRule } from './status-rule.ts';

const STANDING: Record<'exceeded' | 'met' | 'short', Bilingual> = {
  exceeded: { vi: 'vượt kế hoạch', en: 'beyond the plan' },
  met: { vi: 'đúng kế hoạch', en: 'at the plan' },
  short: { vi: 'chưa tới kế hoạch', en: 'short of the plan' },
};
const PACE: Record<'phased' | 'last-year-share' | 'linear', Bilingual> = {
  phased: { vi: 'kế hoạch từng kỳ đã giao', en: 'the issued phasing' },
  'last-year-share': { vi: 'tỷ trọng cùng thời điểm năm trước', en: 'last year’s share' },
  linear: { vi: 'mức chia đều theo thời gian', en: 'an even spread over the year' },
};
const ACCUMULATION: Record<string, Bilingual> = {
  sum: { vi: 'cộng dồn', en: 'flows' },
  last: { vi: 'lấy số cuối kỳ', en: 'levels' },
  average: { vi: 'bình quân', en: 'averages' },
  index: { vi: 'chỉ số', en: 'indices' },
  'ratio-of-sums': { vi: 'tỷ lệ', en: 'rates' },
  season: { vi: 'theo vụ', en: 'seasonal ones' },
  'year-only': { vi: 'chỉ có số năm', en: 'yearly ones' },
};

/** A rule in plain words: "Khi kỳ đã kết thúc và thực hiện vượt kế hoạch: Đã đạt và vượt." */
export function ruleWords(rule: Pick<StatusRule, 'when' | 'class'>): Bilingual {
  const when = conditionWords(rule.when);
  const then = statusWords(rule.class);
  if (rule.when.test === 'always')
    return { vi: `Mọi trường hợp còn lại: ${insideSentence(then.vi)}.`, en: `In every other case: ${insideSentence(then.en)}.` };
  return { vi: `Khi ${when.vi}: ${insideSentence(then.vi)}.`, en: `When ${when.en}: ${insideSentence(then.en)}.` };
}

function conditionWords(condition: StatusCondition): Bilingual {
  switch (condition.test) {
    case 'always':
      return { vi: 'bất kỳ', en: 'anything' };
    case 'no-plan':
      return { vi: 'chỉ tiêu chưa có kế hoạch', en: 'there is no plan' };
    case 'no-actual':
      return { vi: 'chưa có số thực hiện', en: 'there is no actual figure' };
    case 'closed':
      return condition.is ? { vi: 'kỳ đã kết thúc', en: 'the period is over' } : { vi: 'kỳ chưa kết thúc', en: 'the period is running' };
    case 'standing':
      return prefixed(
        'thực hiện ',
        'the actual is ',
        condition.is.map((one) => STANDING[one]),
      );
    case 'reached-for-good':
      return { vi: 'đã đạt và không thể giảm lại', en: 'it has been reached and cannot be lost again' };
    case 'ceiling-passed':
      return { vi: 'đã vượt mức giới hạn', en: 'the ceiling has been passed' };
    case 'awaited':
      return { vi: 'chưa đến hạn hoàn thành', en: 'its day has not come yet' };
    case 'forecast': {
      const end = condition.end === 'low' ? { vi: 'mức thấp', en: 'lower' } : { vi: 'mức cao', en: 'upper' };
      return prefixed(
        `${end.vi} của dự báo `,
        `the ${end.en} end of the forecast is `,
        condition.standing.map((one) => STANDING[one]),
      );
    }
    case 'forecast-known':
      return condition.is ? { vi: 'có dự báo', en: 'there is a forecast' } : { vi: 'chưa có dự báo', en: 'there is no forecast' };
    case 'accumulation':
      return prefixed(
        'chỉ tiêu thuộc loại ',
        'it is one of: ',
        condition.is.map((one) => ACCUMULATION[one] ?? { vi: one, en: one }),
      );
    case 'pace': {
      const basis = prefixed(
        '',
        '',
        condition.basis.map((one) => PACE[one]),
      );
      const bounds = boundWords(condition, (value) => {
        const percent = dec(value).times(100).toString();
        return { vi: formatPercentVi(percent), en: formatPercentEn(percent) };
      });
      return { vi: `tiến độ ${bounds.vi} so với ${basis.vi}`, en: `pace is ${bounds.en} of ${basis.en}` };
    }
    case 'percent': {
      const bounds = boundWords(condition, (value) => ({ vi: `${formatNumberVi(value)}%`, en: `${formatNumberEn(value)}%` }));
      return { vi: `tỷ lệ thực hiện ${bounds.vi}`, en: `percent of plan is ${bounds.en}` };
    }
    case 'stated':
      return prefixed('văn bản ghi là ', 'the document says ', condition.is.map(lowered));
    case 'all':
      return joined(condition.of.map(conditionWords), ' và ', ' and ');
    case 'any':
      return joined(condition.of.map(conditionWords), ' hoặc ', ' or ');
    case 'not': {
      const inner = conditionWords(condition.of);
      return { vi: `không phải (${inner.vi})`, en: `not (${inner.en})` };
    }
  }
}

const lowered = (status: StatusRule['class']): Bilingual => {
  const words = statusWords(status);
  return { vi: insideSentence(words.vi), en: insideSentence(words.en) };
};

function boundWords(bounds: { atLeast?: string; below?: string }, written: (value: string) => Bilingual): Bilingual {
  const parts: Bilingual[] = [];
  if (bounds.atLeast !== undefined) parts.push({ vi: `từ ${written(bounds.atLeast).vi}`, en: `at least ${written(bounds.atLeast).en}` });
  if (bounds.below !== undefined) parts.push({ vi: `dưới ${written(bounds.below).vi}`, en: `below ${written(bounds.below).en}` });
  return joined(parts, ', ', ', ');
}

function prefixed(vi: string, en: string, parts: readonly Bilingual[]): Bilingual {
  const list = joined(parts, ' hoặc ', ' or ');
  return { vi: `${vi}${list.vi}`, en: `${en}${list.en}` };
}

function joined(parts: readonly Bilingual[], vi: string, en: string): Bilingual {
  return { vi: parts.map((part) => part.vi).join(vi), en: parts.map((part) => part.en).join(en) };
}

/** One number of a rule that an office may set: a share of what is due (0.9 = 90%), or a percentage of plan. */
export type Threshold = { path: readonly number[]; bound: 'atLeast' | 'below'; test: 'pace' | 'percent'; value: string };

/** The numbers of a rule, in the order in which its sentence names them. */
export function thresholdsOf(condition: StatusCondition, path: readonly number[] = []): Threshold[] {
  if (condition.test === 'pace' || condition.test === 'percent') {
    const { test } = condition;
    return (['atLeast', 'below'] as const).flatMap((bound) => {
      const value = condition[bound];
      return value === undefined ? [] : [{ path, bound, test, value }];
    });
  }
  if (condition.test === 'all' || condition.test === 'any') return condition.of.flatMap((part, at) => thresholdsOf(part, [...path, at]));
  return condition.test === 'not' ? thresholdsOf(condition.of, [...path, 0]) : [];
}

/** A condition with one of its numbers replaced. */
export function withThreshold(condition: StatusCondition, threshold: Omit<Threshold, 'test'>): StatusCondition {
  const [at, ...rest] = threshold.path;
  const inside = { ...threshold, path: rest };
  if (at === undefined)
    return condition.test === 'pace' || condition.test === 'percent' ? { ...condition, [threshold.bound]: threshold.value } : condition;
  if (condition.test === 'all' || condition.test === 'any')
    return { ...condition, of: condition.of.map((part, index) => (index === at ? withThreshold(part, inside) : part)) };
  return condition.test === 'not' ? { ...condition, of: withThreshold(condition.of, inside) } : condition;
}
