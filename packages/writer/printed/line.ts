import type { Face } from '../official-layout.ts';
import type { Run, Words } from '../tree.ts';
import { balancedLines } from './balanced-lines.ts';
import type { Letters, Line } from './pieces.ts';
import { printable } from './printable.ts';

/** How the words of a line look; `caps` writes them in capitals. */
export interface Look extends Face {
  size: number;
  caps?: boolean;
}

type Place = Partial<Omit<Line, 'piece' | 'letters' | 'size'>>;

/** A line of words in a look, with its place. */
export function line(words: Words, look: Look, place: Place = {}): Line {
  const runs: readonly Run[] = typeof words === 'string' ? [{ text: words }] : words;
  return placed(
    runs.map((run) => lettersOf(run, look)),
    look,
    place,
  );
}

/** Words in the middle of a width (mm), broken where they say so ("\n") and else so that no line is much longer than the others. */
export function centred(text: string, look: Look, width: number, place: Place = {}): Line {
  const lines = text.split('\n').flatMap((one) => balancedLines(inCase(one, look), look, width));
  const letters = lines.map((one, at) => ({ ...lettersOf({ text: one }, { ...look, caps: false }), ends: at < lines.length - 1 }));
  return placed(letters, look, { align: 'center', ...place });
}

const placed = (letters: readonly Letters[], { size }: Look, place: Place): Line => ({
  piece: 'line',
  letters: letters.filter(({ text }) => text !== ''),
  size,
  align: 'left',
  firstLine: 0,
  left: 0,
  before: 0,
  after: 0,
  lines: 1,
  keepNext: false,
  outline: 0,
  ...place,
});

const inCase = (text: string, look: Look): string => printable(look.caps === true ? text.toLocaleUpperCase('vi') : text);

const lettersOf = (run: Run, look: Look): Letters => ({
  text: inCase(run.text, look),
  bold: look.bold === true || run.style === 'bold' || run.style === 'missing',
  italic: look.italic === true || run.style === 'italic',
  underline: look.underline === true,
  missing: run.style === 'missing',
  ends: false,
});
