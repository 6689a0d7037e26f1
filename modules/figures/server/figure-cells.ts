import { formatDateVi, formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import type { WrittenCell } from '@thucthi/sheet';
import { headingOf, type FileColumn } from '../domain/file-columns.ts';
import { vintageNames } from '../domain/file-cells.ts';
import type { FileIndicator, FileUnit } from '../domain/file-ground.ts';

/** A figure to be written into a file, or one that is owed: then without value. */
export interface WrittenFigure {
  readonly unit: FileUnit;
  readonly indicator: FileIndicator;
  readonly period: string;
  readonly periodEnd: string;
  readonly vintage: 1 | 2 | 3;
  readonly asOf: string | null;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly decimals: number | null;
  readonly note: string | null;
  readonly externalId: string | null;
}

const widths: Readonly<Record<FileColumn, number>> = {
  unitCode: 16,
  unitName: 30,
  indicatorCode: 28,
  indicatorName: 42,
  period: 22,
  vintage: 12,
  asOf: 14,
  value: 16,
  numerator: 14,
  denominator: 14,
  quantity: 14,
  reason: 24,
  note: 24,
  externalId: 18,
};

/** The columns of the file as a sheet has them. */
export const sheetColumns: readonly { heading: string; width: number }[] = (Object.entries(widths) as [FileColumn, number][]).map(
  ([column, width]) => ({ heading: headingOf(column), width }),
);

/** A figure as one row of the file, in a form that reads back as the same figure: the official code where it leads back to the unit. */
export function figureCells(figure: WrittenFigure): readonly WrittenCell[] {
  const { unit, indicator } = figure;
  const named = unit.names.find((one) => one.from <= figure.periodEnd && (one.to === null || figure.periodEnd <= one.to));
  const number = (value: string | null): WrittenCell =>
    value === null ? '' : { number: value, decimals: Math.max(figure.decimals ?? 0, value.split('.')[1]?.length ?? 0) };
  const cells: Record<FileColumn, WrittenCell> = {
    unitCode: named?.code ?? unit.slug,
    unitName: (named ?? unit.names.at(-1))?.name ?? '',
    indicatorCode: indicator.code,
    indicatorName: indicator.name,
    period: formatPeriodVi(parsePeriodCode(figure.period), 'short'),
    vintage: vintageNames[figure.vintage],
    asOf: figure.asOf === null ? '' : formatDateVi(figure.asOf),
    value: number(figure.value),
    numerator: number(figure.numerator),
    denominator: number(figure.denominator),
    quantity: indicator.unit,
    reason: '',
    note: figure.note ?? '',
    externalId: figure.externalId ?? '',
  };
  return Object.values(cells);
}
