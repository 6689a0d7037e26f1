import type { z } from 'zod';
import type { DateEntry, NumberEntry } from '@thucthi/ui';
import type * as contract from '../../contract.ts';
import type { TargetState } from '../../contract.ts';

type SetTarget = z.input<NonNullable<(typeof contract.setTargets)['body']>>['targets'][number];
export type Level = SetTarget['level'];
export type Comparator = SetTarget['comparator'];

/** Every comparison a target may have, in the order in which one is chosen. */
export const comparators = ['ge', 'le', 'eq', 'range', 'milestone', 'yes-no'] as const satisfies readonly Comparator[];

/** One target of a plan as it is typed. */
export interface TargetForm {
  readonly indicator: string | null;
  readonly level: Level;
  readonly comparator: Comparator;
  readonly value: NumberEntry;
  readonly high: NumberEntry;
  readonly baseline: NumberEntry;
  readonly milestone: string | null;
  readonly clause: string;
  readonly page: NumberEntry;
  readonly parent: string | null;
}

/** Whether a field holds what can be sent; `empty` is allowed where the target does not need it. */
const numberOf = (entry: NumberEntry): string | null => (entry.state === 'number' ? entry.value : null);
const broken = (entry: NumberEntry): boolean => entry.state === 'invalid';
const empty: NumberEntry = { state: 'empty', raw: '' };
const entryOf = (value: string | null, written: (value: string) => string): NumberEntry =>
  value === null ? empty : { state: 'number', raw: written(value), value, decimals: value.split('.')[1]?.length ?? 0 };

/** The form of a target as it stands, or an empty one with the comparison its indicator naturally has. */
export function formOf(target: TargetState | null, written: (value: string) => string): TargetForm {
  if (target === null)
    return {
      indicator: null,
      level: 'assigned',
      comparator: 'ge',
      value: empty,
      high: empty,
      baseline: empty,
      milestone: null,
      clause: '',
      page: empty,
      parent: null,
    };
  return {
    indicator: target.indicator,
    level: target.level,
    comparator: target.comparator,
    value: entryOf(target.value, written),
    high: entryOf(target.valueHigh, written),
    baseline: entryOf(target.baseline, written),
    milestone: target.milestoneOn,
    clause: target.clause ?? '',
    page: entryOf(target.page === null ? null : String(target.page), written),
    parent: target.parent,
  };
}

/** The day in a date field, or null while there is none. */
export const dayOf = (entry: DateEntry): string | null => (entry.state === 'date' ? entry.date : null);

/** What is sent for a form, or null while something needed is missing or cannot be read. */
export function targetOf(
  form: TargetForm,
  about: { unit: string; period: string; basedOnVersion: number | null; fresh: boolean },
): SetTarget | null {
  const { comparator } = form;
  const value = numberOf(form.value);
  const high = numberOf(form.high);
  if (form.indicator === null || broken(form.value) || broken(form.high) || broken(form.baseline) || broken(form.page)) return null;
  if ((comparator === 'ge' || comparator === 'le' || comparator === 'eq') && value === null) return null;
  if (comparator === 'range' && (value === null || high === null)) return null;
  if (comparator === 'milestone' && form.milestone === null) return null;
  return {
    unit: about.unit,
    indicator: form.indicator,
    period: about.period,
    level: form.level,
    comparator,
    value: comparator === 'yes-no' ? '1' : value,
    valueHigh: comparator === 'range' ? high : null,
    milestoneOn: comparator === 'milestone' ? form.milestone : null,
    clause: form.clause.trim() === '' ? null : form.clause.trim(),
    page: form.page.state === 'number' ? Number(form.page.value) : null,
    baseline: numberOf(form.baseline),
    ...(about.fresh && form.parent !== null ? { parent: form.parent } : {}),
    basedOnVersion: about.basedOnVersion,
  };
}
