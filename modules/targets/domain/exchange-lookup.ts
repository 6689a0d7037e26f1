import { parsePeriodCode, PeriodError, readPeriodVi, sameVi } from '@thucthi/kernel';
import type { Period } from '@thucthi/kernel';
import type { PlannedIndicator, PlannedUnit } from './planned-indicator.ts';
import { accepted, problem, refused } from './problem.ts';
import type { Outcome } from './problem.ts';

/** What the reader of a file must be able to ask the registry. `endedUnit` finds a unit of that code or name that is no more. */
export type ExchangeDirectory = Readonly<{
  unitByCode: (code: string, date: string) => PlannedUnit | null;
  unitsByName: (name: string, date: string) => readonly PlannedUnit[];
  endedUnit: (codeOrName: string) => PlannedUnit | null;
  indicatorByCode: (code: string) => PlannedIndicator | null;
  indicatorByName: (name: string) => PlannedIndicator | null;
}>;

type Named = Readonly<{ code: string; name: string }>;

/** The period a cell names, as a code or in Vietnamese. */
export function readPeriod(text: string): Outcome<Period> {
  try {
    return accepted(parsePeriodCode(text));
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
  }
  try {
    return accepted(readPeriodVi(text));
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    return refused({ ...problem('period-invalid', { raw: text }), messageVi: error.messageVi });
  }
}

/** The unit a row names by code, by name, or by both, which must agree; a unit that is no more is found too. */
export function findUnit({ code, name }: Named, directory: ExchangeDirectory, date: string): Outcome<PlannedUnit> {
  if (code === '' && name === '') return refused(problem('unit-missing'));
  if (code !== '') {
    const unit = directory.unitByCode(code, date) ?? directory.endedUnit(code);
    if (unit === null) return refused(problem('unit-unknown', { raw: code }));
    return name === '' || name === unit.name || sameVi(unit.name, name)
      ? accepted(unit)
      : refused(problem('unit-name-differs', { code, actual: unit.name, raw: name }));
  }
  const [unit, ...others] = directory.unitsByName(name, date);
  if (others.length > 0) return refused(problem('unit-name-ambiguous', { raw: name }));
  const known = unit ?? directory.endedUnit(name);
  return known === null ? refused(problem('unit-unknown', { raw: name })) : accepted(known);
}

/** The indicator a row names by code, by name or alias, or by both, which must agree. */
export function findIndicator({ code, name }: Named, directory: ExchangeDirectory): Outcome<PlannedIndicator> {
  if (code === '' && name === '') return refused(problem('indicator-missing'));
  if (code === '') {
    const named = directory.indicatorByName(name);
    return named === null ? refused(problem('indicator-unknown', { raw: name })) : accepted(named);
  }
  const indicator = directory.indicatorByCode(code);
  if (indicator === null) return refused(problem('indicator-unknown', { raw: code }));
  return name === '' || name === indicator.name.vi || sameVi(indicator.name.vi, name) || directory.indicatorByName(name)?.code === code
    ? accepted(indicator)
    : refused(problem('indicator-name-differs', { code, actual: indicator.name.vi, raw: name }));
}
