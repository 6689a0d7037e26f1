import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { become } from './harness/become.ts';
import { call, callTheRoll, close, inVietnamese, invite, open, section, today, vote } from './harness/hold-session.ts';
import { openPage, screenshot, startBrowser } from './harness/open-page.ts';
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

const council = [
  'Chủ tịch HĐND\tNguyễn Văn An',
  ...['Bình', 'Cường', 'Dung', 'Đức', 'Giang', 'Hà'].map((name) => `Đại biểu HĐND | Lê Thị ${name}`),
];

/** The council votes its resolution; the register takes it as it was issued. */
async function voteResolution(office: Page, mark: number): Promise<string> {
  await call(office, 'Kỳ họp HĐND', `Kỳ họp chuyên đề ${mark}`);
  await invite(office, council);
  await open(office);
  await callTheRoll(office);
  await vote(office, `Thông qua Nghị quyết giao chỉ tiêu lần ${mark}`);
  await section(office, 'Kết luận');
  await office.getByRole('textbox', { name: 'Gõ hoặc dán kết luận' }).fill(`UBND thành phố tổ chức thực hiện nghị quyết lần ${mark}.`);
  await office.getByRole('textbox', { name: 'Gõ hoặc dán kết luận' }).press('Control+Enter');
  await office.locator('[data-line]').first().click();
  await office
    .getByRole('form', { name: 'Dòng 1' })
    .getByRole('button', { name: /^Xác nhận/ })
    .click();
  await office.getByText('đã xác nhận').waitFor();
  await close(office);
  await office.goto('/mau/van-ban');
  await office.getByRole('button', { name: 'Ghi văn bản' }).first().click();
  const panel = office.getByRole('complementary');
  const symbol = `${mark % 100_000}/NQ-HĐND`;
  await panel.getByLabel('Số, ký hiệu').fill(symbol);
  await panel.getByRole('button', { name: 'Nghị quyết' }).click();
  await panel.getByRole('button', { name: 'Hội đồng nhân dân thành phố Mẫu' }).click();
  await panel.getByLabel('Trích yếu').fill(`Giao chỉ tiêu thu ngân sách lần ${mark}`);
  await panel.getByLabel('Ngày ban hành').fill(inVietnamese(await today(office)));
  await panel.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await office.getByRole('heading', { level: 1, name: `Nghị quyết ${symbol}` }).waitFor();
  return symbol;
}

/** The target of the first unit of the cascade is amended as the resolution says. */
async function cascade(finance: Page, symbol: string): Promise<void> {
  await finance.goto('/mau/giao-chi-tieu/budget-revenue?period=2026');
  await finance.getByRole('grid').waitFor();
  const heads = await finance.getByRole('columnheader').allTextContents();
  const column = heads.findIndex((head) => head.startsWith('Chỉ tiêu năm 2026')) - 1;
  await finance.locator(`[role=gridcell][data-r="1"][data-c="${column}"]`).click();
  await finance.keyboard.type(String(300 + Math.floor(Math.random() * 600)));
  await finance.keyboard.press('Enter');
  await finance.getByRole('button', { name: 'Ghi 1 ô' }).click();
  await finance.getByLabel(/^Lý do điều chỉnh/).fill(`theo ${symbol}`);
  await finance.getByRole('button', { name: 'Ghi điều chỉnh' }).click();
  await finance.getByText('Đã ghi 1 chỉ tiêu.').waitFor();
}

/** The ward reports its month. */
async function report(officer: Page, ward: string): Promise<void> {
  await officer.goto(`/${ward}/bao-cao?month=2026-10`);
  const row = officer.locator('tbody', { has: officer.getByRole('rowheader', { name: /^Thu tiền sử dụng đất/ }) });
  await row
    .getByRole('textbox')
    .first()
    .fill(String(20 + Math.floor(Math.random() * 70)));
  const reason = row.getByLabel(/^(Lý do sửa|Giải trình)/);
  await reason.waitFor({ timeout: 3000 }).then(
    () => reason.fill('rà soát lại chứng từ'),
    () => undefined, // the first figure of a cell needs no reason
  );
  const answered = officer.waitForResponse(
    (response) => response.url().endsWith('/api/v1/figures') && response.request().method() === 'POST',
  );
  await officer.getByRole('button', { name: /^Lưu \d+ số/ }).click();
  expect((await answered).status()).toBe(200);
}

/** A step of a task from the list of one's own. */
async function step(mine: ReturnType<Page['locator']>, name: string, fill: Record<string, string>): Promise<void> {
  await mine.getByRole('button', { name, exact: true }).click();
  for (const [label, text] of Object.entries(fill)) await mine.getByLabel(new RegExp(`^${label}`)).fill(text);
  await mine.getByRole('button', { name: `Ghi: ${name}` }).click();
}

test('from a voted resolution through cascade and figures to the session, its conclusion, the task and the next session’s opening', async () => {
  const mark = Date.now();
  const [office, officer] = [await as('office'), await as('ward-officer')];
  const ward = await officer.evaluate<{ slug: string; name: string }>(
    "fetch('/api/v1/me').then((answer) => answer.json()).then((me) => me.person.roles[0].unit)",
  );
  const symbol = await voteResolution(office, mark);
  const finance = await as('finance');
  await cascade(finance, symbol);
  await finance.context().close();
  await report(officer, ward.slug);

  const title = `Phiên họp tháng ${mark}`;
  const desk = await call(office, 'Phiên họp thường kỳ của UBND', title);
  const agenda = office.getByRole('navigation', { name: 'Chương trình' });
  await agenda
    .getByText(/nhiệm vụ quá hạn của/)
    .first()
    .waitFor();
  await open(office);
  await callTheRoll(office);
  await vote(office, `Thông qua chương trình công tác ${mark}`);
  await section(office, 'Kết luận');
  const told = `Giao ${ward.name} rà soát các khoản nợ thuế lần ${mark}, báo cáo UBND thành phố trước ngày 21/12/2026.`;
  await office.getByRole('textbox', { name: 'Gõ hoặc dán kết luận' }).fill(told);
  await office.getByRole('textbox', { name: 'Gõ hoặc dán kết luận' }).press('Control+Enter');
  await office.locator('[data-line]').first().click();
  const line = office.getByRole('form', { name: 'Dòng 1' });
  await line.getByText(`đọc từ câu: “${ward.name}”`).waitFor();
  await line.getByLabel('Sản phẩm').focus();
  await office.keyboard.press('Tab');
  await line.getByRole('button', { name: /^Xác nhận/ }).click();
  await office.getByText('đã xác nhận').waitFor();
  await close(office);

  await officer.goto(`/${ward.slug}/viec-cua-toi`);
  const mine = officer.getByRole('listitem').filter({ hasText: `nợ thuế lần ${mark}` });
  await step(mine, 'Nhận việc', {});
  await mine.getByText('Đã nhận', { exact: true }).waitFor();
  await step(mine, 'Báo cáo kết quả', { 'Minh chứng': 'Báo cáo số 15/BC-UBND' });
  await mine.getByText('Đã báo cáo, chờ nghiệm thu').waitFor();

  await office.goto(desk);
  await section(office, 'Kết luận');
  await office.getByRole('link', { name: 'nhiệm vụ', exact: true }).first().click();
  await office.getByRole('heading', { level: 1, name: new RegExp(`nợ thuế lần ${mark}`) }).waitFor();
  const task = office.locator('body');
  await step(task, 'Trả lại', { 'Lý do': 'Thiếu danh sách hộ còn nợ' });
  await office.getByText('Bị trả lại', { exact: true }).first().waitFor();
  await officer.reload();
  await mine.getByText('Gần nhất: Thiếu danh sách hộ còn nợ').waitFor();
  await step(mine, 'Báo cáo kết quả', { 'Minh chứng': 'Báo cáo số 15/BC-UBND, kèm danh sách' });
  await mine.getByText('Đã báo cáo, chờ nghiệm thu').waitFor();
  await office.reload();
  await step(task, 'Nghiệm thu', {});
  await office.getByText('Đã nghiệm thu', { exact: true }).first().waitFor();

  await call(office, 'Phiên họp thường kỳ của UBND', `Phiên họp sau ${mark}`, 1);
  await section(office, 'Kết luận kỳ trước');
  const became = office.getByRole('link', { name: new RegExp(`nợ thuế lần ${mark}`) });
  await became.waitFor();
  expect(await office.locator('tr, li').filter({ has: became }).first().innerText()).toContain('Hoàn thành đúng hạn');
  await screenshot(office, 'whole-loop-next-session');
  await Promise.all([office.context().close(), officer.context().close()]);
});
