import { read } from '../read.ts';
import type { Observation } from '../types.ts';
import { REPORTS } from './reports/index.ts';
import type { ReportLines } from './reports/report.ts';
import { spoken } from './score-figures.ts';

/** How the reports of one world are read: figures expected, read at all, right in every slot, and read where none is. */
export interface ReportScore {
  readonly world: string;
  readonly expected: number;
  readonly full: number;
  readonly extra: number;
  /** 2 × full ÷ (expected + read), as the shared scorer counts. */
  readonly f1: number;
  readonly misses: readonly string[];
}

/** Labels and bases need not be the same to a letter: careful readers differ there (token F1, as the shared scorer has it). */
const [LABELS_ALIKE, BASES_ALIKE] = [0.6, 0.5];
const [TEXT, VALUE, MEASURE, LABEL, BASIS, PERIOD, HEDGES] = [0, 1, 2, 3, 4, 5, 6];
const WORDS = /[\p{L}\p{N}]+/gu;

export function scoreReports(): ReportScore[] {
  return Object.entries(REPORTS).map(([world, reports]) => scoreWorld(world, reports));
}

function scoreWorld(world: string, reports: readonly ReportLines[]): ReportScore {
  let [expected, found, full] = [0, 0, 0];
  const misses: string[] = [];
  for (const { text, date, expect } of reports) {
    const read_ = read(text, { date }).observations;
    const wanted = spelledOut(expect);
    expected += wanted.filter(({ core }) => core).length;
    const pairs = paired(wanted, read_);
    const aside = pairs.filter(({ want, got }) => want?.core === false && got !== null).length;
    found += read_.filter(({ core }) => core).length - aside;
    for (const { want, got } of pairs) {
      if (want?.core === false) continue;
      const wrong = want === null || got === null ? ['nothing'] : slotsWrong(want.slots, slotsOf(spoken(got)));
      if (wrong.length === 0) full += 1;
      else misses.push(`${world}: ${wrong.join(', ')}\n  ${got === null ? 'nothing' : spoken(got)}\n  instead of ${want === null ? 'nothing' : want.slots.join(' | ')}`);
    }
  }
  return { world, expected, full, extra: Math.max(0, found - expected), f1: (2 * full) / (expected + found), misses };
}

interface Wanted {
  readonly core: boolean;
  readonly slots: readonly string[];
}

const slotsOf = (line: string): string[] => {
  const slots = line.split('|').map((slot) => slot.trim());
  return [...slots, ...Array.from({ length: Math.max(0, HEDGES + 1 - slots.length) }, () => '')];
};

/** "=" repeats the slot of the figure before. */
function spelledOut(lines: readonly string[]): Wanted[] {
  let before: readonly string[] = [];
  return lines.map((line) => {
    const core = !line.startsWith('~');
    before = slotsOf(core ? line : line.slice(1)).map((slot, at) => (slot === '=' ? (before[at] ?? '') : slot));
    return { core, slots: before };
  });
}

/** Figures and readings side by side in the order of the text, by the words of the number. */
function paired(wanted: readonly Wanted[], figures: readonly Observation[]): { want: Wanted | null; got: Observation | null }[] {
  const pairs: { want: Wanted | null; got: Observation | null }[] = [];
  let next = 0;
  for (const want of wanted) {
    const number = /[\d.,/]+/.exec(want.slots[TEXT] ?? '')?.[0];
    const at = figures.findIndex((figure, index) => index >= next && figure.num_text === number);
    if (at < 0) {
      pairs.push({ want, got: null });
      continue;
    }
    for (const got of figures.slice(next, at)) if (got.core) pairs.push({ want: null, got });
    pairs.push({ want, got: figures[at] ?? null });
    next = at + 1;
  }
  for (const got of figures.slice(next)) if (got.core) pairs.push({ want: null, got });
  return pairs;
}

function slotsWrong(want: readonly string[], got: readonly string[]): string[] {
  const [kind, words] = split(want[BASIS]);
  const [gotKind, gotWords] = split(got[BASIS]);
  const checks: [string, boolean][] = [
    ['value', want[VALUE] === got[VALUE]],
    ['measure', want[MEASURE] === got[MEASURE]],
    ['label', alike(want[LABEL], got[LABEL]) >= LABELS_ALIKE],
    ['basis', kind === gotKind && (words === gotWords || alike(words, gotWords) >= BASES_ALIKE)],
    ['period', want[PERIOD] === got[PERIOD]],
    ['qualifiers', want[HEDGES] === got[HEDGES]],
  ];
  return checks.filter(([, right]) => !right).map(([slot]) => slot);
}

function split(basis = ''): [string, string] {
  const at = basis.indexOf(':');
  return [basis.slice(0, at), basis.slice(at + 1).trim()];
}

function alike(a = '', b = ''): number {
  const wordsOf = (words: string): string[] => words.toLowerCase().match(WORDS) ?? [];
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const rest = [...right];
  const shared = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return left.length + right.length === 0 ? 1 : (2 * shared) / (left.length + right.length);
}
