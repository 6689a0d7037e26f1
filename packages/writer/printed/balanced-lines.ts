import { breakBefore } from '../official-words.ts';
import { lengthOf } from './letter-widths.ts';

/** A line may be so much longer (mm) if that keeps a name together. */
const forAName = 25;
/** More words than these are no heading: they are left to break where they will. */
const mostWords = 60;

/**
 * Words broken into the fewest lines that a width (mm) takes, as even as they go and rather before the name of a place than inside it.
 * @example balancedLines('ỦY BAN NHÂN DÂN TỈNH GIA LAI', { size: 13, bold: true }, 70) // ["ỦY BAN NHÂN DÂN", "TỈNH GIA LAI"]
 */
export function balancedLines(text: string, look: { size: number; bold?: boolean }, width: number): string[] {
  const words = text.split(' ');
  if (words.length > mostWords || lengthOf(text, look) <= width) return [text];
  const lengths = words.map((word) => lengthOf(word, look));
  if (lengths.some((one) => one > width)) return [text];
  const space = lengthOf(' ', look);
  const named = words.map((_, at) => startsName(words.slice(at).join(' ')));

  /** The best way to set the words from one on in so many lines: where each begins, and what it costs. */
  const best = (from: number, lines: number): { cost: number; starts: number[] } | null => {
    const penalty = from === 0 || named[from] === true ? 0 : forAName;
    let length = -space;
    let found: { cost: number; starts: number[] } | null = null;
    for (let to = from; to < words.length; to += 1) {
      length += space + (lengths[to] ?? 0);
      if (length > width) break;
      const last = to === words.length - 1;
      if (lines === 1 && !last) continue;
      const rest = lines === 1 ? { cost: 0, starts: [] } : best(to + 1, lines - 1);
      if (rest === null || (lines > 1 && last)) continue;
      const cost = Math.max(length, rest.cost) + penalty;
      if (found === null || cost < found.cost) found = { cost, starts: [from, ...rest.starts] };
    }
    return found;
  };

  for (let lines = 2; lines <= 4; lines += 1) {
    const starts = best(0, lines)?.starts;
    if (starts !== undefined) return starts.map((start, at) => words.slice(start, starts[at + 1]).join(' '));
  }
  return [text];
}

const startsName = (words: string): boolean => breakBefore.some((one) => `${words.toLocaleLowerCase('vi')} `.startsWith(`${one} `));
