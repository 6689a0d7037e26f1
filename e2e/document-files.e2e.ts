import { readFile } from 'node:fs/promises';
import { line, pdfOf, wordFile, words } from '@thucthi/paper/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';
import { hashOf, pdfFile } from './harness/pdf-file.ts';

const address = await ownDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const signed = pdfFile('nghị quyết đã ký.pdf', pdfOf([words('Nghị quyết 76/NQ-HĐND, bản đã ký', 90, 90)]));
const other = pdfFile('khac.pdf', pdfOf([words('Một tệp khác', 90, 90)]));

const panel = (page: Page) => page.getByRole('complementary');
const filesOf = (page: Page): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Tệp của văn bản' }) });
const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');

/** Saves a file of the page and answers its name and bytes. */
async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await filesOf(page)
    .getByRole('link', { name: `Tải xuống ${name}` })
    .click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Drops a file as the file manager does. */
async function drop(page: Page, on: Locator, file: { name: string; buffer: Buffer }): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    { name: file.name, base64: file.buffer.toString('base64') },
  );
  await on.dispatchEvent('drop', { dataTransfer: data });
}

async function atTheRegister(): Promise<Page> {
  const page = await openPage(browser, { address });
  await become(page, 'mau', 'office');
  await page.goto(`${address}/mau/van-ban`);
  await page.getByRole('table').waitFor();
  return page;
}

describe('files of documents', () => {
  test('go in when a document is recorded, and come out with the same bytes; more are dropped on its page', async () => {
    const page = await atTheRegister();
    await page.getByRole('button', { name: 'Ghi văn bản' }).first().click();
    await panel(page).getByLabel('Số, ký hiệu').fill('76/NQ-HĐND');
    await panel(page).getByRole('button', { name: 'Nghị quyết' }).click();
    await panel(page).getByRole('button', { name: 'Hội đồng nhân dân thành phố Mẫu' }).click();
    await panel(page).getByLabel('Trích yếu').fill('Đầu tư công năm 2027');
    await panel(page).getByLabel('Ngày ban hành').fill('09/12/2026');
    await panel(page)
      .getByTestId('files')
      .setInputFiles([{ ...signed, name: 'nghi-quyet.docx' }]);
    await panel(page).getByRole('alert').getByText('Tên tệp và nội dung không khớp').waitFor();
    await panel(page).getByTestId('files').setInputFiles([signed]);
    await panel(page).getByText('nghị quyết đã ký.pdf').waitFor();
    expect(await panel(page).getByRole('alert').count()).toBe(0);
    await expectNoAxeViolations(page);
    await screenshot(page, 'document-files-record');
    await panel(page).getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nghị quyết 76/NQ-HĐND' }).waitFor();
    await filesOf(page)
      .getByText(`SHA-256: ${hashOf(signed.buffer)}`)
      .waitFor();
    const file = await saved(page, 'nghị quyết đã ký.pdf');
    expect([file.name, hashOf(file.bytes)]).toEqual(['nghị quyết đã ký.pdf', hashOf(signed.buffer)]);

    const annex = Buffer.from(await wordFile(line('Phụ lục')));
    await drop(page, filesOf(page).locator('.tt-drop'), { name: 'phụ lục.docx', buffer: annex });
    await filesOf(page).getByRole('link', { name: 'Tải xuống phụ lục.docx' }).waitFor();
    await page.getByText('Bổ sung tệp phụ lục.docx').waitFor();
    expect(hashOf((await saved(page, 'phụ lục.docx')).bytes)).toBe(hashOf(annex));
    await expectNoAxeViolations(page);
    await screenshot(page, 'document-files');
    await switchTheme(page, 'dark');
    await expectNoAxeViolations(page);
    await screenshot(page, 'document-files-dark');
    await switchWidth(page, 'phone');
    await expectNoAxeViolations(page);
    expect(await fits(page)).toBe(true);
    await screenshot(page, 'document-files-phone-dark');
    await page.context().close();
  });

  test('recorded by hash alone are handed in later; another file is refused with both hashes', async () => {
    const page = await atTheRegister();
    const id = await page.evaluate(
      async (hash) => {
        const answer = await fetch('/api/v1/documents', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-thucthi': '1' },
          body: JSON.stringify({
            writeId: crypto.randomUUID(),
            document: {
              restricted: false,
              kind: 'Thông báo',
              title: 'Kết luận phiên họp',
              issuer: 'Ủy ban nhân dân thành phố Mẫu',
              issuedOn: '2026-11-02',
              files: [{ name: 'Thông báo 15/TB-UBND', hash }],
            },
          }),
        });
        return ((await answer.json()) as { id: string }).id;
      },
      hashOf(signed.buffer).replace(/^./, (sign) => (sign === '0' ? '1' : '0')), // a hash no other document of this file names
    );
    await page.goto(`${address}/mau/van-ban/${id}`);
    await filesOf(page).getByText('mới ghi mã băm, chưa có tệp').waitFor();
    expect(await filesOf(page).getByRole('link').count()).toBe(0);
    const choosing = page.waitForEvent('filechooser');
    await filesOf(page).getByRole('button', { name: 'Nộp tệp Thông báo 15-TB-UBND' }).click();
    await (await choosing).setFiles([other]);
    await filesOf(page).getByRole('alert').getByText(hashOf(other.buffer)).waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'document-files-refused');
    await page.context().close();
  });
});
