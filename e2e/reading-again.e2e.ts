import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { screenshot, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';
import { openAs, paste, rowOf } from './harness/read-papers.ts';

const address = await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const as = (persona: string, path: string) => openAs(browser, address, 'yen-bai', persona, path);
const pasted = async (text: string) => paste(await as('office', '/yen-bai/doc-bao-cao'), text);
const open = (page: Page, text: string) => rowOf(page, text).getByRole('button').first().click();

/** Links the only number of a text to an indicator, as the office does, and lets the administrator accept the wording. */
async function teach(text: string, label: string, indicator: string): Promise<void> {
  const page = await pasted(text);
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.getByRole('form', { name: 'Sửa số 1' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill(indicator);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Chấp nhận với nội dung này' }).click();
  await rowOf(page, 'lượt').getByText('Đã nhận, có sửa').waitFor();
  await page.getByRole('button', { name: 'Ghi 1 số vào sổ' }).waitFor();
  const admin = await as('administrator', '/quan-tri/cach-goi');
  await admin.getByRole('button', { name: new RegExp(`^Nhận cách gọi “.*${label}`, 'i') }).click();
  await admin.getByText(/là cách gọi của/).waitFor();
  for (const one of [page, admin]) await one.context().close();
}

test('a paper is read again by what was learnt since: the difference first, decisions kept or asked about, corrections begun kept', async () => {
  const label = 'Lượng khách ghé đồi chè';
  const text = (month: string, count: string) => `${month} năm 2024, ${label} đạt ${count} lượt.`;
  const page = await pasted(`${text('Tháng 8', '21.250')}\nTháng 8 năm 2024, thu ngân sách nhà nước trên địa bàn đạt 71,3 tỷ đồng.`);
  await page.getByText(/^Đọc lần 1, ngày .* bằng bản mới nhất\.$/).waitFor();
  await open(page, '71,3 tỷ đồng');
  await page.keyboard.press('a');
  await rowOf(page, '71,3 tỷ đồng').getByText('Đã nhận', { exact: true }).waitFor();
  await open(page, '21.250 lượt');
  await page.keyboard.press('x');
  await rowOf(page, '21.250 lượt').getByText('Đã bỏ').waitFor();
  await page.getByRole('button', { name: 'Ghi 1 số vào sổ' }).waitFor();

  await teach(text('Tháng 3', '18.400'), label, 'luot khach du lich');
  await page.reload();
  await page.getByText('Có bản mới hơn để đọc văn bản này.').waitFor();
  await page.getByText(/đã thay đổi: các cách gọi đã nhận\./).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Đọc lại', exact: true }).click();
  await page.getByRole('heading', { name: 'Khác với lần đọc trước' }).waitFor();
  const difference = page.locator('.tt-checks > li').first();
  expect(await difference.innerText()).toMatch(/Hiểu khác\. Chỉ tiêu: từ chưa rõ thành “.*khách.*”/);
  expect(await difference.innerText()).toContain('Ý kiến trước: Đã bỏ. Nay hiểu khác nên cần xem lại.');
  await rowOf(page, '71,3 tỷ đồng').getByText('Đã nhận', { exact: true }).waitFor();
  await rowOf(page, '21.250 lượt').getByText('Xem lại').waitFor();
  await page.getByText(/^Đọc lần 2, .* bằng bản mới nhất\.$/).waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'reading-again');

  await difference.getByRole('button', { name: /21\.250 lượt/ }).click();
  await page.getByRole('button', { name: 'Giữ ý kiến trước' }).waitFor();
  await switchWidth(page, 'phone');
  await switchTheme(page, 'dark');
  await page.getByRole('tab', { name: 'Số liệu' }).click();
  await expectNoAxeViolations(page);
  expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await screenshot(page, 'reading-again-phone-dark');
  await switchWidth(page, 'laptop');
  await switchTheme(page, 'light');
  await page.getByRole('button', { name: 'Giữ ý kiến trước' }).click();
  await rowOf(page, '21.250 lượt').getByText('Đã bỏ').waitFor();
  await difference.getByText('đã quyết').waitFor();
  await page.getByRole('button', { name: 'Ghi 1 số vào sổ' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Khác với lần đọc trước' }).waitFor();
  await rowOf(page, '21.250 lượt').getByText('Đã bỏ').waitFor();
  await page.context().close();
});

test('a correction half filled in is there again after other rows, a filter and a newer list', async () => {
  const page = await pasted(
    'Tháng 9 năm 2024, thu ngân sách nhà nước trên địa bàn đạt 72,4 tỷ đồng.\nTháng 9 năm 2024, giải quyết việc làm cho 231 lao động.',
  );
  const form = page.getByRole('form', { name: /^Sửa số/ });
  const row = rowOf(page, '72,4 tỷ đồng');
  await open(page, '72,4 tỷ đồng');
  await page.keyboard.press('e');
  await form.getByLabel(/^Giá trị/).fill('72,9');
  await form.getByLabel(/^Kỳ/).fill('quý III/2024');

  // Another row, where somebody decides: the list renews.
  await open(page, '231 lao động');
  await row.getByText('Đang sửa dở', { exact: true }).waitFor();
  await page.keyboard.press('x');
  await rowOf(page, '231 lao động').getByText('Đã bỏ').waitFor();
  await open(page, '72,4 tỷ đồng');
  await page.getByText('Bạn đang sửa dở số này').waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Sửa tiếp' }).click();
  expect([await form.getByLabel(/^Giá trị/).inputValue(), await form.getByLabel(/^Kỳ/).inputValue()]).toEqual(['72,9', 'quý III/2024']);

  // A filter takes the row away, Escape closes the form: neither loses it.
  await page.getByRole('tab', { name: /^Đã bỏ/ }).click();
  await expect.poll(() => row.count()).toBe(0);
  await page.getByRole('tab', { name: /^Tất cả/ }).click();
  await form.getByLabel(/^Giá trị/).waitFor();
  expect(await form.getByLabel(/^Giá trị/).inputValue()).toBe('72,9');
  await form.getByLabel(/^Giá trị/).press('Escape');
  await row.getByText('Đang sửa dở', { exact: true }).waitFor();
  await page.keyboard.press('e');
  expect(await form.getByLabel(/^Giá trị/).inputValue()).toBe('72,9');
  await form.getByRole('button', { name: 'Chấp nhận với nội dung này' }).click();
  await row.getByText('Đã nhận, có sửa').waitFor();
  await page.getByRole('button', { name: 'Ghi 1 số vào sổ' }).waitFor();

  // Given up, it is gone.
  await open(page, '72,4 tỷ đồng');
  await page.keyboard.press('e');
  await form.getByLabel(/^Giá trị/).fill('1');
  await form.getByRole('button', { name: 'Thôi' }).click();
  await page.keyboard.press('e');
  expect(await form.getByLabel(/^Giá trị/).inputValue()).toBe('72,9');
  await page.context().close();
});
