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

async function atTheRegister(persona: string, query = ''): Promise<Page> {
  const page = await openPage(browser, { address });
  await become(page, 'mau', persona);
  await page.goto(`${register}${query}`);
  await page.getByRole('heading', { level: 1, name: 'Văn bản' }).waitFor();
  await page.getByRole('table').waitFor();
  return page;
}

const rows = (page: Page) => page.locator('tbody tr');
const panel = (page: Page) => page.getByRole('complementary');

/** Types as a person does who knows neither marks nor the exact signs of a number. */
async function record(page: Page, facts: { symbol: string; title: string; date: string }): Promise<void> {
  await page.getByRole('button', { name: 'Ghi văn bản' }).first().click();
  await panel(page).getByLabel('Số, ký hiệu').fill(facts.symbol);
  await panel(page).getByRole('button', { name: 'Nghị quyết' }).click();
  await panel(page).getByRole('button', { name: 'Hội đồng nhân dân thành phố Mẫu' }).click();
  await panel(page).getByLabel('Trích yếu').fill(facts.title);
  await panel(page).getByLabel('Ngày ban hành').fill(facts.date);
  await panel(page).getByRole('button', { name: 'Ghi vào sổ' }).click();
}

describe('the register of documents', () => {
  test('is searched without marks, filtered in the address, and exported as it stands', async () => {
    const page = await atTheRegister('office');
    await expectNoAxeViolations(page);
    await screenshot(page, 'documents');
    await page.getByRole('searchbox').fill('phan bo chi tieu 2026');
    await page.waitForURL(/q=phan/);
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await rows(page).innerText()).toContain('2479/QĐ-UBND');
    expect(await rows(page).innerText()).toContain('Hết hiệu lực một phần');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải Excel' }).click();
    expect((await download).suggestedFilename()).toBe('Sổ văn bản.xlsx');
    await page.getByRole('button', { name: 'Bỏ tìm và lọc' }).click();
    await page.getByRole('button', { name: /Năm/ }).click();
    await page.getByRole('option', { name: /2020/ }).click();
    await page.waitForURL(/nam=2020/);
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await rows(page).innerText()).toContain('01-NQ/ĐH');
    await page.context().close();
  });

  test('takes a resolution, its correction and what it replaces; the earlier wording still answers', async () => {
    const page = await atTheRegister('office');
    await record(page, { symbol: '75 / nq - hdnd', title: 'Kế hoạch phát triển kinh tế - xã hội năm 2027', date: '09/12/2026' });
    await page.getByRole('heading', { level: 1, name: 'Nghị quyết 75/NQ-HĐND' }).waitFor();
    await page.getByRole('button', { name: 'Sửa thông tin' }).click();
    await panel(page).getByRole('button', { name: 'Thêm điều khoản' }).click();
    await panel(page).getByLabel('Điều, khoản, mục').fill('Điều 2');
    await panel(page).getByLabel('Trang').fill('4');
    await panel(page).getByLabel('Nội dung tóm tắt').fill('Giao vốn cầu Hồng Lam');
    await panel(page).getByRole('button', { name: 'Ghi bản sửa' }).click();
    await panel(page).getByText('Hãy nêu lý do sửa').waitFor();
    await panel(page).getByLabel('Lý do sửa').fill('bổ sung điều khoản');
    await expectNoAxeViolations(page);
    await panel(page).getByRole('button', { name: 'Ghi bản sửa' }).click();
    await page.getByText('Giao vốn cầu Hồng Lam').waitFor();

    await page.getByRole('button', { name: 'Ghi quan hệ' }).click();
    await panel(page).getByLabel('Văn bản này').click();
    await page.getByRole('option', { name: 'Thay thế' }).click();
    await panel(page).getByRole('searchbox').fill('51/nq');
    await panel(page)
      .getByRole('button', { name: /^Nghị quyết 51\/NQ-HĐND/ })
      .click();
    await panel(page).getByRole('button', { name: 'Ghi quan hệ' }).click();
    await page.getByRole('heading', { level: 2, name: /Chuỗi thay thế/ }).waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'document');

    await page.getByRole('button', { name: 'bản 1' }).click();
    await page.getByText('Đây là bản ghi thứ 1').waitFor();
    expect(await page.getByText('Giao vốn cầu Hồng Lam').count()).toBe(0);
    await page.getByRole('button', { name: 'Xem bản đang dùng' }).click();
    await page.getByText('Giao vốn cầu Hồng Lam').waitFor();

    await page.goto(`${register}?q=hong lam`);
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await rows(page).innerText()).toContain('Điều 2. Giao vốn cầu Hồng Lam');
    await page.context().close();
  });

  test('refuses a number it holds and shows the way to it; nothing that was typed is lost', async () => {
    const page = await atTheRegister('office');
    await record(page, { symbol: '44/NQ-HĐND', title: 'Ghi lại lần nữa', date: '11/12/2024' });
    await panel(page).getByRole('alert').getByText('Sổ văn bản đã có văn bản số 44/NQ-HĐND').waitFor();
    expect(await panel(page).getByLabel('Trích yếu').inputValue()).toBe('Ghi lại lần nữa');
    await panel(page).getByRole('link', { name: 'Mở văn bản đã có' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nghị quyết 44/NQ-HĐND' }).waitFor();
    await page.getByRole('link', { name: 'Kế hoạch phát triển kinh tế - xã hội năm 2025' }).waitFor();
    await page.context().close();
  });

  test('keeps a restricted document for the named; others do not meet it anywhere', async () => {
    const page = await atTheRegister('office');
    await page.getByRole('button', { name: 'Ghi văn bản' }).first().click();
    await panel(page).getByLabel('Văn bản hạn chế').check();
    await panel(page).getByText('Chuyên viên Văn phòng').waitFor();
    await panel(page).getByLabel('Số, ký hiệu').fill('07-nq/tu');
    await panel(page).getByLabel('Cơ quan ban hành').fill('Ban Thường vụ Thành ủy Mẫu');
    expect(await panel(page).getByLabel('Trích yếu').count()).toBe(0);
    await expectNoAxeViolations(page);
    await panel(page).getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Văn bản 07-NQ/TU' }).waitFor();
    const itsAddress = page.url();
    await page.goto(`${register}?q=thuong vu`);
    await page.getByText('Không có văn bản nào khớp').waitFor();
    await page.getByRole('button', { name: 'Văn bản hạn chế' }).click();
    await panel(page).getByRole('link', { name: '07-NQ/TU' }).waitFor();
    await become(page, 'mau', 'finance');
    await page.goto(itsAddress);
    await page.getByText('Không tìm thấy nội dung yêu cầu').waitFor();
    expect(await page.getByText('07-NQ/TU').count()).toBe(0);
    await page.context().close();
  });

  test('is walked by keyboard, read on a phone and in the dark; a stranger sees it and cannot write', async () => {
    const page = await openPage(browser, { address });
    await page.goto(register);
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: 'Ghi văn bản' }).count()).toBe(0);
    await rows(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Thông tin văn bản' }).waitFor();
    await switchWidth(page, 'phone');
    await switchTheme(page, 'dark');
    await expectNoAxeViolations(page);
    await page.goto(register);
    await page.getByRole('table').waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await screenshot(page, 'documents-phone-dark');
    await page.context().close();
  });
});
