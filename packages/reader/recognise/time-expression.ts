import { ROMAN_NUMBERS } from '../data/document-words.ts';
import { TIME_PATTERNS, type TimePattern } from '../data/time-patterns.ts';
import { COUNT_WORDS } from '../data/time-words.ts';
import type { Tag } from '../lexicon/entry.ts';
import { WORDS } from '../lexicon/words.ts';
import { syllableKey } from '../text/syllable-key.ts';
import type { Token } from '../text/tokens.ts';
import { NO_WORD, internWord } from '../text/word-ids.ts';

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

type Atom =
  | { readonly kind: 'tag'; readonly tag: Tag; readonly may: boolean; readonly repeat: boolean }
  | { readonly kind: 'catch'; readonly what: string; readonly may: boolean }
  | { readonly kind: 'mark'; readonly mark: string };

interface Compiled {
  readonly pattern: TimePattern;
  readonly atoms: readonly Atom[];
  /** Its place among the shapes: of two that match the same words the first counts. */
  readonly order: number;
}

/** A piece of a shape, shared by all shapes that begin alike: what it asks for is asked once. */
interface Step {
  readonly written: string;
  readonly atom: Atom;
  readonly next: Step[];
  /** The shape that ends with it. */
  end: Compiled | null;
}

const BARE_YEAR = 'bare-year';
const BARE_MONTHS = 'months';
const ZERO = 48;
/** "chín tháng" is a part of the year; "hai tháng" may be any length of time, and "năm tháng" may be years and months. */
const MANY_MONTHS = 6;
const CATCHES = new Set(['D', 'M', 'Y', 'N', 'Q', 'H', 'DM', 'DMY', 'MY']);

function atomOf(written: string): Atom {
  if (/^[/()-]$/.test(written)) return { kind: 'mark', mark: written };
  const may = written.endsWith('?') || written.endsWith('*');
  const name = may ? written.slice(0, -1) : written;
  return CATCHES.has(name) ? { kind: 'catch', what: name, may } : { kind: 'tag', tag: name as Tag, may, repeat: written.endsWith('*') };
}

/** How the shapes begin. */
const firstSteps: Step[] = [];

TIME_PATTERNS.forEach((pattern, order) => {
  const path: Step[] = [];
  for (const written of pattern.shape.split(' ')) path.push(stepIn(path.at(-1)?.next ?? firstSteps, written));
  (path.at(-1) as Step).end ??= { pattern, atoms: path.map(({ atom }) => atom), order };
});

function stepIn(steps: Step[], written: string): Step {
  const known = steps.find((step) => step.written === written);
  if (known !== undefined) return known;
  const step: Step = { written, atom: atomOf(written), next: [], end: null };
  steps.push(step);
  return step;
}

/** The first steps of the shapes that a word can begin, found when it is first met. */
const startsByWord = new Map<number, readonly Step[]>();
let knownVersion = WORDS.version;

function startsAt(token: Token): readonly Step[] {
  if (knownVersion !== WORDS.version) startsByWord.clear();
  knownVersion = WORDS.version;
  if (token.kind === 'number') return NUMBER_STARTS;
  if (token.id === NO_WORD) return NONE;
  let starts = startsByWord.get(token.id);
  if (starts === undefined) {
    starts = firstSteps.filter((step) => canStart(step, token));
    startsByWord.set(token.id, starts);
  }
  return starts;
}

function canStart({ atom, next }: Step, token: Token): boolean {
  if (atom.kind === 'mark') return atom.mark === token.key;
  if (atom.kind === 'catch' ? atom.what === 'N' && counts(token) !== null : WORDS.begins(token, atom.tag)) return true;
  return atom.may && next.some((step) => canStart(step, token));
}

const countByKey = new Map(Object.entries(COUNT_WORDS).map(([word, count]) => [syllableKey(word), count]));

for (const key of countByKey.keys()) internWord(key);
internWord('(');

/** The first steps of the shapes that a number in digits can begin. */
const NUMBER_STARTS: readonly Step[] = firstSteps.filter(beginsWithNumber);
const NONE: readonly Step[] = [];

function beginsWithNumber({ atom, next }: Step): boolean {
  return atom.kind === 'catch' || (atom.kind === 'tag' && atom.may && next.some(beginsWithNumber));
}

/** The number that a word stands for. */
const counts = (token: Token): number | null => (token.kind === 'word' ? (countByKey.get(token.key) ?? null) : null);

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
  for (const step of starts) follow(step, tokens, from, ends);
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
  readonly shape: Compiled;
  readonly to: number;
}

function follow({ atom, next, end }: Step, tokens: readonly Token[], at: number, ends: End[]): void {
  const to = endOf(atom, tokens, at);
  if (to === null) return;
  if (end !== null) ends.push({ shape: end, to });
  for (const step of next) follow(step, tokens, to, ends);
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
  if (kind === 'now') return to > from + 1 || opensPredicate(tokens, to);
  return (
    kind !== 'this-month' || !(next?.kind === 'number' || (next?.kind === 'word' && (counts(next) !== null || WORDS.is(next, 'past'))))
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

/** The numbers that the capitals of a piece stand for in a token, one each; null when the token holds none. */
function numbersIn(what: string, token: Token): readonly number[] | null {
  if (what === 'DMY' || what === 'DM') return dottedDay(token, what);
  if (what === 'MY') return dottedMonth(token);
  const number = numberFor(what, token);
  return number === null ? null : [number];
}

function numberFor(what: string, token: Token): number | null {
  if (what === 'Q') return token.kind === 'number' ? numberIn(token, 1, 4) : (romanIn(token, 4) ?? countIn(token, 4));
  if (what === 'H') return numberIn(token, 0, 24);
  if (what === 'D') return numberIn(token, 1, 31);
  if (what === 'Y') return numberIn(token, 1930, 2100);
  const written = what === 'N' || token.capital ? countIn(token, 12) : null;
  return written ?? numberIn(token, 1, 12);
}

function dottedDay(token: Token, what: 'DM' | 'DMY'): readonly number[] | null {
  if (token.kind !== 'number') return null;
  const match = (what === 'DM' ? /^(\d{1,2})\.(\d{1,2})$/ : /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/).exec(token.key);
  if (match === null) return null;
  const numbers = match.slice(1).map(Number);
  const [day = 0, month = 0] = numbers;
  return day < 1 || day > 31 || month < 1 || month > 12 ? null : numbers;
}

function dottedMonth(token: Token): readonly number[] | null {
  const match = token.kind === 'number' ? /^(\d{1,2})\.(\d{4})$/.exec(token.key) : null;
  const [month, year] = [Number(match?.[1]), Number(match?.[2])];
  return match === null || month < 1 || month > 12 || year < 1930 || year > 2100 ? null : [month, year];
}

function numberIn(token: Token, low: number, high: number): number | null {
  if (token.kind !== 'number' || token.key.length > 4) return null;
  // A point or a comma makes it no whole number.
  let number = 0;
  for (let at = 0; at < token.key.length; at += 1) {
    const digit = token.key.charCodeAt(at) - ZERO;
    if (digit < 0) return null;
    number = number * 10 + digit;
  }
  return number >= low && number <= high ? number : null;
}

function countIn(token: Token, high: number): number | null {
  const count = counts(token);
  return count !== null && count <= high ? count : null;
}

function romanIn(token: Token, high: number): number | null {
  const at = (ROMAN_NUMBERS as readonly string[]).indexOf(token.key);
  return token.kind === 'word' && at >= 0 && at < high ? at + 1 : null;
}
