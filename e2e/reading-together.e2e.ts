import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { screenshot, startBrowser } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';
import { openAs, paste, rowOf } from './harness/read-papers.ts';

const address = await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const as = (persona: string, path: string) => openAs(browser, address, 'cao-bang', persona, path);
const pasted = async (text: string) => paste(await as('office', '/cao-bang/doc-bao-cao'), text);

test('two people who decide the same figure are told of each other, and nothing is lost', async () => {
  const mine = await pasted(
    'Tháng 7 năm 2024, thu ngân sách nhà nước trên địa bàn đạt 61,7 tỷ đồng. Tháng 7 năm 2024, giải quyết việc làm cho 214 lao động.',
  );
  const theirs = await as('finance', new URL(mine.url()).pathname);
  await rowOf(theirs, '61,7 tỷ đồng').getByRole('button').click();
  await theirs.keyboard.press('x');
  await rowOf(theirs, '61,7 tỷ đồng').getByText('Đã bỏ').waitFor();

  await rowOf(mine, '61,7 tỷ đồng').getByRole('button').first().click();
  await mine.keyboard.press('a');
  await mine.getByText('Số 1 vừa được người khác quyết khác bạn.').waitFor();
  await mine.getByText('Chuyên viên Tài chính: Đã bỏ').waitFor();
  await expectNoAxeViolations(mine);
  await screenshot(mine, 'reading-clash');
  await mine.getByRole('button', { name: 'Dùng ý kiến của tôi' }).click();
  await rowOf(mine, '61,7 tỷ đồng').getByText('Đã nhận', { exact: true }).waitFor();
  await mine.getByRole('button', { name: 'Ghi 1 số vào sổ' }).waitFor();
  await theirs.reload();
  await rowOf(theirs, '61,7 tỷ đồng').getByText('Đã nhận').waitFor();
  expect(await rowOf(theirs, '61,7 tỷ đồng').innerText()).not.toContain('Đã bỏ');
  await mine.context().close();
  await theirs.context().close();
});

test('a wording linked to an indicator is accepted by the administrator and known to the next reading', async () => {
  const label = 'Lượng khách ghé phố núi';
  const text = (month: string, count: string) => `${month} năm 2024, ${label} đạt ${count} lượt.`;
  const page = await pasted(text('Tháng 5', '31.250'));
  const first = rowOf(page, '31.250 lượt');
  expect(await first.innerText()).toContain('Cần bổ sung');
  // A slow line: who types and presses Enter before the list of indicators is there has chosen all the same.
  await page.route(/\/api\/v1\/indicators/, async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.getByRole('form', { name: 'Sửa số 1' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('luot khach du lich');
  await page.keyboard.press('Enter');
  await page.getByText(/sẽ được đề nghị quản trị viên/).waitFor();
  await page.getByLabel(/^Giá trị/).fill('31.250');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Chấp nhận với nội dung này' }).click();
  await first.getByText('Đã nhận, có sửa').waitFor();
  await page.getByRole('button', { name: 'Ghi 1 số vào sổ' }).waitFor();

  const admin = await as('administrator', '/quan-tri/cach-goi');
  await admin.getByRole('button', { name: new RegExp(`^Nhận cách gọi “.*${label}`, 'i') }).waitFor();
  await expectNoAxeViolations(admin);
  await screenshot(admin, 'reading-wordings');
  await admin.getByRole('button', { name: new RegExp(`^Nhận cách gọi “.*${label}`, 'i') }).click();
  await admin.getByText(/là cách gọi của/).waitFor();

  const next = await pasted(text('Tháng 6', '32.500'));
  expect(await rowOf(next, '32.500 lượt').innerText()).not.toContain('Cần bổ sung');
  for (const one of [page, admin, next]) await one.context().close();
});
