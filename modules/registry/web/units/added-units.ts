import type { AddedUnit, UnitSummary } from '../../contract.ts';
import { slugFor } from './event-form.ts';

/** The day from which the communes of today stand: what a body's units begin with unless somebody says otherwise. */
export const twoLevelsFrom = '2025-07-01';

/** What is typed to add units: they share everything but name and code. */
export interface AddForm {
  readonly tree: AddedUnit['tree'];
  readonly kind: AddedUnit['kind'];
  readonly parent: string | null;
  readonly validFrom: string | null;
  /** One unit a line; a code may stand after a tab or a semicolon, so that two columns can be pasted from a sheet. */
  readonly lines: string;
}

/** The units a form stands for, or null while something needed is missing. */
export function unitsIn(form: AddForm, existing: readonly UnitSummary[], prefix: string): AddedUnit[] | null {
  const { validFrom, parent, tree, kind } = form;
  if (validFrom === null || (tree === 'territory' && parent === null)) return null;
  const taken = new Set(existing.map(({ slug }) => slug));
  const units = form.lines
    .split(/\r?\n/)
    .map((line) => line.split(/[\t;]/).map((part) => part.trim()))
    .flatMap(([name = '', code = '']): AddedUnit[] => {
      if (name === '') return [];
      const slug = slugFor(`${prefix} ${name}`, taken);
      taken.add(slug);
      return [{ slug, name, kind, tree, parent, validFrom, code: code === '' ? null : code }];
    });
  return units.length === 0 ? null : units;
}
