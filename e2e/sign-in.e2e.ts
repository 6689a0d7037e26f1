import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { TOTP } from 'otpauth';
import { expectNoAxeViolations } from './harness/expect-no-axe-violations.ts';
import { openPage, screenshot, startBrowser, switchTheme, switchWidth } from './harness/open-page.ts';
import { startServer, type RunningServer } from './harness/start-server.ts';

/** Signing in with more than a password, as its person sets it up: by the pages alone, with a device that the browser itself plays. */
let browser: Browser;
let server: RunningServer;
let address: string;
let page: Page;
let device: CDPSession;
let secret = '';
let recoveryCode = '';
const password = 'một câu thật dài để nhớ';

beforeAll(async () => {
  browser = await startBrowser();
  server = await startServer({ empty: true });
  // A passkey belongs to a host by name; an address in figures is none.
  address = server.address.replace('127.0.0.1', 'localhost');
  page = await openPage(browser, { address });
  device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const code = /lần\): (\S+)/.exec(server.printed())?.[1] ?? '';
  const body = { slug: 'gia-lai', nameVi: 'Tỉnh Gia Lai', nameEn: 'Gia Lai', kind: 'department' };
  const answer = await fetch(`${address}/api/v1/setup/first-administrator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-thucthi': '1' },
    body: JSON.stringify({ writeId: crypto.randomUUID(), code, body, username: 'quan.tri', name: 'Nguyễn Văn An', password }),
  });
  if (answer.status !== 200) throw new Error(`nobody was founded: ${answer.status} ${await answer.text()}`);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const fill = (label: RegExp, text: string) => page.getByLabel(label).first().fill(text);
const section = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
/** A page is fit for a phone and a desk, by day and by night. */
async function expectFit(name: string): Promise<void> {
  await expectNoAxeViolations(page);
  await screenshot(page, name);
  await switchTheme(page, 'dark');
  await switchWidth(page, 'phone');
  await expectNoAxeViolations(page);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
  await screenshot(page, `${name}-phone-dark`);
  await switchWidth(page, 'laptop');
  await switchTheme(page, 'light');
}
async function givePassword(): Promise<void> {
  await page.goto(`${address}/dang-nhap`);
  await fill(/^Tên đăng nhập/, 'quan.tri');
  await fill(/^Mật khẩu/, password);
  await press('Đăng nhập');
}
async function signOut(): Promise<void> {
  await page.evaluate(async () => {
    await fetch('/api/v1/sign-out', { method: 'POST', headers: { 'content-type': 'application/json', 'x-thucthi': '1' }, body: '{}' });
  });
}
const arrived = () => page.waitForURL((url) => url.pathname !== '/dang-nhap');
/** The code of the program once it is another than the one before: each works once. */
async function nextCode(): Promise<string> {
  const totp = new TOTP({ secret });
  const now = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 30_000 - (now % 30_000) + 500));
  return totp.generate();
}

test('a program for codes is set up by its QR code, with ten recovery codes, and asked for at the next sign-in', async () => {
  await givePassword();
  await arrived();
  await page.goto(`${address}/tai-khoan`);
  await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
  await section('Nơi đang đăng nhập').getByText('thiết bị này').waitFor();
  await expectFit('account');
  await press('Bật ứng dụng tạo mã');
  await fill(/^Mật khẩu hiện tại/, password);
  await page.locator('form').getByRole('button', { name: 'Bật ứng dụng tạo mã' }).click();
  await page.getByRole('img', { name: /Mã QR/ }).waitFor();
  await expectFit('account-qr');
  secret = (await page.locator('.tt-secret').innerText()).replaceAll(/\s/g, '');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  await fill(/^Mã 6 số/, new TOTP({ secret }).generate());
  await press('Xác nhận');
  await page.getByText('Các mã này chỉ hiện một lần').waitFor();
  const codes = await page.locator('.tt-recovery li').allInnerTexts();
  expect(codes).toHaveLength(10);
  recoveryCode = codes[0] ?? '';
  await press('Tôi đã cất mã dự phòng');
  await page.getByText(/Đang bật từ/).waitFor();
  await signOut();
  await givePassword();
  await page.getByRole('heading', { level: 1, name: 'Bước xác thực thứ hai' }).waitFor();
  await expectFit('sign-in-second-step');
  await fill(/^Mã 6 số/, '000000');
  await press('Xác nhận');
  await page.getByText('Mã xác thực không đúng hoặc đã dùng rồi').waitFor();
  await fill(/^Mã 6 số/, await nextCode());
  await press('Xác nhận');
  await arrived();
});

test('a passkey is registered, signs in alone and as the second step, and is named anew and removed', async () => {
  await page.goto(`${address}/tai-khoan`);
  await press('Đăng ký khóa truy cập');
  await fill(/^Tên để nhận ra khóa/, 'Máy phòng làm việc');
  await fill(/^Mật khẩu hiện tại/, password);
  await press('Đăng ký');
  await section('Khóa truy cập').getByText('Máy phòng làm việc').waitFor();
  await expectFit('account-passkey');
  await signOut();
  await page.goto(`${address}/dang-nhap`);
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).waitFor();
  await expectFit('sign-in-passkey');
  await press('Đăng nhập bằng khóa truy cập');
  await arrived();
  await page.goto(`${address}/tai-khoan`);
  await section('Nơi đang đăng nhập').getByText('bằng khóa truy cập').waitFor();
  await signOut();
  await givePassword();
  await page.getByRole('heading', { level: 1, name: 'Bước xác thực thứ hai' }).waitFor();
  await press('Đăng nhập bằng khóa truy cập');
  await arrived();
  await page.goto(`${address}/tai-khoan`);
  await press(/^Đổi tên khóa truy cập/);
  await fill(/^Tên để nhận ra khóa/, 'Máy ở nhà');
  await press('Ghi tên');
  await section('Khóa truy cập').getByText('Máy ở nhà').waitFor();
  await press(/^Gỡ khóa truy cập Máy ở nhà/);
  await fill(/^Mật khẩu hiện tại/, password);
  await section('Khóa truy cập').locator('form').getByRole('button', { name: 'Gỡ' }).click();
  await page.getByText('Chưa có khóa truy cập nào.').waitFor();
  await signOut();
  // The device still holds the key; the body does not know it any more.
  await page.goto(`${address}/dang-nhap`);
  await press('Đăng nhập bằng khóa truy cập');
  await page.getByText('Khóa truy cập này không dùng để đăng nhập được ở đây').waitFor();
});

test('a recovery code signs in without the phone; other devices are ended from the page', async () => {
  const other = await openPage(browser, { address });
  await other.goto(`${address}/dang-nhap`);
  await givePassword();
  await fill(/^Mã 6 số/, recoveryCode.toLowerCase());
  await press('Xác nhận');
  await arrived();
  await other.getByLabel(/^Tên đăng nhập/).fill('quan.tri');
  await other.getByLabel(/^Mật khẩu/).fill(password);
  await other.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await other.getByLabel(/^Mã 6 số/).fill(await nextCode());
  await other.getByRole('button', { name: 'Xác nhận' }).click();
  await other.waitForURL((url) => url.pathname !== '/dang-nhap');
  await page.goto(`${address}/tai-khoan`);
  await page.getByText(/Còn 9 mã dự phòng/).waitFor();
  await press('Kết thúc mọi nơi khác');
  await page.getByText('Đã kết thúc 1 phiên đăng nhập.').waitFor();
  expect(await other.evaluate(async () => (await fetch('/api/v1/me/sign-ins')).status)).toBe(401);
  await other.context().close();
});

test('the rules of the body: an administrator demands a second factor, and lends a role to an added colleague', async () => {
  await page.goto(`${address}/quan-tri/dang-nhap`);
  await page.getByRole('heading', { level: 1, name: 'Quy định đăng nhập' }).waitFor();
  await page.getByLabel(/Quản trị hệ thống/).check();
  await press('Ghi quy định');
  await page.getByText('Đã ghi, bản số 1.').waitFor();
  await fill(/^Địa chỉ nhà cung cấp/, 'http://sso.tinh.gov.vn');
  await fill(/^Mã ứng dụng/, 'thucthi');
  await press('Ghi và kiểm tra nhà cung cấp');
  await page.getByText(/phải bắt đầu bằng https/).waitFor();
  await expectFit('sign-in-rules');
  await page.goto(`${address}/quan-tri/nguoi-dung?person=moi`);
  await fill(/^Họ và tên/, 'Trần Thị Bình');
  await fill(/^Tên đăng nhập/, 'pho.phong');
  await fill(/^Mật khẩu đầu tiên/, password);
  await press('Tạo tài khoản');
  await page.getByRole('heading', { name: 'Trần Thị Bình' }).waitFor();
  await page.getByText(/0 nơi đang đăng nhập/).waitFor();
  await expectNoAxeViolations(page);
  await page.goto(`${address}/tai-khoan`);
  await press('Giao người làm thay');
  await page.getByLabel(/^Người làm thay/).click();
  await page.getByRole('option', { name: /Trần Thị Bình/ }).click();
  await fill(
    /^Đến hết ngày/,
    new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(
      Date.now(),
    ),
  );
  await fill(/^Lý do/, 'Đi công tác');
  await expectFit('account-lend');
  await press('Giao');
  await page.getByText(/Trần Thị Bình làm thay bạn/).waitFor();
});
