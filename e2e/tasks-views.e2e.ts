import { randomUUID } from 'node:crypto';
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
const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');

/** Looked at in the dark on a phone too. */
async function looked(page: Page, name: string): Promise<void> {
  await expectNoAxeViolations(page);
  await screenshot(page, name);
  await switchTheme(page, 'dark');
  await switchWidth(page, 'wall');
  await expectNoAxeViolations(page);
  await screenshot(page, `${name}-wall-dark`);
  await switchWidth(page, 'phone');
  await page.waitForFunction('innerWidth === 390');
  await expectNoAxeViolations(page);
  expect(await fits(page)).toBe(true);
  await screenshot(page, `${name}-phone-dark`);
  await switchTheme(page, 'light');
  await switchWidth(page, 'laptop');
}

/** Gives the city's office a task nobody else touches, and says what it is. */
async function newTask(page: Page, content: string): Promise<void> {
  const units = (await (await page.request.get('/api/v1/units?unit=mau&limit=4000')).json()) as { units: { slug: string; kind: string }[] };
  const answer = await page.request.post('/api/v1/directives', {
    headers: { 'x-thucthi': '1', origin: address },
    data: {
      writeId: randomUUID(),
      directive: { source: 'at-once', toldBy: 'Chủ tịch UBND thành phố', toldOn: '2026-11-16', words: content },
      tasks: [{ lead: units.units.find(({ kind }) => kind === 'department')?.slug ?? null, content, deadline: '2026-11-24' }],
    },
  });
  expect(answer.status()).toBe(200);
}

describe('ways of looking at tasks', () => {
  test('the board: walked and moved by keyboard, each move through the form of its step; what has no step says so', async () => {
    const page = await as('office');
    const stamp = String(Date.now());
    const content = `Kiểm tra bảng nhiệm vụ ${stamp}`;
    await newTask(page, content);
    await page.goto('/mau/nhiem-vu?loai=all');
    await page.getByRole('radio', { name: 'Bảng' }).click();
    await page.waitForURL(/kieu=bang/);
    const column = (name: string) => page.getByRole('region', { name, exact: true });
    const card = page.getByRole('listitem').filter({ hasText: content });
    await column('Đã giao, chờ nhận').getByRole('link', { name: content }).waitFor();
    await looked(page, 'tasks-board');

    await card.getByRole('link', { name: content }).focus();
    await page.keyboard.press('ArrowRight');
    const beside = await page.evaluate("document.activeElement.closest('[data-column]')?.dataset.column");
    expect(beside).toBe('doing');
    await page.keyboard.press('ArrowLeft');
    await card.getByRole('link', { name: content }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Nhận việc → Đang thực hiện' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Thôi' }).click();
    expect(await column('Đã giao, chờ nhận').getByRole('link', { name: content }).count()).toBe(1); // nothing moved without its form
    await card.getByRole('button', { name: /Chuyển bước/ }).click();
    await page.getByRole('button', { name: 'Nhận việc → Đang thực hiện' }).click();
    await page.getByLabel('Người phụ trách (chức danh)').fill('Chuyên viên');
    await page.keyboard.press('Enter');
    await column('Đang thực hiện').getByRole('link', { name: content }).waitFor();

    await page.goto(`/mau/nhiem-vu?kieu=bang&loai=all&q=${stamp}`);
    await column('Đang thực hiện').getByRole('link', { name: content }).waitFor();
    // By dragging: into a column to which no step leads, then into one that asks for evidence.
    await card.dragTo(column('Đã giao, chờ nhận').getByRole('heading'));
    await page.getByText('Chọn bước để ghi').or(page.getByText('Không chuyển sang cột')).first().waitFor();
    await page.keyboard.press('Escape');
    await card.dragTo(column('Đã hoàn thành').getByRole('heading'));
    await page.getByText('Không chuyển sang cột “Đã hoàn thành” được').waitFor();
    await expectNoAxeViolations(page);
    await card.dragTo(column('Chờ nghiệm thu').getByRole('heading'));
    await screenshot(page, 'tasks-board-step');
    await page.getByLabel(/^Minh chứng/).fill('Báo cáo số 12');
    await page.getByRole('button', { name: 'Ghi: Báo cáo kết quả' }).click();
    await column('Chờ nghiệm thu').getByRole('link', { name: content }).waitFor();
    await page.context().close();
  });

  test('the calendar: months by keyboard, Tết with its name, a day opens its list, and the address opens it again', async () => {
    const page = await as('office');
    const content = `Kiểm tra lịch nhiệm vụ ${Date.now()}`;
    await newTask(page, content);
    await page.goto('/mau/nhiem-vu?kieu=lich');
    await page.getByRole('heading', { name: 'Tháng 11 năm 2026' }).waitFor();
    const today = page.getByRole('button', { name: /^Thứ Hai, 16\/11\/2026, Hôm nay/ });
    await today.focus();
    for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await page.waitForURL(/ngay=2026-11-24/);
    await page.waitForFunction("document.activeElement.dataset.day === '2026-11-24'");
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Thứ Ba, 24/11/2026' });
    await panel.getByRole('link', { name: content }).waitFor();
    await page.reload();
    await panel.getByRole('link', { name: content }).waitFor();
    await looked(page, 'tasks-calendar');
    await panel.getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('button', { name: /^Thứ Ba, 24\/11\/2026/ }).focus();
    for (const month of [12, 1, 2]) {
      await page.keyboard.press('PageDown');
      await page.getByRole('heading', { name: new RegExp(`^Tháng ${month} năm`) }).waitFor();
      await page.waitForFunction('document.activeElement.dataset.day !== undefined');
    }
    await page
      .getByRole('button', { name: /Tết Nguyên đán/ })
      .nth(4)
      .waitFor(); // five days at least
    await page.getByRole('radio', { name: 'Tuần' }).click();
    await page.getByRole('heading', { name: /^Tuần \d/ }).waitFor();
    await expectNoAxeViolations(page);
    await page.context().close();
  });

  test('the Gantt chart: groups with their tasks, another scale, the same as a table, and on a phone always the table', async () => {
    const page = await as('chairman');
    await page.goto('/mau/nhiem-vu?kieu=gantt&loai=all');
    const chart = page.getByRole('region', { name: 'Biểu đồ Gantt' });
    await chart.waitFor();
    await looked(page, 'tasks-gantt');
    expect(await chart.locator('.tk-gantt-bars .told').count()).toBeGreaterThan(5);
    await chart
      .getByText(/^giao \d\d\/\d\d\/\d{4}, hạn/)
      .first()
      .waitFor({ state: 'attached' });
    await page.getByRole('radio', { name: 'quý' }).click();
    await page.waitForURL(/ti-le=quy/);
    await chart.getByText(/^Quý 4\/2026$/).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Nhóm theo' }).click();
    await page.getByRole('option', { name: 'phiên họp' }).click();
    await chart.getByText('Không từ phiên họp').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Dạng bảng' }).click();
    const table = page.getByRole('table', { name: 'Biểu đồ Gantt' });
    await table.waitFor();
    await page.reload();
    await table.waitFor();
    await expectNoAxeViolations(page);
    await page.context().close();
  });

  test('a filter is saved under a name, opens the page, is renamed in two windows at once, and deleted', async () => {
    const page = await as('office');
    const name = `Quá hạn theo đơn vị ${Date.now()}`;
    const search = `den=2027-01-${String(10 + (Date.now() % 19))}&loai=overdue&nhom=dang-giu`;
    await page.goto(`/mau/nhiem-vu?${search}`);
    await page.getByRole('button', { name: 'Lưu bộ lọc này' }).click();
    await page.getByLabel('Tên bộ lọc').fill(name);
    await page.keyboard.press('Enter');
    const chips = page.getByRole('navigation', { name: 'Bộ lọc của tôi' });
    await chips.getByRole('link', { name }).waitFor();
    await page.getByRole('button', { name: 'Sửa bộ lọc' }).click();
    const form = page.getByRole('form', { name });
    const panel = page.getByRole('complementary', { name: 'Bộ lọc của tôi' });
    const item = panel.getByRole('listitem').filter({ has: form });
    await item.getByLabel('Mở trang Nhiệm vụ bằng bộ lọc này').click();
    await expectNoAxeViolations(page);
    await screenshot(page, 'tasks-saved');
    await page.goto('/mau/nhiem-vu');
    await page.waitForURL((url) => url.search === `?${search}`);

    const other = await page.context().newPage();
    for (const window of [page, other]) {
      await window.goto(`/mau/nhiem-vu?${search}&loc-cua-toi=1`);
      await window.getByRole('form', { name }).waitFor();
    }
    await other.getByRole('form', { name }).getByLabel('Tên bộ lọc').fill(`${name}, cửa sổ hai`);
    await other.getByRole('form', { name }).getByRole('button', { name: 'Đổi tên' }).click();
    await other
      .getByRole('navigation')
      .getByRole('link', { name: `${name}, cửa sổ hai` })
      .waitFor();
    await form.getByLabel('Tên bộ lọc').fill(`${name}, cửa sổ một`);
    await form.getByRole('button', { name: 'Đổi tên' }).click();
    await page.getByText('Bộ lọc này vừa được đổi ở cửa sổ khác').waitFor();
    await page.getByRole('button', { name: 'Vẫn ghi thay đổi của tôi' }).click();
    await chips.getByRole('link', { name: `${name}, cửa sổ một` }).waitFor();
    const again = panel.getByRole('listitem').filter({ has: page.getByRole('form', { name: `${name}, cửa sổ một` }) });
    await again.getByRole('button', { name: 'Xóa' }).click();
    await again.getByRole('button', { name: 'Xóa' }).click();
    await chips.getByRole('link', { name: `${name}, cửa sổ một` }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('a document of the register is picked without diacritics, co-ordinating units are several', async () => {
    const page = await as('office');
    await page.goto('/mau/nhiem-vu?giao=1');
    const panel = page.getByRole('form', { name: 'Giao việc' });
    await panel.getByRole('button', { name: 'Nguồn' }).click();
    await page.getByRole('option', { name: 'Văn bản' }).click();
    await panel.getByRole('combobox', { name: /^Số, ký hiệu/ }).fill('nghi quyet');
    await panel.getByRole('option').first().waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Chọn văn bản khác' }).waitFor();
    for (const unit of ['Sở Tài chính', 'Sở Xây dựng']) {
      await panel.getByRole('button', { name: 'Thêm đơn vị phối hợp' }).click();
      await page.getByRole('combobox', { name: 'Thêm đơn vị phối hợp' }).fill(unit);
      await page.getByRole('option', { name: unit, exact: true }).click();
    }
    expect(await panel.getByRole('list', { name: 'Đơn vị phối hợp' }).getByRole('listitem').count()).toBe(2);
    await panel.getByRole('button', { name: 'Bỏ Sở Tài chính' }).click();
    expect(await panel.getByRole('list', { name: 'Đơn vị phối hợp' }).innerText()).toContain('Sở Xây dựng');
    await expectNoAxeViolations(page);
    await page.context().close();
  });
});
