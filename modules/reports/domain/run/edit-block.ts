import type { BoundRun } from '../figure-run.ts';

/** Words as a person sends them back: text, or the figure that stood at a place of the block. */
export type EditedRun = { text: string } | { figure: number };

/** Why words cannot be taken. */
export type EditFault = 'figure-unknown' | 'figure-twice';

/**
 * The words of a block as a person has changed them. Figures are named by their place among those of the block: they can be moved or left
 * out, never typed over, and none stands twice.
 */
export function editRuns(runs: readonly BoundRun[], edited: readonly EditedRun[]): readonly BoundRun[] | EditFault {
  const figures = runs.filter(isFixed);
  const used = new Set<number>();
  const words: BoundRun[] = [];
  for (const one of edited) {
    if ('text' in one) {
      const last = words.at(-1);
      const text = one.text.normalize('NFC').replaceAll(/\s+/g, ' ');
      if (last !== undefined && !isFixed(last)) words[words.length - 1] = { ...last, text: last.text + text };
      else if (text !== '') words.push({ text });
      continue;
    }
    const figure = figures[one.figure];
    if (figure === undefined) return 'figure-unknown';
    if (used.has(one.figure)) return 'figure-twice';
    used.add(one.figure);
    words.push(figure);
  }
  return words;
}

/** A stretch no hand can change: a figure, or the place of one that is missing. */
export const isFixed = ({ figure, style }: BoundRun): boolean => figure !== undefined || style === 'missing';
