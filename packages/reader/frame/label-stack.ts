import type { LabelRecord } from './draft.ts';

/** The last label outside brackets and in each bracket: what stands in brackets is not passed on behind them. */
export class LabelStack {
  outer: LabelRecord | null;
  readonly #inside = new Map<number, LabelRecord>();

  constructor(before: LabelRecord | null) {
    this.outer = before;
  }

  put(bracket: number, label: LabelRecord): void {
    if (bracket === -1) this.outer = label;
    else this.#inside.set(bracket, label);
  }

  at(bracket: number): LabelRecord | null {
    return this.#inside.get(bracket) ?? this.outer;
  }
}
