import { fileAnswer, Refusal, runWrite, withScope, writeAudit, type Log, type Scope, type ScopedTx } from '@thucthi/platform';
import { dec, decimalString, formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { readIndicatorsCached } from '@thucthi/registry/server';
import { attachment, fileTypes, workbookOf, type WrittenCell } from '@thucthi/sheet';
import type { HouseholdLine } from '../contract/shapes.ts';
import type { Line } from '../domain/household-line.ts';
import { readLines, takeUpHouseholds } from './lines.store.ts';
import type { ListRecord } from './lists.store.ts';
import { keepsUnit, listOfUnit } from './own-list.ts';
import { readOpenings } from './openings.store.ts';
import type { Work } from './work.ts';

type ShownLines = { revision: number; lines: HouseholdLine[] };

const shown = ({ id, kind, assigned, actual, person }: Line): HouseholdLine => ({
  id,
  kind,
  code: person?.code ?? null,
  name: person?.name ?? null,
  place: person?.place ?? null,
  note: person?.note ?? null,
  assigned: decimalString(dec(assigned)),
  actual: actual === null ? null : decimalString(dec(actual)),
});

async function ownLines(tx: ScopedTx, scope: Scope, slug: string, id: string) {
  const found = await listOfUnit(tx, scope, slug, id);
  if (!keepsUnit(scope, found.unit.id)) throw new Refusal('outside-scope');
  await takeUpHouseholds(tx);
  return { ...found, lines: await readLines(tx, scope.tenantId, id) };
}

/** The lines of a list with their names, for the people of its own unit. */
export function showLinesOf({ database, scope }: Work, slug: string, id: string): Promise<ShownLines> {
  return withScope(database, scope, async (tx) => {
    const { list, lines } = await ownLines(tx, scope, slug, id);
    return { revision: list.revision, lines: lines.map(shown) };
  });
}

/** The lines of a list somebody above has opened; each look is a row of the trail, and no look happens without it. */
export function showOpenedLinesOf({ database, clock, scope }: Work, slug: string, id: string): Promise<ShownLines> {
  return runWrite(database, scope, async (tx) => {
    const { list } = await listOfUnit(tx, scope, slug, id);
    const opening = (await readOpenings(tx, scope.tenantId, id)).find(({ live, personId }) => live && personId === scope.personId);
    if (opening === undefined) throw new Refusal('household-not-open');
    const lines = await readLines(tx, scope.tenantId, id);
    await writeAudit(tx, scope, clock, {
      ...listSubject(list),
      action: 'households.looked',
      detail: { ...listFacts(list), lines: lines.length },
    });
    return { revision: list.revision, lines: lines.map(shown) };
  });
}

const listSubject = ({ id }: ListRecord) => ({ subjectKind: 'household-list', subjectId: id });
const listFacts = ({ unitId, indicatorId, period }: ListRecord) => ({ unitId, indicatorId, period });

const columns = [
  { heading: 'Mã', width: 16 },
  { heading: 'Loại', width: 10 },
  { heading: 'Họ tên', width: 30 },
  { heading: 'Nơi ở', width: 26 },
  { heading: 'Số giao', width: 14 },
  { heading: 'Thực hiện', width: 14 },
  { heading: 'Ghi chú', width: 40 },
];
const kindName = { household: 'Hộ', person: 'Cá nhân' } as const;
const erased = '(đã xóa)';

/** A list as a workbook for its own unit; that it was taken out is recorded before the first byte. Text is text there and no formula. */
export async function exportListOf(work: Work & { readonly log: Log }, slug: string, id: string): Promise<Response> {
  const { database, clock, scope } = work;
  const { lines, name } = await runWrite(database, scope, async (tx) => {
    const { list, unit, lines } = await ownLines(tx, scope, slug, id);
    await writeAudit(tx, scope, clock, {
      ...listSubject(list),
      action: 'households.exported',
      detail: { ...listFacts(list), lines: lines.length },
    });
    const indicator = (await readIndicatorsCached(tx)).get(list.indicatorId)?.definition.name.vi ?? '';
    return { lines, name: `Giao đến hộ ${indicator} ${unit.name} ${formatPeriodVi(parsePeriodCode(list.period), 'short')}` };
  });
  const amount = (value: string | null): WrittenCell =>
    value === null ? '' : { number: decimalString(dec(value)), decimals: Math.max(0, dec(value).decimalPlaces()) };
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    for (const { kind, person, assigned, actual } of lines)
      yield [
        person?.code ?? erased,
        kindName[kind],
        person?.name ?? erased,
        person?.place ?? '',
        amount(assigned),
        amount(actual),
        person?.note ?? '',
      ];
  }
  const file = { type: fileTypes.xlsx, disposition: attachment(`${name}.xlsx`, 'giao-den-ho.xlsx') };
  return fileAnswer(workbookOf({ name: 'Giao đến hộ', columns }, rows()), file, work.log);
}
