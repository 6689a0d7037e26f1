import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { businessClock, silentLog, asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { foldAll } from '@thucthi/figures/server';
import { loadNationalRegistry, readIndicatorIds, writeInstallation } from '@thucthi/registry/server';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import { loadMau } from '../demo/mau/load-mau.ts';
import { startServices, type Services } from './start-services.ts';

let database: Database;
let services: Services;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadNationalRegistry(database);
  await loadMau(database, await readIndicatorIds(database), () => {}, { communes: 12, neighbourhoods: 24, months: 22 });
  await foldAll(database);
  await asWorker(database, 'test', (tx) => writeInstallation(tx, { demo: true, businessDate: demoBusinessDate, ready: true }));
  services = await startServices({ database, clock: businessClock(demoBusinessDate), log: silentLog, demo: true });
}, 300_000);
afterAll(async () => {
  await services.stop();
  await database.close();
});

interface Card {
  period: string;
  unit: { slug: string; name: string };
  periods: { code: string }[];
  rows: {
    indicator: { code: string };
    actual: { value: string; period: string; reported: number | null; expected: number | null } | null;
    plans: { target: string | null }[];
  }[];
}
interface View {
  row: Card['rows'][number];
  below: { unit: string; name: string }[];
  belowCount: { expected: number } | null;
}

async function get<T>(path: string): Promise<T> {
  const answer = await services.fetch(new Request(`http://localhost/api/v1/${path}`));
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}
const card = (query: string) => get<Card>(`scorecards/mau?${query}`);
const view = (query: string) => get<View>(`indicator-views/mau/budget-revenue?${query}`);

describe('the sample city as known on a day', () => {
  test('has its indicators, plans and figures of that day, and others a month later', async () => {
    const may = await card('period=2025-01/2025-04&knownOn=2025-05-31');
    const later = await card('period=2025-01/2025-04');
    expect(may.rows.length).toBeGreaterThan(40);
    expect(may.rows.filter((row) => row.actual !== null).length).toBeGreaterThan(40);
    expect(may.rows.filter((row) => row.plans.length > 0).length).toBeGreaterThan(10);
    const changed = may.rows.filter((row) => {
      const now = later.rows.find((one) => one.indicator.code === row.indicator.code);
      return now?.actual?.value !== row.actual?.value;
    });
    expect(changed.length).toBeGreaterThan(0);
  });

  test('before a month was reported nothing of it is known, and the unit opens on an earlier period', async () => {
    const then = await card('period=2025-01/2025-04&knownOn=2025-03-31');
    expect(then.rows.length).toBeGreaterThan(40);
    expect(then.rows.filter((row) => row.actual?.period.endsWith('2025-04'))).toEqual([]);
    const opened = await card('knownOn=2025-03-31');
    expect(opened.period).toBe('2025-01/2025-02');
    expect(opened.periods.every(({ code }) => !code.includes('2025-04') && !code.startsWith('2025-10'))).toBe(true);
    expect((await card('')).period).toBe('2025-01/2025-10');
  });

  test('before anything was recorded there is no period and no figure', async () => {
    const nothing = await card('knownOn=2020-01-01');
    expect(nothing.period).toBe('2020');
    expect(nothing.rows).toEqual([]);
    expect(nothing.unit.slug).toBe('mau');
  });

  test('the units below are those that were known by then', async () => {
    const before = await view('period=2025-01/2025-09&knownOn=2025-06-01');
    const after = await view('period=2025-01/2025-09&knownOn=2025-10-31');
    const names = (answer: View) => answer.below.map(({ unit }) => unit);
    expect(names(after).length).toBeGreaterThan(0);
    expect(names(after).filter((slug) => !names(before).includes(slug))).not.toEqual([]);
    expect(before.belowCount?.expected).not.toBe(after.belowCount?.expected);
  });
});
