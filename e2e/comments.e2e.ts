import { line, wordFile } from '@thucthi/paper/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openBreakableLine } from './harness/breakable-line.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth, type Width } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

const address = await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const [ward, month, indicator] = ['mau-tan-nghia', '2026-11', 'Số doanh nghiệp giải thể'];

async function as(persona: string, width: Width = 'laptop', at = address): Promise<Page> {
  const page = await openPage(browser, { address: at, width });
  await become(page, 'mau', persona);
  return page;
}
const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');
const row = (page: Page, name = indicator): Locator =>
  page.locator('tbody', { has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Trao đổi, minh chứng' });
const talk = (page: Page): Promise<void> =>
  row(page)
    .getByRole('button', { name: `Trao đổi, minh chứng: ${indicator}` })
    .click();

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Lưu \d+ số/ }).click();
  await page.getByText(/^Đã lưu \d+ số vào sổ/).waitFor();
}

test('a ward enters a figure with evidence; it is called by the office that checks, hears of it in the bell, answers and corrects; the thread is settled', async () => {
  const officer = await as('ward-officer');
  await officer.goto(`/${ward}/bao-cao?month=${month}`);
  await row(officer).getByRole('textbox').first().fill('31');
  await save(officer);
  await talk(officer);
  await panel(officer).getByText('Chưa có ý kiến.').waitFor();
  await panel(officer)
    .getByTestId('evidence-file')
    .setInputFiles({
      name: 'Biên bản đối chiếu <b>11.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(await wordFile(line('Biên bản đối chiếu số doanh nghiệp giải thể'))),
    });
  await panel(officer).getByText('Biên bản đối chiếu -b-11.docx').waitFor();
  await panel(officer)
    .getByText(/cho số 31/)
    .waitFor();
  // What is no file of evidence is refused in words, and nothing is kept.
  await panel(officer)
    .getByTestId('evidence-file')
    .setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>alert(1)</script>') });
  await panel(officer)
    .getByText(/Tệp không thuộc loại được lưu/)
    .waitFor();
  await row(officer)
    .getByRole('button', { name: /^1 tệp minh chứng: / })
    .waitFor();
  const [download] = await Promise.all([
    officer.waitForEvent('download'),
    panel(officer)
      .getByRole('link', { name: /^Tải về/ })
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe('Biên bản đối chiếu -b-11.docx');
  await panel(officer).getByRole('button', { name: 'Đóng' }).click();

  // The office that checks writes, and calls the officer by a part of the name, by keyboard alone.
  const checker = await as('office');
  await checker.goto(`/${ward}/bao-cao?month=${month}`);
  await talk(checker);
  const words = panel(checker).getByLabel('Ý kiến');
  await words.click();
  await checker.keyboard.type('Cao gấp mười lần tháng trước, nhờ @can bo');
  const people = panel(checker).getByRole('listbox', { name: 'Chọn người được nhắc' });
  await people.getByRole('option').first().waitFor();
  await expectNoAxeViolations(checker);
  await screenshot(checker, 'comments-people');
  await checker.keyboard.press('Enter');
  expect(await words.inputValue()).toMatch(/nhờ @Cán bộ .+ $/);
  await checker.keyboard.type('rà lại. <img src=x onerror=alert(1)>');
  await panel(checker).getByRole('button', { name: 'Gửi ý kiến' }).click();
  await panel(checker)
    .getByText(/Cao gấp mười lần tháng trước/)
    .waitFor();
  await panel(checker)
    .getByText(/<img src=x onerror=alert\(1\)>/)
    .waitFor();
  await row(checker)
    .getByRole('button', { name: /^1 ý kiến, chưa giải quyết: / })
    .waitFor();

  // The officer's page hears of it by itself.
  await row(officer)
    .getByRole('button', { name: /^1 ý kiến, chưa giải quyết: / })
    .waitFor();
  const bell = officer.getByRole('link', { name: /1 ý kiến nhắc đến bạn/ });
  await bell.waitFor();
  await bell.click();
  await officer.getByRole('heading', { name: /^Ý kiến nhắc đến bạn/ }).waitFor();
  await expectNoAxeViolations(officer);
  await screenshot(officer, 'comments-notices');
  await officer.getByRole('link', { name: new RegExp(`^${indicator}, `) }).click();
  await panel(officer)
    .getByText(/Cao gấp mười lần tháng trước/)
    .waitFor();
  await officer.getByRole('link', { name: /ý kiến nhắc đến bạn/ }).waitFor({ state: 'detached' });

  await row(officer).getByRole('textbox').first().fill('3');
  await row(officer)
    .getByLabel(/^(Lý do sửa|Giải trình)/)
    .fill('nhập thừa một chữ số');
  await save(officer);
  await panel(officer)
    .getByText(/cho số 31, nay đã được thay/)
    .waitFor();
  await panel(officer).getByLabel('Ý kiến').fill('Đã sửa lại theo biên bản.');
  await panel(officer).getByRole('button', { name: 'Gửi ý kiến' }).click();
  await panel(officer).getByText('Đã sửa lại theo biên bản.').waitFor();
  await panel(officer)
    .getByText(/Văn phòng · .* · về số 31, nay đã được thay/)
    .waitFor();
  await panel(officer)
    .getByText(/· về số 3$/)
    .waitFor();

  await panel(checker).getByText('Đã sửa lại theo biên bản.').waitFor();
  await panel(checker).getByRole('button', { name: 'Đã giải quyết' }).click();
  await panel(checker)
    .getByText(/đánh dấu đã giải quyết/)
    .waitFor();
  await panel(officer)
    .getByText(/đánh dấu đã giải quyết/)
    .waitFor();
  await row(checker)
    .getByRole('button', { name: /^2 ý kiến, đã giải quyết: / })
    .waitFor();
  await expectNoAxeViolations(checker);
  await screenshot(checker, 'comments-laptop');
  await switchTheme(checker, 'dark');
  await expectNoAxeViolations(checker);
  await screenshot(checker, 'comments-laptop-dark');
  await switchTheme(checker, 'light');

  // On a phone the thread lies over the page, and Esc gives the page back.
  await switchWidth(officer, 'phone');
  expect(await fits(officer)).toBe(true);
  await expectNoAxeViolations(officer);
  await screenshot(officer, 'comments-phone');
  await officer.keyboard.press('Escape');
  await panel(officer).waitFor({ state: 'detached' });
  expect(await fits(officer)).toBe(true);
  await expectNoAxeViolations(officer);
  await screenshot(officer, 'comments-cards-phone');

  // The same thread stands where the origin of the figure is told.
  await checker.goto(`/${ward}/enterprises-dissolved?period=${month}&explain=actual`);
  await checker.getByRole('complementary', { name: 'Giải thích con số' }).getByText('Đã sửa lại theo biên bản.').waitFor();
  await expectNoAxeViolations(checker);

  // Who approves sees beside the figures of the report that one has evidence and was talked about.
  const head = await as('unit-head');
  const { ofMonth } = (await (await head.request.get(`/api/v1/owed/${ward}?month=${month}`)).json()) as {
    ofMonth: { form: { id: string }; period: string }[];
  };
  const form = ofMonth.find(({ period }) => period === month)?.form.id ?? '';
  await head.goto(`/${ward}/bao-cao/bieu?form=${form}&period=${month}`);
  await head.getByText('1 số liệu có minh chứng').waitFor();
  await head.getByRole('button', { name: `Trao đổi: ${indicator}` }).click();
  await panel(head).getByText('Đã sửa lại theo biên bản.').waitFor();
  await expectNoAxeViolations(head);
  await screenshot(head, 'comments-report');
});

test('in a closed period the cells are for reading, say why and what to do; without the server what was said stays readable', async () => {
  const line = await openBreakableLine(address);
  const officer = await as('ward-officer', 'laptop', line.address);
  await officer.goto(`/${ward}/bao-cao?month=2026-09`);
  const lock = officer.getByRole('button', { name: /^Kỳ đã khóa từ .*đề nghị lãnh đạo UBND hoặc Văn phòng cho nhập muộn có phép/ }).first();
  await lock.waitFor();
  await officer.getByRole('list', { name: 'Chú giải' }).getByText('đã khóa').waitFor();
  await lock.focus();
  await officer.keyboard.press('Enter');
  await panel(officer)
    .getByText(/Kỳ đã khóa từ/)
    .waitFor();
  expect(await officer.evaluate(() => document.activeElement?.textContent)).toBe('Trao đổi, minh chứng');
  await expectNoAxeViolations(officer);
  await screenshot(officer, 'comments-locked');
  await panel(officer).getByLabel('Ý kiến').fill('Xin nhập muộn để sửa số');
  await line.cut();
  await officer.evaluate(() => window.dispatchEvent(new Event('offline')));
  await panel(officer).getByRole('button', { name: 'Gửi ý kiến' }).click();
  await panel(officer)
    .getByText(/ý kiến và tệp chỉ gửi được khi có kết nối/)
    .waitFor();
  expect(await panel(officer).getByRole('button', { name: 'Gửi ý kiến' }).isDisabled()).toBe(true);
  await line.mend();
  await officer.reload();
  await panel(officer).waitFor();
  expect(await panel(officer).getByLabel('Ý kiến').inputValue()).toBe('Xin nhập muộn để sửa số');
  await line.close();
});
