import { AVERAGED } from '../data/predicate-words.ts';
import { exact } from '../number/exact.ts';
import { meets, over, point, sumOf } from '../number/interval.ts';
import type { Check } from '../types.ts';
import { finding, intervalOf, said, sameMeasure, type Figure } from './figure.ts';

/** A mean over more years than these is not looked for year by year. */
const MOST_YEARS = 10;

/** "năm 2021 tăng 3,3%, năm 2022 tăng 4,8%, bình quân 2021 - 2022 khoảng 4%": a mean lies where its years put it. */
export function checkMeans(figures: readonly Figure[]): Check[] {
  const byYear = new Map<string, Figure>();
  for (const figure of figures) if (figure.observation.period_kind === 'year') byYear.set(keyOf(figure, figure.observation.period), figure);
  return figures.flatMap((figure) => {
    const years = yearsOf(figure);
    const parts = years.map((year) => byYear.get(keyOf(figure, year))).filter((part) => part !== undefined);
    if (years.length < 2 || parts.length < years.length || !parts.every((part) => sameMeasure(part, figure))) return [];
    const mean = over(sumOf(parts.map(intervalOf)), point(exact(years.length)));
    if (mean === null) return [];
    const fits = meets(mean, intervalOf(figure));
    const values = { stated: figure.observation.text, computed: said(mean.low) };
    return [
      finding({ type: 'MEAN', verdict: fits ? 'pass' : 'warn', message: fits ? 'MEAN' : 'MEAN_OFF', figures: [figure, ...parts], values }),
    ];
  });
}

const keyOf = ({ observation }: Figure, year: string): string =>
  `${observation.label ?? ''}|${observation.unit}|${observation.polarity ?? ''}|${year}`;

/** The years that a mean is taken over. */
function yearsOf({ observation, draft }: Figure): string[] {
  const span = /^(\d{4})\/(\d{4})$/.exec(observation.period);
  if (span === null || !draft.qualifiers.includes(AVERAGED) || observation.label === null) return [];
  const [first, last] = [Number(span[1]), Number(span[2])];
  return last - first >= MOST_YEARS ? [] : Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}
