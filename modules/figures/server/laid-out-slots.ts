/** A unit's year of one indicator that is laid out over its slots, because longer runs than months were entered. */
export interface YearKey {
  unitId: number;
  indicatorId: number;
  year: number;
}

/** A slot of a laid-out year under one rule (0 best, 1..3 that vintage alone), or the change of one. */
export interface RuleRow extends YearKey {
  period: string;
  rule: number;
  value: string;
  reported: number;
}

/** The slots of a laid-out year as they are stored: per period and rule what it adds, as an exact decimal, and whether it reported. */
export type Slots = Record<string, Record<string, [value: string, reported: number]>>;

/** Slots to be stored, from the rows of one year. */
export function slotsOf(rows: readonly RuleRow[]): Slots {
  const slots: Slots = {};
  for (const { period, rule, value, reported } of rows) (slots[period] ??= {})[rule] = [value, reported];
  return slots;
}

/** The rows of one year, from its stored slots. */
export const rowsOfSlots = (key: YearKey, slots: Slots): RuleRow[] =>
  Object.entries(slots).flatMap(([period, rules]) =>
    Object.entries(rules).map(([rule, [value, reported]]) => ({ ...key, period, rule: Number(rule), value, reported })),
  );
