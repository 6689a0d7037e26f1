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
  /** By the numbers of the words. */
  readonly next: Map<number, Node>;
  match: Match | null;
}

/** A prefix tree over words, so that the longest written form wins and every look-up costs what it reads. */
export class Lexicon {
  /** The forms by the number of their first word: a place in the list, so that most words are passed over at once. */
  readonly #first: (Node | undefined)[] = [undefined];
  /** All tags of the forms that start with a word, gathered when first asked for. */
  readonly #firstTags = new Map<number, ReadonlySet<Tag>>();

  /** Grows when a form is taken out, so that whoever remembers look-ups knows to forget them. */
  version = 0;

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) for (const form of entry.forms) this.#put(form, entry);
  }

  #put(form: string, entry: Entry): void {
    const ids = this.#idsOf(form);
    const [first = NO_WORD, ...rest] = ids;
    let node = (this.#first[first] ??= { next: new Map(), match: null });
    for (const id of rest) {
      let next = node.next.get(id);
      if (next === undefined) {
        next = { next: new Map(), match: null };
        node.next.set(id, next);
      }
      node = next;
    }
    const entries = [...(node.match?.entries ?? []), entry];
    node.match = { length: ids.length, tags: new Set(entries.flatMap(({ tags }) => tags)), entries };
  }

  /** Takes one form of one entry out, and gives back what puts it in again: how tests see that every form does its work. */
  withdraw(form: string, entry: Entry): () => void {
    const [first = NO_WORD, ...rest] = this.#idsOf(form);
    let node = this.#first[first];
    for (const id of rest) node = node?.next.get(id);
    if (node === undefined) throw new Error(`the lexicon holds no form “${form}”`);
    const place = node;
    const before = place.match;
    const left = before?.entries.filter((other) => other !== entry) ?? [];
    place.match =
      before === null || left.length === 0 ? null : { ...before, entries: left, tags: new Set(left.flatMap(({ tags }) => tags)) };
    this.#changed();
    return () => {
      place.match = before;
      this.#changed();
    };
  }

  #changed(): void {
    this.version += 1;
    this.#firstTags.clear();
  }

  /** The longest form that starts at a token; with a tag, the longest that carries it. */
  at(tokens: readonly Token[], from: number, tag?: Tag): Match | null {
    let node = this.#first[tokens[from]?.id ?? NO_WORD];
    let best: Match | null = null;
    for (let at = from + 1; node !== undefined; at += 1) {
      if (node.match !== null && (tag === undefined || node.match.tags.has(tag))) best = node.match;
      if (at >= tokens.length || node.next.size === 0) break;
      node = node.next.get((tokens[at] as Token).id);
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

  /** Whether some form that starts with the token carries one of the tags; a cheap no for most tokens. */
  begins(token: Token, tags: ReadonlySet<Tag>): boolean {
    const node = this.#first[token.id];
    if (node === undefined) return false;
    const first = this.#firstTags.get(token.id) ?? firstOf(node, this.#firstTags, token.id);
    for (const tag of tags) if (first.has(tag)) return true;
    return false;
  }

  /** Whether the single token carries a tag by itself. */
  is(token: Token | undefined, tag: Tag): boolean {
    return token !== undefined && (this.#first[token.id]?.match?.tags.has(tag) ?? false);
  }
}

/** The canonical form behind a match for one tag. */
export const canonical = (match: Match, tag: Tag): string => match.entries.find(({ tags }) => tags.includes(tag))?.as ?? '';

function firstOf(node: Node, known: Map<number, ReadonlySet<Tag>>, id: number): ReadonlySet<Tag> {
  const tags = new Set<Tag>();
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const tag of next.match?.tags ?? []) tags.add(tag);
    waiting.push(...next.next.values());
  }
  known.set(id, tags);
  return tags;
}
