import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Hono } from 'hono';
import { businessClock, drainOutbox, newId, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { loadSmallProvince, type SmallProvince } from '../testing/small-province.ts';
import { submitFigures } from './submit-figures.ts';
import { watchNewsOf } from './watch-news.ts';

let database: Database;
let small: SmallProvince;
const clock = businessClock('2023-10-10');

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  small = await loadSmallProvince(database);
});
afterAll(() => database.close());

/** A page of a unit that listens; `heard` waits for so many pieces of news and answers the units they name. */
async function openPage(slug: string) {
  const app = new Hono().get('/', (context) => watchNewsOf(database, small.scope, context, slug));
  const leaving = new AbortController();
  const answer = await app.request(new Request('http://localhost/', { signal: leaving.signal }));
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let said = '';
  const heard = async (count: number): Promise<unknown[]> => {
    for (;;) {
      const found = [...said.matchAll(/event: figures\ndata: (.*)\n/g)].map(([, data]) => (JSON.parse(data!) as { units: unknown }).units);
      if (found.length >= count) return found;
      const { value, done } = await reader.read();
      if (done) return found;
      said += value;
    }
  };
  while (!said.includes('event: open')) said += (await reader.read()).value ?? '';
  return {
    heard,
    close: async () => {
      leaving.abort();
      await reader.cancel();
    },
  };
}

const save = async (slug: string, period = '2023-09'): Promise<void> => {
  await submitFigures(database, small.scope, clock, {
    writeId: newId(),
    figures: [{ unit: slug, indicator: 'budget-revenue', period, vintage: 'uoc', value: '1', basedOn: null }],
  });
  await drainOutbox(database);
};

test('a page hears of figures in its unit and below, and not of those of its neighbours', async () => {
  const north = await openPage(`xa-bac-${small.tenantId}`);
  const south = await openPage(`xa-nam-${small.tenantId}`);
  const whole = await openPage(`tinh-${small.tenantId}`);
  const nobody = await openPage('khong-co-don-vi-nay');
  await save(`xa-nam-${small.tenantId}`);
  await save(`thon-a-${small.tenantId}`);
  expect(await north.heard(1)).toEqual([[small.northA]]);
  expect(await whole.heard(2)).toEqual([[small.south], [small.northA]]);
  expect(await nobody.heard(2)).toHaveLength(2);
  await save(`xa-nam-${small.tenantId}`).catch(() => {}); // the same cell once more needs a reason: nothing is announced
  await save(`xa-dong-${small.tenantId}`);
  expect(await whole.heard(3)).toHaveLength(3);
  expect(await south.heard(1)).toEqual([[small.south]]);
  await Promise.all([north, south, whole, nobody].map((page) => page.close()));
});
