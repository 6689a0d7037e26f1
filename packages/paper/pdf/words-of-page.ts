import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { lineOf, type PageLine, type Word } from '../layout/placed.ts';
import { raised } from '../raised-digits.ts';

/** What a page of a PDF shows at one place: letters, where they begin and end, their base line and size. */
interface Fragment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly base: number;
  readonly size: number;
  /** Whether white space parts it from what stands before it, whatever the gap. */
  readonly apart: boolean;
}

/** A gap below this many letter heights is none: programs cut words into pieces. */
const noGap = 0.15;

/** The lines of a page from what pdf.js says stands on it; `toPage` is the page's view: x, y from the top left. Text on its side is left out. */
export function linesOfPage(items: readonly TextItem[], toPage: readonly number[]): PageLine[] {
  const rows: { base: number; size: number; fragments: Fragment[] }[] = [];
  const fragments = items.flatMap((item) => fragmentsOf(item, toPage)).sort((a, b) => a.base - b.base);
  for (const fragment of fragments) {
    // The last few rows suffice: a raised figure lies little above the line it belongs to.
    const row = rows.slice(-3).find((one) => Math.abs(one.base - fragment.base) < 0.5 * Math.max(one.size, fragment.size));
    if (row === undefined) rows.push({ base: fragment.base, size: fragment.size, fragments: [fragment] });
    else {
      row.fragments.push(fragment);
      if (fragment.size > row.size) Object.assign(row, { base: fragment.base, size: fragment.size });
    }
  }
  return rows.map(({ base, size, fragments: own }) => lineOf(wordsOf(own, base, size))).sort((a, b) => a.box.y - b.box.y);
}

function fragmentsOf({ str, transform, width }: TextItem, toPage: readonly number[]): Fragment[] {
  if (str.trim() === '') return [];
  const [a, b, c, d, x, y] = multiplied(toPage, transform as number[]);
  const size = Math.hypot(c, d);
  if (size === 0 || Math.abs(b) > 0.05 * Math.abs(a) || a <= 0) return [];
  const scale = Math.hypot(toPage[0] ?? 1, toPage[1] ?? 0);
  const each = (width * scale) / str.length;
  return [...str.matchAll(/\S+/g)].map((found, at) => ({
    text: found[0],
    start: x + each * found.index,
    end: x + each * (found.index + found[0].length),
    base: y,
    size,
    apart: at > 0 || found.index > 0,
  }));
}

function multiplied(m: readonly number[], n: readonly number[]): [number, number, number, number, number, number] {
  const [m0 = 1, m1 = 0, m2 = 0, m3 = 1, m4 = 0, m5 = 0] = m;
  const [n0 = 1, n1 = 0, n2 = 0, n3 = 1, n4 = 0, n5 = 0] = n;
  return [m0 * n0 + m2 * n1, m1 * n0 + m3 * n1, m0 * n2 + m2 * n3, m1 * n2 + m3 * n3, m0 * n4 + m2 * n5 + m4, m1 * n4 + m3 * n5 + m5];
}

function wordsOf(fragments: readonly Fragment[], base: number, size: number): Word[] {
  const words: Word[] = [];
  let before: Fragment | undefined;
  for (const fragment of [...fragments].sort((a, b) => a.start - b.start)) {
    const isRaised = fragment.size < 0.88 * size && base - fragment.base > 0.12 * size && /^\d+$/.test(fragment.text);
    const text = isRaised ? raised(fragment.text) : fragment.text;
    const last = words.at(-1);
    const isMark = words.length === 1 && /^[⁰¹²³⁴-⁹]+$/u.test(last?.text ?? '');
    if (last !== undefined && before !== undefined && !isMark && !fragment.apart && fragment.start - before.end < noGap * size) {
      words[words.length - 1] = { ...last, text: last.text + text, box: { ...last.box, width: fragment.end - last.box.x } };
    } else {
      const high = isRaised ? size : fragment.size;
      words.push({
        text,
        size: high,
        box: { x: fragment.start, y: base - 0.8 * high, width: fragment.end - fragment.start, height: high },
      });
    }
    before = fragment;
  }
  return words;
}
