import { readFile } from 'node:fs/promises';
import { openArchive, openTable, workbookOf, type WrittenCell } from '@thucthi/sheet';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

const address = await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A file as a browser's dialog gives it. */
interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** A template as a ward fills it in: the first plain figure of the sheet gets another value. */
async function filledIn(name: string, bytes: Uint8Array, value: string): Promise<Chosen> {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of (await openTable(bytes)).rows()) rows.push(cells);
  const [headings = [], ...body] = rows;
  const at = (heading: string): number => headings.indexOf(heading);
  const first = body.findIndex((cells) => (cells[at('Tử số')] ?? '') === '' && (cells[at('Mẫu số')] ?? '') === '');
  expect(first).toBeGreaterThanOrEqual(0);
  async function* written(): AsyncGenerator<readonly WrittenCell[]> {
    for (const [index, cells] of body.entries())
      yield headings.map((_, column) => (index === first && column === at('Giá trị') ? value : (cells[column] ?? '')));
  }
  const columns = headings.map((heading) => ({ heading, width: 14 }));
  return { name, mimeType, buffer: await gathered(workbookOf({ name: 'Số liệu', columns }, written())) };
}

async function lookAt(page: Page, name: string): Promise<void> {
  await expectNoAxeViolations(page);
  await screenshot(page, name);
  await switchTheme(page, 'dark');
  await expectNoAxeViolations(page);
  await switchWidth(page, 'phone');
  expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await expectNoAxeViolations(page);
  await screenshot(page, `${name}-phone-dark`);
  await switchTheme(page, 'light');
  await switchWidth(page, 'laptop');
}

test('the templates of all units are taken in one archive, come back filled in, and are written as one import', async () => {
  const page = await openPage(browser, { address });
  await become(page, 'mau', 'office');
  await page.goto('/mau/tinh-hinh-nop?period=2026-10');
  await page.getByRole('link', { name: 'Nhập gộp nhiều tệp' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nhập gộp nhiều tệp' }).waitFor();
  const take = page.getByRole('link', { name: /^Tải tệp mẫu của \d+ đơn vị/ });
  await lookAt(page, 'bulk-import');
  const [download] = await Promise.all([page.waitForEvent('download'), take.click()]);
  expect(download.suggestedFilename()).toMatch(/^Mẫu Biểu 01.*\.zip$/);
  const archive = await openArchive(new Uint8Array(await readFile(await download.path())), 500);
  const templates = archive?.files ?? [];
  expect(templates.length).toBe(Number(/\d+/.exec(await take.innerText())?.[0]));
  expect(templates.length).toBeGreaterThanOrEqual(140);

  // One ward sent nothing, one saved half a file.
  const base = 1000 + Math.floor(Math.random() * 8000); // the city may hold what an earlier run wrote
  const chosen = await Promise.all(
    templates.slice(1).map(async (template, at) => filledIn(template.name, await template.read(1024 ** 2), `${base + at},5`)),
  );
  const half = chosen[3] as Chosen;
  const files = chosen.map((file) => (file === half ? { ...half, buffer: half.buffer.subarray(0, half.buffer.length / 2) } : file));
  await page.getByTestId('files').setInputFiles(files);
  await page.getByRole('heading', { name: /^Còn thiếu 2 đơn vị/ }).waitFor({ timeout: 200_000 });
  await page.getByText('1 tệp có lỗi, không ghi được.').waitFor();
  await lookAt(page, 'bulk-import-checked');
  const filter = page.getByRole('tab', { name: /^Có lỗi/ });
  await filter.click();
  const table = page.getByRole('table', { name: 'Các tệp' });
  expect(await table.getByRole('row').count()).toBe(2);
  await table.getByRole('button', { name: half.name }).click();
  await page.getByText(/hỏng hoặc chưa lưu xong/).waitFor();
  await lookAt(page, 'bulk-import-file');
  const write = page.getByRole('button', { name: /^Ghi \d+ số vào sổ/ });
  expect(await write.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Bỏ 1 tệp có lỗi' }).click();
  await page.getByText('Không ghi 1 tệp.').waitFor();
  const reason = page.getByLabel('Lý do điều chỉnh');
  if ((await reason.count()) > 0) await reason.fill('Các phường, xã gửi lại số tháng 10');
  const count = Number(/\d+/.exec(await write.innerText())?.[0]);
  expect(count).toBe(files.length - 1);
  await write.click();
  await page.getByText(`Đã ghi ${count} số vào sổ`).waitFor();
  await screenshot(page, 'bulk-import-done');
  const trail = await (await page.request.get('/api/v1/audit')).text();
  expect(trail).toContain(`từ ${count} tệp`);

  // The same files once more: nothing is left to be written.
  await page.getByRole('button', { name: 'Chọn các tệp khác' }).click();
  await page.getByTestId('files').setInputFiles(files.filter(({ name }) => name !== half.name));
  await page.getByText('Mọi số trong các tệp đã có trong sổ, không có gì để ghi.').waitFor({ timeout: 200_000 });
  await page.context().close();
});
