import type { ResultRow } from '../result-row.ts';
import type { ChosenResults } from './template.ts';

/** The results a part of a template names, in its order; all of them where it names none. */
export function chosenRows(rows: readonly ResultRow[], { indicators }: Pick<ChosenResults, 'indicators'>): readonly ResultRow[] {
  if (indicators === undefined || indicators.length === 0) return rows;
  const byCode = new Map(rows.map((row) => [row.indicator.code, row]));
  return indicators.flatMap((code) => byCode.get(code) ?? []);
}
