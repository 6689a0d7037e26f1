import type { ResolvedTime } from '../frame/calendar.ts';
import type { Item, Sentence } from '../frame/items.ts';
import type { ReadingState } from '../reading-state.ts';
import type { Token } from '../text/tokens.ts';
import type { Directive } from '../types.ts';
import { ACTS, clausesOf, type Clause, type TextBlock } from './clauses.ts';

type TimeItem = Extract<Item, { kind: 'time' }>;

interface PlacedTime {
  readonly from: number;
  readonly to: number;
  readonly item: TimeItem;
  readonly time: ResolvedTime;
}

/** Who must do what by when. An actor is given only where one is named, a deadline only where one is set. */
export function readDirectives(raw: string, blocks: readonly TextBlock[], resolved: ReadingState['resolved']): Directive[] {
  const times = new Map(
    resolved
      .flatMap(({ item, sentence, time }) => (sentence === null ? [] : [placed(sentence, item, time)]))
      .map((time) => [time.from, time]),
  );
  return clausesOf(blocks).flatMap((clause) => {
    const directive = directiveOf(raw, clause, times);
    return directive === null ? [] : [directive];
  });
}

function placed({ tokens }: Sentence, item: TimeItem, time: ResolvedTime): PlacedTime {
  return { from: (tokens[item.from] as Token).index, to: (tokens[item.to - 1] as Token).index, item, time };
}

const isMark = (token: Token | undefined): boolean => token?.kind === 'mark';

function directiveOf(raw: string, { tokens: all, rule }: Clause, times: ReadonlyMap<number, PlacedTime>): Directive | null {
  const tokens = withoutEnd(all);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = ACTS.at(tokens, 0, 'request')?.length ?? 0;
  const actor = actorIn(tokens, start);
  const act = actFrom(tokens, actor?.to ?? start);
  const due = deadlineIn(tokens, times);
  const text = (from: number, to: number): string => raw.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  const object = act.to < tokens.length ? text(act.to, tokens.length) : null;
  return {
    start: first.start, end: last.end, text: raw.slice(first.start, last.end),
    actor: actor === null ? null : text(actor.from, actor.to),
    ...(actor === null ? {} : { actor_start: (tokens[actor.from] as Token).start, actor_end: (tokens[actor.to - 1] as Token).end }),
    action: text(act.from, act.to), object,
    deadline: due?.iso ?? null,
    ...(due === null ? {} : { deadline_text: raw.slice(due.start, due.end) }),
    rule,
  }; // prettier-ignore
}

function withoutEnd(tokens: readonly Token[]): readonly Token[] {
  let [from, to] = [0, tokens.length];
  while (from < to && isMark(tokens[from])) from += 1;
  while (to > from && isMark(tokens[to - 1]) && tokens[to - 1]?.key !== ')') to -= 1;
  return tokens.slice(from, to);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const LONGEST_ACTOR = 24;
/** Small words in a name that the lexicon does not know; with more, where the name ends is a guess, and none is made. */
const MOST_UNKNOWN = 4;

/** The named addressee at the start: from its first word to the adverb, duty or verb that says what to do. */
function actorIn(tokens: readonly Token[], start: number): Stretch | null {
  const every = ACTS.at(tokens, start, 'every');
  const head = ACTS.at(tokens, start + (every?.length ?? 0), 'addressee');
  if (head === null) return null;
  let unknown = 0;
  for (let at = start + (every?.length ?? 0) + head.length; at < Math.min(tokens.length, start + LONGEST_ACTOR); at += 1) {
    const token = tokens[at] as Token;
    if (token.capital) continue;
    const other = ACTS.at(tokens, at, 'addressee');
    const acts = ['must', 'adverb', 'imperative'] as const;
    const longest = Math.max(...acts.map((tag) => ACTS.at(tokens, at, tag)?.length ?? 0));
    if (longest > 0 && longest >= (other?.length ?? 0)) return { from: start, to: trimmedTo(tokens, start, at) };
    if (other !== null) at += other.length - 1;
    else if (token.kind === 'word' && ACTS.at(tokens, at, 'every') === null && (unknown += 1) > MOST_UNKNOWN) return null;
  }
  return null;
}

function trimmedTo(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && isMark(tokens[end - 1])) end -= 1;
  return end;
}

/** Adverbs and the verb; the first word when the lexicon knows none. */
function actFrom(tokens: readonly Token[], from: number): Stretch {
  let at = from;
  while (isMark(tokens[at])) at += 1;
  const start = Math.min(at, tokens.length - 1);
  for (;;) {
    const word = ACTS.at(tokens, at, 'must') ?? ACTS.at(tokens, at, 'adverb');
    const verb = ACTS.at(tokens, at, 'imperative');
    if (verb !== null && verb.length >= (word?.length ?? 0)) return { from: start, to: at + verb.length };
    if (word === null) return { from: start, to: Math.max(at, start + 1) };
    at += word.length;
  }
}

interface Due {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const DATED = new Set(['day', 'month', 'quarter', 'asof', 'year']);

/** "trước ngày 15/12", "hoàn thành trong tháng 12": a word of term right before a time; a horizon ("đến năm 2045") is none. */
function deadlineIn(tokens: readonly Token[], times: ReadonlyMap<number, PlacedTime>): Due | null {
  const last = (tokens.at(-1) as Token).index;
  for (let at = 0; at < tokens.length; at += 1) {
    const found = times.get((tokens[at] as Token).index);
    if (found === undefined || found.to > last || !DATED.has(found.time.kind) || found.time.iso === '') continue;
    const { to, time } = found;
    const term =
      wordBefore(tokens, at, 'deadline') ||
      (time.kind !== 'year' &&
        wordBefore(tokens, at, 'in') &&
        tokens.slice(0, at).some((_, place) => ACTS.at(tokens, place, 'finish') !== null));
    const end = tokens.find(({ index }) => index === to);
    if (term && end !== undefined) return { iso: time.iso, start: (tokens[at] as Token).start, end: end.end };
  }
  return null;
}

function wordBefore(tokens: readonly Token[], at: number, tag: 'deadline' | 'in'): boolean {
  return [1, 2, 3, 4].some((back) => at >= back && ACTS.at(tokens, at - back, tag)?.length === back);
}
