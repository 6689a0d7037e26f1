import { parsePeriodCode, periodStart, type Period } from '@thucthi/kernel';
import { withScope, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import { readCoverageOf } from '@thucthi/registry/server';
import type { WrittenCell } from '@thucthi/sheet';
import type { FileIndicator, FileUnit } from '../domain/file-ground.ts';
import { isOwedFor } from '../domain/owed-for.ts';
import { readExportPage, type ExportedFigure, type UnitCursor } from './export-pages.store.ts';
import { figureCells } from './figure-cells.ts';

/** Units and figures of one statement: a few thousand rows by key, so that the embedded database's one connection is soon free. */
const unitsAtOnce = 4;
const figuresOfUnitAtOnce = 800;

/** What a file is made of: the units in their order, the catalogue, the period. */
export interface ExportGround {
  readonly units: readonly FileUnit[];
  readonly indicators: ReadonlyMap<number, FileIndicator & { frequency: string }>;
  /** Only this indicator; null = all. */
  readonly indicatorId: number | null;
  readonly period: Period;
  /** Its code in the ledger, and its first and last day. */
  readonly code: string;
  readonly from: string;
  readonly to: string;
  /** Also a row without value for each figure a unit owes for the period. */
  readonly blank: boolean;
}

/** The rows of the file, read and written a few units at a time. */
export async function* exportRows(database: Database, scope: Scope, ground: ExportGround): AsyncGenerator<readonly WrittenCell[]> {
  const inside = insidePeriod(ground.from);
  for (let start = 0; start < ground.units.length; start += unitsAtOnce) {
    const units = ground.units.slice(start, start + unitsAtOnce);
    const figures = Map.groupBy(await readFiguresOf(database, scope, units, ground), (figure) => figure.unitId);
    const owed = ground.blank ? await withScope(database, scope, (tx) => readOwed(tx, scope, units, ground)) : new Map<number, number[]>();
    for (const unit of units) {
      const own = (figures.get(unit.id) ?? []).filter((figure) => inside(figure.period));
      for (const figure of own) {
        const indicator = ground.indicators.get(figure.indicatorId);
        if (indicator !== undefined) yield figureCells({ ...figure, unit, indicator });
      }
      const there = new Set(own.filter((figure) => figure.period === ground.code).map((figure) => figure.indicatorId));
      for (const id of owed.get(unit.id) ?? []) {
        const indicator = ground.indicators.get(id);
        if (indicator !== undefined && !there.has(id)) yield figureCells(owedFigure(unit, indicator, ground));
      }
    }
  }
}

/** Judges by its first day whether a period lies inside; each code is read once. */
function insidePeriod(from: string): (code: string) => boolean {
  const known = new Map<string, boolean>();
  return (code) => {
    const judged = known.get(code) ?? periodStart(parsePeriodCode(code)) >= from;
    known.set(code, judged);
    return judged;
  };
}

/** Current figures of some units whose period ends inside the one asked for. */
export async function readFiguresOf(
  database: Database,
  scope: Scope,
  units: readonly FileUnit[],
  ground: ExportGround,
): Promise<ExportedFigure[]> {
  const [first, last] = [ground.from.slice(0, 4), String(Number(ground.to.slice(0, 4)) + 1)];
  const periods = [
    [first, last],
    [`@${first}`, `@${last}`],
  ] as const;
  const found: ExportedFigure[] = [];
  let cursors: UnitCursor[] = units.map(({ id }) => ({ unitId: id, after: null }));
  while (cursors.length > 0) {
    const page = await withScope(database, scope, (tx) =>
      readExportPage(tx, scope.tenantId, cursors, { ...ground, periods }, figuresOfUnitAtOnce),
    );
    found.push(...page.figures);
    cursors = page.scanned.filter(({ count }) => count === figuresOfUnitAtOnce).map(({ unitId, last: after }) => ({ unitId, after }));
  }
  return found;
}

/** What each unit is expected to report for the period. */
async function readOwed(tx: ScopedTx, scope: Scope, units: readonly FileUnit[], ground: ExportGround): Promise<Map<number, number[]>> {
  const owed = new Map<number, number[]>();
  for (const { id } of units) {
    const covered = await readCoverageOf(tx, scope.tenantId, id, ground.to);
    const due = covered.filter(({ frequency }) => isOwedFor(frequency, ground.period)).map(({ indicatorId }) => indicatorId);
    owed.set(
      id,
      [...new Set(due)].filter((one) => ground.indicatorId === null || one === ground.indicatorId),
    );
  }
  return owed;
}

/** A figure a unit owes: a row without value. */
export const owedFigure = (unit: FileUnit, indicator: FileIndicator, ground: ExportGround): Parameters<typeof figureCells>[0] => ({
  unit,
  indicator,
  period: ground.code,
  periodEnd: ground.to,
  vintage: 1,
  asOf: null,
  value: null,
  numerator: null,
  denominator: null,
  decimals: null,
  note: null,
  externalId: null,
});
