import { tokensOf, type Token } from '../text/tokens.ts';
import type { IndicatorAlias } from '../types.ts';

interface Node {
  readonly next: Map<string, Node>;
  /** Those named so, in the order of the catalogue: several may be, in units of their own. */
  readonly named: IndicatorAlias[];
}

/** "Quy mô tổng sản phẩm trên địa bàn (GRDP)" is written without its bracket too. */
const BRACKET_BEHIND = /\s*\([^()]*\)\s*$/;
const SHORT_FORM_BEHIND = /\s*\([A-Z][A-Z ]*\)\s*$/;

/** Finds the catalogue's indicator that a label names: the longest alias in it, the earliest of equals. */
export class IndicatorIndex {
  readonly #root: Node = { next: new Map(), named: [] };

  constructor(indicators: readonly IndicatorAlias[]) {
    const all = indicators.flatMap((indicator) => indicator.aliases.map((alias, at) => ({ indicator, alias, first: at === 0 })));
    // An indicator's first alias is its name, which goes before what others are also called.
    for (const { indicator, alias, first } of all) if (first) this.#put(alias.replace(SHORT_FORM_BEHIND, ''), indicator);
    for (const { indicator, alias } of all) this.#put(alias, indicator);
    for (const { indicator, alias } of all) this.#put(alias.replace(BRACKET_BEHIND, ''), indicator);
  }

  #put(alias: string, indicator: IndicatorAlias): void {
    let node = this.#root;
    for (const key of words(tokensOf(alias))) {
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), named: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    if (node !== this.#root && !node.named.includes(indicator)) node.named.push(indicator);
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

  /** Every name written out in some tokens, of so many words at least; none inside another, each up to its bracket. Positions are tokens. */
  namesIn(tokens: readonly Token[], fewest: number): { from: number; to: number }[] {
    const places = tokens.flatMap(({ kind }, at) => (kind === 'word' || kind === 'number' ? [at] : []));
    const keys = places.map((at) => (tokens[at] as Token).key);
    const names: { from: number; to: number }[] = [];
    for (let at = 0; at < keys.length; at += 1) {
      const found = this.#longest(keys, at, () => true);
      if (found === null || found.length < fewest) continue;
      const [from, to] = [places[at] as number, (places[at + found.length - 1] as number) + 1];
      const bracket = tokens.findIndex(({ kind, key }, place) => place > from && place < to && kind === 'mark' && key === '(');
      const closes = tokens.findIndex(({ kind, key }, place) => place > bracket && place < to && kind === 'mark' && key === ')');
      names.push({ from, to: bracket < 0 || closes >= 0 ? to : bracket });
      at += found.length - 1;
    }
    return names;
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
      const alias = node.named.find(admitted);
      if (alias !== undefined) best = { alias, length: at - from + 1 };
    }
    return best;
  }
}

/** Words, and numbers inside a name: mũi 1 and mũi 2 are two indicators. */
const words = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ key }) => key);
const admits = ({ units }: IndicatorAlias, unit: string): boolean => units === undefined || unit === '%' || units.includes(unit);
