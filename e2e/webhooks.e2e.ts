import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { startServer, type RunningServer } from './harness/start-server.ts';

/** Another system is told of news: an administrator sets it up by the page alone, the system checks the signature with what the page showed. */
let browser: Browser;
let server: RunningServer;
let page: Page;
const password = 'một câu thật dài để nhớ';
const arrived: { id: string; timestamp: string; signature: string; body: string }[] = [];
let status = 500;
const receiver = createServer((request, answer) => {
  let body = '';
  request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
  request.on('end', () => {
    const said = (name: string): string => String(request.headers[name] ?? '');
    arrived.push({ id: said('webhook-id'), timestamp: said('webhook-timestamp'), signature: said('webhook-signature'), body });
    answer.writeHead(status).end();
  });
});
let url = '';

beforeAll(async () => {
  await new Promise<void>((done) => {
    receiver.listen(0, '127.0.0.1', done);
  });
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/tin`;
  browser = await startBrowser();
  process.env['THUCTHI_WEBHOOK_HOSTS'] = 'http://127.0.0.1';
  server = await startServer({ empty: true });
  delete process.env['THUCTHI_WEBHOOK_HOSTS'];
  page = await openPage(browser, { address: server.address });
  const code = /lần\): (\S+)/.exec(server.printed())?.[1] ?? '';
  const body = { slug: 'gia-lai', nameVi: 'Tỉnh Gia Lai', nameEn: 'Gia Lai', kind: 'department' };
  const answer = await fetch(`${server.address}/api/v1/setup/first-administrator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-thucthi': '1' },
    body: JSON.stringify({ writeId: crypto.randomUUID(), code, body, username: 'quan.tri', name: 'Nguyễn Văn An', password }),
  });
  if (answer.status !== 200) throw new Error(`nobody was founded: ${answer.status} ${await answer.text()}`);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  receiver.close();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const fill = (label: RegExp, text: string) => page.getByLabel(label).first().fill(text);

test('a connection is added, its secret shown once, a test refused and then sent again, and all of it fits a phone by night', async () => {
  await page.goto(`${server.address}/dang-nhap`);
  await fill(/^Tên đăng nhập/, 'quan.tri');
  await fill(/^Mật khẩu/, password);
  await press('Đăng nhập');
  await page.waitForURL((address) => !address.pathname.startsWith('/dang-nhap'));
  await page.goto(`${server.address}/quan-tri/ket-noi`);
  await page.getByText('Chưa có kết nối nào').waitFor();
  await press('Thêm kết nối');
  await fill(/^Tên hệ thống/, 'Trục liên thông văn bản của tỉnh, phòng Chuyển đổi số phụ trách');
  await fill(/^Địa chỉ nhận/, 'https://10.0.0.8/tin');
  await page.getByLabel('Số liệu', { exact: true }).check();
  await page.getByLabel('Nhiệm vụ, giải trình, vướng mắc').check();
  await page.locator('form').getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.getByText(/THUCTHI_WEBHOOK_HOSTS/).waitFor();
  await fill(/^Địa chỉ nhận/, url);
  await page.locator('form').getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.getByText('Khóa ký, chỉ hiện lần này').waitFor();
  const secret = (await page.locator('.tt-hook-secret').innerText()).trim();
  await screenshot(page, 'webhook-secret');
  await press('Đã chép');
  await press('Gửi thử');
  await page.getByText('nơi nhận trả lời 500').first().waitFor();
  await expect.poll(() => arrived.length).toBeGreaterThan(0);
  status = 204;
  // The second try comes by itself, after some seconds.
  await expect.poll(() => arrived.length, { timeout: 60_000 }).toBe(2);
  const [first, second] = arrived;
  expect(second?.id).toBe(first?.id);
  const wanted = createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`${second?.id}.${second?.timestamp}.${second?.body}`);
  expect(second?.signature).toBe(`v1,${wanted.digest('base64')}`);
  await page.reload();
  await page.getByText('Đã đến').waitFor();
  expect(await page.getByText(secret).count()).toBe(0);
  await page.getByRole('button', { name: /^Gửi lại tin/ }).click();
  await expect.poll(() => arrived.length, { timeout: 20_000 }).toBe(3);
  await expectNoAxeViolations(page);
  await screenshot(page, 'webhooks');
  await switchTheme(page, 'dark');
  await switchWidth(page, 'phone');
  await expectNoAxeViolations(page);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
  await screenshot(page, 'webhooks-phone-dark');
  await switchWidth(page, 'laptop');
  await switchTheme(page, 'light');
  await press('Gỡ kết nối');
  await press('Gỡ hẳn');
  await page.getByText('Chưa có kết nối nào').waitFor();
});
