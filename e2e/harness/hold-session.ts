import type { Locator, Page } from 'playwright-core';
import { expectNoAxeViolations } from './expect-no-axe-violations.ts';

/** The day of the server, as it tells it. */
export const today = (page: Page): Promise<string> =>
  page.evaluate<string>("fetch('/api/v1/me').then((answer) => answer.json()).then((me) => me.today)");
/** A day as it is typed: 21/12/2026. */
export const inVietnamese = (day: string): string => day.split('-').toReversed().join('/');
const later = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
/** Goes to a section of the desk. */
export const section = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name: new RegExp(`^${name}(?: \\d+)?$`) }).click();

/** Chooses an option of a field by its name. */
export async function choose(page: Page, field: string, name: string): Promise<void> {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

/** Calls a session, of today or so many days later, and takes what is proposed for it; answers its address. */
export async function call(page: Page, kind: string, title: string, days = 0): Promise<string> {
  await page.goto('/mau/phien-hop');
  await page.getByRole('button', { name: 'Tạo phiên họp' }).first().click();
  const form = page.getByRole('form', { name: 'Tạo phiên họp' });
  await choose(page, 'Loại phiên họp', kind);
  await form.getByLabel(/^Tên phiên họp/).fill(title);
  await form.getByLabel(/^Ngày họp/).fill(inVietnamese(later(await today(page), days)));
  await form.getByLabel(/^Giờ bắt đầu/).fill(new Date().toTimeString().slice(0, 5).replace(':', 'h')); // later than what the journey left before
  await form.getByLabel('Địa điểm').fill('Phòng họp số 1');
  await form.getByLabel('Chủ trì').fill('Nguyễn Thế Hoàn, Chủ tịch UBND thành phố');
  await form.getByLabel('Thư ký').fill('Chánh Văn phòng');
  await expectNoAxeViolations(page);
  await form.getByRole('button', { name: 'Tạo phiên họp' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: /^Thêm cả \d+ mục$/ }).click();
  await page.getByRole('navigation', { name: 'Chương trình' }).getByText('Điểm danh, thông qua chương trình').waitFor();
  return page.url();
}

/** Pastes who is called, one a line: office and name; where a session before has left its members, they stay. */
export async function invite(page: Page, people: readonly string[]): Promise<void> {
  const members = page.getByRole('form', { name: 'Thành phần' });
  if (await page.getByRole('button', { name: 'Sửa thành phần' }).isVisible()) return;
  await members.getByRole('button', { name: 'Dán danh sách' }).click();
  await members.getByLabel('Dán danh sách').fill(people.join('\n'));
  await members.getByRole('button', { name: `Thêm ${people.length} người` }).click();
  await members.getByRole('button', { name: 'Lưu thành phần' }).click();
  await page.getByText(`${people.length} người được mời, ${people.length} người biểu quyết`).waitFor();
}

/** Summons, then opens; opening is asked about first. */
export async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Triệu tập' }).click();
  await page.getByText('Đã triệu tập').waitFor();
  await page.getByRole('button', { name: 'Khai mạc phiên họp' }).click();
  await page.getByText('Khai mạc sẽ chốt toàn bộ số liệu').waitFor();
  await page.locator('.ss-question').getByRole('button', { name: 'Khai mạc phiên họp' }).click();
  await page.getByRole('button', { name: /^Số liệu đã chốt lúc \d\d:\d\d ngày/ }).waitFor();
}

/** Everybody is there but the second. */
export async function callTheRoll(page: Page): Promise<void> {
  await section(page, 'Chuẩn bị');
  await page.getByRole('button', { name: 'Ghi tất cả người chưa gọi là có mặt' }).click();
  await page.getByText(/^có mặt (\d+)\/\1, đủ số$/).waitFor();
  const second = page.getByRole('radiogroup', { name: /^Điểm danh:/ }).nth(1);
  await second.getByText('Vắng có lý do').click();
  await page.getByLabel('Người dự thay').fill('Phó trưởng phòng');
  await page.getByText(/^có mặt \d+\/\d+, đủ số$/).waitFor();
}

/** Puts a motion to the vote: one abstains, the others are for it. */
export async function vote(page: Page, question: string): Promise<Locator> {
  await section(page, 'Biểu quyết');
  await page.getByRole('button', { name: 'Đưa ra biểu quyết' }).first().click();
  const form = page.getByRole('form', { name: 'Đưa ra biểu quyết' });
  await form.getByLabel(/^Nội dung biểu quyết/).fill(question);
  await form.getByRole('button', { name: 'Mở biểu quyết' }).click();
  const motion = page.getByRole('article', { name: question });
  await motion.getByRole('radiogroup').first().getByText('Không biểu quyết').click();
  await motion.getByRole('button', { name: /^\d+ người còn lại tán thành$/ }).click();
  await motion.getByText(/^đã có (\d+)\/\1 ý kiến$/).waitFor();
  await motion.getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
  await motion.getByText('Đã thông qua').waitFor();
  return motion;
}

/** Concludes and closes; both are asked about first. */
export async function close(page: Page): Promise<void> {
  for (const [button, state] of [
    ['Kết luận phiên họp', 'Đã kết luận'],
    ['Kết thúc phiên, lập thông báo kết luận', 'Đã kết thúc'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.locator('.ss-question').getByRole('button', { name: button, exact: true }).click();
    await page.getByText(state, { exact: true }).waitFor();
  }
}
