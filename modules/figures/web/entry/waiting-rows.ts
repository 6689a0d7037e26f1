import { dec } from '@thucthi/kernel';
import type { WaitingWrite } from '@thucthi/registry/web';
import type { FigureEntry, LedgerFigure } from '../../contract.ts';

/** Two values for one figure: what the reader typed and what somebody else wrote meanwhile. */
export interface Conflict {
  readonly code: string;
  readonly box: 'month' | 'total';
  readonly yours: string;
  readonly theirs: LedgerFigure | null;
}

/** What the server said about the figures of one sending, by indicator. */
export interface SaidOfRows {
  readonly conflicts: readonly Conflict[];
  readonly said: Readonly<Record<string, readonly string[]>>;
}

/** What is wrong with which figure, from a refusal; `boxOf` tells the month's box from that of the year so far. */
export function saidOfRefusal(
  refusal: { readonly extra: Readonly<Record<string, unknown>>; readonly vi: string; readonly en: string },
  entries: readonly FigureEntry[],
  locale: 'vi' | 'en',
  boxOf: (entry: FigureEntry) => Conflict['box'],
): SaidOfRows {
  const conflicts = listOf<{ index: number; theirs: LedgerFigure | null }>(refusal.extra['conflicts']).flatMap(
    ({ index, theirs }): Conflict[] => {
      const entry = entries[index];
      return entry === undefined ? [] : [{ code: entry.indicator, box: boxOf(entry), yours: entry.value, theirs }];
    },
  );
  const said: Record<string, string[]> = {};
  for (const problem of listOf<{ index: number; vi: string; en: string }>(refusal.extra['problems'])) {
    const code = entries[problem.index]?.indicator;
    if (code !== undefined) (said[code] ??= []).push(problem[locale]);
  }
  return { conflicts, said };
}

/** The rows of a sheet that were kept while the server could not be reached, and what it said of them since. */
export interface WaitingRows extends SaidOfRows {
  /** Rows on their way: nothing is asked of their writer. */
  readonly pending: ReadonlySet<string>;
  /** Writes whose conflict is none: what stands in the ledger is what was typed. */
  readonly settled: readonly string[];
}

/** Sorts what waits for a sheet. */
export function waitingRows(
  waiting: readonly WaitingWrite[],
  locale: 'vi' | 'en',
  boxOf: (entry: FigureEntry) => Conflict['box'],
): WaitingRows {
  const pending = new Set<string>();
  const conflicts: Conflict[] = [];
  const said: Record<string, readonly string[]> = {};
  const settled: string[] = [];
  for (const write of waiting) {
    if (write.refused === null) {
      for (const key of write.keys) pending.add(key);
      continue;
    }
    const of = saidOfRefusal(write.refused, entriesOf(write.body), locale, boxOf);
    if (of.conflicts.length > 0 && of.conflicts.every(isSame)) settled.push(write.id);
    else conflicts.push(...of.conflicts.filter((one) => !isSame(one)));
    for (const key of write.keys) said[key] = of.said[key] ?? (of.conflicts.length > 0 ? [] : [write.refused[locale]]);
  }
  return { pending, conflicts, said, settled };
}

/** The same figure sent twice by ways that did not know of each other is no conflict. */
const isSame = ({ yours, theirs }: Conflict): boolean => theirs !== null && dec(theirs.value).equals(yours);

/** The figures in a body that was kept. */
export const entriesOf = (body: Readonly<Record<string, unknown>>): readonly FigureEntry[] => listOf<FigureEntry>(body['figures']);

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : []);
