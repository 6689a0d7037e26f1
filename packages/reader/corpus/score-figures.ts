import { read } from '../read.ts';
import type { Observation } from '../types.ts';
import { FIGURE_LINES } from './figure-lines.ts';

/** How the figures of the corpus are read; `full` counts those right in every slot. */
export interface FigureScore {
  readonly expected: number;
  readonly found: number;
  readonly full: number;
  readonly misses: readonly string[];
}

/** An observation in the words of the corpus. */
export function spoken(figure: Observation): string {
  const polarity = figure.polarity === null ? '' : ` ${figure.polarity}`;
  const basis = `${figure.basis_kind}: ${figure.basis_text ?? ''}`.trim();
  const hedges = figure.qualifiers.toSorted().join('+');
  return `${figure.text} | ${figure.exact} ${figure.unit} | ${figure.measure}${polarity} | ${figure.label ?? ''} | ${basis} | ${figure.period} | ${hedges}`.trim();
}

export function scoreFigures(): FigureScore {
  let [expected, found, full] = [0, 0, 0];
  const misses: string[] = [];
  for (const { text, date, expect } of FIGURE_LINES) {
    const figures = read(text, date === undefined ? {} : { date }).observations.map(spoken);
    expected += expect.length;
    found += figures.length;
    expect.forEach((wanted, at) => {
      if (figures[at] === wanted) full += 1;
      else misses.push(`${figures[at] ?? 'nothing'}\n  instead of ${wanted}`);
    });
  }
  return { expected, found, full, misses };
}
