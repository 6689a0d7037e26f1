/** A text in both languages of the program; Vietnamese is the original. */
export type Bilingual = { vi: string; en: string };

/** Why something is as it is, or why it cannot be said: a stable code and a sentence for people. */
export type Reason<Code extends string = string> = { code: Code } & Bilingual;

/** A contradiction or rounding conflict found between figures, said in words with the size of the gap. */
export type Check = {
  type:
    | 'pct-of-plan-mismatch'
    | 'growth-mismatch'
    | 'delta-mismatch'
    | 'month-cumulative-mismatch'
    | 'parts-total-mismatch'
    | 'entered-rolled-up-gap';
  /** A note is explained by different kinds of figure; a warning wants an answer. */
  severity: 'warning' | 'note';
  messageVi: string;
  messageEn: string;
  /** Signed gap as an exact decimal string, in `unit`. */
  difference?: string;
  unit?: string;
};

const WORDS_VI = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const WORDS_EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A small count in words as reports write it (ba tháng); digits above twelve. */
export function countWord(n: number, language: keyof Bilingual): string {
  return (language === 'vi' ? WORDS_VI : WORDS_EN)[n] ?? String(n);
}

/** A sentence's first letter in upper case, Vietnamese letters included. */
export function capitalised(text: string): string {
  const first = [...text][0];
  return first === undefined ? text : first.toLocaleUpperCase('vi') + text.slice(first.length);
}

/** A name as it stands inside a sentence: lower first letter, unless the first word is an abbreviation. */
export function insideSentence(text: string): string {
  const word = text.split(' ')[0] ?? '';
  if (word.length > 1 && word === word.toLocaleUpperCase('vi')) return text;
  const first = [...text][0];
  return first === undefined ? text : first.toLocaleLowerCase('vi') + text.slice(first.length);
}
