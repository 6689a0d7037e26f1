import { formatPercentEn, formatPercentVi } from '@thucthi/kernel';
import { plainInput } from './explanation.ts';
import type { Explanation } from './explanation.ts';
import { methodWords } from './forecast/forecast-year-end.ts';
import type { Forecast } from './forecast/forecast-year-end.ts';
import type { IndicatorTraits } from './indicator-traits.ts';

/** Explains a forecast: the method that did best on the past, its error and real coverage; or why there is none. */
export function explainForecast(indicator: IndicatorTraits, forecast: Forecast): Explanation {
  const title = { vi: `Dự báo cả năm ${forecast.year}`, en: `Forecast for ${forecast.year}` };
  if (forecast.kind === 'none') {
    return { title, formula: null, result: { value: '', unit: indicator.unit }, inputs: [], checks: [], notComparable: [forecast.reason] };
  }
  const { record } = forecast;
  const error = record.meanErrorPercent;
  return {
    title,
    formula: forecast.methodWords,
    result: { value: forecast.value, unit: indicator.unit },
    inputs: [
      plainInput({ vi: 'Mức thấp (khoảng 80%)', en: 'Lower end (80% interval)' }, forecast.low, indicator.unit),
      plainInput({ vi: 'Mức cao (khoảng 80%)', en: 'Upper end (80% interval)' }, forecast.high, indicator.unit),
      ...record.methods.map(({ method, meanErrorPercent, trials }) =>
        plainInput(
          { vi: `Sai số thử lùi: ${methodWords(method).vi}`, en: `Back-test error: ${methodWords(method).en}` },
          meanErrorPercent,
          '%',
          { vi: `${trials} lần thử`, en: `${trials} trials` },
        ),
      ),
    ],
    checks: [
      {
        ok: true,
        vi: `Thử lùi ${record.trials} lần, mỗi lần trước ${record.horizon} tháng${error === null ? '' : `: sai số bình quân của cả năm ${formatPercentVi(error)}`}; khoảng 80% chứa số thật ${record.held}/${record.trials} lần (${formatPercentVi(record.coveragePercent)}).`,
        en: `${record.trials} back-tests ${record.horizon} months ahead${error === null ? '' : `: mean error of the year ${formatPercentEn(error)}`}; the 80% interval held ${record.held} of ${record.trials} (${formatPercentEn(record.coveragePercent)}).`,
      },
    ],
    notComparable: [],
  };
}
