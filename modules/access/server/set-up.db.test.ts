import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { roles } from '../domain/roles.ts';
import { openBrowser } from '../testing/browser.ts';
import { goodPassword, openTestServer } from '../testing/open-test-server.ts';

let database: Database;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const asked = (code: string, more: object = {}) => ({
  writeId: crypto.randomUUID(),
  code,
  body: { slug: 'hai-phong', nameVi: 'UBND thành phố Hải Phòng', nameEn: 'Hai Phong', area: 'thanh-pho-hai-phong' },
  username: 'quan.tri',
  name: 'Quản trị',
  password: goodPassword,
  ...more,
});
const address = '/api/v1/setup/first-administrator';

describe('the first administrator', () => {
  test('is made once with the printed code, founds the body, and the door closes', async () => {
    const founded: unknown[] = [];
    const server = await openTestServer(database, async (_, body) => {
      founded.push([body.slug, body.area]);
    });
    const code = server.access.setupCode!;
    expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
    const browser = openBrowser(server.api);
    expect((await browser.get('/api/v1/me')).json).toMatchObject({ needsSetup: true, person: null });
    const wrong = await browser.post(address, asked('AAAA-BBBB-CCCC-DDDD'));
    expect(wrong.json).toMatchObject({ code: 'invalid-request', field: 'code' });
    const weak = await browser.post(address, asked(code, { password: 'matkhau123' }));
    expect(weak.json['vi']).toContain('quá phổ biến');
    expect(await asWorker(database, 'test', (tx) => tx.selectFrom('tenant').selectAll().execute())).toEqual([]);
    const write = asked(code.toLowerCase().replaceAll('-', ' '));
    const made = await browser.post(address, write);
    expect(made.status).toBe(200);
    expect(await browser.post(address, write)).toMatchObject({ status: 200, json: made.json });
    expect((await browser.post(address, asked(code, { username: 'ke.den.sau' }))).json['code']).toBe('already-set-up');
    expect(
      (await browser.post(address, asked(code, { username: 'ke.den.sau', body: { slug: 'khac', nameVi: 'Khác', nameEn: 'Other' } }))).json[
        'code'
      ],
    ).toBe('already-set-up');
    expect(founded.at(-1)).toEqual(['hai-phong', 'thanh-pho-hai-phong']);
    // The only body need not be named to sign in.
    expect((await browser.post('/api/v1/sign-in', { username: 'quan.tri', password: goodPassword })).status).toBe(200);
    expect((await browser.get('/api/v1/me')).json).toMatchObject({
      needsSetup: false,
      rights: roles.administrator.rights,
    });
    const trail = (await browser.get('/api/v1/audit')).json as { rows: { sentence: { vi: string } }[] };
    expect(trail.rows.map((row) => row.sentence.vi)).toEqual([
      'đăng nhập',
      'giao vai trò Quản trị hệ thống cho Quản trị, phạm vi toàn cơ quan',
      'tạo tài khoản của Quản trị',
      'thiết lập cơ quan và quản trị viên đầu tiên',
    ]);
    const reopened = await openTestServer(database);
    expect(reopened.access.setupCode).toBeNull();
    expect((await openBrowser(reopened.api).post(address, asked(code))).json['code']).toBe('already-set-up');
  });

  test('two who try at once make one; a failed founding leaves nothing', async () => {
    const server = await openTestServer(database, async (_, body) => {
      if (body.slug === 'hong') throw new Error('the registry could not');
    });
    const code = server.access.setupCode!;
    const browser = openBrowser(server.api);
    expect((await browser.post(address, asked(code, { body: { slug: 'hong', nameVi: 'Hỏng', nameEn: 'Broken' } }))).status).toBe(503);
    expect(await asWorker(database, 'test', (tx) => tx.selectFrom('tenant').selectAll().execute())).toEqual([]);
    const answers = await Promise.all([1, 2, 3].map((number) => browser.post(address, asked(code, { username: `nguoi.${number}` }))));
    expect(answers.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect(await asWorker(database, 'test', (tx) => tx.selectFrom('person').select('id').execute())).toHaveLength(1);
  });
});
