import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askServer } from './harness/ask-server.ts';
import { become } from './harness/become.ts';
import { openBreakableLine, type BreakableLine } from './harness/breakable-line.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

const address = await ownDemo();
let browser: Browser;
let line: BreakableLine;

beforeAll(async () => {
  browser = await startBrowser();
  line = await openBreakableLine(address);
});
afterAll(async () => {
  await browser.close();
  await line.close();
});

const [ward, month] = ['mau-tan-nghia', '2026-11'];
const before = [
  ['Số doanh nghiệp thành lập mới', '24'],
  ['Số doanh nghiệp giải thể', '3'],
] as const;
const without = [
  ['Số hợp tác xã thành lập mới', '1'],
  ['Diện tích đất thu hồi', '7.802'],
  ['Thu hồi nợ đọng thuế', '2,41'],
] as const;
const last = ['Số lô đất tái định cư đã giao', '2'] as const;

const card = (page: Page, name: string): Locator =>
  page.locator('.tt-entry > li', { has: page.getByRole('heading', { name: new RegExp(`^${name} \\(`) }) });
const type = (page: Page, name: string, value: string): Promise<void> => card(page, name).getByRole('textbox').first().fill(value);
const save = (page: Page): Promise<void> => page.getByRole('button', { name: /^Lưu \d+ số/ }).click();
const state = (page: Page, name: string, word: string): Promise<void> => card(page, name).getByText(word, { exact: true }).waitFor();

interface Ledger {
  figures: { value: string; current: boolean; period: string }[];
}

test('a ward enters its month on a phone; the line breaks half-way, the page is closed and opened, everything arrives once and a conflict is asked', async () => {
  const page = await openPage(browser, { address: line.address, width: 'phone' });
  await page.goto('/');
  await become(page, 'mau', 'ward-officer');
  await page.goto(`/${ward}/bao-cao?month=${month}`);
  await card(page, last[0]).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  for (const [name, value] of before) await type(page, name, value);
  await save(page);
  await page
    .getByRole('region', { name: 'Lưu số liệu' })
    .getByText(/Đã lưu \d số vào sổ/)
    .waitFor();

  await line.cut();
  for (const [name, value] of without) await type(page, name, value);
  await save(page);
  for (const [name] of without) await state(page, name, 'Chờ gửi');
  await page.getByText('Đang mất kết nối với máy chủ.').waitFor();
  await page.getByText('3 chỉ tiêu đang chờ gửi.').waitFor();
  await page.getByRole('button', { name: '3 mục chờ gửi' }).waitFor();
  for (const [name] of before) await state(page, name, 'Đã lưu');
  await expectNoAxeViolations(page);
  await screenshot(page, 'offline-entry-phone');

  // The phone is put away: the page is opened again without the server.
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto(`/${ward}/bao-cao?month=${month}`);
  for (const [name] of without) await state(again, name, 'Chờ gửi');
  expect(await card(again, 'Diện tích đất thu hồi').getByRole('textbox').first().inputValue()).toBe('7.802');
  await type(again, last[0], last[1]);
  await save(again);
  await state(again, last[0], 'Chờ gửi');
  await again.getByRole('button', { name: /mục chờ gửi/ }).waitFor();
  await switchTheme(again, 'dark');
  await expectNoAxeViolations(again);
  await screenshot(again, 'offline-entry-phone-dark');
  await switchTheme(again, 'light');

  // Meanwhile the office, whose line is whole, writes one of the figures that wait on the phone.
  const office = askServer(address);
  await office.post('/demo/persona', { tenant: 'mau', persona: 'office' });
  const written = await office.post('/figures', {
    writeId: crypto.randomUUID(),
    figures: [
      {
        unit: ward,
        indicator: codeOf('Diện tích đất thu hồi', await sheet()),
        period: month,
        vintage: 'uoc',
        value: '7650',
        basedOn: null,
      },
    ],
  });
  expect(written.status).toBe(200);

  await line.mend();
  const note = card(again, 'Diện tích đất thu hồi').getByText('Người khác vừa cập nhật số này.');
  await note.waitFor({ timeout: 60_000 });
  await state(again, last[0], 'Đã lưu');
  for (const [name] of without.filter(([each]) => each !== 'Diện tích đất thu hồi')) await state(again, name, 'Đã lưu');
  expect(await card(again, 'Diện tích đất thu hồi').locator('.tt-entry-two dd').allTextContents()).toEqual([
    expect.stringContaining('7.802'),
    expect.stringContaining('7.650'),
  ]);
  await expectNoAxeViolations(again);
  await screenshot(again, 'offline-conflict-phone');
  await card(again, 'Diện tích đất thu hồi').getByRole('button', { name: 'Giữ số của tôi' }).click();
  await card(again, 'Diện tích đất thu hồi')
    .getByLabel(/^(Lý do sửa|Giải trình)/)
    .fill('số của phường theo biên bản bàn giao');
  await save(again);
  await state(again, 'Diện tích đất thu hồi', 'Đã lưu');

  const now = await sheet();
  for (const [name, value] of [...before, ...without, last]) {
    const ledger = (await office.get<Ledger>(`/figures/${ward}?indicator=${codeOf(name, now)}&year=2026`)).json;
    const ofMonth = (ledger.figures ?? []).filter(({ period }) => period === month);
    expect(ofMonth.filter(({ current }) => current).map((each) => each.value)).toEqual([value.replaceAll('.', '').replace(',', '.')]);
    expect(ofMonth, name).toHaveLength(name === 'Diện tích đất thu hồi' ? 2 : 1);
  }
  await context.close();

  async function sheet(): Promise<Sheet> {
    return (await office.get<Sheet>(`/entry-sheets/${ward}?month=${month}`)).json as Sheet;
  }
});

test('a block copied from a spreadsheet finds its rows by their names, and says what found none', async () => {
  const page = await openPage(browser);
  await page.goto('/');
  await become(page, 'mau', 'ward-officer');
  await page.goto(`/${ward}/bao-cao?month=${month}`);
  const row = (name: string): Locator => page.locator('tbody', { has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
  await row('Nợ thuế').getByRole('textbox').first().focus();
  await page.evaluate((text) => {
    const clipboard = new DataTransfer();
    clipboard.setData('text/plain', text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  }, 'TT\tChỉ tiêu\tTháng 11\n1\tSố lô đất tái định cư đã giao (lô)\t3\n2\tNợ thuế\t44,1\n3\tThu khác\t9\n');
  await page.getByText('Đã dán 2 số từ bảng tính; hãy xem lại rồi lưu.').waitFor();
  await page.getByText('Chưa có chỗ cho: Thu khác.').waitFor();
  expect(await row('Nợ thuế').getByRole('textbox').first().inputValue()).toBe('44,1');
  expect(await row('Số lô đất tái định cư').getByRole('textbox').first().inputValue()).toBe('3');
  await screenshot(page, 'entry-pasted');
  await page.context().close();
});

interface Sheet {
  rows: { indicator: { code: string; name: string } }[];
}
function codeOf(name: string, sheet: Sheet): string {
  const found = sheet.rows.find(({ indicator }) => indicator.name === name);
  if (found === undefined) throw new Error(`the sheet has no ${name}`);
  return found.indicator.code;
}
