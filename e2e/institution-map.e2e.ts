import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

const address = await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const map = (page: Page) => page.getByRole('group', { name: /^Sơ đồ văn bản/ });
const panel = (page: Page) => page.getByRole('complementary');
const box = (page: Page, symbol: string) => map(page).getByRole('button', { name: new RegExp(`^${symbol}`) });

async function atTheMap(query = ''): Promise<Page> {
  const page = await openPage(browser, { address });
  await page.goto(`${address}/mau/so-do-the-che${query}`);
  await map(page).waitFor();
  return page;
}

/** Whether an element lies inside the window of the map. */
const inSight = (page: Page, symbol: string) =>
  box(page, symbol).evaluate((element) => {
    const window_ = element.closest('.tt-map-window')?.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    return (
      window_ !== undefined &&
      own.left >= window_.left &&
      own.right <= window_.right &&
      own.top >= window_.top &&
      own.bottom <= window_.bottom
    );
  });

describe('the institution map', () => {
  test('is reached from the register, shows what each document set, and finds without marks', async () => {
    const page = await openPage(browser, { address });
    await page.goto(`${address}/mau/van-ban`);
    await page.getByRole('link', { name: 'Sơ đồ thể chế' }).click();
    await map(page).waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'institution-map');
    expect(await box(page, '2439/QĐ-UBND').innerText()).toMatch(/75 chỉ tiêu/);
    await page.getByRole('searchbox').fill('vuong mat bang');
    await page.waitForURL(/q=vuong/);
    await page.getByText('Khớp 1/1').waitFor();
    await expect.poll(() => inSight(page, '1302/QĐ-UBND')).toBe(true);
    await page.getByRole('searchbox').fill('phan bo');
    await page.getByText(/Khớp 1\/[2-9]/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/Khớp 2\/[2-9]/).waitFor();
    await page.context().close();
  });

  test('opens a document beside it, leads to what is next to it, narrows to its branch; the address opens the same again', async () => {
    const page = await atTheMap();
    await box(page, '2439/QĐ-UBND').click();
    await panel(page).getByRole('heading', { name: 'Quyết định 2439/QĐ-UBND' }).waitFor();
    await panel(page).getByText('75 chỉ tiêu').waitFor();
    await expectNoAxeViolations(page);
    await panel(page).getByRole('button', { name: 'Nghị quyết 51/NQ-HĐND' }).click();
    await panel(page).getByRole('heading', { name: 'Nghị quyết 51/NQ-HĐND' }).waitFor();
    await panel(page).getByRole('button', { name: 'Chỉ xem nhánh này' }).click();
    await page.getByText('Đang xem nhánh của Nghị quyết 51/NQ-HĐND').waitFor();
    await expect.poll(() => map(page).getByRole('button').count()).toBeLessThan(14);
    expect(await box(page, '37/NQ-HĐND').count()).toBe(0);
    const shown = await map(page).getByRole('button').count();
    await page.reload();
    await map(page).waitFor();
    await panel(page).getByRole('heading', { name: 'Nghị quyết 51/NQ-HĐND' }).waitFor();
    expect(await map(page).getByRole('button').count()).toBe(shown);
    await page.getByRole('button', { name: 'Xem toàn bộ' }).click();
    await expect.poll(() => map(page).getByRole('button').count()).toBeGreaterThan(shown);
    await panel(page).getByRole('link', { name: 'Mở văn bản' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nghị quyết 51/NQ-HĐND' }).waitFor();
    await page.getByRole('heading', { level: 2, name: /Chỉ tiêu và nhiệm vụ từ văn bản này/ }).waitFor();
    await page.getByText('31 chỉ tiêu').first().waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'document-effects');
    await page.context().close();
  });

  test('is walked and zoomed by keyboard, and keeps its place in the address', async () => {
    const page = await atTheMap();
    await box(page, '44/NQ-HĐND').focus();
    await page.keyboard.press('ArrowRight');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-box'));
    const first = await focused();
    await page.keyboard.press('ArrowUp');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('Enter');
    await panel(page).getByRole('link', { name: 'Mở văn bản' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
    const zoom = page.getByText(/^\d+%$/);
    const before = await zoom.innerText();
    await box(page, '44/NQ-HĐND').focus();
    await page.keyboard.press('+');
    await expect.poll(() => zoom.innerText()).not.toBe(before);
    await page.waitForURL(/thu-phong=/);
    const kept = await zoom.innerText();
    await page.reload();
    await map(page).waitFor();
    expect(await zoom.innerText()).toBe(kept);
    await page.getByRole('checkbox', { name: /sửa đổi, bổ sung/ }).uncheck();
    await page.waitForURL(/an=amends/);
    await page.context().close();
  });

  test('is a table for those who read lines, and on a phone; in the dark as well', async () => {
    const page = await openPage(browser, { address, width: 'phone' });
    await page.goto(`${address}/mau/so-do-the-che`);
    const table = page.getByRole('table', { name: 'Văn bản, quan hệ và kết quả' });
    await table.waitFor();
    await table.getByText('Được thực hiện bởi').first().waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('tab', { name: 'Sơ đồ' }).click();
    await map(page).waitFor();
    await switchTheme(page, 'dark');
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await screenshot(page, 'institution-map-phone-dark');
    await switchWidth(page, 'wall');
    await expectNoAxeViolations(page);
    await screenshot(page, 'institution-map-wall-dark');
    await page.context().close();
  });
});
