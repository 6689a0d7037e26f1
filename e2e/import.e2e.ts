import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

let browser: Browser;
const address = await ownDemo();
const month = '2026-10';

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The template of the city for the month, as lines of text. */
async function templateLines(page: Page): Promise<string[]> {
  const text = await page.evaluate(
    async (period) => (await fetch(`/api/v1/exports/figures/mau?period=${period}&blank=true&format=csv`)).text(),
    month,
  );
  return text.replace('\ufeff', '').trim().split('\r\n');
}

/** Chooses a file as a person does in the system's dialog. */
async function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await page.getByTestId('files').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
}

describe('a file of figures', () => {
  test('with a fault is told by row, mended it is written; the page is fit for a phone, the dark and axe', async () => {
    const page = await openPage(browser, { address });
    await become(page, 'mau', 'office');
    await page.goto(`${address}/mau/bao-cao?month=${month}`);
    await page.getByRole('link', { name: 'Nhập từ tệp' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhập số liệu từ tệp' }).waitFor();
    await expectNoAxeViolations(page);
    const [heading = '', ...rows] = await templateLines(page);
    const columns = heading.split(';');
    const valueAt = columns.indexOf('Giá trị');
    const plain = rows
      .map((row) => row.split(';'))
      .filter((cells) => cells[columns.indexOf('Tử số')] === '' && cells[columns.indexOf('Mẫu số')] === '');
    const base = 100 + Math.floor(Math.random() * 800); // the city may hold what an earlier run wrote
    const filled = plain.slice(0, 3).map((cells, at) => cells.map((cell, column) => (column === valueAt ? `${base + at},5` : cell)));
    expect(filled.length).toBe(3);
    const faulty = filled.map((cells, at) => (at === 1 ? cells.map((cell, column) => (column === valueAt ? '1.2.3' : cell)) : cells));
    await choose(page, 'Số liệu tháng 10.csv', [heading, ...faulty.map((cells) => cells.join(';'))]);
    await page.getByText('có 1 dòng cần sửa').waitFor();
    const faults = page.getByRole('table', { name: 'Lỗi theo dòng' });
    expect(await faults.getByRole('row').nth(1).innerText()).toMatch(/3[\s\S]*Giá trị[\s\S]*“1\.2\.3”/);
    await expectNoAxeViolations(page);
    await switchWidth(page, 'phone');
    await switchTheme(page, 'dark');
    await expectNoAxeViolations(page);
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await screenshot(page, 'import-faults-phone-dark');
    await switchWidth(page, 'laptop');
    await switchTheme(page, 'light');
    await screenshot(page, 'import-faults');
    await choose(page, 'Số liệu tháng 10 (đã sửa).csv', [heading, ...filled.map((cells) => cells.join(';'))]);
    await page.getByText('đã kiểm tra xong').waitFor();
    const reason = page.getByLabel('Lý do điều chỉnh');
    if ((await reason.count()) > 0) await reason.fill('Rà soát lại số tháng 10');
    await expectNoAxeViolations(page);
    await screenshot(page, 'import-ready');
    await page.getByRole('button', { name: 'Ghi 3 số vào sổ' }).click();
    await page.getByText('Đã ghi 3 số vào sổ').waitFor();
    await screenshot(page, 'import-done');
    const values = (await templateLines(page)).map((row) => row.split(';')[valueAt]);
    expect(filled.every((cells) => values.includes(cells[valueAt]))).toBe(true);
    await page.context().close();
  });

  test('that is no table is refused in words', async () => {
    const page = await openPage(browser, { address });
    await become(page, 'mau', 'office');
    await page.goto(`${address}/mau/bao-cao/nhap-tep`);
    await choose(page, 'báo cáo.xlsx', ['%PDF-1.7']);
    await page.getByText('Đây là tệp PDF').waitFor();
    await expectNoAxeViolations(page);
    await page.context().close();
  });
});

describe('the export of the cockpit', () => {
  test('opens as a workbook with the figures shown', async () => {
    const page = await openPage(browser, { address });
    await page.goto(`${address}/pleiku?period=2023-01/2023-09`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Xuất Excel' }).first().click()]);
    expect(download.suggestedFilename()).toMatch(/^Số liệu .*Pleiku.*\.xlsx$/);
    const [sheet] = await readExcelFile(await readFile(await download.path()));
    const rows = sheet?.data ?? [];
    expect(rows[0]).toContain('Mã chỉ tiêu');
    expect(rows.some((row) => row.includes('budget-revenue') && row.includes(838.9))).toBe(true);
    await page.context().close();
  });
});
