import { parsePeriodCode, yearOf } from '@thucthi/kernel';
import {
  announce,
  dateInVietnam,
  newId,
  Refusal,
  runWrite,
  writeAudit,
  writeOnce,
  type Clock,
  type Database,
  type Scope,
  type ScopedTx,
} from '@thucthi/platform';
import { findUnit, lockUnits, readIndicatorsCached, type FoundUnit, type RegisteredIndicator } from '@thucthi/registry/server';
import type { FigureEntry } from '../contract.ts';
import { checkEntry, type CheckedEntry } from '../domain/check-entry.ts';
import { checkTotals } from '../domain/check-totals.ts';
import { commitFigures } from './commit-figures.store.ts';
import { incomingFromRows, type IncomingFigure, type VintageNumber } from './incoming.store.ts';
import { lockUnitYears } from './lock-unit-years.store.ts';
import { readFiguresById, readLatestWeight } from './read-ledger.store.ts';
import { readStandingFigures, type StandingFigure } from './read-figures.store.ts';

const vintageNumber: Record<FigureEntry['vintage'], VintageNumber> = { uoc: 1, 'so-bo': 2, 'chinh-thuc': 3 };

interface Cell {
  index: number;
  entry: FigureEntry;
  unit: FoundUnit;
  indicator: RegisteredIndicator;
  checked: CheckedEntry;
}

export interface SubmitAnswer {
  figures: { index: number; id: string }[];
  warnings: { index: number; vi: string; en: string }[];
}

/**
 * Writes what a person sends: all cells or none, at most once for its write id. A cell whose standing figure is no longer the
 * one the person saw is refused with both values; nothing is overwritten unseen.
 */
export function submitFigures(
  database: Database,
  scope: Scope,
  clock: Clock,
  asked: { writeId: string; figures: readonly FigureEntry[] },
): Promise<SubmitAnswer> {
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: asked.writeId, content: { figures: asked.figures.map((entry) => ({ ...entry })) } }, async () => {
      await lockUnits(tx, scope.tenantId, 'read'); // a unit that exists when it is checked exists when it is written
      const cells = await checkCells(tx, scope, clock, asked.figures);
      const now = clock.now();
      const wanted = cells.map((cell) => incomingOf(cell, newId(now), null));
      await lockUnitYears(tx, scope.tenantId, incomingFromRows(wanted));
      const standing = await standingOf(tx, scope, cells);
      await refuseChanged(tx, scope, cells, standing);
      const rows = wanted.map((row, at) => {
        const before = standing.get(keyOf(cells[at]!));
        return { ...row, supersedesId: before && before.asOf === row.asOf ? before.figureId : null };
      });
      await commitFigures(
        tx,
        { tenantId: scope.tenantId, recordedAt: now, recordedOn: dateInVietnam(now), recordedBy: scope.personId },
        incomingFromRows(rows),
      );
      await writeAudit(tx, scope, clock, {
        action: 'figures.submit',
        subjectKind: 'unit',
        subjectId: String(cells[0]?.unit.id ?? ''),
        detail: {
          figures: rows.map((row) => ({
            asOf: row.asOf,
            id: row.id,
            indicator: row.indicatorId,
            period: row.period,
            reason: row.reason,
            replaces: row.supersedesId,
            unit: row.unitId,
            value: row.value,
            vintage: row.vintage,
          })),
        },
      });
      await announce(tx, scope, clock, 'figures', {
        units: [...new Set(rows.map((row) => row.unitId))],
        indicators: [...new Set(rows.map((row) => row.indicatorId))],
        periods: [...new Set(rows.map((row) => row.period))],
      });
      return { figures: rows.map((row, at) => ({ index: cells[at]!.index, id: row.id })), warnings: await warningsOf(tx, scope, cells) };
    }),
  );
}

async function checkCells(tx: ScopedTx, scope: Scope, clock: Clock, entries: readonly FigureEntry[]): Promise<Cell[]> {
  const indicators = new Map([...(await readIndicatorsCached(tx)).values()].map((one) => [one.definition.code, one]));
  const units = new Map<string, FoundUnit | null>();
  for (const slug of new Set(entries.map((entry) => entry.unit))) {
    const unit = await findUnit(tx, slug);
    units.set(slug, unit && unit.ownerTenantId === scope.tenantId ? unit : null);
  }
  const cells: Cell[] = [];
  const problems: { index: number; vi: string; en: string }[] = [];
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
        unit: unit && { name: unit.name, validFrom: unit.validFrom, validTo: unit.validTo },
        indicator: indicator && {
          unit: indicator.definition.unit,
          decimals: indicator.definition.decimals,
          rollUp: indicator.definition.rollUp,
          scale: indicator.definition.formula?.scale ?? (indicator.definition.unit === '%' ? '100' : '1'),
        },
      },
      clock.today(),
    );
    if (!checked.ok) problems.push({ index, ...checked.problem });
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

const keyOf = (cell: Cell): string => `${cell.unit.id}/${cell.indicator.id}/${cell.checked.period}/${cell.entry.vintage}`;

function incomingOf(cell: Cell, id: string, supersedesId: string | null): IncomingFigure {
  const { checked } = cell;
  const decimals = cell.entry.value.split('.')[1]?.length ?? 0;
  return {
    id,
    unitId: cell.unit.id,
    indicatorId: cell.indicator.id,
    period: checked.period,
    periodEnd: checked.periodEnd,
    statedPeriod: null,
    asOf: checked.asOf,
    vintage: vintageNumber[cell.entry.vintage],
    value: checked.value,
    numerator: checked.numerator,
    denominator: checked.denominator,
    outOf: null,
    printed: null,
    decimals,
    qualifiers: [],
    priceBasis: null,
    note: null,
    source: 'entry',
    documentId: null,
    locator: null,
    externalId: null,
    supersedesId,
    reason: cell.entry.reason ?? null,
  };
}

async function standingOf(tx: ScopedTx, scope: Scope, cells: readonly Cell[]): Promise<Map<string, StandingFigure>> {
  const figures = await readStandingFigures(tx, {
    tenantId: scope.tenantId,
    unitIds: [...new Set(cells.map((cell) => cell.unit.id))],
    periods: [...new Set(cells.map((cell) => cell.checked.period))],
    indicatorIds: [...new Set(cells.map((cell) => cell.indicator.id))],
    knownOn: null,
  });
  const names = { 1: 'uoc', 2: 'so-bo', 3: 'chinh-thuc' } as const;
  return new Map(figures.map((figure) => [`${figure.unitId}/${figure.indicatorId}/${figure.period}/${names[figure.vintage]}`, figure]));
}

async function refuseChanged(
  tx: ScopedTx,
  scope: Scope,
  cells: readonly Cell[],
  standing: ReadonlyMap<string, StandingFigure>,
): Promise<void> {
  const changed = cells.filter((cell) => (standing.get(keyOf(cell))?.figureId ?? null) !== cell.entry.basedOn);
  if (changed.length === 0) return;
  const theirs = await readFiguresById(
    tx,
    scope,
    changed.flatMap((cell) => standing.get(keyOf(cell))?.figureId ?? []),
  );
  throw new Refusal('figure-changed', {
    conflicts: changed.map((cell) => ({
      index: cell.index,
      yours: cell.entry,
      theirs: theirs.get(standing.get(keyOf(cell))?.figureId ?? '') ?? null,
    })),
  });
}

/** What people should look at again: months and running totals that disagree, and leaps against the month before. */
async function warningsOf(tx: ScopedTx, scope: Scope, cells: readonly Cell[]): Promise<SubmitAnswer['warnings']> {
  const warnings: SubmitAnswer['warnings'] = [];
  const told = new Set<string>();
  for (const cell of cells) {
    const year = yearOf(parsePeriodCode(cell.checked.period));
    const series = `${cell.unit.id}/${cell.indicator.id}/${year}`;
    if (cell.indicator.definition.accumulation !== 'sum' || told.has(series)) continue;
    told.add(series);
    const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
    const totals = months.slice(1, 11).map((month) => `${year}-01/${month}`);
    const figures = await readStandingFigures(tx, {
      tenantId: scope.tenantId,
      unitIds: [cell.unit.id],
      indicatorIds: [cell.indicator.id],
      periods: [...months, ...totals, String(year)],
      knownOn: null,
    });
    const best = figures.toSorted((a, b) => a.vintage - b.vintage);
    warnings.push(
      ...checkTotals(
        best.map(({ period, value, decimals }) => ({ period, value, decimals })),
        year,
      ).map((one) => ({ index: cell.index, ...one })),
    );
  }
  return warnings;
}
