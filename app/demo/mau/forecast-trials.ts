import { forecastYearEnd } from '@thucthi/assessment/server';
import { indicatorCatalogue } from '@thucthi/registry/server';
import { writeMauBook, type MauBook } from './mau-book.ts';
import { monthOf } from './mau-months.ts';
import type { Spec } from './mau-spec.ts';
import { makeMauUnits, wholeMau, type MauSize } from './mau-units.ts';
import { minorText } from './minor-text.ts';

/** One year's end of the sample city as it was forecast at an earlier month, and as it then came. */
export interface ForecastTrial {
  level: 'city' | 'commune' | 'neighbourhood';
  code: string;
  /** Months of the year that were known. */
  done: number;
  /** Error as a share of the year that came. */
  error: number;
  /** The same for the plain rival: last year's months repeated for the rest of the year (seasonal naive). */
  repeated: number;
  /** Whether the year came inside the 80% interval. */
  held: boolean;
}

/** The trials that were made, and how often the forecast abstained. */
export interface ForecastTrials {
  trials: ForecastTrial[];
  abstained: Map<string, number>;
}

/** Which part of the city is tried: one unit in so many. */
export interface TriedUnits {
  communesApart: number;
  neighbourhoodsApart: number;
}

/** Years that the book can end: the demo stops in October of the last one, the seed knows how it would go on. */
const years = [2025, 2026];
const wholeYears: MauSize = { ...wholeMau, months: 36 };

/** The indicators whose year is the sum of months that are entered month by month or as a running total. */
function additive(spec: Spec): boolean {
  const definition = indicatorCatalogue.find(({ code }) => code === spec.code);
  const adds = definition?.accumulation === 'sum' || definition?.runsFromJanuary === true;
  return adds && (spec.source.kind === 'flow' || spec.source.kind === 'part') && (spec.rhythm === 'month' || spec.rhythm === 'cumulative');
}

/**
 * Forecasts every year's end of the sample city from every month before it (rolling origin) by the product's own forecast,
 * which sees nothing later than the origin. Trials whose year brought nothing have no error in percent and are left out on both sides.
 */
export function tryForecasts(tried: TriedUnits): ForecastTrials {
  const book = writeMauBook(wholeYears, makeMauUnits(wholeYears, 1));
  const found: ForecastTrials = { trials: [], abstained: new Map() };
  for (const spec of book.specs.filter((one) => one.by !== 'register' && additive(one))) {
    for (const { level, months } of seriesOf(book, spec, tried)) {
      for (const year of years) {
        for (let done = 1; done < 12; done++) tryOne(found, { level, spec, months, year, done });
      }
    }
  }
  return found;
}

type Series = { level: ForecastTrial['level']; months: Float64Array };

function seriesOf(book: MauBook, spec: Spec, tried: TriedUnits): Series[] {
  const city: Series = { level: 'city', months: book.cityMonths(spec.code) };
  if (spec.by !== 'commune' && spec.by !== 'neighbourhood') return [city];
  const there = ({ to }: { to: number | null }): boolean => to === null;
  const communes = book.units.communes.filter(there).filter((_, index) => index % tried.communesApart === 0);
  const neighbourhoods =
    spec.by === 'commune' ? [] : book.units.neighbourhoods.filter((_, index) => index % tried.neighbourhoodsApart === 0);
  return [
    city,
    ...communes.map((unit): Series => ({ level: 'commune', months: book.months(spec.code, unit.id) })),
    ...neighbourhoods.map((unit): Series => ({ level: 'neighbourhood', months: book.months(spec.code, unit.id) })),
  ];
}

function tryOne(found: ForecastTrials, asked: Series & { spec: Spec; year: number; done: number }): void {
  const { level, spec, months, year, done } = asked;
  const start = (year - monthOf(0).year) * 12;
  const scale = 10 ** spec.places;
  const sum = (from: number, to: number): number => months.slice(from, to).reduce((total, value) => total + value, 0) / scale;
  const came = sum(start, start + 12);
  if (came === 0) return;
  const forecast = forecastYearEnd({
    indicator: { accumulation: 'sum', decimals: spec.places },
    year,
    monthly: Array.from(months.slice(0, start + done), (value, at) => ({ period: monthOf(at).code, value: minorText(value, spec.places) })),
  });
  if (forecast.kind === 'none') {
    found.abstained.set(forecast.reason.code, 1 + (found.abstained.get(forecast.reason.code) ?? 0));
    return;
  }
  const rival = sum(start, start + done) + sum(start - 12 + done, start);
  found.trials.push({
    level,
    code: spec.code,
    done,
    error: Math.abs(Number(forecast.value) - came) / came,
    repeated: Math.abs(rival - came) / came,
    held: Number(forecast.low) <= came && came <= Number(forecast.high),
  });
}

/** How a set of trials came out: mean errors, their ratio (below 1 = better than repeating last year), and real coverage. */
export function outcomeOf(trials: readonly ForecastTrial[]): { error: number; repeated: number; ratio: number; coverage: number } {
  const mean = (pick: (trial: ForecastTrial) => number): number => trials.reduce((sum, trial) => sum + pick(trial), 0) / trials.length;
  const [error, repeated] = [mean((trial) => trial.error), mean((trial) => trial.repeated)];
  return { error, repeated, ratio: error / repeated, coverage: mean((trial) => Number(trial.held)) };
}
