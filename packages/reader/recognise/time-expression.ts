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
  /** What must stand right after a number in digits that the shape begins with; null when that is open. */
  readonly afterNumber: Exclude<Atom, { kind: 'catch' }> | null;
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

const compiled: readonly Compiled[] = TIME_PATTERNS.map((pattern) => {
  const atoms = pattern.shape.split(' ').map(atomOf);
  return { pattern, atoms, afterNumber: afterNumberIn(atoms) };
});

function afterNumberIn(atoms: readonly Atom[]): Compiled['afterNumber'] {
  const next = atoms[atoms.findIndex(({ kind }) => kind === 'catch') + 1];
  return next === undefined || next.kind === 'catch' || (next.kind === 'tag' && next.may) ? null : next;
}

/** What a shape can begin with, so that most tokens are passed over at once. */
const firstTags = new Set<Tag>(compiled.flatMap(({ atoms }) => leading(atoms)));

function leading(atoms: readonly Atom[]): Tag[] {
  const tags: Tag[] = [];
  for (const atom of atoms) {
    if (atom.kind === 'tag') tags.push(atom.tag);
    if (atom.kind !== 'tag' || !atom.may) break;
  }
  return tags;
}

/** Patterns by what their first token may be, filled in as tokens are met. */
const startsById: (readonly Compiled[] | undefined)[] = [];
const NONE: readonly Compiled[] = [];
let knownVersion = WORDS.version;

function candidates(tokens: readonly Token[], at: number): readonly Compiled[] {
  const token = tokens[at] as Token;
  if (knownVersion !== WORDS.version) {
    startsById.length = 0;
    knownVersion = WORDS.version;
  }
  if (token.kind === 'number') return NUMBER_STARTS;
  if (token.id === NO_WORD) return NONE;
  return (startsById[token.id] ??=
    counts(token) !== null || token.key === '(' || WORDS.begins(token, firstTags)
      ? compiled.filter(({ atoms }) => canStart(atoms, token))
      : NONE);
}

function canStart(atoms: readonly Atom[], token: Token): boolean {
  for (const atom of atoms) {
    if (atom.kind === 'mark') return atom.mark === token.key;
    if (atom.kind === 'catch' && (token.kind === 'number' || (atom.what === 'N' && counts(token) !== null))) return true;
    if (atom.kind === 'tag' && token.kind !== 'number' && WORDS.begins(token, new Set([atom.tag]))) return true;
    if (!('may' in atom) || !atom.may) return false;
  }
  return false;
}

const countByKey = new Map(Object.entries(COUNT_WORDS).map(([word, count]) => [syllableKey(word), count]));

for (const key of countByKey.keys()) internWord(key);
internWord('(');

/** Patterns that a number in digits can begin. */
const NUMBER_STARTS = compiled.filter(({ atoms }) => beginsWithNumber(atoms));

function beginsWithNumber(atoms: readonly Atom[]): boolean {
  for (const atom of atoms) {
    if (atom.kind === 'mark') return false;
    if (atom.kind === 'catch') return true;
    if (!atom.may) return false;
  }
  return false;
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
  let best: TimeExpression | null = null;
  const number = tokens[from]?.kind === 'number';
  for (const candidate of candidates(tokens, from)) {
    const { pattern, atoms } = candidate;
    if ((pattern.name === BARE_YEAR && !compared) || (number && !goesOn(candidate, tokens, from))) continue;
    const caught: Caught = { days: [], months: [], years: [], quarter: null, count: null, until: false, head: from, inWords: false };
    const to = matchAtoms(tokens, from, atoms, caught);
    if (to === null || (best !== null && to <= best.to)) continue;
    if (!plausible(pattern, caught) || !stands(pattern, tokens, from, to)) continue;
    const { days, months, years, quarter, count, until, head } = caught;
    best = { from, to, pattern, days, months, years, quarter, count, until, head, hasDigits: hasNumber(tokens, from, to) };
  }
  return best;
}

/** After a number in digits most shapes ask for a mark or a word that is not there: seen before anything is caught. */
function goesOn({ afterNumber }: Compiled, tokens: readonly Token[], from: number): boolean {
  const next = tokens[from + 1];
  if (afterNumber === null) return true;
  if (next === undefined) return false;
  return afterNumber.kind === 'mark' ? next.key === afterNumber.mark : WORDS.at(tokens, from + 1, afterNumber.tag) !== null;
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

function matchAtoms(tokens: readonly Token[], from: number, atoms: readonly Atom[], caught: Caught): number | null {
  let at = from;
  let begun = false;
  for (const atom of atoms) {
    const token = tokens[at];
    if (atom.kind === 'mark') {
      if (token?.kind !== 'mark' || token.key !== atom.mark) return null;
      at += 1;
    } else if (atom.kind === 'catch') {
      if (token !== undefined && catchNumber(atom.what, token, caught)) at += 1;
      else if (!atom.may) return null;
    } else {
      const next = tagEnd(tokens, at, atom);
      if (next === null) return null;
      if (atom.tag === 'until' && next > at) caught.until = true;
      if (atom.tag !== 'until' && atom.tag !== 'daypart' && !begun && next > at) begun = true;
      at = next;
    }
    if (!begun && (atom.kind !== 'tag' || atom.tag === 'until')) {
      if (atom.kind === 'tag') caught.head = at;
      else begun = true;
    }
  }
  return at;
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

function catchNumber(what: string, token: Token, caught: Caught): boolean {
  if (what === 'Q') {
    const quarter = token.kind === 'number' ? numberIn(token, 1, 4) : (romanIn(token, 4) ?? countIn(token, 4));
    if (quarter !== null) caught.quarter = quarter;
    return quarter !== null;
  }
  if (what === 'DMY' || what === 'DM') return catchDotted(token, what, caught);
  if (what === 'MY') return catchMonthOfYear(token, caught);
  if (what === 'H') return numberIn(token, 0, 24) !== null;
  const [low, high] = what === 'D' ? [1, 31] : what === 'M' ? [1, 12] : what === 'N' ? [1, 12] : [1930, 2100];
  const written = what === 'N' || (what === 'M' && token.capital) ? countIn(token, high) : null;
  const number = written ?? numberIn(token, low, high);
  if (written !== null) caught.inWords = true;
  if (number === null) return false;
  if (what === 'D') caught.days.push(number);
  else if (what === 'M') caught.months.push(number);
  else if (what === 'Y') caught.years.push(number);
  else caught.count = number;
  return true;
}

function catchDotted(token: Token, what: 'DM' | 'DMY', caught: Caught): boolean {
  if (token.kind !== 'number') return false;
  const match = (what === 'DM' ? /^(\d{1,2})\.(\d{1,2})$/ : /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/).exec(token.key);
  if (match === null) return false;
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number?];
  if (day < 1 || day > 31 || month < 1 || month > 12) return false;
  caught.days.push(day);
  caught.months.push(month);
  if (year !== undefined) caught.years.push(year);
  return true;
}

function catchMonthOfYear(token: Token, caught: Caught): boolean {
  const match = token.kind === 'number' ? /^(\d{1,2})\.(\d{4})$/.exec(token.key) : null;
  const [month, year] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || month < 1 || month > 12 || year < 1930 || year > 2100) return false;
  caught.months.push(month);
  caught.years.push(year);
  return true;
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
