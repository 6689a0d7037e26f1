import type { BoundRun } from './figure-run.ts';
import { fillPattern, slotsOf } from './patterns/fill-pattern.ts';
import {
  entryPattern,
  leadIns,
  missingPatterns,
  monthEntry,
  partPattern,
  plainPattern,
  sentencePatterns,
  type SentencePattern,
} from './patterns/sentence-patterns.ts';
import { factsOf, furtherAims, slots, type Fact, type SentenceGround } from './patterns/slots.ts';
import type { ResultRow } from './result-row.ts';

/** A paragraph about one or several results, and the pattern it is written in. */
export interface NarratedParagraph {
  runs: readonly BoundRun[];
  pattern: string;
  /** The indicators it tells of, in their order. */
  indicators: readonly string[];
}

/** From this many results in a row on, some are listed under a lead-in. */
const enoughToList = 6;
const listed = 3;

/**
 * A field in sentences: a result with the parts that are reported beside it in one paragraph, a few results in a list, the others in
 * patterns that take turns, so that neighbours do not read alike. What is written depends on the results and their places alone.
 */
export function narrate(rows: readonly ResultRow[], ground: SentenceGround): NarratedParagraph[] {
  const parts = Map.groupBy(
    wishes(ground, 'whole-and-parts')
      ? rows.filter(({ indicator, actual }) => actual !== null && wholeOf(rows, indicator.parent) !== undefined)
      : [],
    ({ indicator }) => indicator.parent ?? '',
  );
  const inParts = new Set([...parts.values()].flat());
  const heads = rows.filter((row) => !inParts.has(row));
  const inList = wishes(ground, 'list') ? listOf(heads, parts) : [];
  const paragraphs: NarratedParagraph[] = [];
  for (const row of heads) {
    if (inList[0] === row) paragraphs.push(list(inList, ground, paragraphs.length));
    if (inList.includes(row)) continue;
    const own = parts.get(row.indicator.code);
    paragraphs.push(own === undefined ? sentence(row, ground, paragraphs.length, paragraphs.at(-1)?.pattern) : whole(row, own, ground));
  }
  return paragraphs;
}

/** Whether a report is written in a pattern. */
const wishes = ({ patterns }: SentenceGround, name: string): boolean =>
  patterns === undefined || patterns.length === 0 || patterns.includes(name);

/** A known result that parts can be told of; it is no part itself. */
const wholeOf = (rows: readonly ResultRow[], code: string | undefined): ResultRow | undefined =>
  rows.find(({ indicator, actual }) => code !== undefined && indicator.code === code && indicator.parent === undefined && actual !== null);

/** Three results in the middle of many that say little of themselves: none with parts, none missing. */
function listOf(heads: readonly ResultRow[], parts: ReadonlyMap<string, unknown>): readonly ResultRow[] {
  if (heads.length < enoughToList) return [];
  const plain = (row: ResultRow): boolean => row.actual !== null && !row.month && !parts.has(row.indicator.code);
  for (let at = 2; at + listed <= heads.length; at += 1) {
    const some = heads.slice(at, at + listed);
    if (some.every(plain)) return some;
  }
  return [];
}

const saying = (row: ResultRow, ground: SentenceGround) => (slot: string) => slots[slot]?.of(row, ground) ?? null;

/**
 * One result in a sentence: in the pattern whose turn it is among those that leave nothing out, another than the one before. Where none that
 * was chosen says all the row knows, another does: a figure is never left out for the sake of a way of writing.
 */
export function sentence(row: ResultRow, ground: SentenceGround, place: number, before?: string): NarratedParagraph {
  const say = saying(row, ground);
  if (row.actual === null) return missing(row, ground);
  const wanted = factsOf(row, ground);
  const able = sentencePatterns.filter((pattern) => says(pattern, wanted, row, ground));
  const wished = able.filter(({ name }) => wishes(ground, name));
  const serving = wished.length > 0 ? wished : able;
  const others = serving.filter(({ name }) => name !== before);
  const choice = others.length > 0 ? others : serving;
  const pattern = choice[place % choice.length] ?? plainPattern;
  return {
    runs: [...(fillPattern(pattern, say) ?? []), ...furtherAims(row, ground)],
    pattern: pattern.name,
    indicators: [row.indicator.code],
  };
}

/** A result without a figure: what is missing is said loudly, never left out. */
export function missing(row: ResultRow, ground: SentenceGround): NarratedParagraph {
  for (const pattern of missingPatterns) {
    const runs = fillPattern(pattern, saying(row, ground));
    if (runs !== null) return { runs: [...runs, ...furtherAims(row, ground)], pattern: pattern.name, indicators: [row.indicator.code] };
  }
  return { runs: [], pattern: '', indicators: [] };
}

/** Whether a pattern can be filled and says everything the row knows. */
function says(pattern: SentencePattern, wanted: readonly Fact[], row: ResultRow, ground: SentenceGround): boolean {
  const said = new Set(slotsOf(pattern).map((slot) => slots[slot]?.says));
  return wanted.every((fact) => said.has(fact)) && fillPattern(pattern, saying(row, ground)) !== null;
}

const further = (rows: readonly ResultRow[], ground: SentenceGround): BoundRun[] => rows.flatMap((row) => furtherAims(row, ground));

function whole(row: ResultRow, parts: readonly ResultRow[], ground: SentenceGround): NarratedParagraph {
  const head = entry(entryPattern, row, ground);
  const said = parts.flatMap((part, at) => [{ text: at === 0 ? '' : '; ' }, ...entry(partPattern, part, ground)]);
  return {
    runs: [...head, { text: '. Trong đó: ' }, ...said, { text: '.' }, ...further([row, ...parts], ground)],
    pattern: 'whole-and-parts',
    indicators: codesOf([row, ...parts]),
  };
}

function list(rows: readonly ResultRow[], ground: SentenceGround, place: number): NarratedParagraph {
  const entries = rows.flatMap((row, at): BoundRun[] => [
    { text: `${at === 0 ? ' ' : '; '}(${at + 1}) ` },
    ...entry(entryPattern, row, ground),
  ]);
  return {
    runs: [{ text: `${leadIns[place % leadIns.length]}:` }, ...entries, { text: '.' }, ...further(rows, ground)],
    pattern: 'list',
    indicators: codesOf(rows),
  };
}

/** A result without its full stop; the last month, where it is known, goes before. */
function entry(pattern: SentencePattern, row: ResultRow, ground: SentenceGround): readonly BoundRun[] {
  const month = row.month ? monthEntry : pattern;
  return fillPattern(month, saying(row, ground)) ?? [];
}

const codesOf = (rows: readonly ResultRow[]): string[] => rows.map(({ indicator }) => indicator.code);
