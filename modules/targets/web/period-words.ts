import { parsePeriodCode } from '@thucthi/kernel';
import type { Format, TextReader } from '@thucthi/ui';
import type { words } from './words.ts';

type Words = TextReader<keyof (typeof words)['messages']>;

/** The head of a column of the grid: short for its place, and in plain words. */
export function columnWords(period: string, t: Words, format: Format): { short: string; name: string; quarterBegins: boolean } {
  const parsed = parsePeriodCode(period);
  if (parsed.kind === 'month') {
    const number = parsed.month;
    return { short: t('column.month', { number }), name: t('column.month-name', { number }), quarterBegins: number % 3 === 1 };
  }
  if (parsed.kind === 'quarter') {
    const number = ['I', 'II', 'III', 'IV'][parsed.quarter - 1] ?? '';
    const text = t('column.quarter', { number });
    return { short: text, name: text, quarterBegins: true };
  }
  return {
    short: t('column.target', { period: format.period(parsed, 'short') }),
    name: t('column.target', { period: format.period(parsed, 'short') }),
    quarterBegins: false,
  };
}

/** A period in words, without its "năm" where only the year stands. */
export function periodWords(code: string, format: Format): string {
  return format.period(parsePeriodCode(code), 'short');
}
