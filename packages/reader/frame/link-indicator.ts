import { tokensOf, type Token } from '../text/tokens.ts';
import type { IndicatorAlias } from '../types.ts';

interface Node {
  readonly next: Map<string, Node>;
  alias: IndicatorAlias | null;
}

/** Finds the catalogue's indicator that a label names: the longest alias in it, the earliest of equals. */
export class IndicatorIndex {
  readonly #root: Node = { next: new Map(), alias: null };

  constructor(indicators: readonly IndicatorAlias[]) {
    for (const indicator of indicators) for (const alias of indicator.aliases) this.#put(alias, indicator);
  }

  #put(alias: string, indicator: IndicatorAlias): void {
    let node = this.#root;
    for (const key of words(tokensOf(alias))) {
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), alias: null };
        node.next.set(key, next);
      }
      node = next;
    }
    node.alias ??= indicator;
  }

  /** Whether words name an indicator of the catalogue anywhere. */
  knows(tokens: readonly Token[]): boolean {
    const keys = words(tokens);
    return keys.some((_, from) => this.#longest(keys, from, () => true) !== null);
  }

  /** The indicator of a label that may be measured in a unit; null rather than a guess. */
  of(label: string, unit: string): IndicatorAlias | null {
    return this.ofWords(tokensOf(label), unit);
  }

  /** The same for a label that is cut into words already. */
  ofWords(tokens: readonly Token[], unit: string): IndicatorAlias | null {
    const keys = words(tokens);
    let best: { alias: IndicatorAlias; length: number } | null = null;
    for (let from = 0; from < keys.length; from += 1) {
      const found = this.#longest(keys, from, (alias) => admits(alias, unit));
      if (found !== null && found.length > (best?.length ?? 0)) best = found;
    }
    return best === null || best.length * 3 < keys.length ? null : best.alias;
  }

  #longest(
    keys: readonly string[],
    from: number,
    admitted: (alias: IndicatorAlias) => boolean,
  ): { alias: IndicatorAlias; length: number } | null {
    let best: { alias: IndicatorAlias; length: number } | null = null;
    let node: Node | undefined = this.#root;
    for (let at = from; at < keys.length; at += 1) {
      node = node.next.get(keys[at] as string);
      if (node === undefined) break;
      if (node.alias !== null && admitted(node.alias)) best = { alias: node.alias, length: at - from + 1 };
    }
    return best;
  }
}

/** Words, and numbers inside a name: mũi 1 and mũi 2 are two indicators. */
const words = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ key }) => key);
const admits = ({ units }: IndicatorAlias, unit: string): boolean => units === undefined || unit === '%' || units.includes(unit);
