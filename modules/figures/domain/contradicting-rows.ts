import { decimalString } from '@thucthi/kernel';
import { placeOfRow } from './place-in-files.ts';

/** One waiting row, as far as it may contradict another. */
export interface GivenRow {
  /** File and row in one number. */
  readonly row: number;
  readonly unitId: number;
  readonly indicatorId: number;
  readonly period: string;
  readonly vintage: number;
  readonly asOf: string;
  readonly value: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** Rows of several files about one figure, or with one external id. */
export interface GivenAgain {
  readonly byId: boolean;
  readonly rows: readonly GivenRow[];
}

/** Two rows of different files that cannot both be so; the earlier file first. */
export interface Contradiction {
  readonly one: GivenRow;
  readonly other: GivenRow;
  /** They use one external id for two figures; else they give one figure two values. */
  readonly byId: boolean;
}

/**
 * The pairs of rows of different files that contradict each other: another value for the same figure of the same day, or, of different
 * days, for what would stand in the end; or one external id for two figures.
 */
export function* contradictionsIn(given: readonly GivenAgain[]): Generator<Contradiction> {
  for (const { byId, rows } of given) {
    const weighed = rows.map((row) => ({
      row,
      file: placeOfRow(row.row).file,
      numbers: [row.value, row.numerator, row.denominator].map(plain),
    }));
    const lastDay = new Map<number, string>();
    for (const { row, file } of weighed) if (row.asOf > (lastDay.get(file) ?? '')) lastDay.set(file, row.asOf);
    for (const [at, one] of weighed.entries())
      for (const other of weighed.slice(at + 1)) {
        if (other.file === one.file) continue;
        const bothStand = one.row.asOf === lastDay.get(one.file) && other.row.asOf === lastDay.get(other.file);
        const differ = byId
          ? !sameFigure(one.row, other.row)
          : (one.row.asOf === other.row.asOf || bothStand) && !sayTheSame(one.numbers, other.numbers);
        if (differ) yield { one: one.row, other: other.row, byId };
      }
  }
}

const plain = (number: string | null): string | null => (number === null ? null : decimalString(number));

const sameFigure = (a: GivenRow, b: GivenRow): boolean =>
  a.unitId === b.unitId && a.indicatorId === b.indicatorId && a.period === b.period && a.vintage === b.vintage && a.asOf === b.asOf;

/** Parts that only one of them gives contradict nothing. */
const sayTheSame = (some: readonly (string | null)[], others: readonly (string | null)[]): boolean =>
  some.every((one, at) => one === null || others[at] === null || one === others[at]);
