/** A stretch of the raw text that is to be told apart: UTF-16 units, end exclusive. */
export interface Marked {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of text under the same marks throughout; those lie on each other with the shortest first. */
export interface Segment<M extends Marked> {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly M[];
}

const combining = /^\p{M}/u;

/** Whether a cut here would part one letter: between the halves of a surrogate pair, or between a letter and its mark. */
function partsALetter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const after = text.charCodeAt(at);
  if (after >= 0xdc00 && after <= 0xdfff) {
    const before = text.charCodeAt(at - 1);
    return before >= 0xd800 && before <= 0xdbff;
  }
  return combining.test(text.slice(at, at + 2));
}

/** The nearest place not after `at` where text may be cut between whole letters. */
export function wholeStart(text: string, at: number): number {
  let place = Math.min(Math.max(at, 0), text.length);
  while (partsALetter(text, place)) place -= 1;
  return place;
}

/** The nearest place not before `at` where text may be cut between whole letters. */
export function wholeEnd(text: string, at: number): number {
  let place = Math.min(Math.max(at, 0), text.length);
  while (partsALetter(text, place)) place += 1;
  return place;
}

/**
 * The text from `from` to `to` as pieces under the same marks; put together they are the text, however marks overlap. Marks
 * are widened to whole letters, so that no piece is half a letter.
 * @example segmentsOf('ước 5 tỷ', 0, 8, [{ id: 'a', start: 4, end: 8 }]) // 'ước ' without marks, '5 tỷ' under a
 */
export function segmentsOf<M extends Marked>(text: string, from: number, to: number, marks: readonly M[]): Segment<M>[] {
  const inside = marks
    .map((mark) => ({ mark, start: Math.max(from, wholeStart(text, mark.start)), end: Math.min(to, wholeEnd(text, mark.end)) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  const segments: Segment<M>[] = [];
  let open: typeof inside = [];
  let next = 0;
  for (const [at, start] of cuts.entries()) {
    const end = cuts[at + 1];
    if (end === undefined) break;
    open = open.filter((one) => one.end > start);
    for (let one = inside[next]; one !== undefined && one.start <= start; one = inside[++next]) open.push(one);
    const shortestFirst = open.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    segments.push({ start, end, marks: shortestFirst.map(({ mark }) => mark) });
  }
  return segments;
}

/** The marks that touch each stretch, both in the order of the text; a mark over several stretches stands with each. */
export function marksOfStretches<M extends Marked>(stretches: readonly { start: number; end: number }[], marks: readonly M[]): M[][] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  let open: M[] = [];
  let next = 0;
  return stretches.map(({ start, end }) => {
    open = open.filter((mark) => mark.end > start);
    for (let mark = sorted[next]; mark !== undefined && mark.start < end; mark = sorted[++next]) if (mark.end > start) open.push(mark);
    return open.filter((mark) => mark.start < end);
  });
}
