import { outcomeOf, tryForecasts, type ForecastTrial } from '../../../app/demo/mau/forecast-trials.ts';
import { atMost, count, type Answer, type Measured } from '../report.ts';

const tried = { communesApart: 5, neighbourhoodsApart: 50 };
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** How good the forecast of the year's end is on the sample city, against its plainest rival. */
export function askForecast(): Answer {
  const { trials, abstained } = tryForecasts(tried);
  const silent = [...abstained.values()].reduce((sum, times) => sum + times, 0);
  const of = (level: ForecastTrial['level']): readonly ForecastTrial[] => trials.filter((trial) => trial.level === level);
  const all = outcomeOf(trials);
  return {
    title: "Forecast of the year's end (sample city)",
    about: `The product's own forecast on the generated months of \`mau\` (fixed seed): every indicator that adds up over the year, the city, one commune in ${tried.communesApart} and one neighbourhood in ${tried.neighbourhoodsApart}, the ends of 2025 and 2026 from each month before them (rolling origin, nothing later is seen). The rival repeats last year's months (seasonal naive). Errors are shares of the year that came.`,
    rows: [
      { what: 'forecasts made; abstained for too little history', result: `${count(trials.length)}; ${count(silent)}` },
      {
        what: `**mean error ÷ seasonal naive, overall** (${percent(all.error)} against ${percent(all.repeated)})`,
        result: all.ratio.toFixed(3),
        ...atMost(1, all.ratio, ''),
      },
      { what: '**years inside the 80% interval, overall**', result: percent(all.coverage), ...between(all.coverage) },
      ...(['city', 'commune', 'neighbourhood'] as const).flatMap((level): Measured[] => {
        const one = outcomeOf(of(level));
        return [
          {
            what: `${level}: error ÷ seasonal naive (${percent(one.error)} against ${percent(one.repeated)})`,
            result: one.ratio.toFixed(3),
          },
          { what: `${level}: years inside the interval`, result: percent(one.coverage) },
        ];
      }),
    ],
  };
}

const between = (coverage: number): Pick<Measured, 'goal' | 'met'> => ({ goal: '70–90 %', met: coverage >= 0.7 && coverage <= 0.9 });
