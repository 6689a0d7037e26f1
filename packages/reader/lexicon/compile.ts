import { tokensOf, type Token } from '../text/tokens.ts';
import { NO_WORD, internWord } from '../text/word-ids.ts';
import type { Entry, Tag } from './entry.ts';

/** What stands at a place of the text: how many tokens, which tags, and the entries behind them. */
export interface Match {
  readonly length: number;
  readonly tags: ReadonlySet<Tag>;
  readonly entries: readonly Entry[];
}

interface Node {
  /** By the numbers of the words; null where no form goes on. */
  next: Map<number, Node> | null;
  match: Match | null;
}

/** The forms that start with one word. */
interface Start extends Node {
  /** The tags of all of them: a cheap no for most questions. */
  tags: ReadonlySet<Tag>;
}

const NO_TAGS: ReadonlySet<Tag> = new Set();

/** A prefix tree over words, so that the longest written form wins and every look-up costs what it reads. */
export class Lexicon {
  /** By the number of the first word: a place in the list, so that most words are passed over at once. */
  readonly #starts: (Start | undefined)[] = [undefined];

  /** Grows when a form is taken out, so that whoever remembers look-ups knows to forget them. */
  version = 0;

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const tags = new Set(entry.tags);
      const byLength: Match[] = [];
      for (const form of entry.forms) {
        const ids = this.#idsOf(form);
        this.#put(ids, (byLength[ids.length] ??= { length: ids.length, tags, entries: [entry] }));
      }
    }
  }

  #put(ids: readonly number[], match: Match): void {
    const start = this.#startAt(ids[0] ?? NO_WORD);
    start.tags = joined(start.tags, match.tags);
    let node: Node = start;
    for (let at = 1; at < ids.length; at += 1) node = stepTo(node, ids[at] as number);
    node.match = node.match === null ? match : matchOf(match.length, [...node.match.entries, ...match.entries]);
  }

  #startAt(id: number): Start {
    while (this.#starts.length < id) this.#starts.push(undefined);
    return (this.#starts[id] ??= { next: null, match: null, tags: NO_TAGS });
  }

  /** Takes one form of one entry out, and gives back what puts it in again: how tests see that every form does its work. */
  withdraw(form: string, entry: Entry): () => void {
    const [first = NO_WORD, ...rest] = this.#idsOf(form);
    const start = this.#starts[first];
    let node: Node | undefined = start;
    for (const id of rest) node = node?.next?.get(id);
    if (start === undefined || node === undefined) throw new Error(`the lexicon holds no form “${form}”`);
    const place = node;
    const before = place.match;
    const left = before?.entries.filter((other) => other !== entry) ?? [];
    const change = (match: Match | null): void => {
      place.match = match;
      start.tags = tagsUnder(start);
      this.version += 1;
    };
    change(before === null || left.length === 0 ? null : matchOf(before.length, left));
    return () => change(before);
  }

  /** The longest form that starts at a token; with a tag, the longest that carries it. */
  at(tokens: readonly Token[], from: number, tag?: Tag): Match | null {
    const start = this.#starts[tokens[from]?.id ?? NO_WORD];
    if (start === undefined || (tag !== undefined && !start.tags.has(tag))) return null;
    let best: Match | null = null;
    let node: Node | undefined = start;
    for (let at = from + 1; node !== undefined; at += 1) {
      const { match, next }: Node = node;
      if (match !== null && (tag === undefined || match.tags.has(tag))) best = match;
      if (next === null || at >= tokens.length) break;
      node = next.get((tokens[at] as Token).id);
    }
    return best;
  }

  #idsOf(form: string): number[] {
    return this.keysOf(form).map(internWord);
  }

  /** The words of a form as they are looked up. */
  keysOf(form: string): string[] {
    return tokensOf(form).map(({ key }) => key);
  }

  /** Whether some form that starts with the token carries the tag. */
  begins(token: Token, tag: Tag): boolean {
    return this.#starts[token.id]?.tags.has(tag) ?? false;
  }

  /** Whether a form that carries the tag starts at some token. */
  occurs(tokens: readonly Token[], tag: Tag): boolean {
    for (let at = 0; at < tokens.length; at += 1)
      if (this.#starts[(tokens[at] as Token).id]?.tags.has(tag) === true && this.at(tokens, at, tag) !== null) return true;
    return false;
  }

  /** Asks `begins` of several tags at once, and remembers the answer of each word. */
  opener(tags: Iterable<Tag>): (token: Token) => boolean {
    const asked = new Set(tags);
    const known = new Map<number, boolean>();
    let version = this.version;
    return (token) => {
      if (version !== this.version) known.clear();
      version = this.version;
      let opens = known.get(token.id);
      if (opens === undefined) {
        opens = this.#beginsAny(token, asked);
        known.set(token.id, opens);
      }
      return opens;
    };
  }

  #beginsAny(token: Token, asked: ReadonlySet<Tag>): boolean {
    for (const tag of this.#starts[token.id]?.tags ?? NO_TAGS) if (asked.has(tag)) return true;
    return false;
  }

  /** Whether the single token carries a tag by itself. */
  is(token: Token | undefined, tag: Tag): boolean {
    return token !== undefined && (this.#starts[token.id]?.match?.tags.has(tag) ?? false);
  }
}

function stepTo(node: Node, id: number): Node {
  node.next ??= new Map();
  let next = node.next.get(id);
  if (next === undefined) {
    next = { next: null, match: null };
    node.next.set(id, next);
  }
  return next;
}

const matchOf = (length: number, entries: readonly Entry[]): Match => ({
  length,
  tags: new Set(entries.flatMap(({ tags }) => tags)),
  entries,
});

/** Most words begin forms of one entry: its tags serve as they are. */
function joined(some: ReadonlySet<Tag>, more: ReadonlySet<Tag>): ReadonlySet<Tag> {
  if (some.size === 0) return more;
  const missing = [...more].filter((tag) => !some.has(tag));
  return missing.length === 0 ? some : new Set([...some, ...missing]);
}

function tagsUnder(node: Node): Set<Tag> {
  const tags = new Set(node.match?.tags);
  for (const next of node.next?.values() ?? []) for (const tag of tagsUnder(next)) tags.add(tag);
  return tags;
}

/** The canonical form behind a match for one tag. */
export const canonical = (match: Match, tag: Tag): string => match.entries.find(({ tags }) => tags.includes(tag))?.as ?? '';
