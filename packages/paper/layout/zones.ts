import { foldVi } from '@thucthi/kernel';
import { distribution, offices, partyMotto, signingFor, stateMotto } from '../data/official-layout.ts';
import { right, runText, type PageLine, type Run } from './placed.ts';

/** Lines of a page that are read together: down the page, column after column, or as rows of a table. */
export type Zone =
  | { readonly kind: 'flow'; readonly lines: readonly PageLine[] }
  | { readonly kind: 'columns'; readonly left: readonly Run[]; readonly right: readonly Run[] }
  | { readonly kind: 'table'; readonly lines: readonly PageLine[] };

/** A letterhead has no more columns; a list of officials may. */
const mostBeside = 3;

/**
 * Whether these words are those of a letterhead or of the block of signature and recipients, which stand side by side, `beside` of
 * them at most.
 */
export function isSideBySide(texts: readonly string[], beside: number): boolean {
  if (beside > mostBeside) return false;
  return texts.some((text) => {
    if (text.length > 120) return false;
    const folded = foldVi(text).replace(/^[^a-z0-9]+/, '');
    const capital = text === text.toUpperCase();
    return (
      stateMotto.includes(folded) ||
      partyMotto.includes(folded) ||
      distribution.some((word) => folded.startsWith(word)) ||
      /^so\s*:?\s*\d*\s*[-/]\s*[a-z]/.test(folded) ||
      /(^|, )ngay [\d ]+thang [\d ]+nam \d{4}$/.test(folded) ||
      (capital && (signingFor.some((word) => folded.startsWith(word)) || offices.includes(folded)))
    );
  });
}

/** Single lines between lines of several columns that may still belong to them. */
const mostBetween = 6;

/** Parts a page into stretches that are read down, by columns, or as tables. */
export function zonesOf(lines: readonly PageLine[], middle: number): Zone[] {
  const zones: Zone[] = [];
  let flow: PageLine[] = [];
  for (let at = 0; at < lines.length;) {
    const end = sideBySideUntil(lines, at, middle);
    const taken = lines.slice(at, end);
    const zone = end === at ? null : zoneOf(taken);
    if (zone === null) {
      const next = Math.max(end, at + 1);
      flow.push(...lines.slice(at, next));
      at = next;
      continue;
    }
    if (flow.length > 0) zones.push({ kind: 'flow', lines: flow });
    flow = [];
    zones.push(zone);
    at = end;
  }
  if (flow.length > 0) zones.push({ kind: 'flow', lines: flow });
  return zones;
}

/** The line after the last one that stands in the columns begun at `from`; `from` itself when none begin there. */
function sideBySideUntil(lines: readonly PageLine[], from: number, middle: number): number {
  const first = lines[from];
  if (first === undefined || first.runs.length < 2) return from;
  let gutter = gutterOf(first);
  let end = from + 1;
  for (let at = from + 1; at < lines.length && at - end <= mostBetween; at++) {
    const line = lines[at];
    const above = lines[at - 1];
    if (line === undefined || above === undefined) break;
    if (line.box.y - above.box.y > 6 * Math.max(line.size, above.size)) break;
    if (line.runs.length > 1) {
      gutter = gutter === null ? null : narrowed(gutter, line);
      end = at + 1;
      continue;
    }
    const between = gutter;
    if (isCentred(line, middle)) break;
    if (between !== null && line.runs.some((run) => crosses(run, between))) break;
    if (between === null && line.runs.some((run) => run.box.width > 0.6 * first.box.width)) break;
  }
  // Short lines in one of two columns below the last line that has both.
  for (let at = end; gutter !== null && at < lines.length && at < end + mostBetween; at++) {
    const [line, above] = [lines[at], lines[at - 1]];
    if (line === undefined || above === undefined || line.runs.length > 1) break;
    const [run] = line.runs;
    if (run === undefined || isCentred(line, middle) || crosses(run, gutter) || line.box.y - above.box.y > 6 * above.size) break;
    end = at + 1;
  }
  return end;
}

/** A title in the middle of the page ends the columns above it. */
const isCentred = ({ box, size }: PageLine, middle: number): boolean => Math.abs(box.x + box.width / 2 - middle) < size;

type Gutter = readonly [number, number];
const gutterOf = ({ runs }: PageLine): Gutter | null => {
  const [one, other] = runs;
  return runs.length === 2 && one !== undefined && other !== undefined ? [right(one.box), other.box.x] : null;
};
const narrowed = (gutter: Gutter, line: PageLine): Gutter | null => {
  const own = gutterOf(line);
  if (own === null) return null;
  const both: Gutter = [Math.max(gutter[0], own[0]), Math.min(gutter[1], own[1])];
  return both[0] < both[1] ? both : null;
};
const crosses = ({ box }: Run, [start, end]: Gutter): boolean => box.x < start && right(box) > end;

function zoneOf(lines: readonly PageLine[]): Zone | null {
  const runs = lines.flatMap((line) => line.runs);
  if (isSideBySide(runs.map(runText), Math.max(...lines.map((line) => line.runs.length)))) {
    const several = lines.filter((line) => line.runs.length > 1).map((line) => line.runs);
    const edge = Math.min(...several.map((of) => of.at(-1)?.box.x ?? Number.POSITIVE_INFINITY));
    const isRight = (run: Run): boolean => run.box.x + run.box.width / 2 > edge || run.box.x >= edge;
    return { kind: 'columns', left: runs.filter((run) => !isRight(run)), right: runs.filter(isRight) };
  }
  return lines.filter((line) => line.runs.length > 1).length >= 2 ? { kind: 'table', lines } : null;
}
