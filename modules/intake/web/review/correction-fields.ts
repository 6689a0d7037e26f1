import {
  convert,
  formatNumberVi,
  formatPeriodVi,
  isPeriodCode,
  parsePeriodCode,
  parsePeriodVi,
  periodCode,
  QuantityError,
} from '@thucthi/kernel';
import type { Correction, Finding } from '../../contract.ts';

export type CorrectedMeasure = NonNullable<Correction['measure']>;
export type CorrectedVintage = NonNullable<Correction['vintage']>;

export const measures: readonly CorrectedMeasure[] = [
  'level',
  'count_of',
  'pct_of_plan',
  'growth',
  'delta',
  'share',
  'rank',
  'multiple',
  'target',
];
export const vintages: readonly CorrectedVintage[] = ['uoc', 'so-bo', 'chinh-thuc'];

/** What stands in the form: raw texts where a person types. */
export interface CorrectionFields {
  readonly indicator: string | null;
  readonly unit: string;
  readonly measure: CorrectedMeasure | null;
  readonly period: string;
  readonly value: string;
  readonly vintage: CorrectedVintage | null;
  readonly asOf: string | null;
}

const periodText = (code: string | null | undefined): string =>
  code == null ? '' : isPeriodCode(code) ? formatPeriodVi(parsePeriodCode(code)) : code;
const measureOf = (measure: string): CorrectedMeasure | null => measures.find((one) => one === measure.replaceAll('-', '_')) ?? null;

/** The fields as the form opens with them: what was corrected before, else what was read. */
export function fieldsOf(finding: Finding, as: Correction | null): CorrectionFields {
  const { proposal } = finding;
  const value = as?.value ?? proposal.value;
  return {
    indicator: as?.indicator ?? proposal.indicator?.code ?? null,
    unit: as?.unit ?? proposal.unit.slug,
    measure: as?.measure ?? measureOf(finding.measure),
    period: periodText(as?.period ?? proposal.period?.code ?? finding.period.code),
    value: value === null ? '' : formatNumberVi(value),
    vintage: as?.vintage ?? proposal.vintage,
    asOf: as?.asOf ?? proposal.asOf,
  };
}

/** The period that is typed, as a code; null where it is none. */
export function typedPeriod(text: string, year: number | undefined): string | null {
  const period = parsePeriodVi(text, year === undefined ? {} : { year });
  return period === null ? null : periodCode(period);
}

/** What the number that was read is in the unit of an indicator; null where the two measure different things. */
export function valueInUnit(finding: Finding, unit: string): string | null {
  try {
    return formatNumberVi(convert(finding.value, finding.unit, unit));
  } catch (error) {
    if (error instanceof QuantityError) return null;
    throw error;
  }
}

/** Whether a measure is counted in the unit of the indicator and not in percent, places or times. */
export const inIndicatorUnit = (measure: CorrectedMeasure | null): boolean =>
  measure === null || measure === 'level' || measure === 'delta' || measure === 'target' || measure === 'count_of';

/** The correction that the form says: only what differs from what was read. `value` and `period` are read already. */
export function correctionOf(
  finding: Finding,
  fields: CorrectionFields,
  read: { value: string | null; period: string | null },
): Correction {
  const before = fieldsOf(finding, null);
  const { proposal } = finding;
  const differs = <T>(now: T | null, then: T | null): now is T => now !== null && now !== then;
  return {
    ...(differs(fields.indicator, before.indicator) ? { indicator: fields.indicator } : {}),
    ...(differs(fields.unit, before.unit) ? { unit: fields.unit } : {}),
    ...(differs(fields.measure, before.measure) ? { measure: fields.measure } : {}),
    ...(differs(read.period, proposal.period?.code ?? null) ? { period: read.period } : {}),
    ...(differs(fields.asOf, before.asOf) ? { asOf: fields.asOf } : {}),
    ...(differs(fields.vintage, before.vintage) ? { vintage: fields.vintage } : {}),
    ...(differs(read.value, proposal.value) ? { value: read.value } : {}),
  };
}
