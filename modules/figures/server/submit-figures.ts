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
import { lockUnits } from '@thucthi/registry/server';
import type { FigureEntry } from '../contract.ts';
import { checkCells, keyOf, type Cell, type CellRemark } from './check-cells.ts';
import { commitFigures } from './commit-figures.store.ts';
import { incomingFromRows, typedFigure, vintageNumbers, type IncomingFigure } from './incoming.store.ts';
import { lockUnitYears } from './lock-unit-years.store.ts';
import { remarksOn } from './look-again.ts';
import { readFiguresById } from './read-ledger.store.ts';
import { readStandingFigures } from './read-figures.store.ts';
import type { StandingFigure } from './standing-figure.ts';

const shortestReason = 3;

export interface SubmitAnswer {
  figures: { index: number; id: string }[];
  warnings: CellRemark[];
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
    writeOnce(tx, scope, clock, { id: asked.writeId, content: { figures: asked.figures.map((entry) => ({ ...entry })) } }, () =>
      submitFiguresIn(tx, scope, clock, asked.figures),
    ),
  );
}

/** The same inside a transaction that writes more than figures; the caller keeps the receipt. `source` is what the rows say they came from. */
export async function submitFiguresIn(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  figures: readonly FigureEntry[],
  source: { readonly note: string | null } = { note: null },
): Promise<SubmitAnswer> {
  await lockUnits(tx, scope.tenantId, 'read'); // a unit that exists when it is checked exists when it is written
  const cells = await checkCells(tx, scope, clock, figures);
  const now = clock.now();
  const wanted = cells.map((cell) => ({ ...incomingOf(cell, newId(now)), note: source.note }));
  await lockUnitYears(tx, scope.tenantId, incomingFromRows(wanted));
  const standing = await standingOf(tx, scope, cells);
  await refuseChanged(tx, scope, cells, standing);
  const rows = wanted.map((row, at) => {
    const before = standing.get(keyOf(cells[at]!));
    return { ...row, supersedesId: before && before.asOf === row.asOf ? before.figureId : null };
  });
  refuseUnreasoned(cells, rows);
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
  return {
    figures: rows.map((row, at) => ({ index: cells[at]!.index, id: row.id })),
    warnings: await remarksOn(tx, scope, cells, standing),
  };
}

function incomingOf(cell: Cell, id: string): IncomingFigure {
  const { checked, entry } = cell;
  return {
    ...typedFigure,
    id,
    unitId: cell.unit.id,
    indicatorId: cell.indicator.id,
    period: checked.period,
    periodEnd: checked.periodEnd,
    statedPeriod: checked.statedPeriod,
    asOf: checked.asOf,
    vintage: vintageNumbers[entry.vintage],
    value: checked.value,
    numerator: checked.numerator,
    denominator: checked.denominator,
    decimals: entry.value.split('.')[1]?.length ?? 0,
    reason: entry.reason ?? null,
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

/** A figure that takes another's place says why: the reader of the ledger sees two values for one thing. */
function refuseUnreasoned(cells: readonly Cell[], rows: readonly IncomingFigure[]): void {
  const problems = rows.flatMap((row, at): CellRemark[] => {
    if (row.supersedesId === null || (row.reason?.trim().length ?? 0) >= shortestReason) return [];
    return [
      {
        index: cells[at]!.index,
        vi: 'Sửa số đã ghi phải nêu lý do (ít nhất 3 ký tự). Chưa có gì được ghi; số cũ vẫn đứng trong sổ.',
        en: 'Correcting a recorded figure needs a reason (3 characters at least). Nothing was written; the earlier figure still stands.',
      },
    ];
  });
  if (problems.length > 0) throw new Refusal('invalid-figures', { count: problems.length, problems });
}
