const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** A quarter as reports print it: "quý III". */
export function romanQuarter(quarter: 1 | 2 | 3 | 4): string {
  return ROMAN[quarter - 1] ?? '';
}
