import type { LabelRecord } from './draft.ts';

/** The last label outside brackets and in each bracket: what stands in brackets is not passed on behind them. */
export class LabelStack {
  outer: LabelRecord | null;
  readonly #inside = new Map<number, LabelRecord>();

  readonly #parent: ReadonlyMap<number, number>;

  /** The last label counted in each unit, in this paragraph. */
  readonly #byUnit: Map<string, LabelRecord>;

  constructor(before: LabelRecord | null, parent: ReadonlyMap<number, number>, byUnit: Map<string, LabelRecord>) {
    this.#byUnit = byUnit;
    this.#parent = parent;
    this.outer = before;
  }

  put(bracket: number, label: LabelRecord): void {
    if (bracket === -1) this.outer = label;
    else this.#inside.set(bracket, label);
  }

  /** What was counted in a unit. */
  counted(unit: string): LabelRecord | null {
    return this.#byUnit.get(unit) ?? null;
  }

  putCounted(unit: string, label: LabelRecord): void {
    this.#byUnit.set(unit, label);
  }

  at(bracket: number): LabelRecord | null {
    if (bracket === -1) return this.outer;
    return this.#inside.get(bracket) ?? this.at(this.#parent.get(bracket) ?? -1);
  }
}
