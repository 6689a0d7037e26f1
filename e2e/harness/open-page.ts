import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type {} from './global-setup.ts';
import { ownDemoAddress } from './own-demo.ts';

export type Theme = 'light' | 'dark';

/** Widths that every page is looked at: a phone, a laptop, a meeting-room screen. */
export const WIDTHS = { phone: 390, laptop: 1366, wall: 1920 } as const;
export type Width = keyof typeof WIDTHS;

const HEIGHTS: Record<Width, number> = { phone: 844, laptop: 768, wall: 1080 };
const SCREENSHOTS = join(import.meta.dirname, '..', 'screenshots');

export interface PageOptions {
  theme?: Theme;
  width?: Width;
  /** Language the browser asks for. */
  locale?: 'vi-VN' | 'en-GB';
  /** Base of relative addresses; the file's own demo by default. */
  address?: string;
}

/** Starts the browser; close it when the journeys of the file are done. */
export function startBrowser(): Promise<Browser> {
  const { path, args } = inject('browser');
  return chromium.launch({ executablePath: path, args, headless: true });
}

/** A fresh visitor: own cookies and storage, Vietnamese, light, laptop width, the clock of Viet Nam. */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { theme = 'light', width = 'laptop', locale = 'vi-VN', address = ownDemoAddress() } = options;
  const context = await browser.newContext({
    baseURL: address,
    colorScheme: theme,
    locale,
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: WIDTHS[width], height: HEIGHTS[width] },
    hasTouch: width === 'phone',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000); // two journeys share a slow machine; nothing is proved by how long a page takes
  return context.newPage();
}

/** Switches what the machine says about light and dark, as a person does in the system's settings. */
export async function switchTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
}

/** Makes the window as wide as that screen. */
export async function switchWidth(page: Page, width: Width): Promise<void> {
  await page.setViewportSize({ width: WIDTHS[width], height: HEIGHTS[width] });
}

/** Keeps a picture of the whole page in `e2e/screenshots/` (not in git) and answers its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(SCREENSHOTS, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}
