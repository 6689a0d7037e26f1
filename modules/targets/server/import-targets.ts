import { sameVi } from '@thucthi/kernel';
import { Refusal, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { unitAt, type RegisteredIndicator, type UnitDef } from '@thucthi/registry/server';
import {
  exchangeColumns,
  issuersCode,
  writeIssuers,
  problem,
  readHeading,
  readTargetRows,
  type Comparator,
  type ExchangeColumn,
  type ExchangeDirectory,
  type ExchangedTarget,
  type PlannedUnit,
  type Problem,
  type ReadRow,
  type RowProblem,
} from '../domain/index.ts';
import { decideTargets, type Amendment } from './decide-targets.ts';
import { documentOfSymbol } from './document-of-symbol.ts';
import { readIndicatorsByCode } from './planned-period.ts';
import type { PlanRecord } from './plans.store.ts';
import { takePlan } from './set-targets.ts';
import type { TargetCommand } from './target-draft.ts';
import { issuersOf } from './target-state.ts';
import { readTargetIdsByExternalId, readTargets } from './targets.store.ts';
import { plannedUnit, type UnitRegister } from './unit-register.ts';

/** Something found in a row of a file, in words; `row` counts from 1 as the spreadsheet does, 0 = the file as a whole. */
export interface RowFault {
  row: number;
  column: string | null;
  vi: string;
  en: string;
}

/** What an import did; rows without a value are left alone. */
export interface ImportedTargets {
  written: number;
  unchanged: number;
  skipped: number;
  warnings: RowFault[];
}

/**
 * Writes the targets of a file into one plan, all or nothing; `rows` is the sheet as text, its heading first (see
 * `exchangeColumns`), `headingRow` where that stands in the sheet. The same file sent again changes nothing. Throws
 * `import-has-errors` with every fault in words. To be called inside the door's own transaction and receipt.
 */
export async function importTargets(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  asked: { plan: string; amendment: Amendment | null; headingRow?: number; rows: readonly (readonly string[])[] },
): Promise<ImportedTargets> {
  const { plan, register } = await takePlan(tx, scope, asked.plan);
  const { byCode } = await readIndicatorsByCode(tx);
  const headingRow = asked.headingRow ?? 1;
  const [headingCells = [], ...body] = asked.rows;
  const heading = readHeading(headingCells);
  if (!heading.ok) throw faulty(heading.problems.map((one) => faultOf(headingRow, null, one)));
  const valueAt = heading.value.get('value') ?? -1;
  const open = (cells: readonly string[]): boolean => (cells[valueAt] ?? '').trim() === '' && cells.some((cell) => cell.trim() !== '');
  const given = body.map((cells) => (open(cells) ? [] : cells));
  const { read, problems } = readTargetRows(
    { places: heading.value, firstRow: headingRow + 1, rows: given },
    directoryOf(register, byCode),
  );
  const faults = [...problems, ...foreignIssuers(read, plan), ...(await takenIds(tx, scope, plan, read, byCode))];
  const errors = faults.filter((one) => one.problem.severity === 'error');
  if (errors.length > 0) throw faulty(errors.map((one) => faultOf(one.row, one.column, one.problem)));
  const commands = await commandsOf(tx, scope, clock, read, byCode, { plan, register, amending: asked.amendment !== null });
  const rowOf = (index: number): number => read[index]?.row ?? 0;
  const { changed, warnings } = await decideTargets({ tx, scope, clock, plan, register }, asked.amendment, commands, {
    faulty: (found) => faulty(found.map(({ index, problem: one }) => faultOf(rowOf(index), null, one))),
    changed: () => Promise.reject(new Error('a file is never based on a version')),
  });
  const said = [
    ...faults.map((one) => faultOf(one.row, one.column, one.problem)),
    ...warnings.map(({ index, problem: one }) => faultOf(rowOf(index), null, one)),
  ];
  return { written: changed, unchanged: commands.length - changed, skipped: body.filter(open).length, warnings: dedupe(said) };
}

function faulty(errors: readonly RowFault[]): Refusal {
  return new Refusal('import-has-errors', { count: new Set(errors.map((one) => one.row)).size, errors: errors.slice(0, 200) });
}

const faultOf = (row: number, column: ExchangeColumn | null, one: Problem): RowFault => ({
  row,
  column: column === null ? null : exchangeColumns[column],
  vi: one.messageVi,
  en: one.messageEn,
});

const dedupe = (faults: readonly RowFault[]): RowFault[] => [...new Map(faults.map((one) => [`${one.row}|${one.vi}`, one])).values()];

function directoryOf(register: UnitRegister, byCode: ReadonlyMap<string, RegisteredIndicator>): ExchangeDirectory {
  const bearing = (unit: UnitDef, date: string): boolean => unitAt(unit, date) !== null;
  const named = (name: string, date: string): UnitDef[] => {
    const exact = register.all.filter((unit) => unitAt(unit, date)?.name === name);
    return exact.length > 0
      ? exact
      : register.all.filter((unit) => {
          const version = unitAt(unit, date);
          return version !== null && sameVi(version.name, name);
        });
  };
  const planned = (unit: UnitDef | undefined, date: string): PlannedUnit | null => (unit === undefined ? null : plannedUnit(unit, date));
  const indicators = [...byCode.values()].map((one) => one.definition);
  return {
    unitByCode: (code, date) =>
      planned(
        register.all.find((unit) => bearing(unit, date) && (unitAt(unit, date)?.code === code || unit.slug === code)),
        date,
      ),
    unitsByName: (name, date) => named(name, date).map((unit) => plannedUnit(unit, date)),
    endedUnit: (text) =>
      planned(
        register.all.find((unit) => unit.slug === text || unit.versions.some((version) => version.code === text || version.name === text)),
        '9999-12-31',
      ),
    indicatorByCode: (code) => byCode.get(code)?.definition ?? null,
    indicatorByName: (name) =>
      indicators.find((one) => sameVi(one.name.vi, name) || one.aliases.some((alias) => sameVi(alias, name))) ?? null,
  };
}

/** Rows that name an issuer other than the plan's; a row that names none belongs to the plan. */
function foreignIssuers(read: readonly ReadRow[], plan: PlanRecord): RowProblem[] {
  const own = issuersCode(issuersOf(plan));
  return read
    .filter(({ target }) => target.issuers.length > 0 && issuersCode(target.issuers) !== own)
    .map(({ row, target }) => ({
      row,
      column: 'issuers' as const,
      problem: problem('plan-issuer-differs', { raw: writeIssuers(target.issuers), plan: plan.name }),
    }));
}

/** Rows whose external id belongs to another target already. */
async function takenIds(
  tx: ScopedTx,
  scope: Scope,
  plan: PlanRecord,
  read: readonly ReadRow[],
  byCode: ReadonlyMap<string, RegisteredIndicator>,
): Promise<RowProblem[]> {
  const owners = await readTargetIdsByExternalId(
    tx,
    scope.tenantId,
    read.flatMap(({ target }) => target.externalId ?? []),
  );
  if (owners.size === 0) return [];
  const own = await readTargets(tx, {
    tenantId: scope.tenantId,
    planIds: [plan.id],
    unitIds: [...new Set(read.map(({ target }) => target.unit))],
    withWithdrawn: true,
  });
  const byId = new Map(own.map((target) => [target.id, target]));
  return read.flatMap(({ row, target }): RowProblem[] => {
    const owner = target.externalId === null ? undefined : owners.get(target.externalId);
    if (owner === undefined || target.externalId === null) return [];
    const known = byId.get(owner);
    const same =
      known !== undefined &&
      known.unitId === target.unit &&
      known.indicatorId === byCode.get(target.indicator)?.id &&
      known.period === target.period &&
      known.level === target.level;
    return same ? [] : [{ row, column: 'externalId', problem: problem('external-id-taken', { id: target.externalId }) }];
  });
}

async function commandsOf(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  read: readonly ReadRow[],
  byCode: ReadonlyMap<string, RegisteredIndicator>,
  ground: { plan: PlanRecord; register: UnitRegister; amending: boolean },
): Promise<TargetCommand[]> {
  const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
  const issuer = ground.register.byId(ground.plan.unitId)?.versions.at(-1)?.name ?? ground.plan.name;
  const documents = new Map<string, string | null>();
  const symbols = ground.amending ? [] : [...new Set(read.flatMap(({ target }) => target.document ?? []))].sort();
  for (const symbol of symbols)
    documents.set(symbol, await documentOfSymbol(tx, scope.tenantId, symbol, { decidedOn: null, issuer }, stamp));
  return read.flatMap(({ target }) => {
    const indicator = byCode.get(target.indicator);
    if (indicator === undefined) return [];
    return [
      {
        unitId: target.unit,
        indicatorId: indicator.id,
        indicator: indicator.definition,
        period: target.period,
        level: target.level,
        ...valuesOf(target),
        phasing: undefined,
        basedOnVersion: 'any' as const,
        externalId: target.externalId,
        documentId: target.document === null ? null : (documents.get(target.document) ?? null),
      },
    ];
  });
}

function valuesOf({ comparator, value }: ExchangedTarget): Pick<TargetCommand, 'comparator' | 'value' | 'valueHigh' | 'milestoneOn'> {
  const plain = { comparator: comparator.kind as Comparator['kind'], value, valueHigh: null, milestoneOn: null };
  switch (comparator.kind) {
    case 'ge':
    case 'le':
    case 'eq':
      return plain;
    case 'range':
      return { ...plain, value: comparator.lo, valueHigh: comparator.hi };
    case 'milestone':
      return { ...plain, milestoneOn: comparator.date };
    case 'yes-no':
      return { ...plain, value: '1' };
  }
}
