/** The languages in which the server words its answers; the first is the original and the default. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/**
 * The language a reader asks for: `?lang=` before Accept-Language (RFC 9110 §12.5.4), Vietnamese where neither names one of ours.
 * @example languageAsked(undefined, 'en-GB,en;q=0.9,vi;q=0.5') // 'en'
 */
export function languageAsked(lang: string | undefined, accept: string | undefined): Language {
  if (lang !== undefined && isLanguage(lang)) return lang;
  const wishes = (accept ?? '').split(',').flatMap((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const primary = range.split('-')[0] ?? '';
    const weight = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1');
    return isLanguage(primary) && weight > 0 ? [{ language: primary, weight }] : [];
  });
  return wishes.toSorted((a, b) => b.weight - a.weight)[0]?.language ?? 'vi';
}
