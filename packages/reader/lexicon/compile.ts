import { tokensOf, type Token } from '../text/tokens.ts';
import type { Entry, Tag } from './entry.ts';

/** What stands at a place of the text: how many tokens, which tags, and the entries behind them. */
export interface Match {
  readonly length: number;
  readonly tags: ReadonlySet<Tag>;
  readonly entries: readonly Entry[];
}

interface Node {
  readonly next: Map<string, Node>;
  match: Match | null;
}

/** A prefix tree over words, so that the longest written form wins and every look-up costs what it reads. */
export class Lexicon {
  readonly #root: Node = { next: new Map(), match: null };
  /** All tags of the forms that start with a word, gathered when first asked for. */
  readonly #firstTags = new Map<string, readonly Tag[]>();

  /** Grows when a form is taken out, so that whoever remembers look-ups knows to forget them. */
  version = 0;

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) for (const form of entry.forms) this.#put(form, entry);
  }

  #put(form: string, entry: Entry): void {
    const tokens = tokensOf(form);
    let node = this.#root;
    for (const { key } of tokens) {
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), match: null };
        node.next.set(key, next);
      }
      node = next;
    }
    const entries = [...(node.match?.entries ?? []), entry];
    node.match = { length: tokens.length, tags: new Set(entries.flatMap(({ tags }) => tags)), entries };
  }

  /** Takes one form of one entry out, and gives back what puts it in again: how tests see that every form does its work. */
  withdraw(form: string, entry: Entry): () => void {
    let node = this.#root;
    for (const key of this.keysOf(form)) node = node.next.get(key) ?? node;
    const before = node.match;
    const left = before?.entries.filter((other) => other !== entry) ?? [];
    node.match =
      before === null || left.length === 0 ? null : { ...before, entries: left, tags: new Set(left.flatMap(({ tags }) => tags)) };
    this.#changed();
    return () => {
      node.match = before;
      this.#changed();
    };
  }

  #changed(): void {
    this.version += 1;
    this.#firstTags.clear();
  }

  /** The longest form that starts at a token; with a tag, the longest that carries it. */
  at(tokens: readonly Token[], from: number, tag?: Tag): Match | null {
    let node = this.#root;
    let best: Match | null = null;
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      const next = node.next.get(token.key);
      if (next === undefined) break;
      node = next;
      if (node.match !== null && (tag === undefined || node.match.tags.has(tag))) best = node.match;
    }
    return best;
  }

  /** The words of a form as they are looked up. */
  keysOf(form: string): string[] {
    return tokensOf(form).map(({ key }) => key);
  }

  /** Whether some form that starts with the token carries one of the tags; a cheap no for most tokens. */
  begins(token: Token, tags: ReadonlySet<Tag>): boolean {
    const node = this.#root.next.get(token.key);
    return node !== undefined && (this.#firstTags.get(token.key) ?? firstOf(node, this.#firstTags, token.key)).some((tag) => tags.has(tag));
  }

  /** Whether the single token carries a tag by itself. */
  is(token: Token | undefined, tag: Tag): boolean {
    return token !== undefined && (this.#root.next.get(token.key)?.match?.tags.has(tag) ?? false);
  }
}

/** The canonical form behind a match for one tag. */
export const canonical = (match: Match, tag: Tag): string => match.entries.find(({ tags }) => tags.includes(tag))?.as ?? '';

function firstOf(node: Node, known: Map<string, readonly Tag[]>, key: string): readonly Tag[] {
  const tags = new Set<Tag>();
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const tag of next.match?.tags ?? []) tags.add(tag);
    waiting.push(...next.next.values());
  }
  const found = [...tags];
  known.set(key, found);
  return found;
}
