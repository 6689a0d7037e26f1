import { afterAll, beforeAll, expect, test } from 'vitest';
import { asWorker, drainOutbox, machineClock, mintScope, newsChannel, runWrite, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { announce } from './outbox.store.ts';

let database: Database;
const tenantId = 77;
const scope = mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });

beforeAll(async () => {
  database = await openTestDatabase();
  await asWorker(database, 'test', (tx) =>
    tx
      .insertInto('tenant')
      .values({
        id: tenantId,
        slug: 'tin-dai',
        name_vi: 'Tin dài',
        name_en: 'Long news',
        demo: false,
        illustrative: false,
        created_at: new Date(),
      })
      .execute(),
  );
});
afterAll(() => database.close());

test('news that name more units than a notice carries reach every reader, and hold nothing up behind them', async () => {
  const heard: { topic: string; payload: { units?: number[] } }[] = [];
  await database.listen(newsChannel, (text) => heard.push(JSON.parse(text) as (typeof heard)[number]));
  const units = Array.from({ length: 3321 }, (_, index) => 101_000_000 + index);
  await runWrite(database, scope, async (tx) => {
    await announce(tx, scope, machineClock, 'figures', { units });
    await announce(tx, scope, machineClock, 'figures', { units: units.slice(0, 700) });
    await announce(tx, scope, machineClock, 'units', { units: [1] });
  });
  expect(await drainOutbox(database)).toBe(3);
  await expect.poll(() => heard.length).toBe(3);
  expect(heard.map(({ topic, payload }) => [topic, payload.units?.length ?? null])).toEqual([
    ['figures', null],
    ['figures', 700],
    ['units', 1],
  ]);
  expect(await drainOutbox(database)).toBe(0);
});
