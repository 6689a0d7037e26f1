import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { call, choose, inVietnamese, section, today } from './harness/hold-session.ts';
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
const later = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The items of the agenda being written, each with its words. */
async function itemsOf(page: Page): Promise<{ field: Locator; words: string }[]> {
  const fields = page.getByRole('textbox', { name: /^Nội dung mục/ });
  await fields.first().waitFor();
  return Promise.all((await fields.all()).map(async (field) => ({ field, words: await field.inputValue() })));
}

/** Chooses an account for the first member on the list, and saves the list. */
async function callFirst(page: Page, person: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Sửa thành phần' }).click();
  const form = page.getByRole('form', { name: 'Thành phần' });
  await form.getByRole('button', { name: 'Cán bộ, người thứ 1', exact: true }).click();
  await page.getByRole('option', { name: person }).first().click();
  await expectNoAxeViolations(page);
  await form.getByRole('button', { name: 'Lưu thành phần' }).click();
  await page.getByRole('button', { name: 'Sửa thành phần' }).waitFor();
}

describe('before a session begins', () => {
  test('a ballot on paper goes out with a last day; whoever was called by their account finds the session and answers it alone', async () => {
    const office = await as('office');
    const desk = (await call(office, 'Phiên họp thường kỳ của UBND', 'Phiên họp lấy ý kiến', 3)).split('?')[0] ?? '';
    await callFirst(office, /^Chủ tịch UBND/);
    await office.getByRole('button', { name: 'Triệu tập' }).click();
    await office.getByText('Đã triệu tập', { exact: true }).waitFor();
    await section(office, 'Biểu quyết');
    await office.getByRole('button', { name: 'Đưa ra biểu quyết' }).first().click();
    const form = office.getByRole('form', { name: 'Đưa ra biểu quyết' });
    await form.getByLabel(/^Nội dung biểu quyết/).fill('Cho ý kiến về dự thảo Nghị quyết');
    await form.getByRole('button', { name: 'Gửi phiếu lấy ý kiến' }).click();
    await form.getByText('Cần có nội dung này.').waitFor();
    await form.getByLabel(/^Hạn gửi phiếu/).fill(inVietnamese(later(await today(office), 2)));
    await form.getByRole('button', { name: 'Gửi phiếu lấy ý kiến' }).click();
    const ballot = office.getByRole('article', { name: 'Cho ý kiến về dự thảo Nghị quyết' });
    await ballot.getByText('Đang lấy ý kiến').waitFor();

    const chairman = await as('chairman');
    await chairman.goto('/mau/phien-hop?cua=toi');
    await chairman.getByRole('link', { name: 'Phiên họp lấy ý kiến' }).click();
    await section(chairman, 'Biểu quyết');
    const own = chairman.getByRole('article', { name: 'Cho ý kiến về dự thảo Nghị quyết' });
    await own.getByRole('radiogroup', { name: 'Phiếu của bạn' }).getByText('Tán thành', { exact: true }).click();
    await own.getByRole('button', { name: 'Bỏ phiếu' }).click();
    await own.getByText('Bạn đã chọn: Tán thành.').waitFor();
    await chairman.context().close();
    await ballot.getByText(/^đã có 1\/\d+ ý kiến$/).waitFor(); // news came by themselves
    await expectNoAxeViolations(office);
    await screenshot(office, 'sessions-written-ballot');

    await ballot.getByRole('button', { name: 'Kết thúc lấy ý kiến' }).click();
    await ballot.getByText('Không đủ số phiếu gửi về').waitFor();
    await office.goto(`${desk}?muc=van-ban`);
    const minutes = office.getByRole('article', { name: 'Biên bản' });
    expect(await minutes.getByText('còn biểu quyết chưa chốt').count()).toBe(0);
    await office.context().close();
  });

  test('it is put off with its old day kept and told, then called off; the next one is asked to take its items', async () => {
    const office = await as('office');
    const desk = (await call(office, 'Phiên họp thường kỳ của UBND', 'Phiên họp phải hoãn', 4)).split('?')[0] ?? '';
    const day = later(await today(office), 4);
    // typed by hand, so that nothing but the session that is called off brings it back
    await choose(office, 'Thêm mục', 'Nội dung khác');
    await (await itemsOf(office)).find(({ words }) => words === '')?.field.fill('Phương án sắp xếp trụ sở dôi dư');
    await office.getByRole('button', { name: 'Lưu chương trình' }).click();
    await office.getByText('Thay đổi chưa lưu.').waitFor({ state: 'detached' });
    await office.getByRole('button', { name: 'Triệu tập' }).click();
    await office.getByText('Đã triệu tập', { exact: true }).waitFor();
    await office.getByRole('button', { name: 'Hoãn, đổi lịch họp' }).click();
    const form = office.getByRole('form', { name: 'Hoãn, đổi lịch họp' });
    await form.getByRole('button', { name: 'Ghi lịch mới' }).click();
    await form.getByText('Cần nêu lý do.').waitFor();
    await form.getByLabel(/^Lý do/).fill('lịch công tác đột xuất của Thành ủy');
    await form.getByRole('button', { name: 'Ghi lịch mới' }).click();
    await form.getByText('trùng với lịch đang có').waitFor();
    await form.getByLabel(/^Ngày họp/).fill(inVietnamese(later(day, 3)));
    await expectNoAxeViolations(office);
    await form.getByRole('button', { name: 'Ghi lịch mới' }).click();
    await office.getByText(new RegExp(`^Lịch cũ: .*${inVietnamese(day)}.*Lý do đổi: lịch công tác đột xuất`)).waitFor();
    await section(office, 'Văn bản của phiên');
    await office.getByRole('article', { name: 'Thông báo hoãn họp' }).getByText('Đủ để trình ký').waitFor();
    await expectNoAxeViolations(office);
    await screenshot(office, 'sessions-postponed');

    await office.goto(`${desk}?muc=chuan-bi`);
    await office.getByRole('button', { name: 'Hủy phiên họp' }).click();
    const off = office.getByRole('form', { name: 'Hủy phiên họp' });
    await off.getByLabel(/^Lý do/).fill('nội dung đã được xử lý bằng văn bản');
    await off.getByRole('button', { name: 'Hủy phiên họp này' }).click();
    await office.getByText('Phiên họp đã hủy').waitFor();
    await office.getByRole('article', { name: 'Thông báo không tổ chức phiên họp' }).waitFor();
    expect(await office.getByRole('button', { name: 'Khai mạc phiên họp' }).count()).toBe(0);
    await expectNoAxeViolations(office);
    await switchTheme(office, 'dark');
    await switchWidth(office, 'phone');
    await expectNoAxeViolations(office);
    expect(await office.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await screenshot(office, 'sessions-cancelled-phone-dark');
    await switchWidth(office, 'laptop');

    await call(office, 'Phiên họp thường kỳ của UBND', 'Phiên họp thay thế', 8);
    expect((await itemsOf(office)).map(({ words }) => words)).toContain('Phương án sắp xếp trụ sở dôi dư');
    await office.context().close();
  });
});
