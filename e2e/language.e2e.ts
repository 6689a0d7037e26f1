import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { become } from './harness/become.ts';
import { openPage, startBrowser } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

let browser: Browser;
let page: Page;
const address = await ownDemo();

beforeAll(async () => {
  browser = await startBrowser();
  page = await openPage(browser, { address });
  names = ['Thực Thi', ...(await namesOf('pleiku')), ...(await namesOf('mau'))].toSorted((a, b) => b.length - a.length);
});
afterAll(() => browser.close());

/** Names stay in Vietnamese: of the program, of every unit and office, and of plans, as they were given. */
const namesOf = async (unit: string): Promise<string[]> => {
  const asked = async (list: string): Promise<unknown> => (await fetch(`${address}/api/v1/${list}?unit=${unit}`)).json();
  const { units } = (await asked('units')) as { units: { name: string }[] };
  const { plans } = (await asked('plans')) as { plans: { name: string }[] };
  return [...units, ...plans].map(({ name }) => name);
};
let names: string[];
const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/;
/** What stands in quotation marks is somebody's own word. */
const quoted = /“[^”]*”/g;
/** "71/NQ-HĐND" is a name, whatever the language. */
const symbol = /\d+[-/][\p{Lu}\d-]+(?:\/[\p{Lu}-]+)?/gu;

const withoutNames = (text: string): string =>
  names
    .reduce((rest, name) => rest.replaceAll(name, ''), text)
    .replaceAll(quoted, '')
    .replaceAll(symbol, '');

/** The texts of the page that are Vietnamese and neither names nor marked as somebody's own words. */
const leaks = async (): Promise<string[]> => {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('#root *:not([lang="vi"])')].flatMap((element) =>
      [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [(node.textContent ?? '').trim()] : [])),
    ),
  );
  return [...new Set(texts)].filter((text) => vietnamese.test(withoutNames(text)));
};

test('pages switched to English are English, but for names', async () => {
  await page.goto(`${address}/pleiku?period=2023-01/2023-09`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect((await leaks()).length).toBeGreaterThan(10);
  await page.getByRole('radio', { name: 'English' }).first().check();
  await page.getByText('planned targets').first().waitFor();
  expect(names.length).toBeGreaterThan(100);
  for (const path of [
    '/pleiku?period=2023-01/2023-09',
    '/pleiku/go-industry?period=2023-01/2023-09&explain=actual',
    '/pleiku/chi-tieu',
    '/mau',
    '/mau/budget-revenue',
    '/mau/giao-chi-tieu/budget-revenue',
    '/quan-tri/chi-tieu',
  ]) {
    await page.goto(`${address}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (path.includes('explain=')) await page.getByText('Worked out by').waitFor();
    expect([path, ...(await leaks())]).toEqual([path]);
  }
});

test('in English too, the boxes of a report hold numbers that the program reads as they stand', async () => {
  const reporter = await openPage(browser, { address });
  await become(reporter, 'mau', 'ward-officer');
  await reporter.evaluate(() => localStorage.setItem('thucthi.locale', 'en'));
  await reporter.goto(`${address}/mau-tan-nghia/bao-cao?month=2026-10`);
  await reporter.getByRole('heading', { level: 1, name: 'Report for October 2026' }).waitFor();
  expect(await reporter.getByRole('textbox').count()).toBeGreaterThan(20);
  expect(await reporter.locator('[aria-invalid=true]').count()).toBe(0);
  await reporter.context().close();
});
