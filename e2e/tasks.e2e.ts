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

async function as(persona: string): Promise<Page> {
  const page = await openPage(browser, { address });
  await become(page, 'mau', persona);
  return page;
}
/** The unit for which the ward officer of the sample city acts. */
const wardOf = (page: Page): Promise<{ slug: string; name: string }> =>
  page.evaluate<{ slug: string; name: string }>(
    "fetch('/api/v1/me').then((answer) => answer.json()).then((me) => me.person.roles[0].unit)",
  );

/** Chooses an option of a field by typing its name. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('combobox').fill(name);
  await page.getByRole('option', { name, exact: true }).click();
}
const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');

describe('a task', () => {
  test('is assigned, received, reported, returned, reported again and accepted; the log shows who held it', async () => {
    const content = `Kiểm kê tài sản công <b>đợt ${Date.now()}</b>`;
    const office = await as('office');
    const officer = await as('ward-officer');
    const ward = await wardOf(officer);

    await office.goto('/mau/nhiem-vu');
    await office.getByRole('heading', { level: 1, name: /việc quá hạn trong \d+ việc/ }).waitFor();
    await expectNoAxeViolations(office);
    await office.getByRole('button', { name: 'Giao việc' }).first().click();
    const panel = office.getByRole('form', { name: 'Giao việc' });
    await panel.getByLabel(/^Người giao/).fill('Chủ tịch UBND thành phố');
    await panel.getByLabel(/^Nguyên văn chỉ đạo/).fill('Kiểm kê toàn bộ tài sản công trước 31/12.');
    await panel.getByLabel(/^Nội dung/).fill(content);
    await choose(office, 'Đơn vị chủ trì', ward.name);
    await panel.getByLabel('Sản phẩm phải có').fill('Biên bản kiểm kê');
    await panel.getByLabel('Thời hạn').fill('20/12/2026');
    await expectNoAxeViolations(office);
    await panel.getByRole('button', { name: 'Giao 1 việc' }).click();
    await panel.getByText('Ngày 20/12/2026 không phải ngày làm việc').waitFor();
    await screenshot(office, 'tasks-day-off');
    await panel.getByRole('button', { name: 'Chọn ngày 21/12/2026' }).click();
    await panel.waitFor({ state: 'detached' });

    await officer.goto(`/${ward.slug}/viec-cua-toi`);
    await switchWidth(officer, 'phone');
    const mine = officer.getByRole('listitem').filter({ hasText: content });
    await mine.getByRole('button', { name: 'Nhận việc' }).click();
    await mine.getByLabel('Người phụ trách (chức danh)').fill('Công chức Tài chính - Kế toán');
    await mine.getByRole('button', { name: 'Ghi: Nhận việc' }).click();
    await mine.getByText('Đã nhận', { exact: true }).waitFor();
    await mine.getByRole('button', { name: 'Báo cáo kết quả' }).click();
    await mine.getByRole('button', { name: 'Ghi: Báo cáo kết quả' }).click();
    await mine.getByText('Cần có nội dung này.').waitFor();
    await mine.getByLabel(/^Minh chứng/).fill('https://mau.example/bien-ban-1.pdf');
    await expectNoAxeViolations(officer);
    expect(await fits(officer)).toBe(true);
    await screenshot(officer, 'tasks-mine-phone');
    await mine.getByRole('button', { name: 'Ghi: Báo cáo kết quả' }).click();
    await mine.getByText('Đã báo cáo, chờ nghiệm thu').waitFor();

    await office.goto(`/mau/nhiem-vu?q=${encodeURIComponent(content.replace(/<[^>]*>/g, ' '))}`);
    await office.getByRole('link', { name: content }).click();
    await office.getByRole('heading', { level: 1, name: content }).waitFor();
    await office.getByRole('button', { name: 'Trả lại' }).click();
    await office.getByLabel(/^Lý do/).fill('Thiếu danh mục tài sản của hai khu phố');
    await office.getByRole('button', { name: 'Ghi: Trả lại' }).click();
    await office.getByText('Bị trả lại', { exact: true }).waitFor();

    await officer.goto(`/${ward.slug}/viec-cua-toi`);
    await mine.getByText('Gần nhất: Thiếu danh mục tài sản của hai khu phố').waitFor();
    await mine.getByRole('button', { name: 'Báo cáo kết quả' }).click();
    await mine.getByLabel(/^Minh chứng/).fill('Biên bản 12/BB-UBND, đủ 5 khu phố');
    await mine.getByRole('button', { name: 'Ghi: Báo cáo kết quả' }).click();
    await mine.getByText('Đã báo cáo, chờ nghiệm thu').waitFor();

    await office.reload();
    await office.getByRole('button', { name: 'Nghiệm thu' }).click();
    await office.getByRole('button', { name: 'Ghi: Nghiệm thu' }).click();
    await office.getByText('Đã nghiệm thu', { exact: true }).waitFor();
    await office.getByText('Hoàn thành đúng hạn').first().waitFor();
    await office.getByText('trả lại 1 lần').waitFor();
    const held = office.getByRole('table', { name: 'Đã qua ai, mỗi nơi giữ bao lâu' });
    expect(await held.getByRole('row').filter({ hasText: ward.name }).count()).toBe(2);
    expect(await office.locator('.tk-line > li').count()).toBe(6);
    expect(await office.locator('.tk-line').innerText()).toContain('Công chức Tài chính - Kế toán');
    expect(await office.getByRole('link', { name: /bien-ban-1\.pdf/ }).getAttribute('rel')).toContain('noopener');
    await expectNoAxeViolations(office);
    await screenshot(office, 'tasks-accepted');
    await switchTheme(office, 'dark');
    await switchWidth(office, 'phone');
    await expectNoAxeViolations(office);
    expect(await fits(office)).toBe(true);
    await screenshot(office, 'tasks-accepted-phone-dark');
    await office.context().close();
    await officer.context().close();
  });

  test('two who answer at once: the slower one sees what happened, keeps what was typed, and decides', async () => {
    const responsible = `Phó Giám đốc ${Date.now()}`;
    const office = await as('office');
    const chairman = await as('chairman');
    await office.goto('/mau/nhiem-vu?q=phu thanh toan khong dung tien mat');
    const href = await office.getByRole('link', { name: /^Phủ thanh toán không dùng tiền mặt/ }).getAttribute('href');
    await office.goto(href ?? '');
    await chairman.goto(href ?? '');
    await chairman.getByRole('button', { name: 'Làm rõ' }).click();
    await chairman.getByLabel('Người phụ trách (chức danh)').fill(responsible);
    await office.getByRole('button', { name: 'Tạm dừng' }).click();
    await office.getByLabel(/^Lý do/).fill('Chờ hướng dẫn của Trung ương');
    await office.getByRole('button', { name: 'Ghi: Tạm dừng' }).click();
    await office.getByText('Tạm dừng', { exact: true }).first().waitFor();
    await chairman.getByRole('button', { name: 'Ghi: Làm rõ' }).click();
    await chairman.getByText('Việc này vừa có người cập nhật').waitFor();
    expect(await chairman.getByLabel('Người phụ trách (chức danh)').inputValue()).toBe(responsible);
    await expectNoAxeViolations(chairman);
    await screenshot(chairman, 'tasks-changed');
    await chairman.getByRole('button', { name: 'Vẫn ghi bước của tôi' }).click();
    await chairman.getByText(`người phụ trách: ${responsible}`).waitFor();
    await office.reload();
    await office.getByRole('button', { name: 'Tiếp tục' }).click();
    await office.getByRole('button', { name: 'Ghi: Tiếp tục' }).click();
    await office.getByRole('button', { name: 'Tạm dừng' }).waitFor(); // as it was: the journey can be gone again
    await office.context().close();
    await chairman.context().close();
  });
});
