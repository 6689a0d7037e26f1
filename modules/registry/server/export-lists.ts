import { formatDateVi } from '@thucthi/kernel';
import { fileAnswer, withScope, type Clock, type Database, type Log, type Scope } from '@thucthi/platform';
import { attachment, fileTypes, workbookOf, type WrittenCell } from '@thucthi/sheet';
import type { z } from 'zod';
import type { exportIndicators, exportUnits } from '../contract.ts';
import { definitionTerms } from '../domain/definition-terms.ts';
import { unitKindWords } from '../domain/unit-kind-words.ts';
import { findUnits } from './find-units.store.ts';
import { readIndicatorsCached } from './indicators.store.ts';
import { lastDayWithUnits, listUnitsOn } from './list-units.store.ts';

interface Work {
  database: Database;
  clock: Clock;
  scope: Scope;
  log: Log;
}

/** Rows of one statement: by key, so that the embedded database's one connection is soon free. */
const unitsAtOnce = 500;

const unitColumns = [
  { heading: 'Mã', width: 14 },
  { heading: 'Tên đơn vị', width: 42 },
  { heading: 'Loại', width: 30 },
  { heading: 'Trực thuộc', width: 36 },
  { heading: 'Từ ngày', width: 14 },
  { heading: 'Mã trong hệ thống', width: 32 },
];

/** The list of units as a workbook, read page by page while it is sent. */
export async function exportUnitsOf(work: Work, asked: z.output<(typeof exportUnits)['query']>): Promise<Response> {
  const { database, clock, scope, log } = work;
  const owner = asked.national === 'true' ? null : scope.tenantId;
  const on =
    asked.on ?? (owner === null ? clock.today() : await withScope(database, scope, (tx) => lastDayWithUnits(tx, owner, clock.today())));
  const pieces = workbookOf({ name: 'Đơn vị', columns: unitColumns }, unitRows(work, { owner, on, search: asked.q ?? null }));
  const file = { type: fileTypes.xlsx, disposition: attachment(`Đơn vị ngày ${formatDateVi(on)}.xlsx`, `don-vi_${on}.xlsx`) };
  return fileAnswer(pieces, file, log);
}

async function* unitRows(
  { database, scope }: Work,
  asked: { owner: number | null; on: string; search: string | null },
): AsyncGenerator<readonly WrittenCell[]> {
  let after: { sortKey: string; id: number } | undefined;
  do {
    const page = await withScope(database, scope, async (tx) => {
      const { units } = await listUnitsOn(tx, { ...asked, underId: null, areas: false, limit: unitsAtOnce, after });
      return { units, parents: await findUnits(tx, [...new Set(units.flatMap(({ parentId }) => parentId ?? []))]) };
    });
    for (const { code, name, kind, parentId, validFrom, slug } of page.units) {
      const parent = parentId === null ? '' : (page.parents.get(parentId)?.name ?? '');
      yield [code ?? '', name, unitKindWords[kind].vi, parent, validFrom === beginningUnknown ? '' : formatDateVi(validFrom), slug];
    }
    const last = page.units.at(-1);
    after = page.units.length === unitsAtOnce && last !== undefined ? { sortKey: last.sortKey, id: last.id } : undefined;
  } while (after !== undefined);
}

/** The day that stands for a beginning nobody has recorded. */
const beginningUnknown = '1900-01-01';

const indicatorColumns = [
  { heading: 'Mã', width: 30 },
  { heading: 'Tên chỉ tiêu', width: 54 },
  { heading: 'Tên tiếng Anh', width: 44 },
  { heading: 'Đơn vị tính', width: 18 },
  { heading: 'Lĩnh vực', width: 34 },
  { heading: 'Kỳ báo cáo', width: 12 },
  { heading: 'Chiều tốt', width: 20 },
  { heading: 'Cộng dồn theo kỳ', width: 28 },
  { heading: 'Tổng hợp từ cấp dưới', width: 24 },
  { heading: 'So với kế hoạch', width: 20 },
  { heading: 'Tên gọi khác', width: 60 },
  { heading: 'Căn cứ', width: 40 },
  { heading: 'Phiên bản', width: 10 },
];

/** The catalogue as a workbook; it is kept in memory, so there is nothing to page. */
export async function exportIndicatorsOf(
  { database, scope, log }: Pick<Work, 'database' | 'scope' | 'log'>,
  asked: z.output<(typeof exportIndicators)['query']>,
): Promise<Response> {
  const known = await withScope(database, scope, readIndicatorsCached);
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    for (const { definition: one, version } of known.values())
      if (asked.group === undefined || one.group === asked.group)
        yield [
          one.code,
          one.name.vi,
          one.name.en,
          one.unit,
          definitionTerms.group[one.group].vi,
          definitionTerms.frequency[one.frequency].vi,
          definitionTerms.polarity[one.polarity].vi,
          definitionTerms.accumulation[one.accumulation].vi,
          definitionTerms.rollUp[one.rollUp].vi,
          definitionTerms.planConvention[one.planConvention].vi,
          one.aliases.join('; '),
          one.legalSource ?? '',
          { number: String(version), decimals: 0 },
        ];
  }
  const file = { type: fileTypes.xlsx, disposition: attachment('Danh mục chỉ tiêu.xlsx', 'danh-muc-chi-tieu.xlsx') };
  return fileAnswer(workbookOf({ name: 'Chỉ tiêu', columns: indicatorColumns }, rows()), file, log);
}
