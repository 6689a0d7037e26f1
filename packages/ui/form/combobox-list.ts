import { foldVi } from '@thucthi/kernel';
import { matcherVi } from '../table/match-vi.ts';

/** One thing to choose: a unit, an indicator, a period. */
export interface Option {
  id: string;
  label: string;
  /** options of one group stand under one head, in the order groups first appear */
  group?: string | undefined;
  /** said behind the label: code, parent, dates */
  detail?: string | undefined;
  /** more words by which it is found */
  search?: string | undefined;
}

/** A line of the open list: the head of a group, or an option with its place among the options. */
export type ListLine =
  | { kind: 'group'; label: string; top: number; height: number }
  | { kind: 'option'; option: Option; index: number; top: number; height: number };

/** An option with the text it is searched by. */
export interface FoldedOption {
  option: Option;
  name: string;
  folded: string;
}

/** Options with their folded texts, made once. */
export function foldOptions(options: readonly Option[]): FoldedOption[] {
  return options.map((option) => {
    const name = foldVi(option.label);
    return { option, name, folded: `${name} ${foldVi(`${option.detail ?? ''} ${option.search ?? ''}`)}` };
  });
}

/**
 * The lines of the list for a search: groups in their order, in each group those whose name begins with the search first.
 * Tops and heights are px.
 */
export function listLines(options: readonly FoldedOption[], search: string, heights: { option: number; group: number }): ListLine[] {
  const matches = matcherVi(search);
  const start = foldVi(search).trim();
  const groups = new Map<string, { first: Option[]; rest: Option[] }>();
  for (const { option, name, folded } of options) {
    if (!matches(folded)) continue;
    const key = option.group ?? '';
    const group = groups.get(key) ?? { first: [], rest: [] };
    groups.set(key, group);
    (start !== '' && name.startsWith(start) ? group.first : group.rest).push(option);
  }
  const lines: ListLine[] = [];
  let top = 0;
  let index = 0;
  for (const [label, group] of groups) {
    if (label !== '') {
      lines.push({ kind: 'group', label, top, height: heights.group });
      top += heights.group;
    }
    for (const option of [...group.first, ...group.rest]) {
      lines.push({ kind: 'option', option, index, top, height: heights.option });
      index += 1;
      top += heights.option;
    }
  }
  return lines;
}

/** The lines that cross a window of the list, found by halving. */
export function linesInWindow(lines: readonly ListLine[], top: number, height: number): readonly ListLine[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line !== undefined && line.top + line.height <= top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < lines.length && (lines[end]?.top ?? 0) < top + height) end += 1;
  return lines.slice(low, end);
}
