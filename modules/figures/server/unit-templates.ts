import { canonicalPeriod, parsePeriodCode, periodEnd, periodStart } from '@thucthi/kernel';
import { withScope, type Database, type Scope } from '@thucthi/platform';
import { readIndicatorsCached, readUnitDefs } from '@thucthi/registry/server';
import { safeFileName, workbookOf, type WrittenCell } from '@thucthi/sheet';
import type { FileUnit } from '../domain/file-ground.ts';
import { owedFigure, readFiguresOf, type ExportGround } from './export-rows.ts';
import { figureCells, sheetColumns } from './figure-cells.ts';
import { fileIndicator, fileUnit } from './read-file-ground.ts';

/** What a unit is asked for: some indicators of one period, in the order in which they are entered. */
export interface AskedOfUnit {
  readonly unitId: number;
  readonly indicatorIds: readonly number[];
}

/**
 * One template for each unit, the file the import takes: a row for each indicator, with what stands in the ledger already. Made when its
 * turn comes, so that however many units there are only one workbook's rows are held.
 */
export async function* unitTemplates(
  database: Database,
  scope: Scope,
  period: string,
  asked: readonly AskedOfUnit[],
): AsyncGenerator<{ name: string; pieces: AsyncGenerator<Uint8Array> }> {
  const canonical = canonicalPeriod(parsePeriodCode(period));
  const { units, indicators } = await withScope(database, scope, async (tx) => ({
    units: new Map((await readUnitDefs(tx, scope.tenantId)).units.map((one) => [one.id, one])),
    indicators: new Map(
      [...(await readIndicatorsCached(tx)).values()].map(({ id, definition }) => [
        id,
        { ...fileIndicator(id, definition), frequency: definition.frequency },
      ]),
    ),
  }));
  const ground: ExportGround = {
    units: [],
    indicators,
    indicatorId: null,
    period: canonical,
    code: period,
    from: periodStart(canonical),
    to: periodEnd(canonical),
    blank: true,
  };
  for (const one of asked) {
    const def = units.get(one.unitId);
    if (def === undefined) continue;
    const unit = fileUnit(def, false);
    const rows = templateRows(database, scope, ground, unit, one.indicatorIds);
    yield { name: fileNameOf(unit, ground.to), pieces: workbookOf({ name: 'Số liệu', columns: sheetColumns }, rows) };
  }
}

async function* templateRows(
  database: Database,
  scope: Scope,
  ground: ExportGround,
  unit: FileUnit,
  indicatorIds: readonly number[],
): AsyncGenerator<readonly WrittenCell[]> {
  const standing = Map.groupBy(
    (await readFiguresOf(database, scope, [unit], ground)).filter((figure) => figure.period === ground.code),
    (figure) => figure.indicatorId,
  );
  for (const id of indicatorIds) {
    const indicator = ground.indicators.get(id);
    if (indicator === undefined) continue;
    const own = standing.get(id) ?? [];
    if (own.length === 0) yield figureCells(owedFigure(unit, indicator, ground));
    for (const figure of own) yield figureCells({ ...figure, unit, indicator });
  }
}

/** Name and code of the unit: no two units share both. */
function fileNameOf(unit: FileUnit, day: string): string {
  const named = unit.names.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? unit.names.at(-1);
  return `${safeFileName(`${named?.name ?? unit.slug} - ${named?.code ?? unit.slug}`)}.xlsx`;
}
