import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { become } from './harness/become.ts';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, startBrowser } from './harness/open-page.ts';
import { ownDemo } from './harness/own-demo.ts';

let browser: Browser;
const address = await ownDemo();

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe('people of the sample city', () => {
  test('a ward officer saves a figure and an open page elsewhere hears of it without reload', async () => {
    const officer = await openPage(browser, { address });
    await become(officer, 'mau', 'ward-officer');
    const ward = await officer.evaluate(async () => {
      const answer = await fetch('/api/v1/demo/personas');
      const { groups } = (await answer.json()) as {
        groups: { tenant: { slug: string }; personas: { persona: string; unit: { slug: string } | null }[] }[];
      };
      return groups.find((group) => group.tenant.slug === 'mau')?.personas.find((one) => one.persona === 'ward-officer')?.unit?.slug ?? '';
    });
    const watcher = await openPage(browser, { address });
    const path = `/${ward}?period=2026-01/2026-10`;
    await watcher.goto(`${address}${path}`);
    await watcher.getByRole('heading', { level: 1 }).first().waitFor();
    await officer.goto(`${address}/${ward}/bao-cao`);
    await officer.getByRole('heading', { level: 1 }).first().waitFor();
    await expectNoAxeViolations(officer);
    const heard = watcher.waitForResponse((response) => response.url().includes(`/api/v1/scorecards/${ward}`), { timeout: 20_000 });
    const saved = await officer.evaluate(async (slug) => {
      const sheet = (await (await fetch(`/api/v1/entry-sheets/${slug}?month=2026-10`)).json()) as {
        rows: {
          indicator: { code: string; accumulation: string };
          needsParts: boolean;
          month: { figureId: string | null; vintage: string | null };
        }[];
      };
      const row = sheet.rows.find((one) => one.indicator.accumulation === 'sum' && !one.needsParts)!;
      const figure = {
        unit: slug,
        indicator: row.indicator.code,
        period: '2026-10',
        vintage: row.month.vintage ?? 'uoc',
        value: '12.5',
        basedOn: row.month.figureId,
        reason: 'rà soát lại',
      };
      const answer = await fetch('/api/v1/figures', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-thucthi': '1' },
        body: JSON.stringify({ writeId: crypto.randomUUID(), figures: [figure] }),
      });
      return { status: answer.status, text: await answer.text() };
    }, ward);
    expect(saved).toMatchObject({ status: 200 });
    expect((await heard).status()).toBe(200);
  });

  test('an administrator reads the pages of administration; axe finds nothing serious', async () => {
    const page = await openPage(browser, { address });
    await become(page, 'mau', 'administrator');
    for (const path of ['/quan-tri/don-vi', '/quan-tri/chi-tieu', '/quan-tri/nguoi-dung', '/quan-tri/nhat-ky']) {
      await page.goto(`${address}${path}`);
      await page.waitForLoadState('networkidle');
      await expectNoAxeViolations(page);
    }
  });
});
