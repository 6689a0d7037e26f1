import { canonicalPeriod, formatPeriodVi, parsePeriodCode, PeriodError, periodCode, periodEnd, periodStart } from '@thucthi/kernel';
import { fileAnswer, Refusal, withScope, type Database, type Log, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, readIndicatorsCached, readUnitDefs } from '@thucthi/registry/server';
import { attachment, csvOf, fileTypes, workbookOf } from '@thucthi/sheet';
import { readUnitsToExport } from './export-pages.store.ts';
import { exportRows, type ExportGround } from './export-rows.ts';
import { sheetColumns } from './figure-cells.ts';
import { fileIndicator, fileUnit } from './read-file-ground.ts';

/** What an export is asked with. */
export interface AskedExport {
  slug: string;
  period: string;
  below: 'true' | 'false';
  blank: 'true' | 'false';
  indicator?: string | undefined;
  format: 'xlsx' | 'csv';
}

/** The current figures of a unit (and below) inside a period as a file, made and sent piece by piece. */
export async function exportFiguresOf(
  { database, scope, log }: { database: Database; scope: Scope; log: Log },
  asked: AskedExport,
): Promise<Response> {
  const { ground, name } = await withScope(database, scope, (tx) => openExport(tx, scope, asked));
  const rows = exportRows(database, scope, ground);
  const headings = sheetColumns.map(({ heading }) => heading);
  const pieces = asked.format === 'xlsx' ? workbookOf({ name: 'Số liệu', columns: sheetColumns }, rows) : csvOf(headings, rows);
  const what = ground.blank ? 'Mẫu nhập số liệu' : 'Số liệu';
  const full = `${what} ${name} ${formatPeriodVi(ground.period, 'short')}.${asked.format}`;
  const plain = `so-lieu_${asked.slug}_${ground.code.replaceAll('/', '_')}.${asked.format}`;
  return fileAnswer(pieces, { type: fileTypes[asked.format], disposition: attachment(full, plain) }, log);
}

async function openExport(tx: ScopedTx, scope: Scope, asked: AskedExport): Promise<{ ground: ExportGround; name: string }> {
  const period = periodOrRefuse(asked.period);
  const to = periodEnd(period);
  const unit = await findUnit(tx, asked.slug);
  if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  const known = [...(await readIndicatorsCached(tx)).values()];
  const only = known.find((one) => one.definition.code === asked.indicator);
  if (asked.indicator !== undefined && only === undefined) throw new Refusal('not-found');
  const ids = await readUnitsToExport(tx, unit.id, asked.below === 'true', to);
  const defs = new Map((await readUnitDefs(tx, scope.tenantId)).units.map((one) => [one.id, one]));
  return {
    name: unit.name,
    ground: {
      units: ids.flatMap((id) => defs.get(id) ?? []).map((one) => fileUnit(one, false)),
      indicators: new Map(known.map(({ id, definition }) => [id, { ...fileIndicator(id, definition), frequency: definition.frequency }])),
      indicatorId: only?.id ?? null,
      period,
      code: periodCode(period),
      from: periodStart(period),
      to,
      blank: asked.blank === 'true',
    },
  };
}

function periodOrRefuse(code: string): ReturnType<typeof canonicalPeriod> {
  try {
    return canonicalPeriod(parsePeriodCode(code));
  } catch (error) {
    if (error instanceof PeriodError) throw new Refusal('period-invalid', { period: code.slice(0, 60) });
    throw error;
  }
}
