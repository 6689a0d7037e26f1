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

/** The sentence of a refusal in one language, with {placeholders} filled from `extra`. */
export function refusalSentence(refusal: Refusal, locale: 'vi' | 'en'): string {
  return refusalTexts[refusal.code][locale].replaceAll(/\{(\w+)\}/g, (whole, key: string) => {
    const value = refusal.extra[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}
