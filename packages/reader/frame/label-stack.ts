import type { LabelRecord } from './draft.ts';

/** The last label outside brackets and in each bracket: what stands in brackets is not passed on behind them. */
export class LabelStack {
  outer: LabelRecord | null;
  readonly #inside = new Map<number, LabelRecord>();

  readonly #parent: ReadonlyMap<number, number>;

  constructor(before: LabelRecord | null, parent: ReadonlyMap<number, number>) {
    this.#parent = parent;
    this.outer = before;
  }

  put(bracket: number, label: LabelRecord): void {
    if (bracket === -1) this.outer = label;
    else this.#inside.set(bracket, label);
  }

  at(bracket: number): LabelRecord | null {
    if (bracket === -1) return this.outer;
    return this.#inside.get(bracket) ?? this.at(this.#parent.get(bracket) ?? -1);
  }
}
