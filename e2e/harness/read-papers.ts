import type { Browser, Page } from 'playwright-core';
import { become } from './become.ts';
import { openPage } from './open-page.ts';

/** Opens a page of a body as one of its people. */
export async function openAs(browser: Browser, address: string, tenant: string, persona: string, path: string): Promise<Page> {
  const page = await openPage(browser, { address });
  await become(page, tenant, persona);
  await page.goto(`${address}${path}`);
  return page;
}

/** Pastes a text on the page that reads papers, as somebody does, and waits until it can be looked through. */
export async function paste(page: Page, text: string): Promise<Page> {
  await page.getByRole('button', { name: 'Dán văn bản' }).click();
  await page.getByLabel('Nội dung văn bản').fill(text);
  await page.getByRole('button', { name: 'Đọc văn bản này' }).click();
  await page.locator('[data-row]').first().waitFor();
  return page;
}

/** The row of a number by the words it was read from. */
export const rowOf = (page: Page, text: string) => page.locator('[data-row]').filter({ hasText: text }).first();

/** Puts a file in as somebody does, and answers what the server said to it: a page that sent nothing fails here, and not where its result is awaited. */
export async function sendFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('/api/v1/papers'), {
      timeout: 30_000,
    }),
    page.getByTestId('files').setInputFiles(file),
  ]);
  return answer.status();
}
