import { dec, decimalString, monthSpan } from '@thucthi/kernel';
import { spreadOf, type RunFigure, type SpreadRow } from '../domain/year-spread.ts';

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

/** A current row, or one that is about to become current. */
export interface Standing extends YearKey {
  period: string;
  vintage: number;
  value: string;
  asOf: string;
}

/** A laid-out year as one key of a map. */
export const keyOf = ({ unitId, indicatorId, year }: YearKey): string => `${unitId}/${indicatorId}/${year}`;
const slotKey = (row: { period: string; rule: number }): string => `${row.period} ${row.rule}`;

/** Standing figures after the incoming ones: a figure stands unless one with a later cut-off date already does. */
export function merged(stood: readonly Standing[], given: readonly Standing[]): Standing[] {
  const rows = new Map(stood.map((row) => [`${row.period} ${row.vintage}`, row]));
  for (const row of given) {
    const other = rows.get(`${row.period} ${row.vintage}`);
    if (other === undefined || row.asOf >= other.asOf) rows.set(`${row.period} ${row.vintage}`, row);
  }
  return [...rows.values()];
}

/** The year by the best vintage of each slot (rule 0) and by each vintage alone. */
export function layOut(key: YearKey, flow: boolean, standing: readonly Standing[]): RuleRow[] {
  const inYear = standing.filter(({ period }) => monthSpan(period, key.year) !== null).toSorted((a, b) => a.vintage - b.vintage);
  const spread = (rows: readonly Standing[]): SpreadRow[] => {
    const figures = new Map(rows.map(({ period, value, vintage }): [string, RunFigure] => [period, { period, value, finality: vintage }]));
    return spreadOf(flow ? 'flow' : 'stock', key.year, [...figures.values()]);
  };
  const byVintage = [...Map.groupBy(inYear, ({ vintage }) => vintage)].map(([rule, rows]) => ({ rule, rows: spread(rows) }));
  const best = byVintage.length === 1 ? byVintage[0]!.rows : spread(inYear);
  return [{ rule: 0, rows: best }, ...byVintage].flatMap(({ rule, rows }) => rows.map((row) => ({ ...key, ...row, rule })));
}

/** The change of every slot from one layout of a year to another. */
export function difference(key: YearKey, before: readonly RuleRow[], after: readonly RuleRow[]): RuleRow[] {
  const left = new Map(before.map((row) => [slotKey(row), row]));
  const now = new Map(after.map((row) => [slotKey(row), row]));
  return [...new Set([...left.keys(), ...now.keys()])].flatMap((slot) => {
    const was = left.get(slot);
    const is = now.get(slot);
    const value = dec(is?.value ?? 0).minus(was?.value ?? 0);
    const reported = (is?.reported ?? 0) - (was?.reported ?? 0);
    const { period, rule } = (is ?? was)!;
    return value.isZero() && reported === 0 ? [] : [{ ...key, period, rule, value: decimalString(value), reported }];
  });
}
