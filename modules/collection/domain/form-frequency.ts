import { addMonths, monthCode, monthSpanOf, parsePeriodCode, periodEnd, periodStart, slotCode } from '@thucthi/kernel';

/** How often a form is reported, in the order in which people are offered them. */
export const formFrequencies = ['month', 'quarter', 'half', 'nine-months', 'year'] as const;
export type FormFrequency = (typeof formFrequencies)[number];

/** The periods of a year each kind of form is reported for, as officials call them: the first quarter, not three months. */
const periodsIn: Readonly<Record<FormFrequency, (year: number) => readonly string[]>> = {
  month: (year) => Array.from({ length: 12 }, (_, at) => monthCode(year, at + 1)),
  quarter: (year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  half: (year) => [`${year}-H1`, `${year}-H2`],
  'nine-months': (year) => [`${year}-01/${year}-09`],
  year: (year) => [String(year)],
};

/**
 * The periods of a form of one frequency that lie between two days, both included, oldest first.
 * @example formPeriods('quarter', '2026-01-01', '2026-07-31') // ['2026-Q1', '2026-Q2']
 */
export function formPeriods(frequency: FormFrequency, from: string, to: string): string[] {
  const years = Array.from(
    { length: Math.max(0, Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1) },
    (_, at) => Number(from.slice(0, 4)) + at,
  );
  return years
    .flatMap((year) => periodsIn[frequency](year))
    .filter((code) => {
      const period = parsePeriodCode(code);
      return periodStart(period) >= from && periodEnd(period) <= to;
    });
}

/** Whether a code names a period of forms of this frequency. */
export function isFormPeriod(frequency: FormFrequency, code: string): boolean {
  const year = code.slice(0, 4);
  return formPeriods(frequency, `${year}-01-01`, `${year}-12-31`).includes(code);
}

/**
 * The periods of the ledger that a form's period is about: itself, and the running total since January that ends with it, for people enter
 * either. The running total to December is the year, which has a form of its own and official figures long after; it is left out.
 * @example ledgerPeriodsOf('2026-09') // ['2026-09', '2026-01/2026-09']
 */
export function ledgerPeriodsOf(code: string): string[] {
  const { from, to } = monthSpanOf(parsePeriodCode(code));
  const [year, first, last] = [Number(to.slice(0, 4)), Number(from.slice(5)), Number(to.slice(5))];
  const own = slotCode(year, first, last);
  const total = slotCode(year, 1, last);
  return last === 12 || total === own ? [own] : [own, total];
}

/** The periods of the ledger an approver compares with: the stretch of the same length before, and the same one last year. */
export function comparedPeriods(code: string): { before: string; lastYear: string } {
  const { from, to } = monthSpanOf(parsePeriodCode(code));
  const [year, first, last] = [Number(from.slice(0, 4)), Number(from.slice(5)), Number(to.slice(5))];
  const lastYear = slotCode(year - 1, first, last);
  const [back, backTo] = [addMonths(from, first - last - 1), addMonths(to, first - last - 1)];
  const oneYear = back.slice(0, 4) === backTo.slice(0, 4) && 12 % (last - first + 1) === 0; // nine months have no stretch before them
  return { before: oneYear ? slotCode(Number(back.slice(0, 4)), Number(back.slice(5)), Number(backTo.slice(5))) : lastYear, lastYear };
}
