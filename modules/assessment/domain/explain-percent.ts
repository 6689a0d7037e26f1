import { formatPercentEn, formatPercentVi } from '@thucthi/kernel';
import type { AssessedFigure } from './assessed-figure.ts';
import type { Bilingual } from './bilingual.ts';
import { checkLine, figureInput, numbersOf, plainInput, targetInput } from './explanation.ts';
import type { Explanation, ExplanationInput } from './explanation.ts';
import type { IndicatorTraits } from './indicator-traits.ts';
import type { PercentOfPlan } from './percent-of-plan.ts';
import { planName } from './plan-target.ts';
import type { PlanTarget } from './plan-target.ts';

/** Explains a percentage of plan: stated with its recomputation, or the formula of the indicator's convention. */
export function explainPercent(
  indicator: IndicatorTraits,
  actual: AssessedFigure | null,
  plan: PlanTarget,
  percent: PercentOfPlan,
  actualExplanation: Explanation | null = null,
): Explanation {
  const name = planName(plan);
  const inputs: ExplanationInput[] = [];
  if (actual !== null) inputs.push(figureInput(actual, { vi: 'Thực hiện', en: 'Actual' }, indicator.unit, actualExplanation));
  if (plan.value !== null) inputs.push(targetInput(plan, indicator.unit));
  if (plan.baseline !== undefined && indicator.planConvention === 'reduction')
    inputs.push(...baselineInputs(plan, plan.baseline, indicator.unit));
  const checks = percent.checks.map(checkLine);
  if (percent.stated !== null && percent.computedPercent !== null && checks.length === 0) {
    checks.push({
      ok: true,
      vi: `Tỷ lệ công bố khớp với tính lại (${formatPercentVi(percent.computedPercent)}) trong phạm vi làm tròn.`,
      en: `The published percentage agrees with the recomputed ${formatPercentEn(percent.computedPercent)} within rounding.`,
    });
  }
  return {
    title: { vi: `Tỷ lệ so với ${name.vi}`, en: `Percent of ${name.en}` },
    formula: percentFormula(indicator, actual, plan, percent),
    result: { value: percent.percent ?? percent.difference ?? '', unit: percent.percent === null ? percent.differenceUnit : '%' },
    inputs,
    checks,
    notComparable: percent.reason === null ? [] : [percent.reason],
  };
}

function percentFormula(
  indicator: IndicatorTraits,
  actual: AssessedFigure | null,
  plan: PlanTarget,
  percent: PercentOfPlan,
): Bilingual | null {
  if (percent.origin === 'stated') return { vi: 'Tỷ lệ ghi trong văn bản', en: 'Percentage as the document states it' };
  if (actual === null || plan.value === null) return null;
  if (percent.percent === null) return percent.difference === null ? null : numbersOf('{0} − {1}', [actual.value, plan.value]);
  if (indicator.planConvention === 'reduction' && plan.baseline !== undefined) {
    if (plan.baselineNow !== undefined)
      return numbersOf('(({0} − {1}) ÷ {0}) ÷ (({2} − {3}) ÷ {2}) × 100', [plan.baselineNow, actual.value, plan.baseline, plan.value]);
    return numbersOf('({0} − {1}) ÷ ({0} − {2}) × 100', [plan.baseline, actual.value, plan.value]);
  }
  const against = plan.comparator === 'range' && indicator.polarity === 'down' ? (plan.upper ?? plan.value) : plan.value;
  return indicator.polarity === 'down'
    ? numbersOf('{0} ÷ {1} × 100', [against, actual.value])
    : numbersOf('{0} ÷ {1} × 100', [actual.value, against]);
}

/** What a reduction is counted from: the whole period's starting value, and last year's at the same cut-off where that is what was compared. */
function baselineInputs(plan: PlanTarget, baseline: string, unit: string): ExplanationInput[] {
  const whole =
    plan.baselineOrigin === 'last-year'
      ? { vi: 'Số gốc: thực hiện cả năm trước', en: 'Starting value: the whole of last year' }
      : { vi: 'Số gốc', en: 'Starting value' };
  const now = { vi: 'Cùng kỳ năm trước', en: 'The same period of last year' };
  return [plainInput(whole, baseline, unit), ...(plan.baselineNow === undefined ? [] : [plainInput(now, plan.baselineNow, unit)])];
}
