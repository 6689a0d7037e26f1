import type { PageRun } from '../routes.ts';

/** Figures stand between these signs while a paragraph is written: nobody types them by chance. */
const open = '⟦';
const close = '⟧';
const token = /⟦([^⟦⟧]*)⟧/g;

/** A stretch no hand changes: a figure, or the place of one that is missing. */
export const isFixed = ({ figure, style }: PageRun): boolean => figure !== undefined || style === 'missing';

/** The words of a paragraph as they are edited: "… ước đạt ⟦838,9 tỷ đồng⟧, bằng ⟦54,1%⟧ kế hoạch". */
export const draftOf = (runs: readonly PageRun[]): string =>
  runs.map((run) => (isFixed(run) ? `${open}${run.text}${close}` : run.text)).join('');

/** What of a draft cannot be saved: no words, a sign left open, or a figure that is not the paragraph's. */
export type DraftFault = { fault: 'empty' } | { fault: 'bracket' } | { fault: 'figure'; text: string };

/** A draft as it is sent: text, and figures by their place among those of the paragraph. */
export function wordsOf(draft: string, runs: readonly PageRun[]): readonly ({ text: string } | { figure: number })[] | DraftFault {
  if (draft.trim() === '') return { fault: 'empty' };
  if (/[⟦⟧]/.test(draft.replaceAll(token, ''))) return { fault: 'bracket' };
  const figures = runs.filter(isFixed).map(({ text }) => text);
  const used = new Set<number>();
  const words: ({ text: string } | { figure: number })[] = [];
  let from = 0;
  for (const found of draft.matchAll(token)) {
    if (found.index > from) words.push({ text: draft.slice(from, found.index) });
    const text = (found[1] ?? '').normalize('NFC');
    const figure = figures.findIndex((one, at) => one === text && !used.has(at));
    if (figure < 0) return { fault: 'figure', text };
    used.add(figure);
    words.push({ figure });
    from = found.index + found[0].length;
  }
  if (from < draft.length) words.push({ text: draft.slice(from) });
  return words;
}
