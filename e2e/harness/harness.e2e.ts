import { existsSync, rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from './expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth, WIDTHS } from './open-page.ts';
import { ownDemo, ownDemoAddress } from './own-demo.ts';

const GOOD = '<!doctype html><html lang="vi"><head><title>Tốt</title></head><body><main><h1>Tốt</h1></main></body></html>';
const BAD = '<!doctype html><html lang="vi"><head><title>Xấu</title></head><body><main><h1>Xấu</h1><img src="data:,"></main></body></html>';

await ownDemo();
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe('the harness itself', () => {
  it('finds the faults of a page and takes a good one', async () => {
    const page = await openPage(browser);
    await page.setContent(GOOD);
    await expectNoAxeViolations(page);
    await page.setContent(BAD);
    await expect(expectNoAxeViolations(page)).rejects.toThrow('image-alt');
    await page.context().close();
  });

  it('switches theme and width, and keeps pictures', async () => {
    const page = await openPage(browser, { theme: 'dark', width: 'phone' });
    const dark = () => page.evaluate<boolean>('matchMedia("(prefers-color-scheme: dark)").matches');
    const wide = () => page.evaluate<number>('innerWidth');
    expect([await dark(), await wide()]).toEqual([true, WIDTHS.phone]);
    await switchTheme(page, 'light');
    await switchWidth(page, 'wall');
    expect([await dark(), await wide()]).toEqual([false, WIDTHS.wall]);
    const path = await screenshot(page, 'harness');
    expect(existsSync(path)).toBe(true);
    rmSync(path);
    await page.context().close();
  });

  it('reaches the real server', async () => {
    const page = await openPage(browser);
    const answer = await page.goto('/api/v1/health');
    expect(answer?.status()).toBe(200);
    expect(page.url()).toContain(ownDemoAddress());
    await page.context().close();
  });
});
