import type { AssessedFigure } from './assessed-figure.ts';
import type { Bilingual } from './bilingual.ts';
import { checkLine, figureInput, numbersOf } from './explanation.ts';
import type { Explanation, ExplanationCheck, ExplanationInput } from './explanation.ts';
import type { Growth } from './growth.ts';
import type { IndicatorTraits } from './indicator-traits.ts';

const GROWTH_TITLE: Record<Growth['kind'], Bilingual> = {
  'same-period': { vi: 'So với cùng kỳ năm trước', en: 'Against the same period last year' },
  'previous-month': { vi: 'So với tháng trước', en: 'Against the month before' },
  'year-end': { vi: 'So với cuối năm trước', en: 'Against the end of last year' },
};

/** Explains a comparison with an earlier period, or why there is none. */
export function explainGrowth(indicator: IndicatorTraits, current: AssessedFigure | null, growth: Growth): Explanation {
  const inputs: ExplanationInput[] = [];
  if (current !== null) inputs.push(figureInput(current, { vi: 'Kỳ này', en: 'This period' }, indicator.unit));
  if (growth.base !== null) inputs.push(figureInput(growth.base, { vi: 'Kỳ so sánh', en: 'Period compared with' }, indicator.unit));
  const reasons = [growth.reason, growth.notComputed].flatMap((r) => (r === null ? [] : [r]));
  const operands = current !== null && growth.base !== null ? [current.value, growth.base.value] : null;
  const computed =
    operands === null
      ? null
      : growth.measure === 'points'
        ? numbersOf('{0} − {1}', operands)
        : numbersOf('({0} ÷ {1} − 1) × 100', operands);
  return {
    title: GROWTH_TITLE[growth.kind],
    formula:
      growth.origin === 'stated'
        ? { vi: 'Mức tăng giảm ghi trong văn bản', en: 'Change as the document states it' }
        : growth.comparable
          ? computed
          : null,
    result: {
      value: growth.growthPercent ?? growth.points ?? '',
      unit: growth.growthPercent === null && growth.points !== null ? 'điểm %' : '%',
    },
    inputs,
    checks: [
      ...growth.checks.map(checkLine),
      ...growth.notes.map((n): ExplanationCheck => ({ ok: n.code === 'territory-rebased', vi: n.vi, en: n.en })),
    ],
    notComparable: reasons,
  };
}
