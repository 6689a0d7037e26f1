import type { Parts } from '@thucthi/sheet';
import { walkXml } from './walk-xml.ts';

interface ListLevel {
  start: number;
  format: string;
  text: string;
}

/** Gives the number Word prints before a paragraph of a list ("I.", "1.2.", "-"), counting as Word does; null where it prints none. */
export type ListNumbers = (list: string, level: number) => string | null;

const deepest = 9;

/** Reads the lists of a document. */
export async function readLists(parts: Parts, path: string): Promise<ListNumbers> {
  const kinds = new Map<string, ListLevel[]>();
  const lists = new Map<string, { kind: string; starts: Map<number, number> }>();
  if (parts.has(path)) {
    let levels: ListLevel[] = [];
    let level: ListLevel | null = null;
    let list: { kind: string; starts: Map<number, number> } | null = null;
    let overridden = 0;
    await walkXml(parts.pieces(path), {
      open: (name, attribute) => {
        const value = attribute('val') ?? '';
        if (name === 'abstractNum') kinds.set(attribute('abstractNumId') ?? '', (levels = []));
        else if (name === 'lvl' && list === null) levels[Number(attribute('ilvl'))] = level = { start: 1, format: 'decimal', text: '' };
        else if (name === 'num') lists.set(attribute('numId') ?? '', (list = { kind: '', starts: new Map() }));
        else if (name === 'abstractNumId' && list !== null) list.kind = value;
        else if (name === 'lvlOverride') overridden = Number(attribute('ilvl'));
        else if (name === 'startOverride') list?.starts.set(overridden, Number(value));
        else if (level === null) return;
        else if (name === 'start') level.start = Number(value);
        else if (name === 'numFmt') level.format = value;
        else if (name === 'lvlText') level.text = value;
      },
      close: (name) => {
        if (name === 'lvl') level = null;
        if (name === 'num') list = null;
      },
    });
  }
  return counting(kinds, lists);
}

function counting(
  kinds: ReadonlyMap<string, readonly ListLevel[]>,
  lists: ReadonlyMap<string, { kind: string; starts: ReadonlyMap<number, number> }>,
): ListNumbers {
  // Lists of one kind count on together; a list with a start of its own begins anew where it first stands.
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    const levels = kinds.get(list?.kind ?? '');
    const level = levels?.[at];
    if (list === undefined || levels === undefined || level === undefined || at >= deepest) return null;
    const count = counts.get(list.kind) ?? [];
    counts.set(list.kind, count);
    const own = list.starts.get(at);
    const anew = own !== undefined && !begun.has(`${id} ${at}`);
    begun.add(`${id} ${at}`);
    count[at] = anew ? own : (count[at] ?? level.start - 1) + 1;
    count.length = at + 1;
    if (level.format === 'bullet') return '-';
    if (level.format === 'none') return null;
    const shown = (above: number): string => written(count[above] ?? levels[above]?.start ?? 1, levels[above]?.format ?? 'decimal');
    return level.text.replace(/%(\d)/g, (_, digit: string) => shown(Number(digit) - 1)).trim() || null;
  };
}

function written(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letter(count).toUpperCase();
    case 'lowerLetter':
      return letter(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

const letter = (count: number): string => String.fromCharCode(97 + ((Math.max(1, count) - 1) % 26)).repeat(Math.ceil(Math.max(1, count) / 26)); // prettier-ignore

const romans = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
] as const; // prettier-ignore

function roman(count: number): string {
  let left = Math.min(Math.max(count, 0), 3999);
  let text = '';
  for (const [value, sign] of romans) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
