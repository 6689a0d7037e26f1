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

async function as(persona: string, tenant = 'mau'): Promise<Page> {
  const page = await openPage(browser, { address });
  await become(page, tenant, persona);
  return page;
}
const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');
const bell = (page: Page) => page.getByRole('link', { name: /^Nhắc việc: / });

/** Nothing in the first line lies over anything else of it, and nothing of it lies outside the window. */
const headerFits = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const parts = [...document.querySelectorAll('.top > .mark, .top .nav > *, .top .top-signal > *, .top > .end > *')]
      .map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0).sort((a, b) => a.left - b.left);
    return parts.length > 8 && parts.every((one, at) => one.left >= 0 && one.right <= innerWidth && (at === 0 || one.left >= parts[at - 1].right - 0.5));
  })()`);

describe('reminders', () => {
  test('the bell leads to what is overdue and coming up; read is read, here and on a phone', async () => {
    const page = await as('office');
    await page.goto('/mau');
    const label = (await bell(page).getAttribute('aria-label')) ?? '';
    await bell(page).getByText(/^\d/).waitFor();
    await bell(page).click();
    await page.getByRole('heading', { level: 1, name: /việc quá hạn/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: /^Quá hạn \(\d+\)/ }).waitFor();
    expect(label).toMatch(/Nhắc việc/);
    await expectNoAxeViolations(page);
    await screenshot(page, 'reminders');
    await switchTheme(page, 'dark');
    await expectNoAxeViolations(page);
    await screenshot(page, 'reminders-dark');
    await switchWidth(page, 'phone');
    expect(await fits(page)).toBe(true);
    await expectNoAxeViolations(page);
    await screenshot(page, 'reminders-phone-dark');
    await switchTheme(page, 'light');
    await screenshot(page, 'reminders-phone');
    await switchWidth(page, 'laptop');

    const marks = page.getByRole('button', { name: /^Đánh dấu đã xem: / });
    const before = await marks.count();
    expect(before).toBeGreaterThan(1);
    await marks.first().click();
    await expect.poll(() => marks.count()).toBe(before - 1);
    await page.getByRole('button', { name: 'Đánh dấu đã xem tất cả' }).click();
    await expect.poll(() => marks.count()).toBe(0);
    await page.getByRole('link', { name: 'Nhắc việc: không có việc chưa xem' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /việc quá hạn/ }).waitFor();
    expect(await marks.count()).toBe(0);

    await page.getByRole('link', { name: 'Việc của tôi' }).first().click();
    await page.getByRole('link', { name: 'Nhắc việc', exact: true }).click();
    await page.getByText('Vai dùng thử chỉ nhận nhắc việc trong chương trình.').waitFor();
    await page.context().close();
  });

  test('the ward’s officer is reminded of the ward’s work, and a stranger of nothing', async () => {
    const officer = await as('ward-officer');
    await officer.goto('/mau/nhac-viec');
    await officer.locator('h1').waitFor();
    await officer.context().close();
    const stranger = await openPage(browser, { address });
    await stranger.goto('/mau/nhac-viec');
    await stranger.getByText('Đăng nhập để xem các việc được nhắc.').waitFor();
    expect(await bell(stranger).count()).toBe(0);
    await stranger.context().close();
  });

  test('an administrator sets how the body reminds; what cannot be is said while it is typed', async () => {
    const page = await as('administrator');
    await page.goto('/quan-tri/nhac-viec');
    const days = page.getByLabel(/^Nhắc trước/);
    await days.waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'reminders-settings');
    await days.fill('0');
    await page.getByText(/số ngày nhắc trước phải từ 1 đến 60/).waitFor();
    await page.getByLabel('Lãnh đạo UBND').fill('2');
    await days.fill('10, 5, 2');
    await page.getByText(/thang báo cáo phải đi từ đơn vị chủ trì/).waitFor();
    await page.getByLabel('Lãnh đạo UBND').fill('12');
    await page.getByRole('button', { name: 'Lưu cách nhắc việc' }).click();
    await page.getByText(/^Đã lưu lần \d+\.$/).waitFor();
    await page.reload();
    expect(await days.inputValue()).toBe('10, 5, 2');
    await page.getByText(/Chưa đặt máy chủ thư/).waitFor();
    await switchWidth(page, 'phone');
    expect(await fits(page)).toBe(true);
    await switchTheme(page, 'dark');
    await expectNoAxeViolations(page);
    await screenshot(page, 'reminders-settings-phone-dark');
    await page.context().close();
  });
});

describe('the first line of a page', () => {
  test.each([
    ['office', 1366],
    ['office', 1280],
    ['ward-officer', 1366],
    ['ward-officer', 1280],
    ['administrator', 1200],
  ] as const)('holds everything for %s at %i pixels, with a long name and the count of the bell', async (persona, width) => {
    const page = await as(persona);
    await page.setViewportSize({ width, height: 768 });
    await page.goto('/mau/nhiem-vu');
    await page.locator('h1').waitFor();
    await page.locator('.tt-person').first().waitFor();
    expect(await headerFits(page)).toBe(true);
    expect(await fits(page)).toBe(true);
    expect(await page.locator('.top').getByRole('link', { name: 'Tìm kiếm', exact: true }).getAttribute('href')).toBe('/mau/tim-kiem');
    // The longest name there may be gives way and stands whole in its title.
    await page.locator('.top .tt-person b').evaluate((name) => {
      name.textContent = 'Cán bộ phụ trách tổng hợp của phường Nguyễn Thị Minh Khai mở rộng';
    });
    expect(await headerFits(page)).toBe(true);
    expect(await page.locator('.top .tt-person').getAttribute('title')).not.toBe('');
    await screenshot(page, `header-${persona}-${width}`);
    await page.context().close();
  });
});
