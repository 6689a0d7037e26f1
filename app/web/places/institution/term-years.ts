import type { TargetEffect } from '../../../institution-contract.ts';

/** One indicator of a term with its target in each year; a year without one has none. */
export interface TermRow {
  readonly key: string;
  readonly indicator: TargetEffect['indicator'];
  readonly level: TargetEffect['level'];
  readonly years: ReadonlyMap<string, TargetEffect>;
}

/** What became of a target since the document gave it. */
export type Fate = 'kept' | 'amended' | 'dropped';

/** A document's targets as indicator × years, in the order in which the indicators stand; null where it is of one year only. */
export function termOf(targets: readonly TargetEffect[]): { years: readonly string[]; rows: readonly TermRow[] } | null {
  const years = [...new Set(targets.map(({ period }) => period))].toSorted();
  if (years.length < 2) return null;
  const groups = Map.groupBy(targets, ({ indicator, level, plan }) => `${plan}|${indicator.code}|${level}`);
  const rows = [...groups].flatMap(([key, of]): TermRow[] => {
    const [first] = of;
    return first === undefined
      ? []
      : [{ key, indicator: first.indicator, level: first.level, years: new Map(of.map((one) => [one.period, one])) }];
  });
  return { years, rows };
}

/** Whether what a document asked still stands: later decisions that ask for the same have kept it. */
export function fateOf({ said, later }: Pick<TargetEffect, 'said' | 'later'>): Fate {
  if (later === null) return said.withdrawn ? 'dropped' : 'kept';
  if (later.withdrawn) return 'dropped';
  const same =
    later.value === said.value &&
    later.valueHigh === said.valueHigh &&
    later.milestoneOn === said.milestoneOn &&
    later.comparator === said.comparator;
  return same ? 'kept' : 'amended';
}
