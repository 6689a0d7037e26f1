import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

await ownDemo();
let browser: Browser;
const board = '/mau/giao-chi-tieu/budget-revenue?period=2026';
const year = 'Chỉ tiêu năm 2026';

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The grid as the finance office of the sample city opens it, with a clipboard of its own. */
async function openBoard(): Promise<Page> {
  const page = await openPage(browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await become(page, 'mau', 'finance');
  await page.goto(board);
  await page.getByRole('grid').waitFor();
  return page;
}

/** The cells of the target's column, from the first row on; they are found by where the column's head stands. */
async function targetCells(page: Page): Promise<ReturnType<Page['locator']>> {
  const heads = await page.getByRole('columnheader').allTextContents();
  const column = heads.findIndex((head) => head.startsWith(year)) - 1; // the first head is the units' own
  return page.locator(`[role=gridcell][data-c="${column}"]`);
}
const textsOf = async (page: Page, count: number): Promise<string[]> => (await (await targetCells(page)).allTextContents()).slice(0, count);

/** Puts rows on the clipboard as a spreadsheet does, chooses the first target and pastes. */
async function paste(page: Page, rows: readonly string[]): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n'));
  await (await targetCells(page)).first().click();
  await page.keyboard.press('ControlOrMeta+v');
}

describe('dividing a target over the units', () => {
  test('a pasted column is taken whole or not at all, valid cells alone on request; undo and redo go back and forth', async () => {
    const page = await openBoard();
    const before = await textsOf(page, 3);
    await paste(page, ['500,5', 'chín', '401']);
    await page.getByText('Chưa dán gì: 1 ô trong vùng dán có lỗi').waitFor();
    await page.getByText(/dòng 2, cột 1: /).waitFor();
    expect(await textsOf(page, 3)).toEqual(before);
    await expectNoAxeViolations(page);
    await screenshot(page, 'allocation-paste-refused');
    await page.getByRole('button', { name: 'Chỉ dán các ô hợp lệ' }).click();
    await page.getByRole('button', { name: 'Ghi 2 ô' }).waitFor();
    expect(await textsOf(page, 3)).toEqual(['500,500, chưa lưu', before[1], '401,000, chưa lưu']);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await textsOf(page, 3)).toEqual(before);
    await page.getByRole('button', { name: 'Làm lại' }).click();
    expect(await textsOf(page, 3)).toEqual(['500,500, chưa lưu', before[1], '401,000, chưa lưu']);
    await page.getByRole('grid').press('ControlOrMeta+z');
    expect(await textsOf(page, 3)).toEqual(before);
    await paste(page, ['1', '2', '3']);
    expect(await textsOf(page, 3)).toEqual(['1,000, chưa lưu', '2,000, chưa lưu', '3,000, chưa lưu']);
    await page.getByRole('button', { name: 'Bỏ các ô chưa ghi' }).click();
    expect(await textsOf(page, 3)).toEqual(before);
    await page.context().close();
  });

  test('a copied block is what a spreadsheet takes', async () => {
    const page = await openBoard();
    const cells = await targetCells(page);
    await cells.nth(0).click();
    await cells.nth(2).click({ modifiers: ['Shift'] });
    await page.keyboard.press('ControlOrMeta+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const shown = await textsOf(page, 3);
    expect(copied.split(/\r?\n/).filter((line) => line !== '')).toHaveLength(3);
    copied
      .trim()
      .split(/\r?\n/)
      .forEach((text, at) => expect(shown[at]?.startsWith(text)).toBe(true));
    await page.context().close();
  });

  test('the exported workbook comes back by the panel: unchanged, refused with the row, and amended with its decision', async () => {
    const page = await openBoard();
    const href = await page.getByRole('link', { name: 'Xuất Excel' }).getAttribute('href');
    const bytes = Buffer.from(
      await page.evaluate(async (path) => [...new Uint8Array(await (await fetch(path)).arrayBuffer())], href ?? ''),
    );
    const [heading = [], ...rows] = ((await readExcelFile(bytes)) as unknown as { data: unknown[][] }[])[0]?.data ?? [];
    const valueAt = heading.indexOf('Giá trị');
    expect(valueAt).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
    const panel = page.getByRole('complementary', { name: 'Nhập từ Excel' });
    await panel.waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'allocation-excel');
    await switchTheme(page, 'dark');
    await expectNoAxeViolations(page);
    await switchTheme(page, 'light');
    const choose = (name: string, buffer: Buffer) =>
      panel.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    const send = () => panel.getByRole('button', { name: 'Nhập tệp' }).click();

    await choose('xuat.xlsx', bytes);
    await send();
    await panel.getByText(`Đã ghi 0 chỉ tiêu; ${rows.length} không đổi, 0 dòng để trống`).waitFor();

    const lines = (value: string) =>
      Buffer.from(
        [heading, ...rows.slice(0, 1).map((row) => row.map((cell, at) => (at === valueAt ? value : cell)))]
          .map((row) => row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')).join(';'))
          .join('\r\n'),
      );
    await choose('sai.csv', lines('chín'));
    await send();
    await panel.getByText(/^Dòng 2 \(Giá trị\): /).waitFor();
    await screenshot(page, 'allocation-excel-refused');

    const fresh = String(300 + Math.floor(Math.random() * 600)); // the city may hold what an earlier run wrote
    await choose('sua.csv', lines(fresh));
    await panel.getByText('Tệp điều chỉnh chỉ tiêu đã giao').click();
    await panel.getByLabel(/^Lý do điều chỉnh/).fill('rà soát lại theo số thu quý III');
    await send();
    await panel.getByText(/^Đã ghi 1 chỉ tiêu/).waitFor();
    await expect.poll(() => textsOf(page, 1)).toEqual([expect.stringMatching(new RegExp(`^${fresh}(,0+)?$`))]);
    await page.context().close();
  });
});
