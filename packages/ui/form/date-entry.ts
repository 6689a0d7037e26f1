import { compareDates, formatDateVi, isValidDate } from '@thucthi/kernel';
import { readMessage } from '../text/catalogue.ts';
import type { Locale } from '../text/catalogue.ts';
import { uiWords } from '../text/ui-words.ts';

/** What stands in a date field: the raw text always, and the date ('YYYY-MM-DD') once it can be read. */
export type DateEntry =
  | { state: 'empty'; raw: string }
  | { state: 'date'; raw: string; date: string }
  | { state: 'invalid'; raw: string; message: string };

/**
 * Reads a date typed as dd/mm/yyyy; dots, hyphens and spaces part it as well, eight digits in a row too.
 * @example readDate('30/9/2023') // { state: 'date', raw: '30/9/2023', date: '2023-09-30' }
 */
export function readDate(
  raw: string,
  bounds: { min?: string | undefined; max?: string | undefined } = {},
  locale: Locale = 'vi',
): DateEntry {
  const text = raw.trim();
  if (text === '') return { state: 'empty', raw };
  const say = (message: string): DateEntry => ({ state: 'invalid', raw, message });
  const match = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (match === null) return say(readMessage(uiWords, locale, 'date.unreadable'));
  const [, day = '', month = '', year = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isValidDate(date)) return say(readMessage(uiWords, locale, 'date.not-real', { text }));
  if (bounds.min !== undefined && compareDates(date, bounds.min) < 0)
    return say(readMessage(uiWords, locale, 'date.too-early', { date: formatDateVi(bounds.min) }));
  if (bounds.max !== undefined && compareDates(date, bounds.max) > 0)
    return say(readMessage(uiWords, locale, 'date.too-late', { date: formatDateVi(bounds.max) }));
  return { state: 'date', raw, date };
}
