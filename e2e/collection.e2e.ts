import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth, type Width } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

const address = await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function as(persona: string, width: Width = 'laptop'): Promise<Page> {
  const page = await openPage(browser, { address, width });
  await become(page, 'mau', persona);
  return page;
}
const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');

/** Looks at a page in both themes and on a phone: nothing sticks out, nothing is unreadable. */
async function lookAt(page: Page, name: string): Promise<void> {
  await expectNoAxeViolations(page);
  await screenshot(page, name);
  await switchTheme(page, 'dark');
  await expectNoAxeViolations(page);
  await screenshot(page, `${name}-dark`);
  await switchTheme(page, 'light');
  await switchWidth(page, 'phone');
  expect(await fits(page)).toBe(true);
  await expectNoAxeViolations(page);
  await screenshot(page, `${name}-phone`);
  await switchWidth(page, 'laptop');
}

/** The ward for which the demo's officer enters, by its address. */
async function ownWard(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/me');
  const { person } = (await answer.json()) as { person: { roles: { unit: { slug: string } | null }[] } };
  return person.roles.find(({ unit }) => unit !== null)?.unit?.slug ?? '';
}
const owed = (page: Page) => page.getByRole('article', { name: /^Biểu 01: / });
const row = (page: Page) => page.locator('tbody', { has: page.getByRole('rowheader', { name: /^Tổng giá trị sản xuất/ }) });

describe('a report', () => {
  test('is sent by the ward, returned with a reason, corrected, sent again, approved and accepted; what changed afterwards is told', async () => {
    const officer = await as('ward-officer');
    const ward = await ownWard(officer);
    await officer.goto(`/${ward}/bao-cao?month=2026-10`);
    await owed(officer).getByText('Hạn nộp 16/11/2026').waitFor();
    await owed(officer).getByText('Chưa gửi', { exact: true }).waitFor();
    await lookAt(officer, 'collection-owed');
    await owed(officer).getByRole('button', { name: 'Gửi báo cáo' }).click();
    const why = owed(officer).getByLabel('Lý do còn thiếu số');
    if (await why.isVisible()) {
      await why.fill('Chưa có số của thuế cơ sở');
      await owed(officer).getByRole('button', { name: 'Gửi báo cáo' }).click();
    }
    await owed(officer).getByText('Đã gửi', { exact: true }).waitFor();

    const head = await as('unit-head');
    await head.goto(`/${ward}/duyet-so-lieu`);
    await head.getByRole('heading', { level: 1, name: 'Duyệt số liệu' }).waitFor();
    await head.getByText('Tháng 10 năm 2026').first().waitFor();
    await lookAt(head, 'collection-queue');
    await head
      .getByRole('row', { name: /tháng 10/i })
      .getByRole('link')
      .click();
    await head.getByRole('heading', { name: 'Quá trình xử lý' }).waitFor();
    await head.getByRole('button', { name: 'Trả lại' }).click();
    await head.getByLabel('Lý do trả lại').fill('Thu ngân sách chưa khớp số Kho bạc');
    await head.getByRole('button', { name: 'Trả lại' }).click();
    await head.getByText('Bị trả lại', { exact: true }).waitFor();

    // The officer's open page hears of it by itself.
    await owed(officer).getByText('Bị trả lại', { exact: true }).waitFor();
    await owed(officer).getByRole('link').first().click();
    await officer.getByText('Thu ngân sách chưa khớp số Kho bạc').waitFor();
    await officer.getByRole('button', { name: 'Gửi báo cáo' }).click();
    const again = officer.getByLabel(/Lý do/);
    if (await again.isVisible()) {
      await again.fill('Đã đối chiếu với Kho bạc');
      await officer.getByRole('button', { name: 'Gửi báo cáo' }).click();
    }
    await officer.getByText('Đã gửi', { exact: true }).waitFor();

    await head.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await head.getByText('Số liệu giữ nguyên từ khi duyệt.').waitFor();
    const office = await as('office');
    await office.goto(head.url());
    await office.getByRole('button', { name: 'Tiếp nhận' }).click();
    await office.getByText('Cấp trên đã nhận', { exact: true }).waitFor();

    await officer.goto(`/${ward}/bao-cao?month=2026-10`);
    const output = row(officer).getByRole('textbox').first();
    const before = await output.inputValue();
    await output.fill(before === '99,5' ? '98,5' : '99,5');
    await row(officer)
      .getByLabel(/^(Lý do sửa|Giải trình)/)
      .fill('Kho bạc điều chỉnh');
    await officer.getByRole('button', { name: /^Lưu \d+ số/ }).click();
    await officer.getByText(/^Đã lưu \d+ số vào sổ/).waitFor();
    await head.getByText(/số liệu đã đổi từ khi duyệt/).waitFor();
    const kinds = await head.locator('.co-history li b').allInnerTexts();
    expect(kinds).toEqual(['Tiếp nhận', 'Duyệt', 'Gửi báo cáo', 'Trả lại', 'Gửi báo cáo']);
    await lookAt(head, 'collection-report');
  });

  test('many are approved at once by the office', async () => {
    const office = await as('office');
    await office.goto('/mau/duyet-so-lieu');
    const rows = office.getByRole('checkbox', { name: /^Chọn / });
    await rows.first().waitFor();
    const before = await rows.count();
    expect(before).toBeGreaterThan(3);
    await rows.nth(0).check();
    await rows.nth(1).check();
    await office.getByText('Đã chọn 2').waitFor();
    await office.getByRole('button', { name: /^(Duyệt|Tiếp nhận)$/ }).click();
    await office.getByText('Đã chọn 2').waitFor({ state: 'detached' });
  });
});

describe('a closed period', () => {
  test('refuses the ward, opens under a permit with authority, reason and end, and tells it', async () => {
    const officer = await as('ward-officer');
    const ward = await ownWard(officer);
    await officer.goto(`/${ward}/bao-cao?month=2026-09`);
    await officer
      .getByText(/Kỳ này đã khóa từ 00:00/)
      .first()
      .waitFor();
    const output = row(officer).getByRole('textbox').first();
    // The cell is for reading, and says why and what to do.
    await row(officer)
      .getByRole('button', { name: /^Kỳ đã khóa từ 00:00 .*cho nhập muộn có phép/ })
      .first()
      .waitFor();
    expect(await output.count()).toBe(0);

    const office = await as('office');
    await office.goto('/mau/tinh-hinh-nop?period=2026-09');
    await office.getByRole('heading', { level: 1, name: 'Tình hình nộp báo cáo' }).waitFor();
    await office.getByText('Quá hạn', { exact: true }).first().waitFor();
    await lookAt(office, 'collection-board');
    await office.getByRole('button', { name: 'Cho nhập muộn' }).click();
    const form = office.getByRole('form', { name: 'Cho nhập muộn' });
    await form.getByLabel('Đơn vị').click();
    await office.keyboard.type('tan nghia');
    await office.getByRole('option', { name: 'Phường Tân Nghĩa', exact: true }).click();
    await form.getByLabel('Căn cứ cho phép').fill('Công văn 3001/UBND-TH');
    await form.getByLabel('Lý do').fill('Kho bạc đối chiếu lại số thu tháng 9');
    await form.getByLabel('Đến hết ngày').fill('20/11/2026');
    await form.getByRole('button', { name: 'Cho nhập muộn' }).click();
    await form.waitFor({ state: 'detached' });

    await officer.getByText(/Được nhập muộn đến/).waitFor();
    await output.fill('88,5');
    await row(officer)
      .getByLabel(/^(Lý do sửa|Giải trình)/)
      .fill('Kho bạc điều chỉnh');
    await officer.getByRole('button', { name: /^Lưu \d+ số/ }).click();
    await officer.getByText(/^Đã lưu \d+ số vào sổ/).waitFor();
    await office.goto('/mau/tinh-hinh-nop?period=2026-09&xem=late');
    await office.getByText('Công văn 3001/UBND-TH').waitFor();
    await lookAt(office, 'collection-late-entries');
    await office.goto('/mau/tinh-hinh-nop?xem=gaps');
    await office.getByRole('heading', { name: 'Chỉ tiêu không có người nhập' }).waitFor();
    await lookAt(office, 'collection-gaps');
  });
});

describe('forms and days', () => {
  test('are read by whoever keeps them, changed with a reason, and told in the trail', async () => {
    const office = await as('office');
    await office.goto('/quan-tri/bieu-bao-cao');
    await office.getByRole('row', { name: /Biểu 01/ }).waitFor();
    await lookAt(office, 'collection-forms');
    await office.getByRole('row', { name: /Biểu 01/ }).click();
    const form = office.getByRole('form', { name: 'Lập biểu báo cáo' });
    await form.getByLabel('Lý do sửa').fill('Thêm bước kiểm tra');
    await form.getByLabel('Đơn vị kiểm tra').check();
    await lookAt(office, 'collection-form');
    await form.getByRole('button', { name: 'Lưu biểu' }).click();
    await office.getByText('Sửa biểu (đang là bản 2)').waitFor();
    const trail = await office.request.get('/api/v1/audit');
    expect(await trail.text()).toContain('Thêm bước kiểm tra');
    await office.goto('/quan-tri/lich-bao-cao');
    await office.getByText('cơ quan đặt, lần 1').waitFor();
    await lookAt(office, 'collection-calendar');
  });
});
