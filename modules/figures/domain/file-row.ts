import { canonicalPeriod, dec, decimalString, periodCode, periodEnd } from '@thucthi/kernel';
import { checkEntry, type EntryPart } from './check-entry.ts';
import type { FileColumn } from './file-columns.ts';
import type { FileDirectory, FileIndicator } from './file-ground.ts';
import {
  converted,
  Fault,
  findIndicator,
  findUnit,
  readAsOf,
  readNumber,
  readPeriod,
  readVintage,
  shortText,
  type CellFault,
  type CellOf,
} from './file-cells.ts';

/** A row of a file made ready for the ledger. A ratio without its parts is good only where it changes nothing: the ledger decides. */
export interface FileFigure {
  readonly unitId: number;
  readonly indicatorId: number;
  readonly period: string;
  /** What the row said, where the period is kept under another code. */
  readonly statedPeriod: string | null;
  readonly periodEnd: string;
  readonly asOf: string;
  readonly vintage: 1 | 2 | 3;
  readonly value: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly decimals: number;
  readonly externalId: string | null;
  readonly note: string | null;
  readonly reason: string | null;
}

/** What reading a row came to; `empty` = nothing to enter: a row of the template that was not filled in. */
export type ReadRow =
  | { readonly kind: 'figure'; readonly figure: FileFigure; readonly indicator: FileIndicator }
  | { readonly kind: 'faults'; readonly faults: readonly CellFault[]; readonly unitId: number | null }
  | { readonly kind: 'empty' };

/** Reads one row, checked against the registry, the calendar and the indicator's arithmetic; every fault of the row is told. */
export function readFileRow(cell: CellOf, valueQuantity: string, directory: FileDirectory): ReadRow {
  const blank = (column: FileColumn): boolean => /^[-–—−]?$/u.test(cell(column));
  if (blank('value') && blank('numerator') && blank('denominator')) return { kind: 'empty' };
  const faults: CellFault[] = [];
  const taken = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error.fault);
      return null;
    }
  };
  const period = taken(() => readPeriod(cell('period')));
  const indicator = taken(() => findIndicator(cell, directory));
  const unit = period === null ? null : taken(() => findUnit(cell, directory, periodEnd(period)));
  const vintage = taken(() => readVintage(cell('vintage')));
  const asOf = taken(() => readAsOf(cell('asOf')));
  const number = (column: 'value' | 'numerator' | 'denominator', to: FileIndicator): string | null =>
    blank(column) ? null : readNumber(cell(column), column, column === 'value' ? to : { unit: null, decimals: 0 });
  const numbers =
    indicator === null
      ? null
      : taken(() => {
          const numerator = number('numerator', indicator);
          const denominator = number('denominator', indicator);
          return {
            value: valueOf(number('value', indicator), { numerator, denominator }, indicator, cell('quantity') || valueQuantity),
            numerator,
            denominator,
          };
        });
  const texts = taken(() => ({
    note: shortText(cell, 'note'),
    reason: shortText(cell, 'reason'),
    externalId: shortText(cell, 'externalId'),
  }));
  if (period === null || indicator === null || unit === null || vintage === null || numbers === null || texts === null || faults.length > 0)
    return { kind: 'faults', faults, unitId: unit?.id ?? null };
  const withoutParts = indicator.rollUp === 'ratio-of-sums' && numbers.numerator === null && numbers.denominator === null;
  const checked = checkEntry(
    {
      ...numbers,
      period: periodCode(canonicalPeriod(period)),
      asOf: asOf === '' ? null : asOf,
      unit: { name: unit.names.at(-1)?.name ?? unit.slug, validFrom: unit.validFrom, validTo: unit.validTo },
      indicator: { ...indicator, rollUp: withoutParts ? 'none' : indicator.rollUp },
    },
    directory.today,
  );
  if (!checked.ok)
    return {
      kind: 'faults',
      faults: [{ column: columnOf[checked.problem.about], vi: checked.problem.vi, en: checked.problem.en }],
      unitId: unit.id,
    };
  const decimals = checked.value.value.split('.')[1]?.length ?? 0;
  return {
    kind: 'figure',
    indicator,
    figure: { unitId: unit.id, indicatorId: indicator.id, vintage, decimals, ...checked.value, ...texts },
  };
}

const columnOf: Readonly<Record<EntryPart, FileColumn>> = {
  unit: 'unitCode',
  indicator: 'indicatorCode',
  period: 'period',
  asOf: 'asOf',
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
};

/** The value in the indicator's own unit; of a ratio that gives only its parts it is worked out. */
function valueOf(
  given: string | null,
  parts: { numerator: string | null; denominator: string | null },
  indicator: FileIndicator,
  quantity: string,
): string {
  if (given !== null) return quantity === '' ? given : converted(given, quantity, indicator.unit);
  const { numerator, denominator } = parts;
  if (indicator.rollUp !== 'ratio-of-sums' || numerator === null || denominator === null)
    throw new Fault('value', 'Chưa ghi giá trị.', 'The value is missing.');
  if (dec(denominator).lte(0)) throw new Fault('denominator', 'Mẫu số phải lớn hơn 0.', 'The denominator must be greater than zero.');
  return decimalString(dec(numerator).times(indicator.scale).div(denominator).toDecimalPlaces(indicator.decimals));
}
