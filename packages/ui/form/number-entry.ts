import { dec, formatNumberVi, NumberError, parseNumberVi } from '@thucthi/kernel';
import { readMessage } from '../text/catalogue.ts';
import type { Locale } from '../text/catalogue.ts';
import { uiWords } from '../text/ui-words.ts';

/** What stands in a number field: the raw text always, and its value once it can be read. */
export type NumberEntry =
  | { state: 'empty'; raw: string }
  | { state: 'number'; raw: string; value: string; decimals: number }
  | { state: 'invalid'; raw: string; message: string };

/** Bounds of a number field, as decimal strings in the field's unit. */
export interface NumberBounds {
  min?: string | undefined;
  max?: string | undefined;
  /** most decimals the indicator takes */
  decimals?: number | undefined;
}

/**
 * Reads a number as an official types it ("29.976,8", "(24)", "-24"); the raw text is kept whatever happens.
 * @example readNumber('1.250') // { state: 'number', raw: '1.250', value: '1250', decimals: 0 }
 */
export function readNumber(raw: string, bounds: NumberBounds = {}, locale: Locale = 'vi'): NumberEntry {
  if (raw.trim() === '') return { state: 'empty', raw };
  const say = (
    key: 'number.unreadable' | 'number.too-small' | 'number.too-large' | 'number.too-fine',
    params: Record<string, string | number>,
  ): NumberEntry => ({ state: 'invalid', raw, message: readMessage(uiWords, locale, key, params) });
  let value: string;
  let decimals: number;
  try {
    ({ value, decimals } = parseNumberVi(raw));
  } catch (error) {
    if (error instanceof NumberError)
      return locale === 'vi' ? { state: 'invalid', raw, message: error.messageVi } : say('number.unreadable', { text: raw.trim() });
    throw error;
  }
  const { min, max, decimals: most } = bounds;
  if (min !== undefined && dec(value).lessThan(min)) return say('number.too-small', { limit: formatNumberVi(min) });
  if (max !== undefined && dec(value).greaterThan(max)) return say('number.too-large', { limit: formatNumberVi(max) });
  if (most !== undefined && decimals > most) return say('number.too-fine', { count: most });
  return { state: 'number', raw, value, decimals };
}
