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

async function as(persona: string): Promise<Page> {
  const page = await openPage(browser, { address });
  await become(page, 'mau', persona);
  return page;
}
const fits = (page: Page): Promise<boolean> => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');

/** Looks at a page as it is on a phone in the dark, and goes back to the laptop. */
async function lookOnPhone(page: Page, name: string): Promise<void> {
  await switchTheme(page, 'dark');
  await switchWidth(page, 'phone');
  await expectNoAxeViolations(page);
  expect(await fits(page)).toBe(true);
  await screenshot(page, name);
  await switchTheme(page, 'light');
  await switchWidth(page, 'laptop');
}

describe('an explanation', () => {
  test('is asked for from a red row, given by the department, shown under the figure, asked for more, and accepted', async () => {
    const stamp = Date.now();
    const chairman = await as('chairman');
    const department = await as('finance');

    await chairman.goto('/mau');
    await chairman.getByRole('link', { name: 'Quá hạn giải trình' }).first().waitFor();
    await chairman
      .getByRole('button', { name: /^Yêu cầu giải trình: / })
      .first()
      .waitFor();
    await expectNoAxeViolations(chairman);
    await screenshot(chairman, 'explanations-cockpit');
    const ask = chairman.getByRole('button', { name: /^Yêu cầu giải trình: / }).first();
    const indicator = ((await ask.getAttribute('aria-label')) ?? '').replace('Yêu cầu giải trình: ', '');
    await ask.click();
    const panel = chairman.getByRole('form', { name: 'Yêu cầu giải trình' });
    const question = panel.getByLabel(/^Nội dung yêu cầu/);
    expect(await question.inputValue()).toContain(`Đề nghị giải trình nguyên nhân chỉ tiêu “${indicator}”`);
    await question.fill(`Đề nghị giải trình <b>rõ</b> nguyên nhân, lần ${stamp}`);
    await expectNoAxeViolations(chairman);
    await screenshot(chairman, 'explanations-ask');
    await lookOnPhone(chairman, 'explanations-ask-phone-dark');
    await panel.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await panel.waitFor({ state: 'detached' });
    const row = chairman.getByRole('row').filter({ has: chairman.getByRole('link', { name: indicator, exact: true }) });
    await row.getByRole('link', { name: /^Chờ giải trình, hạn / }).waitFor();

    await row.getByRole('link', { name: indicator, exact: true }).click();
    const href = new URL(chairman.url()).pathname + new URL(chairman.url()).search;
    await chairman.getByText(`Đề nghị giải trình <b>rõ</b> nguyên nhân, lần ${stamp}`).waitFor();

    await department.goto('/mau/giai-trinh');
    await department.getByRole('heading', { level: 1, name: /yêu cầu quá hạn giải trình/ }).waitFor();
    await expectNoAxeViolations(department);
    await screenshot(department, 'explanations-list');
    await lookOnPhone(department, 'explanations-list-phone-dark');
    const mine = department.getByRole('listitem').filter({ hasText: `lần ${stamp}` });
    await mine.getByRole('button', { name: 'Giải trình' }).click();
    await mine.getByRole('button', { name: 'Ghi: Giải trình' }).click();
    await mine.getByText('Cần có nội dung này.').waitFor();
    await mine.getByLabel(/^Nội dung giải trình/).fill(`Vướng thủ tục, khắc phục trước 10/12 (lần ${stamp})`);
    await mine.getByRole('button', { name: 'Ghi: Giải trình' }).click();
    await mine.getByText('Đã giải trình, chờ xem xét').waitFor();

    await chairman.goto(href);
    const here = chairman.getByRole('listitem').filter({ hasText: `Đề nghị giải trình <b>rõ</b> nguyên nhân, lần ${stamp}` });
    await here.getByText(`Vướng thủ tục, khắc phục trước 10/12 (lần ${stamp})`).first().waitFor();
    await here.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    await here.getByLabel(/^Nội dung/).fill('Bổ sung mốc từng tuần');
    await here.getByRole('button', { name: 'Ghi: Yêu cầu bổ sung' }).click();
    await here.getByText('Chờ giải trình bổ sung').waitFor();

    await department.goto(href);
    const there = department.getByRole('listitem').filter({ hasText: `nguyên nhân, lần ${stamp}` });
    await there.getByRole('button', { name: 'Giải trình' }).click();
    await there.getByLabel(/^Nội dung giải trình/).fill('Tuần 1: phê duyệt; tuần 2: ký hợp đồng; tuần 3: giải ngân.');
    await there.getByRole('button', { name: 'Ghi: Giải trình' }).click();
    await there.getByText('Đã giải trình, chờ xem xét').waitFor();

    await chairman.goto(href);
    await here.getByRole('button', { name: 'Chấp nhận' }).click();
    await here.getByRole('button', { name: 'Ghi: Chấp nhận' }).click();
    await here.getByText('Đã chấp nhận giải trình').first().waitFor();
    await here.getByText('Toàn bộ trao đổi (5)').click();
    expect(await here.getByRole('listitem').count()).toBe(5);
    expect(await here.getByRole('button').count()).toBe(0);
    await expectNoAxeViolations(chairman);
    await screenshot(chairman, 'explanations-figure');
    await lookOnPhone(chairman, 'explanations-figure-phone-dark');
    await chairman.context().close();
    await department.context().close();
  });

  test('waits on the desk of the ward, under the work it has to do', async () => {
    const officer = await as('ward-officer');
    const slug = await officer.evaluate<string>(
      "fetch('/api/v1/me').then((answer) => answer.json()).then((me) => me.person.roles[0].unit.slug)",
    );
    await officer.goto(`/${slug}/viec-cua-toi`);
    await officer.getByRole('heading', { name: /^Giải trình đang chờ/ }).waitFor();
    await switchWidth(officer, 'phone');
    await expectNoAxeViolations(officer);
    expect(await fits(officer)).toBe(true);
    await screenshot(officer, 'explanations-desk-phone');
    await officer.context().close();
  });
});

describe('an obstacle', () => {
  test('is raised by the ward, found without diacritics, brought higher by the office, and closed by how it was solved', async () => {
    const content = `Chưa có đường vào khu tái định cư ${Date.now()}`;
    const officer = await as('ward-officer');
    const office = await as('office');
    const slug = await officer.evaluate<string>(
      "fetch('/api/v1/me').then((answer) => answer.json()).then((me) => me.person.roles[0].unit.slug)",
    );
    await officer.goto(`/${slug}/vuong-mac`);
    await officer.getByRole('button', { name: 'Nêu vướng mắc' }).first().click();
    const form = officer.getByRole('form', { name: 'Nêu vướng mắc' });
    await form.getByRole('button', { name: 'Ghi vướng mắc' }).click();
    await form.getByText('Cần có nội dung này.').waitFor();
    await form.getByLabel(/^Vướng gì/).fill(content);
    await form.getByRole('button', { name: 'Đang chờ' }).click();
    await officer.getByRole('option', { name: 'cơ quan bên ngoài' }).click();
    await form.getByLabel(/^Tên cơ quan/).fill('Khu Quản lý đường bộ');
    await form.getByLabel(/^Vướng từ ngày/).fill('02/11/2026');
    await form.getByLabel(/^Thời hạn tháo gỡ/).fill('13/11/2026');
    await expectNoAxeViolations(officer);
    await screenshot(officer, 'obstacles-raise');
    await form.getByRole('button', { name: 'Ghi vướng mắc' }).click();
    await form.waitFor({ state: 'detached' });

    await office.goto(`/mau/vuong-mac?q=${encodeURIComponent('khu quan ly duong bo')}`);
    await office.getByRole('heading', { level: 1, name: /vướng mắc quá hạn tháo gỡ trong/ }).waitFor();
    const row = office.getByRole('row').filter({ hasText: content });
    await row.getByText('quá hạn tháo gỡ').waitFor();
    await row.getByText('cần báo cáo lên cấp trên').waitFor();
    await row.getByRole('link', { name: content }).click();
    const panel = office.getByRole('complementary');
    await panel.getByRole('button', { name: 'Báo cáo lên cấp trên' }).click();
    await panel.getByRole('button', { name: 'Báo cáo lên', exact: true }).click();
    await office.getByRole('option', { name: 'Chủ tịch UBND' }).click();
    await panel.getByLabel(/^Lý do/).fill('Quá hạn tháo gỡ, cơ quan bên ngoài chưa trả lời');
    await expectNoAxeViolations(office);
    await screenshot(office, 'obstacles-escalate');
    await panel.getByRole('button', { name: 'Ghi: Báo cáo lên cấp trên' }).click();
    await panel.getByText('cấp xử lý: Chủ tịch UBND').waitFor();
    await lookOnPhone(office, 'obstacles-open-phone-dark');
    await panel.getByRole('button', { name: 'Đã tháo gỡ' }).click();
    await panel.getByLabel(/^Đã tháo gỡ thế nào/).fill('Đã bàn giao đường gom');
    await panel.getByRole('button', { name: 'Ghi: Đã tháo gỡ' }).click();
    await panel.getByText('Cách tháo gỡ').waitFor();

    await office.goto('/mau/vuong-mac');
    await office.getByRole('row').nth(2).waitFor();
    expect(await office.getByText(content).count()).toBe(0);
    await expectNoAxeViolations(office);
    await screenshot(office, 'obstacles-list');
    await lookOnPhone(office, 'obstacles-list-phone-dark');
    const download = office.waitForEvent('download');
    await office.getByRole('link', { name: 'Xuất Excel' }).click();
    expect((await download).suggestedFilename()).toMatch(/^Vướng mắc .*\.xlsx$/);
    await office.context().close();
    await officer.context().close();
  });
});
