import type { TimePattern } from '../data/time-patterns.ts';
import { WORDS } from '../lexicon/words.ts';
import type { Token } from '../text/tokens.ts';
import { countOf, numbersIn } from './time-numbers.ts';
import { startsAt, type Atom, type Shape, type Step } from './time-shapes.ts';

/** A time expression as written, before missing years and months are filled in. Positions are tokens of the sentence. */
export interface TimeExpression {
  readonly from: number;
  readonly to: number;
  readonly pattern: TimePattern;
  /** The first and second number caught under each capital of the shape. */
  readonly days: readonly number[];
  readonly months: readonly number[];
  readonly years: readonly number[];
  readonly quarter: number | null;
  readonly count: number | null;
  /** It begins with a word that means "up to". */
  readonly until: boolean;
  /** The first token of the expression proper, past words that mean "up to". */
  readonly head: number;
  readonly hasDigits: boolean;
}

const BARE_YEAR = 'bare-year';
const BARE_MONTHS = 'months';
/** "chín tháng" is a part of the year; "hai tháng" may be any length of time, and "năm tháng" may be years and months. */
const MANY_MONTHS = 6;

/** What the capitals of a shape stand for. */
interface Caught {
  inWords: boolean;
  days: number[];
  months: number[];
  years: number[];
  quarter: number | null;
  count: number | null;
  until: boolean;
  head: number;
}

/** The longest time expression that starts at a token, or null. A year alone is one only when something is compared with it. */
export function timeAt(tokens: readonly Token[], from: number, compared = false): TimeExpression | null {
  const starts = startsAt(tokens[from] as Token);
  if (starts.length === 0) return null;
  const ends: End[] = [];
  follow(starts, tokens, from, ends);
  for (const { shape, to } of ends.sort((a, b) => b.to - a.to || a.shape.order - b.shape.order)) {
    const { pattern, atoms } = shape;
    if (pattern.name === BARE_YEAR && !compared) continue;
    const caught = caughtBy(atoms, tokens, from);
    if (!plausible(pattern, caught) || !stands(pattern, tokens, from, to)) continue;
    const { days, months, years, quarter, count, until, head } = caught;
    return { from, to, pattern, days, months, years, quarter, count, until, head, hasDigits: hasNumber(tokens, from, to) };
  }
  return null;
}

/** A shape that the words at a place have, and where it ends. */
interface End {
  readonly shape: Shape;
  readonly to: number;
}

function follow(steps: readonly Step[], tokens: readonly Token[], at: number, ends: End[]): void {
  for (let which = 0; which < steps.length; which += 1) {
    const { atom, next, end } = steps[which] as Step;
    const to = endOf(atom, tokens, at);
    if (to === null) continue;
    if (end !== null) ends.push({ shape: end, to });
    follow(next, tokens, to, ends);
  }
}

function hasNumber(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === 'number') return true;
  return false;
}

function plausible(pattern: TimePattern, { years, count, inWords }: Caught): boolean {
  if (inWords && pattern.name === BARE_MONTHS) return (count ?? 0) >= MANY_MONTHS;
  if (pattern.kind === 'range' || pattern.kind === 'school_year') return (years[0] ?? 0) < (years[1] ?? 0);
  return pattern.name !== 'months' || ((count ?? 0) >= 2 && (count ?? 0) <= 12);
}

/** Whether short words for the present stand alone: no "hiện đại", no "trong tháng 10" or "trong tháng Bảy". */
function stands({ kind, name }: TimePattern, tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  if (name === BARE_MONTHS) return !isTerm(tokens, from) && !isUndertaking(tokens, from, to);
  if (kind === 'now') return to > from + 1 || opensPredicate(tokens, to) || (opensClause(tokens, from) && opensLabel(tokens, to));
  return (
    kind !== 'this-month' || !(next?.kind === 'number' || (next?.kind === 'word' && (countOf(next) !== null || WORDS.is(next, 'past'))))
  );
}

/** "kỳ hạn 12 tháng" is a length of time. */
const isTerm = (tokens: readonly Token[], at: number): boolean =>
  [1, 2].some((back) => at >= back && WORDS.at(tokens, at - back, 'term')?.length === back);

/** "Qua 3 tháng ra quân": how long something has been done, not when. */
const isUndertaking = (tokens: readonly Token[], from: number, to: number): boolean =>
  from > 0 && WORDS.at(tokens, from - 1, 'after-a-while') !== null && WORDS.at(tokens, to, 'undertaking') !== null;

/** "hiện có", "nay là", but "hiện đại": one syllable says now only where something is said of it. */
function opensPredicate(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== 'word') return true;
  const tags = WORDS.at(tokens, at)?.tags;
  return tags !== undefined && (['predicate', 'verb', 'body', 'org'] as const).some((tag) => tags.has(tag));
}

const opensClause = (tokens: readonly Token[], at: number): boolean => at === 0 || tokens[at - 1]?.kind === 'mark';

/** "hiện diện tích nuôi tôm là …": at the start of a clause the word stands before what is measured. */
const opensLabel = (tokens: readonly Token[], at: number): boolean =>
  (['worth', 'rate-noun', 'adds-nothing', 'whole-head'] as const).some((tag) => WORDS.at(tokens, at)?.tags.has(tag));

/** What a shape catches where it is known to match. */
function caughtBy(atoms: readonly Atom[], tokens: readonly Token[], from: number): Caught {
  const caught: Caught = { days: [], months: [], years: [], quarter: null, count: null, until: false, head: from, inWords: false };
  let at = from;
  let begun = false;
  for (const atom of atoms) {
    const to = endOf(atom, tokens, at) ?? at;
    if (atom.kind === 'catch' && to > at) keep(atom.what, tokens[at] as Token, caught);
    if (atom.kind === 'tag' && atom.tag === 'until' && to > at) caught.until = true;
    begun ||= atom.kind !== 'tag' || (to > at && atom.tag !== 'until' && atom.tag !== 'daypart');
    if (!begun && atom.kind === 'tag' && atom.tag === 'until') caught.head = to;
    at = to;
  }
  return caught;
}

function endOf(atom: Atom, tokens: readonly Token[], at: number): number | null {
  if (atom.kind === 'tag') return tagEnd(tokens, at, atom);
  const token = tokens[at];
  if (atom.kind === 'mark') return token?.kind === 'mark' && token.key === atom.mark ? at + 1 : null;
  if (token !== undefined && numbersIn(atom.what, token) !== null) return at + 1;
  return atom.may ? at : null;
}

function tagEnd(tokens: readonly Token[], from: number, atom: Extract<Atom, { kind: 'tag' }>): number | null {
  let at = from;
  do {
    const match = at < tokens.length ? WORDS.at(tokens, at, atom.tag) : null;
    if (match === null) break;
    at += match.length;
  } while (atom.repeat);
  return at > from || atom.may ? at : null;
}

function keep(what: string, token: Token, caught: Caught): void {
  const numbers = numbersIn(what, token) ?? [];
  numbers.forEach((number, at) => {
    const letter = what[at];
    if (letter === 'D') caught.days.push(number);
    else if (letter === 'M') caught.months.push(number);
    else if (letter === 'Y') caught.years.push(number);
    else if (letter === 'Q') caught.quarter = number;
    else if (letter === 'N') caught.count = number;
  });
  caught.inWords ||= token.kind === 'word' && (what === 'N' || what === 'M');
}
