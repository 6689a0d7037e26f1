import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A person of the sample city at a page. Deaf to news, so that what another saves is first heard of when the own save is refused. */
async function personAt(persona: string, path: string): Promise<Page> {
  const page = await openPage(browser);
  await page.route('**/api/v1/news/**', (route) => route.abort());
  await become(page, 'mau', persona);
  await page.goto(path);
  return page;
}

/** A number no earlier run is likely to have left there. */
const anyNumber = (): string => String(200 + Math.floor(Math.random() * 700));

/** The picture and the reading aloud of a page in both themes, and its picture on a phone. */
async function expectFit(page: Page, name: string): Promise<void> {
  await expectNoAxeViolations(page);
  await screenshot(page, name);
  await switchTheme(page, 'dark');
  await expectNoAxeViolations(page);
  await screenshot(page, `${name}-dark`);
  await switchTheme(page, 'light');
}

describe('two people save one cell', () => {
  const board = '/mau/giao-chi-tieu/budget-revenue?period=2026';

  /** Types into the first target and asks to save, with the reason an amendment needs. */
  async function amendFirst(page: Page, value: string): Promise<number> {
    await page.getByRole('grid').waitFor();
    const heads = await page.getByRole('columnheader').allTextContents();
    const column = heads.findIndex((head) => head.startsWith('Chỉ tiêu năm 2026')) - 1;
    await page.locator(`[role=gridcell][data-r="0"][data-c="${column}"]`).click();
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ghi 1 ô' }).click();
    return confirm(page);
  }

  /** Gives the decision and answers how the server took it. */
  async function confirm(page: Page): Promise<number> {
    await page.getByLabel(/^Lý do điều chỉnh/).fill('rà soát lại giữa hai người');
    const answered = page.waitForResponse(
      (response) => response.url().endsWith('/api/v1/targets') && response.request().method() === 'POST',
    );
    await page.getByRole('button', { name: 'Ghi điều chỉnh' }).click();
    return (await answered).status();
  }

  test('of the allocation: the second is refused with both values and chooses; nothing is overwritten before', async () => {
    const [first, second] = [await personAt('finance', board), await personAt('office', board)];
    await second.getByRole('grid').waitFor();
    const [theirs, mine] = [anyNumber(), `${anyNumber()},5`];
    expect(await amendFirst(first, theirs)).toBe(200);
    expect(await amendFirst(second, mine)).toBe(409);
    const panel = second.getByRole('complementary', { name: 'Hai người cùng sửa' });
    await panel.waitFor();
    expect(await panel.locator('dd').allTextContents()).toEqual([mine, theirs]);
    await expectFit(second, 'conflict-allocation');
    await panel.getByRole('button', { name: 'Giữ số của tôi' }).click();
    await second.getByRole('button', { name: 'Ghi 1 ô' }).click();
    expect(await confirm(second)).toBe(200);
    await second.getByText('Đã ghi 1 chỉ tiêu.').waitFor();
    await Promise.all([first.context().close(), second.context().close()]);
  });

  test('of a report: the second sees both figures in the row, takes the new one or keeps the own', async () => {
    const path = '/mau-tan-nghia/bao-cao?month=2026-10';
    const [first, second] = [await personAt('ward-officer', path), await personAt('office', path)];
    const [theirs, mine] = [anyNumber(), anyNumber().replace(/^/, '1')];
    const row = (page: Page) => page.locator('tbody', { has: page.getByRole('rowheader', { name: /^Thu tiền sử dụng đất/ }) });
    const save = async (page: Page, value: string): Promise<number> => {
      await row(page).getByRole('textbox').first().fill(value);
      const reason = row(page).getByLabel(/^(Lý do sửa|Giải trình)/);
      await reason.waitFor({ timeout: 3000 }).then(
        () => reason.fill('rà soát lại chứng từ'),
        () => undefined, // the first figure of a cell needs no reason
      );
      const answered = page.waitForResponse(
        (response) => response.url().endsWith('/api/v1/figures') && response.request().method() === 'POST',
      );
      await page.getByRole('button', { name: /^Lưu \d+ số/ }).click();
      return (await answered).status();
    };
    await row(second).waitFor();
    expect(await save(first, theirs)).toBe(200);
    expect(await save(second, mine)).toBe(409);
    const note = row(second).locator('..').getByText('Người khác vừa cập nhật số này.');
    await note.waitFor();
    expect(await row(second).locator('dd').allTextContents()).toEqual([
      expect.stringMatching(/^1\.\d{3} /),
      expect.stringContaining(theirs),
    ]);
    await expectFit(second, 'conflict-entry');
    await switchWidth(second, 'phone');
    await expectNoAxeViolations(second);
    await screenshot(second, 'conflict-entry-phone');
    await switchWidth(second, 'laptop');
    await row(second).getByRole('button', { name: 'Lấy số mới' }).click();
    await note.waitFor({ state: 'detached' });
    await Promise.all([first.context().close(), second.context().close()]);
  });
});
