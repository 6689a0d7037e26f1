import { pdfOf, words } from '@thucthi/paper/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { call, callTheRoll, close, inVietnamese, invite, open, section, today, vote } from './harness/hold-session.ts';
import { hashOf, pdfFile } from './harness/pdf-file.ts';
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
describe('a session', () => {
  test('is called, summoned, opened; votes, concludes, closes; its tasks exist and the next session opens with them', async () => {
    const mark = Date.now();
    const title = `Phiên họp chuyên đề ${mark}`;
    const office = await as('office');
    const desk = await call(office, 'Phiên họp thường kỳ của UBND', title);
    await expectNoAxeViolations(office);
    await screenshot(office, 'sessions-prepared');
    await open(office);
    await callTheRoll(office);
    await expectNoAxeViolations(office);

    const motion = await vote(office, `Thông qua Chương trình công tác ${mark}`);
    await motion.getByText(/^\d+ tán thành, cần ít nhất \d+ \(quá nửa của \d+ thành viên\)$/).waitFor();
    expect(await motion.getByRole('img').getAttribute('aria-label')).toMatch(/1 không biểu quyết, 1 vắng$/);
    await expectNoAxeViolations(office);
    await screenshot(office, 'sessions-vote');

    await section(office, 'Kết luận');
    await office
      .getByRole('textbox', { name: 'Gõ hoặc dán kết luận' })
      .fill(
        `Giao Sở Tài chính rà soát các dự án chậm giải ngân lần ${mark}, báo cáo UBND thành phố trước ngày 21/12/2026.\nCác đơn vị khẩn trương đề xuất giải pháp tháo gỡ lần ${mark}.`,
      );
    await office.getByRole('textbox', { name: 'Gõ hoặc dán kết luận' }).press('Control+Enter');
    await office.getByRole('heading', { name: '2 kết luận thành 2 nhiệm vụ' }).waitFor();
    await office.getByText('ghi “khẩn trương”').waitFor();
    // by keyboard alone: open the first line, take what is proposed for its product, confirm; the next one stands open
    await office.locator('[data-line]').first().focus();
    await office.keyboard.press('ArrowDown');
    await office.keyboard.press('ArrowUp');
    await office.keyboard.press('Enter');
    const first = office.getByRole('form', { name: 'Dòng 1' });
    await first.getByRole('button', { name: 'Bỏ Sở Tài chính' }).waitFor(); // read from the sentence
    await first.getByLabel('Sản phẩm').focus();
    await office.keyboard.press('Tab');
    expect(await first.getByLabel('Sản phẩm').inputValue()).toBe('Báo cáo');
    await expectNoAxeViolations(office);
    await screenshot(office, 'sessions-line');
    await office.keyboard.press('Control+Enter');
    const second = office.getByRole('form', { name: 'Dòng 2' });
    await second.waitFor();

    // somebody else settles the second line meanwhile: both versions stand side by side, and what was typed stays
    const chairman = await as('chairman');
    await chairman.goto(`${desk.split('?')[0]}?muc=ket-luan`);
    await chairman.locator('[data-line]').nth(1).click();
    await second.getByLabel('Sản phẩm').fill('Văn bản đề xuất của văn phòng');
    const theirs = chairman.getByRole('form', { name: 'Dòng 2' });
    await theirs.getByLabel('Sản phẩm').fill('Văn bản đề xuất của lãnh đạo');
    await theirs.getByRole('button', { name: 'Lưu, chưa xác nhận' }).click();
    await chairman.getByRole('cell', { name: 'Văn bản đề xuất của lãnh đạo' }).waitFor();
    await second.getByRole('button', { name: /^Xác nhận/ }).click();
    await second.getByText('Dòng này vừa có người sửa').waitFor();
    await second.getByRole('cell', { name: 'Văn bản đề xuất của lãnh đạo' }).waitFor();
    expect(await second.getByLabel('Sản phẩm').inputValue()).toBe('Văn bản đề xuất của văn phòng');
    await expectNoAxeViolations(office);
    await screenshot(office, 'sessions-line-changed');
    await second.getByRole('button', { name: 'Ghi bản của tôi' }).click();
    await office.getByRole('cell', { name: 'Văn bản đề xuất của văn phòng' }).waitFor();
    await chairman.getByRole('cell', { name: 'Văn bản đề xuất của văn phòng' }).waitFor(); // news came by themselves
    await chairman.context().close();

    await close(office);
    await section(office, 'Kết luận');
    await office.getByRole('link', { name: 'nhiệm vụ', exact: true }).first().click();
    await office.getByRole('heading', { level: 1, name: new RegExp(`rà soát các dự án chậm giải ngân lần ${mark}`) }).waitFor();

    await office.goto(desk);
    await section(office, 'Văn bản của phiên');
    const notice = office.getByRole('article', { name: 'Thông báo kết luận' });
    await notice.getByText('Đủ để trình ký').waitFor();
    await notice.getByRole('button', { name: 'Trình ký' }).click();
    await notice.getByRole('button', { name: 'Ghi nhận đã ban hành' }).click();
    await notice.getByLabel(/^Số, ký hiệu/).fill(`${mark % 100_000}/TB-UBND`);
    await notice.getByLabel(/^Ngày ban hành/).fill(inVietnamese(await today(office)));
    await notice.getByLabel(/^Người ký/).fill('Lê Thị Hòa');
    const signed = pdfFile('da-ky.pdf', pdfOf([words(`Thông báo kết luận ${mark}`, 90, 90)]));
    await notice.getByLabel('Tệp đã ký').setInputFiles(signed);
    await notice.getByText(hashOf(signed.buffer)).waitFor();
    await notice.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await notice.getByRole('link', { name: 'Mở trong sổ văn bản' }).waitFor();
    await expectNoAxeViolations(office);
    await screenshot(office, 'sessions-papers');

    await call(office, 'Phiên họp thường kỳ của UBND', `Phiên họp tiếp theo ${mark}`, 1);
    await section(office, 'Kết luận kỳ trước');
    await office.getByRole('link', { name: new RegExp(`^${title}`) }).waitFor();
    await office.getByRole('link', { name: new RegExp(`rà soát các dự án chậm giải ngân lần ${mark}`) }).waitFor();
    await expectNoAxeViolations(office);
    await switchTheme(office, 'dark');
    await switchWidth(office, 'phone');
    await expectNoAxeViolations(office);
    expect(await fits(office)).toBe(true);
    await screenshot(office, 'sessions-next-phone-dark');
    await office.context().close();
  });

  test('of the Party committee: its own members, frozen material, the meeting mode by keyboard, and the notice in its own form', async () => {
    const mark = Date.now();
    const title = `Hội nghị Ban Chấp hành ${mark}`;
    const office = await as('office');
    const desk = (await call(office, 'Hội nghị cấp ủy', title)).split('?')[0] ?? '';
    await invite(office, ['Bí thư\tNguyễn Văn An', 'Phó Bí thư Thường trực; Lê Thị Bình', '3. Ủy viên Ban Thường vụ | Trần Văn Cường']);
    await open(office);
    await callTheRoll(office);

    await office.getByRole('button', { name: /^Số liệu đã chốt lúc/ }).click();
    await office.getByRole('link', { name: /^Kết quả các chỉ tiêu/ }).click();
    await office.getByText(/mã băm SHA-256 [0-9a-f]{64}/).waitFor();
    await expectNoAxeViolations(office);
    await screenshot(office, 'sessions-material');

    await office.goto(`${desk}/trinh-chieu`);
    await office.getByText('Giữa hai mục chương trình').waitFor();
    await office.keyboard.press('ArrowRight');
    await office.getByText('Điểm danh, thông qua chương trình', { exact: true }).waitFor();
    await office.getByRole('timer').waitFor();
    expect(await office.getByRole('banner').count()).toBe(0); // the header of the program is not there
    await expectNoAxeViolations(office);
    await screenshot(office, 'sessions-stage');

    await office.goto(`${desk}?muc=ket-luan`);
    await office
      .getByRole('textbox', { name: 'Gõ hoặc dán kết luận' })
      .fill('Các cấp ủy trực thuộc quán triệt kết luận hội nghị trước ngày 21/12/2026.');
    await office.getByRole('button', { name: 'Tách thành từng dòng' }).click();
    await office.locator('[data-line]').first().click();
    await office
      .getByRole('form', { name: 'Dòng 1' })
      .getByRole('button', { name: /^Xác nhận/ })
      .click();
    await office.getByText('đã xác nhận', { exact: true }).waitFor();
    await close(office);
    await section(office, 'Văn bản của phiên');
    const notice = office.getByRole('article', { name: 'Thông báo kết luận' });
    const href = (await notice.getByRole('link', { name: 'Tải Word: Thông báo kết luận' }).getAttribute('href')) ?? '';
    const file = await office.request.get(`${address}${href}`);
    expect([file.status(), file.headers()['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    await office.context().close();
  });
});
