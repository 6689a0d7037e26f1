import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asWorker, businessClock, newId, silentLog, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { foldAll, submitFigures } from '@thucthi/figures/server';
import { loadNationalRegistry, readIndicatorIds, writeInstallation } from '@thucthi/registry/server';
import { demoBusinessDate, demoTenantIds } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
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
  thisYear: { month: number; value: string | null; cumulative: string | null }[];
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

test('the year of an indicator ends with the period that is asked for, also where later months are known', async () => {
  const asked = await view('period=2025-01/2025-06');
  const last = asked.thisYear.findLast((point) => point.cumulative !== null);
  expect(last).toMatchObject({ month: 6, cumulative: asked.row.actual?.value });
  expect(asked.thisYear.filter((point) => point.value !== null).every((point) => point.month <= 6)).toBe(true);
  expect((await view('period=2025-01/2025-09')).thisYear.findLast((point) => point.cumulative !== null)?.month).toBe(9);
});

test('a month that one ward has begun to report is not opened yet, and shows the latest totals when it is asked for', async () => {
  const ward = (await view('period=2025-01/2025-09')).below[0]!.unit;
  await submitFigures(database, demoScope(demoTenantIds.mau), businessClock('2025-11-28'), {
    writeId: newId(),
    figures: [{ unit: ward, indicator: 'budget-revenue', period: '2025-11', vintage: 'uoc', value: '12.5', basedOn: null }],
  });
  await foldAll(database);
  expect((await card('')).period).toBe('2025-01/2025-10');
  const asked = await card('period=2025-01/2025-11');
  const shown = asked.rows.filter((row) => row.actual !== null);
  expect(shown.length).toBeGreaterThan(60);
  expect(shown.filter((row) => row.actual?.period === '2025-01/2025-10').length).toBeGreaterThan(20);
});

describe('the sheet on which a ward reports', () => {
  interface Sheet {
    rows: {
      indicator: { code: string };
      slot: { period: string; due: boolean } | null;
      month: { value: string | null; numerator: string | null; denominator: string | null; byVintage: { vintage: string }[] };
    }[];
  }
  test('has a box of its own for what is reported by quarter or year, due only in their last month; ratios show their parts', async () => {
    const ward = (await view('period=2025-01/2025-09')).below[0]!.unit;
    const signedIn = await services.fetch(
      new Request('http://localhost/api/v1/demo/persona', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-thucthi': '1' },
        body: JSON.stringify({ tenant: 'mau', persona: 'office' }),
      }),
    );
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const sheet = async (month: string): Promise<Sheet> => {
      const answer = await services.fetch(
        new Request(`http://localhost/api/v1/entry-sheets/${ward}?month=${month}`, { headers: { cookie } }),
      );
      expect(answer.status).toBe(200);
      return (await answer.json()) as Sheet;
    };
    const september = await sheet('2025-09');
    const quarterly = september.rows.find((row) => row.indicator.code === 'go-agri');
    expect(quarterly?.slot).toMatchObject({ period: '2025-Q3', due: true });
    expect(quarterly?.month.value).not.toBeNull();
    expect((await sheet('2025-08')).rows.find((row) => row.indicator.code === 'go-agri')?.slot?.due).toBe(false);
    const monthly = september.rows.find((row) => row.indicator.code === 'budget-revenue');
    expect(monthly?.slot).toBeNull();
    expect(september.rows.some((row) => row.month.numerator !== null && row.month.denominator !== null)).toBe(true);
  });
});
