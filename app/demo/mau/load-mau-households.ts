import { demoPersonasOf } from '@thucthi/access/demo';
import { peopleToName } from '@thucthi/access/server';
import { createListOf, divisibleTargets, saveLinesOf } from '@thucthi/households/server';
import { mintScope, movableClock, newId, withScope, type Database } from '@thucthi/platform';
import { findUnit } from '@thucthi/registry/server';
import { demoTenantIds, firstUnitId } from '../demo-facts.ts';
import { demoScope } from '../demo-scope.ts';
import { mauHouseholds } from './mau-household-book.ts';
import { momentOn } from './mau-months.ts';
import { makeMauUnits, wholeMau } from './mau-units.ts';

/** Divides one target of the sample ward over a few invented households, as its officer, through the doors people use; answers how many. */
export async function loadMauHouseholds(database: Database): Promise<number> {
  const tenantId = demoTenantIds.mau;
  const ward = makeMauUnits(wholeMau, firstUnitId(tenantId)).communes.find(({ kind }) => kind === 'ward');
  if (ward === undefined) throw new Error('the sample city has a ward');
  const clock = movableClock(momentOn('2026-01-20', 9));
  const name = demoPersonasOf({ unitId: ward.id, name: ward.name }).find(({ persona }) => persona === 'ward-officer')?.name;
  const people = await withScope(database, demoScope(tenantId), (tx) => peopleToName(tx, demoScope(tenantId)));
  const scope = mintScope({
    tenantId,
    personId: people.find((person) => person.name === name)?.id ?? null,
    rights: ['households.keep'],
    readUnits: 'all',
    writeUnits: [ward.id],
  });
  const target = await withScope(database, scope, async (tx) => {
    const unit = await findUnit(tx, ward.slug);
    return unit === null ? undefined : (await divisibleTargets(tx, scope, unit, 2026)).find(({ indicator }) => indicator.code === code);
  });
  if (target === undefined) throw new Error(`the sample ward has a target for ${code}`);
  const work = { database, clock, scope };
  const { id, revision } = await createListOf(work, {
    writeId: newId(clock.now()),
    target: target.target,
    purpose: 'Giao và theo dõi từng hộ phấn đấu thoát nghèo trong năm 2026 (dữ liệu minh họa)',
    legalBasis: 'Quyết định giao chỉ tiêu phát triển kinh tế - xã hội năm 2026 của UBND thành phố Mẫu',
    retainUntil: '2028-01-31',
  });
  const lines = mauHouseholds.map(({ actual: _later, ...line }) => line);
  const first = await saveLinesOf(work, id, { writeId: newId(clock.now()), basedOn: revision, lines, remove: [] });
  clock.moveTo(momentOn('2026-11-02', 15));
  const results = mauHouseholds.map(({ code: of, actual }) => ({ code: of, actual }));
  await saveLinesOf(work, id, { writeId: newId(clock.now()), basedOn: first.revision, lines: results, remove: [] });
  return mauHouseholds.length;
}

const code = 'households-escaped-poverty';
