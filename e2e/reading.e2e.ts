import {
  cell,
  cites,
  drawTable,
  flow,
  line,
  notesPart,
  paragraph,
  pdfOf,
  row,
  run,
  scanOf,
  table,
  wordFile,
  words,
  type Draw,
} from '@thucthi/paper/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';
import { rowOf, sendFile } from './harness/read-papers.ts';

const address = await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const inbox = `${address}/pleiku/doc-bao-cao`;
const revenueOf = (period: string, value: string) =>
  `${period}, thu ngân sách nhà nước trên địa bàn ước đạt ${value} tỷ đồng, bằng 62,4% dự toán tỉnh giao.`;
const visitors = 'Trong 10 tháng năm 2023, thành phố đón 512.350 lượt khách, gồm 500.000 lượt khách nội địa và 12.800 lượt khách quốc tế.';

async function atTheInbox(): Promise<Page> {
  const page = await openPage(browser, { address });
  await become(page, 'pleiku', 'office');
  await page.goto(inbox);
  await page.getByRole('heading', { level: 1, name: 'Đọc báo cáo' }).waitFor();
  return page;
}

/** Walks with the arrow key to the finding, accepts it with Enter, records it and looks at the cockpit. */
async function expectAcceptedAndSeen(page: Page, value: string): Promise<void> {
  const mine = rowOf(page, `${value} tỷ đồng`);
  for (let step = 0; step < 40 && (await mine.getAttribute('aria-current')) === null; step += 1) await page.keyboard.press('ArrowDown');
  expect(await mine.getAttribute('aria-current')).toBe('true');
  expect(await page.locator('.tt-found.on').first().innerText()).toContain(value);
  await page.keyboard.press('Enter');
  await mine.getByText('Đã nhận').waitFor();
  await page.getByRole('button', { name: 'Ghi 1 số vào sổ' }).click();
  await page.getByText('1 số liệu').waitFor();
  await mine.getByText('Đã ghi sổ').waitFor();
  await page.getByRole('link', { name: 'Xem trang điều hành' }).click();
  await page.getByRole('row').filter({ hasText: 'Tổng thu ngân sách nhà nước trên địa bàn' }).filter({ hasText: value }).first().waitFor();
}

describe('a pasted report', () => {
  test('goes by keyboard from its contradiction to the cockpit; the page is fit for a phone, the dark and axe', async () => {
    const page = await atTheInbox();
    await page.getByText('Không đưa tài liệu mật vào đây').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Dán văn bản' }).click();
    const report = [
      'BÁO CÁO',
      'Tình hình kinh tế - xã hội 10 tháng năm 2023',
      'I. Kinh tế',
      revenueOf('10 tháng năm 2023', '951,3'),
      visitors,
    ].join('\n');
    await page.getByLabel('Nội dung văn bản').fill(report);
    await page.getByRole('button', { name: 'Đọc văn bản này' }).click();
    await page.getByRole('heading', { level: 1, name: '1 mâu thuẫn cần xem trước khi ghi sổ' }).waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'reading');

    const worst = page.locator('.tt-checks > li').first();
    expect(await worst.innerText()).toMatch(/512\.350[\s\S]*450/);
    await worst.getByRole('button', { name: '12.800 lượt khách quốc tế' }).click();
    expect(await page.locator('.tt-found.on').innerText()).toContain('12.800 lượt khách');
    await page.keyboard.press('x');
    const foreign = rowOf(page, '12.800 lượt khách');
    await foreign.getByText('Đã bỏ').waitFor();
    await page.keyboard.press('u');
    await foreign.getByText('Mâu thuẫn').waitFor();

    await page.keyboard.press('?');
    await page.getByText('Dùng phím chữ').waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await page.getByRole('form', { name: /^Sửa số/ }).waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');

    await switchWidth(page, 'phone');
    await switchTheme(page, 'dark');
    await expectNoAxeViolations(page);
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await screenshot(page, 'reading-phone-dark');
    await page.getByRole('tab', { name: 'Văn bản' }).click();
    await page.getByText('512.350 lượt khách').first().waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByRole('tab', { name: 'Số liệu' }).click();
    await switchWidth(page, 'laptop');
    await switchTheme(page, 'light');

    await expectAcceptedAndSeen(page, '951,3');
    await page.context().close();
  });

  test('shows what it holds as text and never as markup', async () => {
    const page = await atTheInbox();
    await page.getByRole('button', { name: 'Dán văn bản' }).click();
    const hostile = `<img src=x onerror="window.injected=true"> ${revenueOf('Tháng 8 năm 2023', '88,8')}`;
    await page.getByLabel('Nội dung văn bản').fill(hostile);
    await page.getByRole('button', { name: 'Đọc văn bản này' }).click();
    await page.locator('.tt-doc').waitFor();
    expect(await page.locator('.tt-doc-pages').innerText()).toContain('<img src=x onerror=');
    expect(await page.locator('.tt-doc img').count()).toBe(0);
    expect(await page.evaluate('window.injected')).toBeUndefined();
    await page.context().close();
  });
});

const rows = [
  ['Chỉ tiêu', 'Đơn vị', 'Thực hiện'],
  ['Doanh nghiệp thành lập mới', 'doanh nghiệp', '298'],
];

const printed =
  (period: string, value: string): Draw =>
  (context) => {
    words('BÁO CÁO', 318, 90, 'bold', 'center')(context);
    words(`Tình hình kinh tế - xã hội ${period}`, 318, 110, 'bold', 'center')(context);
    const y = flow([revenueOf(`Trong ${period}`, value), 'Công tác an sinh xã hội được quan tâm thực hiện.'], 150, context);
    drawTable(rows, [220, 110, 90], y + 10, context);
  };

const tableIsDrawn = (page: Page) => page.locator('.tt-doc table td').filter({ hasText: 'Doanh nghiệp thành lập mới' }).waitFor();

/** The picture of the scanned page stands beside its text when asked for. */
async function expectPicture(page: Page): Promise<void> {
  await page.getByLabel('Ảnh trang gốc').check();
  const picture = page.getByRole('img', { name: 'Ảnh trang 1 của văn bản gốc' });
  await picture.waitFor();
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(1000);
  await expectNoAxeViolations(page);
  await screenshot(page, 'reading-scan');
}

const files = [
  {
    kind: 'a Word file with a note and a table',
    name: 'Báo cáo 11 tháng.docx',
    value: '1.047,6',
    make: () =>
      wordFile(
        [
          line('BÁO CÁO'),
          line('Tình hình kinh tế - xã hội 11 tháng năm 2023'),
          paragraph(`${run(revenueOf('11 tháng năm 2023', '1.047,6'))}${cites(1)}`),
          table(...rows.map((texts) => row(...texts.map((text) => cell(line(text)))))),
        ].join(''),
        { 'word/footnotes.xml': notesPart('Số liệu ước thực hiện.') },
      ),
    see: async (page: Page) => {
      await tableIsDrawn(page);
      await page.locator('.tt-doc-note').filter({ hasText: 'Số liệu ước thực hiện.' }).waitFor();
    },
  },
  {
    kind: 'a PDF with text',
    name: 'Báo cáo 10 tháng 2022.pdf',
    value: '1.102,4',
    make: async () => pdfOf([printed('10 tháng năm 2022', '1.102,4')]),
    see: tableIsDrawn,
  },
  {
    kind: 'a scan',
    name: 'Bản quét 11 tháng 2022.png',
    value: '1.211,9',
    make: () => scanOf(printed('11 tháng năm 2022', '1.211,9'), 200),
    see: expectPicture,
  },
] as const;

describe('a file', () => {
  test.each(files)('$kind goes from the inbox to the cockpit', async ({ name, value, make, see }) => {
    const page = await atTheInbox();
    expect(await sendFile(page, { name, mimeType: 'application/octet-stream', buffer: Buffer.from(await make()) })).toBe(200);
    const paper = page
      .locator('.tt-paper-line')
      .filter({ hasText: name.replace(/\.\w+$/, '') })
      .first();
    await paper.getByText(/Chờ xem/).waitFor({ timeout: 120_000 });
    await paper.getByRole('link').click();
    await page.locator('.tt-found').first().waitFor();
    await see(page);
    await expectAcceptedAndSeen(page, value);
    await page.context().close();
  });

  test('marked secret is wiped, and the list says only that', async () => {
    const page = await atTheInbox();
    const secret = ['ỦY BAN NHÂN DÂN', 'TUYỆT MẬT', 'BÁO CÁO', 'Kế hoạch phòng thủ năm 2023 gồm 12 điểm.'].join('\n');
    expect(await sendFile(page, { name: 'Kế hoạch phòng thủ.txt', mimeType: 'text/plain', buffer: Buffer.from(secret) })).toBe(200);
    await page.getByText('Đã xóa vì có dấu mật').first().waitFor({ timeout: 60_000 });
    await expect.poll(() => page.locator('main').innerText(), { timeout: 30_000 }).not.toContain('phòng thủ');
    await expectNoAxeViolations(page);
    await page.context().close();
  });

  test('that cannot be read is refused in words', async () => {
    const page = await atTheInbox();
    await page.getByTestId('files').setInputFiles([
      { name: 'rỗng.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: 'chương trình.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(`MZ${'\0'.repeat(600)}`) },
    ]);
    await page.getByText('“rỗng.txt” là tệp rỗng nên không gửi').waitFor();
    await page
      .getByText(/chương trình\.docx/)
      .first()
      .waitFor();
    await expect.poll(() => page.locator('main').innerText(), { timeout: 60_000 }).toMatch(/Không đọc được|Không nhận được/);
    await page.context().close();
  });
});
