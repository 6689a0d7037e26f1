import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
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

const register = `${address}/mau/van-ban`;
const files = `${address}/mau/ho-so-theo-doi`;

const rows = (page: Page) => page.locator('tbody tr');
const panel = (page: Page) => page.getByRole('complementary');

async function atTheFiles(persona: string): Promise<Page> {
  const page = await openPage(browser, { address });
  await become(page, 'mau', persona);
  await page.goto(register);
  await page.getByRole('link', { name: 'Hồ sơ theo dõi' }).click();
  await page.getByRole('table').waitFor();
  return page;
}

describe('monitored files', () => {
  test('are opened, moved, shared and closed by those who are named; the log tells it', async () => {
    const page = await atTheFiles('chairman');
    await page.getByRole('heading', { level: 1, name: /quá hạn trong \d+ hồ sơ đang theo dõi/ }).waitFor();
    await page.getByText('dữ liệu minh họa').waitFor();
    expect(await rows(page).first().innerText()).toMatch(/quá hạn \d+ ngày làm việc/);
    await expectNoAxeViolations(page);
    await screenshot(page, 'monitored-files');
    await page.getByRole('searchbox').fill('cho dau moi');
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.waitForURL(/q=cho/);

    await page.getByRole('button', { name: 'Lập hồ sơ' }).click();
    await panel(page).getByRole('button', { name: 'Lập hồ sơ' }).click();
    await panel(page).getByText('Hãy ghi số hồ sơ.').waitFor();
    await panel(page).getByLabel('Loại hồ sơ').click();
    await page.getByRole('option', { name: 'Vụ việc' }).click();
    await panel(page).getByLabel('Số hồ sơ').fill('VV-20/2026');
    await panel(page).getByLabel('Tên ngắn').fill('Sự cố kho vật tư Bến Mây');
    await panel(page).getByLabel('Nơi chủ trì là cơ quan khác').check();
    await panel(page).getByLabel('Cơ quan chủ trì').fill('Công an thành phố Mẫu');
    await panel(page).getByLabel('Thời hạn').fill('22/11/2026');
    await expectNoAxeViolations(page);
    await panel(page).getByRole('button', { name: 'Lập hồ sơ' }).click();
    await panel(page).getByRole('button', { name: 'Lấy ngày 23/11/2026' }).click();
    await panel(page).getByRole('heading', { level: 2, name: 'VV-20/2026' }).waitFor();
    await panel(page).getByText('Lập hồ sơ, giai đoạn “Tiếp nhận”').waitFor();

    await panel(page).getByRole('button', { name: 'Chuyển giai đoạn' }).click();
    await panel(page).getByRole('button', { name: 'Ghi giai đoạn' }).click();
    await panel(page).getByText('Chuyển giai đoạn “Xác minh”').waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'monitored-file');

    await panel(page).getByRole('button', { name: 'Người được xem' }).click();
    await panel(page).getByLabel('Thêm người').click();
    await page.getByRole('option', { name: 'Chuyên viên Tài chính' }).click();
    await panel(page).getByRole('button', { name: 'Ghi danh sách' }).click();
    await panel(page).getByText('Sửa người được xem: thêm Chuyên viên Tài chính').waitFor();
    const itsAddress = page.url();

    await become(page, 'mau', 'finance');
    await page.goto(register);
    await page.getByRole('link', { name: 'Hồ sơ theo dõi' }).click();
    await page.getByText('Sự cố kho vật tư Bến Mây').waitFor();
    expect(await rows(page).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Lập hồ sơ' }).count()).toBe(0);
    await rows(page).first().click();
    await panel(page).getByText('Nhật ký hồ sơ').waitFor();
    expect(await panel(page).getByRole('button', { name: 'Chuyển giai đoạn' }).count()).toBe(0);

    await become(page, 'mau', 'office');
    await page.goto(itsAddress);
    await panel(page).getByText('Không tìm thấy nội dung yêu cầu').waitFor();
    expect(await page.getByText('Bến Mây').count()).toBe(0);
    await become(page, 'mau', 'chairman');
    await page.goto(itsAddress);
    await panel(page).getByRole('button', { name: 'Kết thúc theo dõi' }).click();
    await panel(page).getByRole('button', { name: 'Kết thúc theo dõi' }).click();
    await panel(page).getByRole('button', { name: 'Mở lại hồ sơ' }).waitFor();
    await page.context().close();
  });

  test('are not there for those who are not named: no link, no page, nothing by search', async () => {
    const page = await openPage(browser, { address });
    for (const persona of ['ward-officer', 'administrator']) {
      await become(page, 'mau', persona);
      await page.goto(register);
      await page.getByRole('table').waitFor();
      await page.getByRole('button', { name: 'Văn bản hạn chế' }).waitFor();
      expect(await page.getByText('Hồ sơ theo dõi').count()).toBe(0);
      await page.goto(files);
      await page.getByText('Không tìm thấy nội dung yêu cầu').waitFor();
      await page.goto(`${address}/mau/tim-kiem?q=${encodeURIComponent('chợ đầu mối')}`);
      await page.getByRole('searchbox').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.getByText('Vụ án tại một dự án').count()).toBe(0);
    }
    await page.context().close();
  });

  test('are read on a phone and in the dark', async () => {
    const page = await atTheFiles('office');
    await switchWidth(page, 'phone');
    await switchTheme(page, 'dark');
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await screenshot(page, 'monitored-files-phone-dark');
    await rows(page).first().click();
    await panel(page).getByText('Nhật ký hồ sơ').waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'monitored-file-phone-dark');
    await page.context().close();
  });
});
