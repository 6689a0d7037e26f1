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

const panel = (page: Page) => page.getByRole('complementary');
const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');

async function as(persona: string): Promise<Page> {
  const page = await openPage(browser, { address });
  await become(page, 'mau', persona);
  return page;
}

/** The ward for which the demo's officer works, by its address. */
async function ownWard(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/me');
  const { person } = (await answer.json()) as { person: { roles: { unit: { slug: string } | null }[] } };
  return person.roles.find(({ unit }) => unit !== null)?.unit?.slug ?? '';
}

/** Looks at a page light and dark, on a laptop, on a projector and on a phone. */
async function lookAt(page: Page, name: string): Promise<void> {
  await expectNoAxeViolations(page);
  await screenshot(page, name);
  await switchTheme(page, 'dark');
  await switchWidth(page, 'wall');
  await expectNoAxeViolations(page);
  await screenshot(page, `${name}-wall-dark`);
  await switchTheme(page, 'light');
  await switchWidth(page, 'phone');
  expect(await fits(page)).toBe(true);
  await expectNoAxeViolations(page);
  await screenshot(page, `${name}-phone`);
  await switchWidth(page, 'laptop');
}

/** Forty people as an officer copies them out of Excel; three of them have begun. */
const table = [
  'STT\tMã\tHọ và tên\tThôn/Tổ dân phố\tSố giao\tThực hiện\tGhi chú',
  ...Array.from({ length: 40 }, (_, at) => {
    const number = String(at + 1).padStart(3, '0');
    return `${at + 1}\tDN-${number}\tHộ Nguyễn Thị Minh Họa ${number} (dữ liệu minh họa)\tTổ dân phố ${(at % 8) + 1}\t1\t${at < 3 ? '1' : ''}\t`;
  }),
].join('\r\n');

describe('a target down to households', () => {
  test('a ward pastes forty lines, sees what is left and reports the sum; above it counts only, until somebody opens the list with a reason', async () => {
    const officer = await as('ward-officer');
    const ward = await ownWard(officer);
    await officer.goto(`/${ward}/giao-chi-tieu`);
    await officer.getByRole('link', { name: 'Giao đến hộ' }).click();
    await officer.getByRole('heading', { level: 1, name: 'Giao đến hộ' }).waitFor();
    await lookAt(officer, 'household-lists');
    await officer.getByRole('button', { name: 'Lập danh sách' }).click();
    await panel(officer).getByLabel('Chỉ tiêu được giao').click();
    await officer.keyboard.type('doanh nghiep thanh lap moi');
    await officer
      .getByRole('option', { name: /thành lập mới/i })
      .first()
      .click();
    await panel(officer).getByLabel('Mục đích xử lý dữ liệu').fill('Vận động hộ kinh doanh lên doanh nghiệp năm 2026');
    await panel(officer).getByLabel('Căn cứ pháp lý').fill('Quyết định giao chỉ tiêu năm 2026');
    await expectNoAxeViolations(officer);
    await screenshot(officer, 'household-new-list');
    await panel(officer).getByRole('button', { name: 'Lập danh sách' }).click();
    await officer.getByText('Danh sách chưa có hộ nào').waitFor();
    const listAddress = new URL(officer.url()).pathname;

    await officer.getByRole('button', { name: 'Dán từ Excel' }).first().click();
    const box = panel(officer).getByLabel('Bảng đã chép');
    await box.fill(`${table}\r\n41\tDN-041\tHộ sai số\tTổ 1\t1,234.5\t\t\r\n42\tDN-001\tHộ trùng\tTổ 1\t1\t\t`);
    await panel(officer).getByText('Dòng 42:').waitFor();
    await panel(officer).getByText('Dòng 43: Mã “DN-001” xuất hiện hai lần.').waitFor();
    await screenshot(officer, 'household-paste-wrong');
    await box.fill(table);
    await panel(officer)
      .getByText(/Thêm 40, sửa 0, không đổi 0 dòng/)
      .waitFor();
    await lookAt(officer, 'household-paste');
    await panel(officer).getByRole('button', { name: 'Ghi 40 dòng' }).click();
    await panel(officer).getByText('Đã ghi: thêm 40, sửa 0 dòng.').waitFor();
    await box.fill(table);
    await panel(officer).getByText('Bảng này giống danh sách đang có').waitFor();
    await panel(officer).getByRole('button', { name: 'Đóng' }).click();
    await officer.getByText(/Đã giao 40 .* đến 40 hộ và cá nhân; (còn|vượt|vừa đủ)/).waitFor();

    await officer.getByRole('searchbox').fill('minh hoa 007');
    await officer.getByRole('row', { name: /Minh Họa 007/ }).click();
    await panel(officer).getByLabel('Thực hiện').fill('2');
    await panel(officer)
      .getByText(/Ghi xong: đã giao 40/)
      .waitFor();
    await screenshot(officer, 'household-line');
    await panel(officer).getByRole('button', { name: 'Ghi', exact: true }).click();
    await panel(officer).waitFor({ state: 'detached' });
    await officer.getByRole('searchbox').fill('');
    await officer.getByText('4/40').waitFor();
    await lookAt(officer, 'household-list');

    await officer.getByRole('button', { name: 'Báo cáo số tổng' }).click();
    await panel(officer)
      .getByText(/Ghi vào số liệu của .*: 5 /)
      .waitFor();
    const why = panel(officer).getByLabel('Lý do thay số');
    if (await why.isVisible()) await why.fill('Theo danh sách giao đến hộ');
    await expectNoAxeViolations(officer);
    await screenshot(officer, 'household-report');
    await panel(officer).getByRole('button', { name: 'Ghi số tổng' }).click();
    await panel(officer).getByText('Đã ghi 5').waitFor();
    await officer.getByRole('heading', { name: 'Đã báo cáo' }).waitFor();

    const finance = await as('finance');
    await finance.goto('/mau/giao-den-ho');
    await finance.getByRole('link', { name: /thành lập mới/i }).click();
    await finance.getByText(/40 dòng không hiện tên/).waitFor();
    expect(await finance.getByText('Minh Họa 007').count()).toBe(0);
    expect(await finance.getByRole('button', { name: 'Mở xem có lý do' }).count()).toBe(0);
    const id = listAddress.split('/').at(-1) ?? '';
    expect((await finance.request.get(`/api/v1/household-lines/${ward}/${id}`)).status()).toBe(403);
    expect((await finance.request.get(`/api/v1/household-openings/${ward}/${id}`)).status()).toBe(403);
    await lookAt(finance, 'household-masked');

    const chairman = await as('chairman');
    await chairman.goto(listAddress);
    await chairman.getByRole('button', { name: 'Mở xem có lý do' }).click();
    await panel(chairman).getByLabel('Lý do mở xem').fill('Xác minh kiến nghị về hỗ trợ thành lập doanh nghiệp');
    await screenshot(chairman, 'household-opening');
    await panel(chairman)
      .getByRole('button', { name: /Mở trong 30 phút/ })
      .click();
    await chairman.getByText('Minh Họa 007').waitFor();
    await chairman.getByText(/Đang mở cho bạn đến/).waitFor();
    await lookAt(chairman, 'household-opened');
    await chairman.goto('/quan-tri/nhat-ky');
    await chairman.getByText(/mở xem danh sách giao đến hộ trong 30 phút; lý do: Xác minh kiến nghị/).waitFor();
    expect(await chairman.getByText('Minh Họa 007').count()).toBe(0);

    await officer.getByText(/đang mở xem danh sách này. Lý do: Xác minh kiến nghị/).waitFor();
    await screenshot(officer, 'household-told');
    await officer.getByRole('searchbox').fill('007');
    await officer.getByRole('row', { name: /Minh Họa 007/ }).click();
    await panel(officer).getByRole('button', { name: 'Xóa thông tin cá nhân' }).click();
    await panel(officer).getByLabel('Lý do xóa').fill('Theo đề nghị của hộ');
    await panel(officer).getByRole('button', { name: 'Xóa, không lấy lại được' }).click();
    await panel(officer).waitFor({ state: 'detached' });
    await expect.poll(() => officer.getByText('Minh Họa 007').count()).toBe(0);
    await officer.getByText('4/40').waitFor();
    for (const page of [officer, finance, chairman]) await page.context().close();
  });
});
