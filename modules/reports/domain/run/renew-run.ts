import { textOf, type BoundRun, type FigureReference } from '../figure-run.ts';
import { slots } from '../patterns/slots.ts';
import { aimsWords } from '../patterns/against-plans.ts';
import type { ResultRow, Results } from '../result-row.ts';
import { isMissing, type KeptBlock, type RunBlock } from './run-block.ts';

/** A bound number that has changed since it was written. */
export interface RenewedFigure {
  figure: FigureReference;
  before: string;
  after: string;
}

/** A report told anew from newer results: what people have changed keeps their words, and every figure prints what it is now. */
export interface RenewedRun {
  /** Known blocks keep their names; a null name is a new block. */
  blocks: readonly (RunBlock & { id: string | null; version: number })[];
  changes: readonly RenewedFigure[];
}

/** Lays the words people have changed over a report that was written anew. */
export function renewRun(kept: readonly KeptBlock[], written: readonly RunBlock[], results: Results): RenewedRun {
  const known = new Map(kept.map((block) => [block.key, block]));
  const blocks: RenewedRun['blocks'][number][] = written.map((block) => {
    const before = known.get(block.key);
    if (before === undefined) return { ...block, id: null, version: 0 };
    const renewed = before.edited && block.kind !== 'table' ? rebound(before, results) : block;
    return { ...renewed, leftOut: before.leftOut, id: before.id, version: before.version };
  });
  const told = new Set(written.map(({ key }) => key));
  for (const [at, block] of kept.entries()) {
    if (told.has(block.key) || !block.edited) continue;
    const before = kept.slice(0, at).findLast(({ key }) => blocks.some((one) => one.key === key));
    const place = before === undefined ? 0 : blocks.findIndex(({ key }) => key === before.key) + 1;
    blocks.splice(place, 0, { ...rebound(block, results), id: block.id, version: block.version });
  }
  return { blocks, changes: changesOf(kept, blocks) };
}

/** A person's words around figures that print what they are now; a figure that is gone is missing, loudly. */
function rebound(block: KeptBlock, results: Results): RunBlock {
  let turned = false;
  const runs = block.runs.map((run, at): BoundRun => {
    if (run.figure === undefined) return run;
    const now = figureNow(run.figure, results);
    if (now === null) return { text: '[chưa có số liệu]', style: 'missing', figure: run.figure };
    turned ||= saysOtherwise(textOf(block.runs.slice(0, at)), now);
    const { style: _, ...rest } = run;
    return { ...rest, ...(run.style === 'bold' ? { style: 'bold' as const } : {}), text: now.text };
  });
  return { key: block.key, kind: block.kind, level: block.level, runs, edited: true, turned: turned || block.turned, leftOut: [] };
}

const ways = ['tăng', 'giảm', 'cao hơn', 'thấp hơn', 'vượt'] as const;

/** Whether the words right before a figure say what it no longer is: another direction, or an estimate that is one no more. */
function saysOtherwise(before: string, { way, estimate }: FigureNow): boolean {
  const said = ways.find((one) => before.trimEnd().endsWith(one));
  if (said !== undefined && way !== '') return said !== way;
  return estimate !== null && /(^|\s)ước(\s\S+){0,2}\s*$/.test(before) !== estimate;
}

interface FigureNow {
  text: string;
  /** The direction that stands before it, where it has one. */
  way: string;
  /** Whether it is an estimate; null where its words do not say. */
  estimate: boolean | null;
}

/** What a figure prints now, and what the words before it have to say. */
export function figureNow(figure: FigureReference, { rows, period }: Results): FigureNow | null {
  const row = rows.find(({ indicator }) => indicator.code === figure.indicator);
  if (row === undefined) return null;
  const said = [
    ...Object.values(slots).map((slot) => slot.of(row, { period }) ?? []),
    ...[true, false].flatMap((yearGoesOn) => aimsWords(row, yearGoesOn)),
  ];
  for (const runs of said) {
    const at = runs.findIndex((run) => run.figure !== undefined && same(run.figure, figure));
    const found = runs[at];
    if (found === undefined) continue;
    const before = textOf(runs.slice(0, at));
    return {
      text: found.text,
      way: ways.find((one) => before.trimEnd().endsWith(one) || before.includes(`${one} `)) ?? '',
      estimate: estimateOf(row, figure),
    };
  }
  return null;
}

function estimateOf({ actual, month }: ResultRow, { measure }: FigureReference): boolean | null {
  const figure = measure === 'actual' ? actual : measure === 'month' ? (month ?? null) : null;
  return figure === null ? null : figure.vintage === 'uoc' || figure.qualifiers.includes('ước');
}

const same = (one: FigureReference, other: FigureReference): boolean =>
  one.indicator === other.indicator && one.measure === other.measure && (one.plan ?? null) === (other.plan ?? null);

const figuresIn = (blocks: readonly RunBlock[]): Map<string, { figure: FigureReference; text: string }> =>
  new Map(
    blocks.flatMap(({ runs }) =>
      runs.flatMap((run) =>
        run.figure === undefined
          ? []
          : [[`${run.figure.indicator} ${run.figure.measure} ${run.figure.plan ?? ''}`, { figure: run.figure, text: run.text }] as const],
      ),
    ),
  );

function changesOf(before: readonly RunBlock[], after: readonly RunBlock[]): RenewedFigure[] {
  const now = figuresIn(after);
  return [...figuresIn(before)].flatMap(([key, { figure, text }]) => {
    const found = now.get(key)?.text ?? 'không còn';
    return found === text ? [] : [{ figure, before: text, after: found }];
  });
}

/** How many figures of a report are not known. */
export const missingIn = (blocks: readonly RunBlock[]): number => blocks.reduce((sum, { runs }) => sum + runs.filter(isMissing).length, 0);
