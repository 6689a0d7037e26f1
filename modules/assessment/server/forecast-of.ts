import { monthCode, parsePeriodCode, periodEnd, remembered } from '@thucthi/kernel';
import type { TargetTermsRecord } from '@thucthi/targets/server';
import { forecastYearEnd, type Forecast, type ForecastRequest } from '../domain/index.ts';
import { figureAt, type IndicatorFigures } from './figures-of-indicator.ts';
import type { UnitFacts } from './unit-facts.ts';

/** What of an indicator a forecast depends on. */
const forecastTraits = ({ accumulation, decimals, runsFromJanuary }: IndicatorFigures['traits']): ForecastRequest['indicator'] => ({
  accumulation,
  decimals,
  ...(runsFromJanuary === undefined ? {} : { runsFromJanuary }),
});

/** The same past is looked at by one reader after the other, and trying every method on it takes longer than all else of a row. */
const forecastRemembered = remembered(8000, (asked: ForecastRequest) => JSON.stringify(asked), forecastYearEnd);

/** The forecast of the year end, a plan's phasing among what it rests on. */
export function forecastOf(
  facts: UnitFacts,
  figures: IndicatorFigures,
  chosen: { readonly target: { readonly terms: Pick<TargetTermsRecord, 'phasing'> } | null } | null,
): Forecast {
  const end = periodEnd(parsePeriodCode(facts.period)).slice(0, 7);
  const months = [facts.year - 2, facts.year - 1, facts.year].flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => monthCode(year, index + 1))
      .filter((month) => month <= end)
      .flatMap((month) => {
        const figure = figureAt(figures, month);
        return figure ? [{ period: month, value: figure.value }] : [];
      }),
  );
  const phasing = chosen?.target?.terms.phasing;
  return forecastRemembered({
    indicator: forecastTraits(figures.traits),
    year: facts.year,
    monthly: months,
    ...(phasing ? { phasing: [{ year: facts.year, totals: phasing }] } : {}),
  });
}
