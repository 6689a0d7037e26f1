import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

let browser: Browser;
let page: Page;
const address = await ownDemo();

beforeAll(async () => {
  browser = await startBrowser();
  page = await openPage(browser, { address });
});
afterAll(() => browser.close());

const open = async (path: string): Promise<void> => {
  await page.goto(`${address}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
};
/** Fails when the page does not come to show this text. */
const expectToSee = (text: string): Promise<void> => page.getByText(text).first().waitFor();

describe('a stranger in the demo', () => {
  test('reaches a cockpit from the front door', async () => {
    await open('/');
    expect(await page.getByRole('table').count()).toBeGreaterThan(0);
  });

  test('is told at the top of the sample city that its figures are illustrative', async () => {
    await open('/mau');
    const told = page.getByText('dữ liệu minh họa').first();
    await told.waitFor();
    expect((await told.boundingBox())?.y).toBeLessThan(120);
    await open('/pleiku');
    expect(await page.getByText('dữ liệu minh họa').count()).toBe(0);
  });

  test('sees where the five cities stand', async () => {
    await open('/pleiku?period=2023-01/2023-09');
    for (const text of ['838,9', '54,1%', '47,81%']) await expectToSee(text);
    await open('/hai-phong?period=2023-01/2023-09');
    for (const text of ['80,72%', '50,25%']) await expectToSee(text);
    await open('/ho-chi-minh?period=2023-01/2023-09');
    await page.getByRole('heading', { level: 1, name: '19/21 chỉ tiêu dự kiến đạt' }).waitFor();
    await open('/yen-bai?period=2020');
    for (const text of ['507,8', '850']) await expectToSee(text);
    await open('/cao-bang?period=2024-01/2024-11');
    for (const text of ['315', '27,8%']) await expectToSee(text);
  });

  test('asks where a number comes from, and closes the answer with Esc', async () => {
    await open('/pleiku/budget-revenue?period=2023-01/2023-09&explain=percent');
    await expectToSee('1.550,6');
    await expectToSee('Hội nghị đánh giá');
    await page.keyboard.press('Escape');
    await page.getByText('1.550,6', { exact: true }).waitFor({ state: 'detached' });
  });

  test('finds an indicator without diacritics, and the address keeps the view', async () => {
    await open('/mau');
    await page.getByRole('searchbox').first().fill('thu ngan sach');
    await expectToSee('Tổng thu ngân sách nhà nước trên địa bàn');
    await page.waitForFunction(() => location.search !== '');
    await page.reload();
    expect(await page.getByRole('searchbox').first().inputValue()).toBe('thu ngan sach');
  });
});

describe('looking for something', () => {
  test('an indicator is found by its name in the other language and by its short names', async () => {
    await open('/mau/chi-tieu');
    for (const text of ['state budget revenue', 'thu NSNN']) {
      await page.getByRole('searchbox').first().fill(text);
      await expect.poll(() => page.getByRole('row').count()).toBeLessThan(20);
      expect(await page.getByRole('link', { name: 'Tổng thu ngân sách nhà nước trên địa bàn' }).count()).toBe(1);
    }
  });

  test('a page that is not there is no place of the header', async () => {
    await open('/mau/chi-tieu');
    expect(await page.locator('header nav [aria-current]').count()).toBe(1);
    await open('/khong-co/trang-nay/gi-ca');
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang này' }).waitFor();
    expect(await page.locator('header nav [aria-current]').count()).toBe(0);
  });

  test('cards on a phone are put in order by a choice, which the address keeps', async () => {
    await switchWidth(page, 'phone');
    await open('/mau/chi-tieu');
    const first = page.getByRole('row').nth(1).getByRole('link');
    const before = await first.textContent();
    await page.getByRole('button', { name: /^Sắp theo/ }).click();
    await page.getByRole('option', { name: 'Chỉ tiêu, giảm dần' }).click();
    await expect.poll(() => first.textContent()).not.toBe(before);
    await page.waitForFunction(() => new URLSearchParams(location.search).get('sort') === '-name');
    await switchWidth(page, 'laptop');
  });
});

describe('every page', () => {
  const pages = [
    '/mau',
    '/mau/budget-revenue',
    '/mau/chi-tieu',
    '/pleiku/budget-revenue',
    '/mau/giao-chi-tieu/budget-revenue',
    '/dang-nhap',
    '/khong-co-trang-nay/gi-ca',
  ];
  test.for(pages)('%s has nothing serious for axe, in light and dark, and fits a phone', async (path) => {
    await switchWidth(page, 'laptop');
    await switchTheme(page, 'light');
    await page.goto(`${address}${path}`);
    await page.waitForLoadState('networkidle');
    await expectNoAxeViolations(page);
    await switchTheme(page, 'dark');
    await expectNoAxeViolations(page);
    await switchWidth(page, 'phone');
    await page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1, undefined, {
      timeout: 5000,
    });
  });
});
