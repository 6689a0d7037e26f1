import { pdfOf, words as drawn } from '@thucthi/paper/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { pdfFile } from './harness/pdf-file.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

const address = await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe('writing a report', () => {
  test('from its template to the register of documents: figures bound, words changed by keyboard, files taken', async () => {
    const symbol = `${Date.now() % 100_000}/BC-UBND`; // another of the number would be refused
    const page = await openPage(browser, { address });
    await become(page, 'pleiku', 'office');
    await page.goto(`${address}/pleiku/soan-bao-cao`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Lập báo cáo' }).first().click();
    const panel = page.getByRole('complementary', { name: 'Lập báo cáo' });
    // what other journeys have reported may have opened a newer period
    for (const [field, option] of [
      ['Mẫu', 'Báo cáo 9 tháng'],
      ['Kỳ số liệu', '9 tháng đầu năm 2023'],
    ] as const) {
      await panel.getByRole('button', { name: field }).first().click();
      await page.getByRole('option', { name: option, exact: true }).click();
    }
    await panel.getByText('9 tháng đầu năm 2023').first().waitFor();
    await expectNoAxeViolations(page);
    await panel.getByRole('button', { name: 'Lập báo cáo' }).click();

    const paper = page.getByRole('article', { name: 'Bản in của báo cáo' });
    await paper.getByRole('heading', { level: 1, name: /9 tháng đầu năm 2023/ }).waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'report');
    const figure = paper.getByRole('link', { name: 'gần 838,9 tỷ đồng' });
    expect(await figure.getAttribute('href')).toContain('/pleiku/budget-revenue?period=2023-01%2F2023-09&explain=actual');

    await paper.getByRole('button', { name: /^Sửa đoạn: Tổng thu ngân sách/ }).press('Enter');
    const words = paper.getByRole('textbox', { name: 'Lời văn của đoạn' });
    const draft = await words.inputValue();
    expect(draft).toContain('⟦gần 838,9 tỷ đồng⟧');
    await words.fill(draft.replace('838,9', '900'));
    await words.press('Control+Enter');
    await paper.getByText(/không phải số liệu của đoạn này/).waitFor();
    await expectNoAxeViolations(page);
    await words.fill(`${draft} Nguồn thu chủ yếu từ đất đai.`);
    await words.press('Control+Enter');
    await figure.waitFor();
    expect(await paper.getByRole('paragraph').filter({ hasText: 'Nguồn thu chủ yếu từ đất đai.' }).count()).toBe(1);

    for (const [file, name] of [
      ['Word', /\.docx$/],
      ['PDF', /\.pdf$/],
      ['Biểu Excel', /\.xlsx$/],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: file }).click();
      expect((await download).suggestedFilename()).toMatch(name);
    }

    await switchTheme(page, 'dark');
    await switchWidth(page, 'phone');
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await screenshot(page, 'report-phone-dark');
    await switchTheme(page, 'light');
    await switchWidth(page, 'laptop');

    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByText('Văn bản đang trình ký; lời văn và số liệu đã chốt.').waitFor();
    expect(await paper.getByRole('button', { name: /^Sửa đoạn/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Ghi nhận đã ban hành' }).click();
    const form = page.getByRole('form', { name: /^Ghi nhận đã ban hành/ });
    await form.getByLabel(/^Số, ký hiệu/).fill(symbol);
    await form.getByLabel(/^Ngày ban hành/).fill('06/10/2023');
    await form.getByLabel(/^Người ký/).fill('Chủ tịch UBND thành phố');
    await form.getByLabel('Tệp đã ký').setInputFiles(pdfFile('da-ky.pdf', pdfOf([drawn('Báo cáo đã ký', 90, 90)])));
    await form.getByText(/^Mã băm SHA-256: [0-9a-f]{64}$/).waitFor();
    await expectNoAxeViolations(page);
    await form.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await page.getByRole('link', { name: 'Mở trong sổ văn bản' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(symbol) }).waitFor();
    await page.getByRole('link', { name: /^Tải xuống Báo cáo/ }).waitFor();
    await page.context().close();
  });

  test('is loud about what is missing, and does not hand it up', async () => {
    const page = await openPage(browser, { address });
    await become(page, 'yen-bai', 'office');
    await page.goto(`${address}/yen-bai/soan-bao-cao?tao=1`);
    const panel = page.getByRole('complementary', { name: 'Lập báo cáo' });
    await panel.getByRole('button', { name: 'Lập báo cáo' }).click();
    await page
      .getByText(/số liệu chưa có/)
      .first()
      .waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'report-missing');
    expect(await page.getByRole('button', { name: 'Trình ký' }).isDisabled()).toBe(true);
    await page.context().close();
  });
});

describe('the templates of reports', () => {
  test('are changed beside what they write of real figures, saved as a version, read again and given up for the house’s', async () => {
    const page = await openPage(browser, { address });
    await become(page, 'cao-bang', 'office');
    await page.goto(`${address}/cao-bang/soan-bao-cao`);
    await page.getByRole('link', { name: 'Mẫu báo cáo' }).click();
    await page.getByRole('heading', { level: 1, name: /7 mẫu/ }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Công văn' }).click();
    const form = page.getByRole('form', { name: 'Sửa mẫu báo cáo' });
    const paper = page.getByRole('article', { name: 'Xem trước trên số liệu thật' });
    await paper.getByRole('heading', { level: 2, name: /^V\/v báo cáo kết quả/ }).waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'report-template');

    // by keyboard: the text in front moves behind the results, and a variable nobody knows is named at once
    await form.getByRole('button', { name: 'Đưa phần 1 xuống sau' }).press('Enter');
    const first = form.getByRole('group', { name: 'Phần 1: Kết quả theo lĩnh vực' });
    await first.getByLabel('Đề mục').fill('Kết quả của {cơ quan}');
    await page.getByText('{cơ quan} (phần 1): không có biến này').waitFor();
    await first.getByLabel('Đề mục').fill('Kết quả của {đơn vị}');
    await first.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
    await page.getByRole('option').first().click();
    await first.getByText('Mẫu câu: mọi mẫu câu, thay nhau').click();
    await first.getByRole('checkbox').first().check();
    await first.getByText('Mẫu câu: 1 mẫu câu được chọn').waitFor();
    await expectNoAxeViolations(page);
    await form.getByRole('button', { name: 'Lưu phiên bản mới' }).click();
    await page.getByText('Đã lưu thành bản 1. Báo cáo đã lập không đổi.').waitFor();
    await page.getByRole('button', { name: 'Xem bản 1' }).press('Enter');
    await page.getByText('Kết quả của {đơn vị}').last().waitFor();

    await switchTheme(page, 'dark');
    await switchWidth(page, 'phone');
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await screenshot(page, 'report-template-phone-dark');
    await switchTheme(page, 'light');
    await switchWidth(page, 'laptop');

    await form.getByRole('button', { name: 'Về mẫu chung' }).click();
    await form.getByRole('button', { name: 'Dùng mẫu chung' }).click();
    await page.getByText(/mẫu chung\.$/).waitFor();
    await page.getByText('trở về mẫu chung').waitFor();
    await page.context().close();
  });

  test('are not lost when two change one: who was later decides again', async () => {
    const [early, late] = [await openPage(browser, { address }), await openPage(browser, { address })];
    for (const page of [early, late]) {
      await become(page, 'hai-phong', 'office');
      await page.goto(`${address}/hai-phong/mau-bao-cao/appendix`);
      await page.getByLabel('Trích yếu').waitFor();
    }
    await early.getByLabel('Trích yếu').fill('Số liệu {kỳ}, bản một');
    await late.getByLabel('Trích yếu').fill('Số liệu {kỳ}, bản hai');
    await early.getByRole('button', { name: 'Lưu phiên bản mới' }).click();
    await early.getByText('Đã lưu thành bản 1.').waitFor();
    await late.getByText('Vừa có người lưu bản 1 của mẫu này').waitFor();
    expect(await late.getByLabel('Trích yếu').inputValue()).toBe('Số liệu {kỳ}, bản hai');
    await expectNoAxeViolations(late);
    await late.getByRole('button', { name: 'Giữ bản của tôi để sửa tiếp' }).click();
    await late.getByRole('button', { name: 'Lưu phiên bản mới' }).click();
    await late.getByText('Đã lưu thành bản 2.').waitFor();
    for (const page of [early, late]) await page.context().close();
  });
});
