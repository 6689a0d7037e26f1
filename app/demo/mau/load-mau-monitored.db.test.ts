import { createDemoPersonas } from '@thucthi/access/demo';
import { peopleToName } from '@thucthi/access/server';
import { listMonitoredFilesOf } from '@thucthi/mandates/server';
import { asWorker, businessClock, mintScope, movableClock, runWrite, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { applyUnitEvent, indexUnits, insertBody, insertUnits, replaceClosure, setRootUnit } from '@thucthi/registry/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoBusinessDate, demoTenantIds, firstUnitId } from '../demo-facts.ts';
import { demoScope } from '../demo-scope.ts';
import { loadMauMonitored } from './load-mau-monitored.ts';
import { momentOn } from './mau-months.ts';
import { makeMauUnits, wholeMau } from './mau-units.ts';

let database: Database;
let made: number;
const { mau } = demoTenantIds;
const scope = demoScope(mau);

beforeAll(async () => {
  database = await openTestDatabase();
  const units = makeMauUnits(wholeMau, firstUnitId(mau));
  const clock = movableClock(momentOn('2024-01-02', 8));
  await asWorker(database, 'test', async (tx) => {
    const body = { id: mau, slug: 'mau', name: { vi: 'Thành phố Mẫu', en: 'Sample City' }, demo: true, illustrative: true };
    await insertBody(tx, body, clock.now());
    await insertUnits(tx, mau, units.beginning, clock.now());
    const ids = units.beginning.map(({ id }) => id);
    await replaceClosure(tx, mau, indexUnits(units.beginning, []), ids);
    await setRootUnit(tx, mau, units.city.id);
  });
  clock.moveTo(momentOn('2025-05-02', 9));
  for (const order of units.orders) await runWrite(database, scope, (tx) => applyUnitEvent(tx, scope, clock, order));
  await withScope(database, scope, (tx) => createDemoPersonas(tx, scope, clock, { ward: null }));
  made = await loadMauMonitored(database);
});
afterAll(() => database.close());

test('the sample files are there for chairman and office, one for the chairman alone, none for anybody else', async () => {
  const people = await withScope(database, scope, (tx) => peopleToName(tx, scope));
  const seenBy = async (name: string) => {
    const personId = people.find((one) => one.name === name)?.id ?? null;
    const asking = mintScope({ tenantId: mau, personId, rights: ['files.monitor'], readUnits: 'all', writeUnits: 'all' });
    const { files } = await listMonitoredFilesOf({ database, clock: businessClock(demoBusinessDate), scope: asking }, { unit: 'mau' });
    return files;
  };
  const chairman = await seenBy('Chủ tịch UBND');
  expect(chairman).toHaveLength(made);
  expect(chairman.every(({ number }) => number.endsWith('(minh họa)'))).toBe(true);
  expect(
    chairman.map(({ workingDaysLeft, closedOn }) => (closedOn !== null ? 'closed' : (workingDaysLeft ?? 0) < 0 ? 'overdue' : 'open')),
  ).toEqual(['overdue', 'overdue', 'open', 'open', 'closed']);
  expect(await seenBy('Chuyên viên Văn phòng')).toHaveLength(made - 1);
  expect(await seenBy('Chuyên viên Tài chính')).toEqual([]);
});
