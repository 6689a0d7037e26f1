import { WORDS } from '../lexicon/words.ts';
import type { Token } from '../text/tokens.ts';
import type { Excluded } from '../types.ts';

/** A number that is no figure; positions are tokens of the sentence. */
export interface NotAFigure {
  readonly from: number;
  readonly to: number;
  readonly why: Excluded['why'];
  /** The number of a list mark. */
  readonly number: number | null;
}

const mark = (token: Token | undefined, key: string): boolean => token?.kind === 'mark' && token.key === key;
const ENUMERATOR_ENDS = new Set(['.', ')', '/']);
const plain = (token: Token | undefined): boolean => token?.kind === 'number' && /^\d{1,3}$/.test(token.key);

/** List marks, ordinals, lengths of time, names with a number: recognised before any quantity. */
export function notAFigureAt(tokens: readonly Token[], at: number, opensParagraph: boolean): NotAFigure | null {
  const token = tokens[at] as Token;
  if (token.kind === 'number') return numberAt(tokens, at, opensParagraph);
  if (mark(token, '(') && plain(tokens[at + 1]) && mark(tokens[at + 2], ')') && Number(tokens[at + 1]?.key) < 50)
    return { from: at, to: at + 3, why: 'enumerator', number: Number(tokens[at + 1]?.key) };
  if (token.kind === 'word' && token.digits) return { from: at, to: at + 1, why: 'name', number: null };
  const ordinal = WORDS.at(tokens, at, 'ordinal-head');
  if (
    ordinal !== null &&
    plain(tokens[at + ordinal.length]) &&
    !isRanked(tokens, at) &&
    (ordinal.length > 1 || !hasUnit(tokens, at + ordinal.length + 1))
  )
    return { from: at, to: at + ordinal.length + 1, why: 'session_ordinal', number: null };
  return null;
}

function isRanked(tokens: readonly Token[], at: number): boolean {
  return (
    WORDS.is(tokens[at], 'ordinal') && at > 0 && [1, 2].some((back) => at >= back && WORDS.at(tokens, at - back, 'rank')?.length === back)
  );
}

function numberAt(tokens: readonly Token[], at: number, opensParagraph: boolean): NotAFigure | null {
  if (opensParagraph && at === 0 && plain(tokens[0]) && ENUMERATOR_ENDS.has(tokens[1]?.key ?? '') && (tokens[2]?.spaced ?? true))
    return { from: 0, to: 2, why: 'enumerator', number: Number(tokens[0]?.key) };
  const age = WORDS.at(tokens, at + 1, 'age');
  if (age !== null) return { from: at, to: at + 1 + age.length, why: 'definition', number: null };
  const before = tokens[at - 1];
  const glued =
    mark(before, '-') &&
    tokens[at - 2]?.kind === 'word' &&
    tokens[at - 2]?.capital === true &&
    before?.spaced === false &&
    !tokens[at]?.spaced;
  if (glued) return { from: at - 2, to: at + 1, why: 'name', number: null };
  if (plain(tokens[at]) && countsBefore(tokens, at) && !hasUnit(tokens, at + 1))
    return { from: at, to: at + 1, why: 'ordinal_in_label', number: null };
  if (isNamed(tokens, at)) return { from: at, to: at + 1, why: 'name', number: null };
  if (at > 0 && WORDS.is(before, 'definition-before') && plain(tokens[at]) && WORDS.at(tokens, at + 1, 'counted') !== null)
    return { from: at, to: at + 1, why: 'definition', number: null };
  const long = WORDS.at(tokens, at + 1, 'duration');
  const unit = long === null ? null : WORDS.at(tokens, at + 1, 'unit');
  if (long !== null && plain(tokens[at]) && (unit?.length ?? 0) <= long.length && !WORDS.is(tokens[at + 1], 'percent'))
    return { from: at, to: at + 1 + long.length, why: 'duration', number: null };
  if (hasUnit(tokens, at + 1)) return null;
  const definition = WORDS.at(tokens, at + 1, 'definition');
  if (definition !== null && plain(tokens[at])) return { from: at, to: at + 1 + definition.length, why: 'definition', number: null };
  return null;
}

/** "9.316.646 mũi 1": a small number right after a counted noun that has its own number says which ones. */
function countsBefore(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at - 1];
  return noun?.kind === 'word' && tokens[at - 2]?.kind === 'number' && WORDS.at(tokens, at - 1, 'counted')?.length === 1;
}

/** "phường 13 quận Bình Thạnh": what looks like a unit is the type of a named place. */
function beforePlace(tokens: readonly Token[], at: number): boolean {
  const type = WORDS.at(tokens, at, 'place-type');
  const name = tokens[at + (type?.length ?? 0)];
  return type !== null && name?.kind === 'word' && name.capital;
}

const LONGEST_NAME_HEAD = 3;

/** "Vành đai 3", "Metro số 1": a word that is named by the number after it, and no unit that belongs to the number. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  if (!plain(tokens[at])) return false;
  const next = tokens[at + 1];
  if (mark(next, '-') && tokens[at + 2]?.kind === 'number' && hasUnit(tokens, at + 3)) return false;
  if (hasUnit(tokens, at + 1) && next?.capital !== true) return beforePlace(tokens, at + 1);
  for (let back = 1; back <= Math.min(LONGEST_NAME_HEAD, at); back += 1)
    if (WORDS.at(tokens, at - back, 'name-head')?.length === back) return true;
  const before = tokens[at - 1];
  return before?.kind === 'word' && before.capital && at > 1 && tokens[at - 2]?.kind === 'word' && !hasUnit(tokens, at + 1);
}

function hasUnit(tokens: readonly Token[], at: number): boolean {
  return at < tokens.length && (WORDS.at(tokens, at, 'unit') !== null || WORDS.at(tokens, at, 'magnitude') !== null);
}
