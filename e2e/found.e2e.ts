import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme } from './harness/open-page.ts';
import { startServer, type RunningServer } from './harness/start-server.ts';

/** A system without the demo, as its operator starts it and its first administrator and office set it up: by the pages alone. */
let browser: Browser;
let server: RunningServer;
let page: Page;
const password = 'một câu thật dài để nhớ';

beforeAll(async () => {
  browser = await startBrowser();
  server = await startServer({ empty: true });
  page = await openPage(browser, { address: server.address });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Opens a choice by its label and takes the option that begins so. */
async function choose(label: string, option: string): Promise<void> {
  await page.getByLabel(labelled(label)).first().click();
  const search = page.getByRole('combobox', { name: label });
  if (await search.isVisible()) await search.fill(option);
  await page.getByRole('option', { name: option }).first().click();
}
/** A field's label, with or without the word that it is required. */
const labelled = (text: string) => new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(|$)`);
const fill = (label: string, text: string) => page.getByLabel(labelled(label)).first().fill(text);
const press = (name: string) => page.getByRole('button', { name }).first().click();
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
/** A page is fit for both themes. */
async function expectFit(name: string): Promise<void> {
  await expectNoAxeViolations(page);
  await screenshot(page, name);
  await switchTheme(page, 'dark');
  await expectNoAxeViolations(page);
  await switchTheme(page, 'light');
}
async function signIn(username: string): Promise<void> {
  await page.goto(`${server.address}/dang-nhap`);
  await fill('Tên đăng nhập', username);
  await fill('Mật khẩu', password);
  await press('Đăng nhập');
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
}

test('the first administrator founds a province with the printed code; its communes come with it', async () => {
  const code = /lần\): (\S+)/.exec(server.printed())?.[1] ?? '';
  await page.goto(server.address);
  await heading('Thiết lập quản trị viên đầu tiên');
  await expectFit('found-setup');
  await fill('Mã thiết lập', code);
  await choose('Tỉnh, thành phố', 'Tỉnh Gia Lai');
  expect(await page.getByLabel('Tên đơn vị').inputValue()).toBe('Tỉnh Gia Lai');
  await fill('Mã đơn vị trên địa chỉ trang', 'gia-lai');
  await fill('Họ và tên người quản trị', 'Nguyễn Văn An');
  await fill('Tên đăng nhập', 'quan.tri');
  await fill('Mật khẩu', password);
  await press('Tạo quản trị viên');
  await page.waitForURL((url) => url.pathname === '/gia-lai');
  await page.getByText('Chưa có chỉ tiêu nào trong kỳ này').waitFor();
  await expectFit('found-empty-cockpit');
});

test('departments are added, and all wards and communes are asked for an indicator at once', async () => {
  await page.getByRole('link', { name: 'Giao báo cáo cho các đơn vị' }).click();
  await heading('Giao báo cáo');
  await page.goto(`${server.address}/quan-tri/don-vi?unit=moi`);
  await choose('Thêm vào', 'tổ chức');
  await fill('Tên đơn vị', 'UBND tỉnh Gia Lai');
  await press('Thêm 1 đơn vị');
  await page.getByText('Đã thêm 1 đơn vị.').waitFor();
  await expectFit('found-add-units');
  await page.goto(`${server.address}/quan-tri/giao-bao-cao`);
  await page.getByText('Tổng thu ngân sách nhà nước trên địa bàn', { exact: true }).click();
  await page.getByText('Chưa đơn vị nào được giao chỉ tiêu này').waitFor();
  await page.getByRole('button', { name: 'Giao báo cáo' }).first().click();
  await page.getByLabel('Giao cho').first().waitFor();
  await expectFit('found-coverage');
  await page.getByRole('button', { name: 'Giao', exact: true }).click();
  await page.getByText(/Đã giao 1\d\d dòng; 0 dòng/).waitFor();
  await page.getByRole('table', { name: 'Giao báo cáo' }).getByRole('row').nth(100).waitFor();
});

test('the office gets an account, signs in and enters the council’s plan with its target', async () => {
  await page.goto(`${server.address}/quan-tri/nguoi-dung?person=moi`);
  await fill('Họ và tên', 'Trần Thị Bình');
  await fill('Tên đăng nhập', 'van.phong');
  await fill('Mật khẩu đầu tiên', password);
  await choose('Vai trò', 'Văn phòng');
  await press('Tạo tài khoản');
  await page.getByRole('heading', { name: 'Trần Thị Bình' }).waitFor();
  await signIn('van.phong');
  // The password that was handed over opens the door and nothing else.
  await page.getByText('Bạn đang dùng mật khẩu được cấp').waitFor();
  await expectFit('found-password');
  await fill('Mật khẩu hiện tại', password);
  await fill('Mật khẩu mới', 'mưa thuận gió hòa cả năm');
  await page.locator('form').getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await page.getByText('Đã đổi mật khẩu').waitFor();
  await page.getByText('Bạn đang dùng mật khẩu được cấp').waitFor({ state: 'hidden' });
  await page.goto(`${server.address}/gia-lai/ke-hoach`);
  await page.getByText('Chưa có kế hoạch nào').waitFor();
  await page.getByRole('button', { name: 'Lập kế hoạch' }).first().click();
  await fill('Tên kế hoạch', 'Nghị quyết phát triển kinh tế - xã hội năm 2026');
  await fill('Năm hoặc giai đoạn', '2026');
  await fill('Ngày ban hành', '10/12/2025');
  await fill('Số, ký hiệu văn bản', '71/NQ-HĐND');
  await expectFit('found-plan');
  await page.locator('form').getByRole('button', { name: 'Lập kế hoạch' }).click();
  await page.getByText('Kế hoạch này chưa có chỉ tiêu nào').waitFor();
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).first().click();
  await choose('Chỉ tiêu', 'Tổng thu ngân sách nhà nước');
  await fill('Giá trị (tỷ đồng)', '25');
  await fill('Điều, mục của văn bản', 'Điều 1, mục 2');
  await expectFit('found-target');
  await press('Ghi chỉ tiêu');
  await page.getByText('ít nhất 25 tỷ đồng').waitFor();
});

test('a ward’s figure is entered on its page, and the province’s cockpit shows the percentage', async () => {
  await page.goto(`${server.address}/quan-tri/don-vi?q=phuong pleiku`);
  await page
    .getByRole('row', { name: /Phường Pleiku/ })
    .first()
    .click();
  const ward = new URL(page.url()).searchParams.get('unit') ?? '';
  expect(ward).toContain('gia-lai');
  await page.goto(`${server.address}/${ward}/bao-cao?month=2026-10`);
  await page
    .getByLabel(/Tổng thu ngân sách nhà nước.*: Lũy kế/)
    .first()
    .fill('12,5');
  await press('Lưu 1 số');
  await page
    .getByText(/Đã lưu/)
    .first()
    .waitFor();
  await page.goto(`${server.address}/gia-lai`);
  await page.getByRole('table').first().waitFor();
  expect(await page.getByRole('table').first().innerText()).toMatch(/Tổng thu ngân sách nhà nước[\s\S]*50% KH HĐND/);
  await expectFit('found-cockpit');
});

test('the rules of judgement and the working days are the body’s own, and the council’s target shows its history', async () => {
  await signIn('quan.tri');
  await page.goto(`${server.address}/quan-tri/danh-gia`);
  await heading('Quy tắc đánh giá');
  await page.getByText('Đang dùng bộ quy tắc mặc định.').waitFor();
  await expectFit('found-rules');
  const pace = page.getByRole('listitem').filter({ hasText: 'tiến độ từ 90%' });
  await pace.getByLabel('Bật').check();
  await fill('Lý do thay đổi', 'Đánh giá theo tiến độ chia đều');
  await press('Ghi bộ quy tắc');
  await page.getByText('Bộ quy tắc lần 1.').waitFor();
  await page.goto(`${server.address}/quan-tri/lich?year=2027`);
  await heading('Lịch làm việc');
  await page.getByText('Chưa có thông báo lịch nghỉ năm 2027').waitFor();
  await press('Nhập ngày');
  await fill('Ngày', '04/02/2027');
  await fill('Tên', 'Tết Nguyên đán');
  await fill('Số, ký hiệu văn bản', 'Thông báo lịch nghỉ Tết 2027');
  await expectFit('found-calendar');
  await press('Ghi ngày');
  await page.getByText('Thông báo lịch nghỉ Tết 2027').waitFor();
  await page.goto(`${server.address}/gia-lai/budget-revenue`);
  await page.getByText('Điều 1, mục 2').waitFor();
  await expectFit('found-indicator');
});
