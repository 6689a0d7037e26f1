import { Refusal, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, lifeOfUnits, readIndicatorsCached, type FoundUnit, type RegisteredIndicator } from '@thucthi/registry/server';
import type { FigureEntry } from '../contract.ts';
import { checkEntry, type CheckedEntry, type EntryToCheck } from '../domain/check-entry.ts';
import { readLatestWeight } from './read-ledger.store.ts';

/** One cell as it was sent, with its unit and indicator, made ready for the ledger. */
export interface Cell {
  index: number;
  entry: FigureEntry;
  unit: FoundUnit;
  indicator: RegisteredIndicator;
  checked: CheckedEntry;
}

/** A sentence about one of the cells that were sent. */
export interface CellRemark {
  index: number;
  vi: string;
  en: string;
}

/** The place of a cell in the ledger: unit, indicator, period, vintage. */
export const keyOf = (cell: Cell): string => `${cell.unit.id}/${cell.indicator.id}/${cell.checked.period}/${cell.entry.vintage}`;

/** Checks every cell against registry and calendar; refuses them all with a sentence for each that is wrong. */
export async function checkCells(tx: ScopedTx, scope: Scope, clock: Clock, entries: readonly FigureEntry[]): Promise<Cell[]> {
  const indicators = new Map([...(await readIndicatorsCached(tx)).values()].map((one) => [one.definition.code, one]));
  const units = new Map<string, FoundUnit | null>();
  for (const slug of new Set(entries.map((entry) => entry.unit))) {
    const unit = await findUnit(tx, slug);
    units.set(slug, unit && unit.ownerTenantId === scope.tenantId ? unit : null);
  }
  const lives = await lifeOfUnits(
    tx,
    [...units.values()].flatMap((unit) => unit?.id ?? []),
  );
  const cells: Cell[] = [];
  const problems: CellRemark[] = [];
  for (const [index, entry] of entries.entries()) {
    const unit = units.get(entry.unit) ?? null;
    const indicator = indicators.get(entry.indicator) ?? null;
    const weight =
      entry.denominator ??
      (unit && indicator?.definition.rollUp === 'weighted' ? await weightFor(tx, scope, unit, indicator, indicators, entry.period) : null);
    const checked = checkEntry(
      {
        period: entry.period,
        asOf: entry.asOf ?? null,
        value: entry.value,
        numerator: entry.numerator ?? null,
        denominator: weight,
        unit: unit && lifeOf(unit, lives),
        indicator: indicator && {
          unit: indicator.definition.unit,
          decimals: indicator.definition.decimals,
          rollUp: indicator.definition.rollUp,
          scale: indicator.definition.formula?.scale ?? (indicator.definition.unit === '%' ? '100' : '1'),
          accumulation: indicator.definition.accumulation,
        },
      },
      clock.today(),
    );
    if (!checked.ok) problems.push({ index, vi: checked.problem.vi, en: checked.problem.en });
    else cells.push({ index, entry, unit: unit!, indicator: indicator!, checked: checked.value });
  }
  const keys = cells.map(keyOf);
  for (const [at, key] of keys.entries()) {
    if (keys.indexOf(key) !== at)
      problems.push({
        index: cells[at]!.index,
        vi: 'Ô này bị gửi hai lần trong cùng một lần lưu.',
        en: 'This cell was sent twice in one save.',
      });
  }
  if (problems.length > 0) throw new Refusal('invalid-figures', { count: problems.length, problems });
  return cells;
}

async function weightFor(
  tx: ScopedTx,
  scope: Scope,
  unit: FoundUnit,
  indicator: RegisteredIndicator,
  indicators: Map<string, RegisteredIndicator>,
  period: string,
): Promise<string | null> {
  const weight = indicators.get(indicator.definition.weightIndicator ?? '');
  return weight ? readLatestWeight(tx, scope.tenantId, unit.id, weight.id, period) : null;
}

/** A unit that moved or was renamed is the same unit: it exists from its first day under any name. */
function lifeOf(unit: FoundUnit, lives: ReadonlyMap<number, { from: string; to: string | null }>): EntryToCheck['unit'] {
  const life = lives.get(unit.id) ?? { from: unit.validFrom, to: unit.validTo };
  return { name: unit.name, validFrom: life.from, validTo: life.to };
}
