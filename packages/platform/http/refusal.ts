import type { Wording } from '../contract.ts';
import { refusalTexts, type RefusalCode } from './refusal-texts.ts';

/**
 * A request that cannot be done, said so that the person knows what to do. `code` is stable and documented; the sentence
 * exists in Vietnamese and English; `extra` travels in the problem document (RFC 9457).
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly extra: Record<string, unknown>;
  constructor(code: RefusalCode, extra: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
  get status(): number {
    return refusalTexts[this.code].status;
  }
}

/** A value of a refusal in one language: what is worded in both is given in that one, everything else as it is. */
export function inOneLanguage(value: unknown, locale: 'vi' | 'en'): unknown {
  return isWording(value) ? value[locale] : value;
}

const isWording = (value: unknown): value is Wording =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 2 &&
  typeof (value as Partial<Wording>).vi === 'string' &&
  typeof (value as Partial<Wording>).en === 'string';

/** The sentence of a refusal in one language, with {placeholders} filled from `extra`. */
export function refusalSentence(refusal: Refusal, locale: 'vi' | 'en'): string {
  return refusalTexts[refusal.code][locale].replaceAll(/\{(\w+)\}/g, (whole, key: string) => {
    const value = inOneLanguage(refusal.extra[key], locale);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}
