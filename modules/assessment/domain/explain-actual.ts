import { dec, decimalString, formatNumberEn, formatNumberVi, formatQuantityEn, formatQuantityVi } from '@thucthi/kernel';
import type { AssessedFigure } from './assessed-figure.ts';
import { insideSentence } from './bilingual.ts';
import type { Bilingual } from './bilingual.ts';
import type { DerivedSlot, DerivedYear } from './derive-months.ts';
import { checkLine, figureInput, periodWords } from './explanation.ts';
import type { Explanation, ExplanationCheck } from './explanation.ts';
import type { IndicatorTraits } from './indicator-traits.ts';

/** The sum of the units below, with how many of them have reported. */
export type RollUpParts = {
  children: readonly { name: Bilingual; figure: AssessedFigure | null }[];
  reported: number;
  expected: number;
  /** The unit's own entered figure, kept beside the sum. */
  own: AssessedFigure | null;
};

/** Explains an actual: entered as it is, derived from other slots of the year, or rolled up from the units below. */
export function explainActual(
  indicator: IndicatorTraits,
  actual: AssessedFigure,
  how: { year?: DerivedYear; rollUp?: RollUpParts } = {},
): Explanation {
  if (actual.origin === 'rolled-up' && how.rollUp !== undefined) return explainRollUp(indicator, actual, how.rollUp);
  const slot = how.year?.slots.get(actual.period);
  if (actual.origin === 'derived' && slot !== undefined && how.year !== undefined) return explainSlot(indicator, actual, slot, how.year);
  return {
    title: titleOf(indicator, actual.period),
    formula: null,
    result: { value: actual.value, unit: indicator.unit },
    inputs: [figureInput(actual, { vi: 'Số đã ghi', en: 'Figure as recorded' }, indicator.unit)],
    checks: (how.year?.checks ?? []).map(checkLine),
    notComparable: [],
  };
}

function explainSlot(indicator: IndicatorTraits, actual: AssessedFigure, slot: DerivedSlot, year: DerivedYear): Explanation {
  const parts = slot.from
    .flatMap(({ period, sign }) => {
      const from = year.slots.get(period);
      return from === undefined ? [] : [{ from, sign }];
    })
    .toSorted((a, b) => b.sign - a.sign);
  const count = parts.length;
  const mean = indicator.accumulation === 'average' && count > 1;
  const written = (write: (v: string) => string): string =>
    parts.map(({ from, sign }, i) => `${i === 0 ? '' : sign === 1 ? ' + ' : ' − '}${write(from.value)}`).join('');
  return {
    title: titleOf(indicator, actual.period),
    formula: {
      vi: mean ? `(${written((v) => formatNumberVi(v))}) ÷ ${count}` : written((v) => formatNumberVi(v)),
      en: mean ? `(${written((v) => formatNumberEn(v))}) ÷ ${count}` : written((v) => formatNumberEn(v)),
    },
    result: { value: actual.value, unit: indicator.unit },
    inputs: parts.map(({ from }) => ({
      label: periodWords(from.period),
      value: from.value,
      unit: indicator.unit,
      qualifiers: [],
      period: from.period,
      asOf: from.asOf,
      vintage: from.vintage,
      source: null,
      derived: false,
      interval: from.interval,
      note: null,
      explanation: null,
    })),
    checks: year.checks.map(checkLine),
    notComparable: [],
  };
}

/** Explains a sum of the units below: each child, who is missing, and the gap to the unit's own figure. */
export function explainRollUp(indicator: IndicatorTraits, actual: AssessedFigure, parts: RollUpParts): Explanation {
  const inputs = parts.children.flatMap(({ name, figure }) => (figure === null ? [] : [figureInput(figure, name, indicator.unit)]));
  const missing = parts.children.filter(({ figure }) => figure === null);
  const checks: ExplanationCheck[] = [
    {
      ok: parts.reported >= parts.expected,
      vi: `${parts.reported}/${parts.expected} đơn vị đã báo cáo${missing.length === 0 ? '' : `; còn thiếu: ${missing.map((m) => m.name.vi).join(', ')}`}.`,
      en: `${parts.reported} of ${parts.expected} units have reported${missing.length === 0 ? '' : `; missing: ${missing.map((m) => m.name.en).join(', ')}`}.`,
    },
  ];
  if (parts.own !== null) {
    const gap = decimalString(dec(parts.own.value).minus(dec(actual.value)));
    checks.push({
      ok: gap === '0',
      vi:
        gap === '0'
          ? 'Số của đơn vị bằng tổng các đơn vị cấp dưới.'
          : `Số của đơn vị là ${formatQuantityVi(parts.own.value, indicator.unit)}, lệch ${formatQuantityVi(gap, indicator.unit, { sign: 'always' })} so với tổng.`,
      en:
        gap === '0'
          ? 'The unit’s own figure equals the sum.'
          : `The unit’s own figure is ${formatQuantityEn(parts.own.value, indicator.unit)}, ${formatQuantityEn(gap, indicator.unit, { sign: 'always' })} against the sum.`,
    });
  }
  return {
    title: titleOf(indicator, actual.period),
    formula: {
      vi: `Tổng của ${parts.reported} đơn vị cấp dưới đã báo cáo`,
      en: `Sum of the ${parts.reported} units below that have reported`,
    },
    result: { value: actual.value, unit: indicator.unit },
    inputs,
    checks,
    notComparable: [],
  };
}

function titleOf(indicator: IndicatorTraits, period: string): Bilingual {
  const words = periodWords(period);
  return { vi: `${indicator.name.vi}, ${insideSentence(words.vi)}`, en: `${indicator.name.en}, ${words.en}` };
}
