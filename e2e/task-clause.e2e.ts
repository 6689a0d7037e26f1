import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

const address = await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test('a task points at a clause of the register: chosen when it is assigned, shown with the task and beside the document', async () => {
  const page = await openPage(browser, { address });
  await become(page, 'mau', 'chairman');
  await page.goto(`${address}/mau/nhiem-vu?giao=1`);
  const panel = page.getByRole('complementary');
  await panel.getByLabel('Nguồn').click();
  await page.getByRole('option', { name: 'Văn bản' }).click();
  await panel.getByLabel('Số, ký hiệu hoặc tên văn bản').fill('44/nq-hdnd');
  await panel.getByRole('option').first().click();
  await panel.getByLabel('Người giao (chức danh)').fill('Chủ tịch UBND thành phố');
  await panel.getByLabel('Nguyên văn chỉ đạo').fill('Thực hiện Nghị quyết 44.');
  await panel.getByLabel('Nội dung').fill('Rà soát chỉ tiêu kinh tế theo phụ lục');
  await panel.getByLabel('Điều khoản của văn bản').click();
  await page.getByRole('option', { name: /Phụ lục I, mục 1/ }).click();
  expect(await panel.getByLabel('Điều, khoản, mục').inputValue()).toBe('Phụ lục I, mục 1');
  await panel.getByLabel('Trang').fill('0');
  await panel.getByText('Trang là một số từ 1.').waitFor();
  await panel.getByLabel('Trang').fill('6');
  await expectNoAxeViolations(page);
  await screenshot(page, 'task-clause-form');
  await panel.getByRole('button', { name: 'Giao 1 việc' }).click();
  await panel.waitFor({ state: 'hidden' });
  await page.getByRole('searchbox').fill('ra soat chi tieu kinh te theo phu luc');
  await page.getByRole('link', { name: 'Rà soát chỉ tiêu kinh tế theo phụ lục' }).click();
  await page.getByText('Phụ lục I, mục 1, trang 6').waitFor();
  await screenshot(page, 'task-clause');
  await page
    .getByRole('link', { name: /44\/NQ-HĐND/ })
    .first()
    .click();
  await page.getByText('Phụ lục I, mục 1, trang 6').waitFor();
  await page.context().close();
});
