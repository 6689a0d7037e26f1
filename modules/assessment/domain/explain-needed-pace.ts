import { formatQuantityEn, formatQuantityVi } from '@thucthi/kernel';
import type { AssessedFigure } from './assessed-figure.ts';
import { figureInput, numbersOf, periodWords, plainInput, targetInput } from './explanation.ts';
import type { Explanation } from './explanation.ts';
import type { IndicatorTraits } from './indicator-traits.ts';
import type { Pace } from './pace.ts';
import { planName } from './plan-target.ts';
import type { PlanTarget } from './plan-target.ts';

/** Explains the pace needed for the rest of the year: "(1.550,6 − 838,9) ÷ 3"; null when the year is over. */
export function explainNeededPace(indicator: IndicatorTraits, actual: AssessedFigure, plan: PlanTarget, pace: Pace): Explanation | null {
  const { needed } = pace;
  if (needed === null || plan.value === null) return null;
  const name = planName(plan);
  const unitVi = needed.unit === 'month' ? 'tháng' : 'ngày';
  return {
    title: { vi: `Bình quân mỗi ${unitVi} còn lại để đạt ${name.vi}`, en: `Needed each ${needed.unit} left to reach ${name.en}` },
    formula: needed.alreadyReached ? null : numbersOf('({0} − {1}) ÷ {2}', [plan.value, actual.value, String(needed.unitsLeft)]),
    result: { value: needed.perUnit, unit: indicator.unit },
    inputs: [
      targetInput(plan, indicator.unit),
      figureInput(actual, periodWords(actual.period), indicator.unit),
      plainInput({ vi: `Số ${unitVi} còn lại`, en: `${needed.unit}s left` }, String(needed.unitsLeft), unitVi),
      plainInput(
        { vi: `Bình quân mỗi ${unitVi} đã qua`, en: `Average of each ${needed.unit} so far` },
        needed.averageSoFar,
        indicator.unit,
      ),
    ],
    checks:
      needed.interval === null
        ? []
        : [
            {
              ok: true,
              vi: `Do kế hoạch được suy ra, số cần đạt nằm từ ${formatQuantityVi(needed.interval.lo, indicator.unit)} đến ${formatQuantityVi(needed.interval.hi, indicator.unit)}.`,
              en: `Since the plan was derived, the need lies between ${formatQuantityEn(needed.interval.lo, indicator.unit)} and ${formatQuantityEn(needed.interval.hi, indicator.unit)}.`,
            },
          ],
    notComparable: [],
  };
}
