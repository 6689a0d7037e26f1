import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { listPeople, readAudit } from '../contract.ts';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { insertBody, markInstallation, type TestBody } from '../testing/two-bodies.ts';

let database: Database;
let server: TestServer;
let own: TestBody;
let admin: Browser;
let adminId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await markInstallation(database, { demo: false });
});
beforeEach(async () => {
  own = await insertBody(database, { demo: false });
  server = await openTestServer(database);
  adminId = await insertPersonWith(database, server, own, 'quan.tri', [{ role: 'administrator', unitId: null }]);
  admin = await signedIn('quan.tri');
});
afterAll(() => database.close());

async function signedIn(username: string): Promise<Browser> {
  const browser = openBrowser(server.api);
  expect((await browser.post('/api/v1/sign-in', { tenant: own.slug, username, password: goodPassword })).status).toBe(200);
  return browser;
}
const person = (username: string, name: string, more: object = {}) => ({
  writeId: crypto.randomUUID(),
  username,
  name,
  password: goodPassword,
  ...more,
});
const ownPassword = 'lúa chín đầu bờ tháng mười';
const chooseOwnPassword = async (browser: Browser, current = goodPassword): Promise<void> => {
  const changed = await browser.post('/api/v1/me/password', { writeId: crypto.randomUUID(), current, next: ownPassword });
  expect(changed.status).toBe(200);
};
const audited = () =>
  asWorker(database, 'test', (tx) => tx.selectFrom('audit').selectAll().where('tenant_id', '=', own.tenantId).orderBy('id').execute());

describe('people', () => {
  test('are added with roles in one write; the same write again is the same person; the receipt knows no password', async () => {
    const write = person('mai.ly', 'Lý Thị Mai', { roles: [{ role: 'ward-officer', unit: own.wardASlug }] });
    const first = await admin.post('/api/v1/people', write);
    expect(first.status).toBe(200);
    expect((await admin.post('/api/v1/people', write)).json).toEqual(first.json);
    expect((await admin.post('/api/v1/people', { ...write, name: 'Người khác' })).json['code']).toBe('write-id-reused');
    const { people } = listPeople.answer.parse((await admin.get('/api/v1/people?search=LY thi')).json);
    expect(people).toMatchObject([
      { username: 'mai.ly', active: true, roles: [{ role: 'ward-officer', unit: { slug: own.wardASlug, name: 'Phường A' } }] },
    ]);
    const mai = await signedIn('mai.ly');
    await chooseOwnPassword(mai);
    expect((await mai.get('/api/v1/probe/enter')).json).toMatchObject({ write: [own.wardA] });
    const receipts = await asWorker(database, 'test', (tx) =>
      tx.selectFrom('write_receipt').selectAll().where('tenant_id', '=', own.tenantId).execute(),
    );
    expect(JSON.stringify(receipts)).not.toContain('con trâu');
    expect(JSON.stringify(await audited())).not.toMatch(/Lý|mai\.ly|trâu/);
  });

  test('nothing is kept when one part is refused: the name is taken, the password is weak, the unit is not ours', async () => {
    const other = await insertBody(database, { demo: false });
    const before = (await audited()).length;
    const refusals = [
      await admin.post('/api/v1/people', person('QUẢN.TRỊ', 'Trùng tên')),
      await admin.post('/api/v1/people', person('ngan.gon', 'Ngắn', { password: 'ngắn quá' })),
      await admin.post('/api/v1/people', person('don.vi', 'Đơn vị', { roles: [{ role: 'ward-officer', unit: other.wardASlug }] })),
      await admin.post('/api/v1/people', person('don.vi', 'Đơn vị', { roles: [{ role: 'ward-officer' }] })),
      await admin.post('/api/v1/people', person('don.vi', 'Đơn vị', { roles: [{ role: 'office', unit: own.wardASlug }] })),
      await admin.post(
        '/api/v1/people',
        person('don.vi', 'Đơn vị', { roles: [{ role: 'finance', validFrom: '2026-12-01', validTo: '2026-11-30' }] }),
      ),
    ];
    expect(refusals.map((each) => [each.status, each.json['field']])).toEqual([
      [422, 'username'],
      [422, 'password'],
      [422, 'unit'],
      [422, 'unit'],
      [422, 'unit'],
      [422, 'validTo'],
    ]);
    expect((await audited()).length).toBe(before);
    expect(listPeople.answer.parse((await admin.get('/api/v1/people')).json).total).toBe(1);
  });

  test('are listed in Vietnamese order, page by page, without the people of other bodies', async () => {
    const names = ['Đỗ Văn Em', 'Dương Văn Dậu', 'Ân Thị Ất', 'An Văn Anh', 'Trần Bốn'];
    for (const [index, name] of names.entries()) await admin.post('/api/v1/people', person(`nguoi-${index}`, name));
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: { people: { name: string }[]; total: number; next: string | null } = listPeople.answer.parse(
        (await admin.get(`/api/v1/people?limit=2${after && `&after=${encodeURIComponent(after)}`}`)).json,
      );
      expect(page.total).toBe(6);
      seen.push(...page.people.map((each) => each.name));
      after = page.next;
    }
    expect(seen).toEqual(['An Văn Anh', 'Ân Thị Ất', 'Dương Văn Dậu', 'Đỗ Văn Em', 'quan.tri', 'Trần Bốn']);
    expect((await admin.get('/api/v1/people?after=khong-phai')).status).toBe(422);
    expect(listPeople.answer.parse((await admin.get('/api/v1/people?search=%25')).json).total).toBe(0);
  });

  test('the last administrator cannot leave, not even when two leave at once', async () => {
    const { people } = listPeople.answer.parse((await admin.get('/api/v1/people')).json);
    const endOf = (id: string, assignment: string) =>
      admin.post(`/api/v1/people/${id}/roles`, { change: 'end', writeId: crypto.randomUUID(), basedOn: 1, assignment });
    const alone = await endOf(adminId, people[0]!.roles[0]!.id);
    expect(alone.json['vi']).toContain('quản trị viên cuối cùng');
    expect((await admin.post(`/api/v1/people/${adminId}/active`, { writeId: crypto.randomUUID(), basedOn: 1, active: false })).status).toBe(
      422,
    );
    const second = await admin.post('/api/v1/people', person('pho.tri', 'Phó', { roles: [{ role: 'administrator' }] }));
    const both = listPeople.answer.parse((await admin.get('/api/v1/people')).json).people;
    const answers = await Promise.all(both.map((each) => endOf(each.id, each.roles[0]!.id)));
    expect(answers.filter((each) => each.status === 200)).toHaveLength(1);
    expect(second.status).toBe(200);
  });

  test('whoever was given a password does nothing with it but choose an own one, within seven days', async () => {
    const write = person('mai.ly', 'Lý Thị Mai', { roles: [{ role: 'ward-officer', unit: own.wardASlug }] });
    const { id } = (await admin.post('/api/v1/people', write)).json as { id: string };
    const mai = await signedIn('mai.ly');
    expect((await mai.get('/api/v1/me')).json).toMatchObject({ passwordToChange: true, rights: [], person: { roles: [] } });
    expect((await mai.get('/api/v1/probe/enter')).json['code']).toBe('not-allowed');
    expect((await mai.get('/api/v1/probe/signed')).json).toMatchObject({ read: [], write: [], rights: [] });
    const same = await mai.post('/api/v1/me/password', { writeId: crypto.randomUUID(), current: goodPassword, next: goodPassword });
    expect(same).toMatchObject({ status: 422, json: { field: 'next' } });
    expect((await mai.get('/api/v1/probe/enter')).status).toBe(403);
    await chooseOwnPassword(mai);
    expect((await mai.get('/api/v1/probe/enter')).json).toMatchObject({ write: [own.wardA] });
    expect((await mai.get('/api/v1/me')).json['passwordToChange']).toBeUndefined();
    // Given anew it holds again, and runs out.
    const { people } = listPeople.answer.parse((await admin.get('/api/v1/people?search=mai')).json);
    const reset = { writeId: crypto.randomUUID(), basedOn: people[0]!.version, password: goodPassword };
    expect((await admin.post(`/api/v1/people/${id}/password`, reset)).status).toBe(200);
    expect((await (await signedIn('mai.ly')).get('/api/v1/probe/enter')).status).toBe(403);
    server.clock.moveTo(new Date(server.clock.now().getTime() + 7 * 24 * 3_600_000 + 1000));
    const late = openBrowser(server.api);
    const answer = await late.post('/api/v1/sign-in', { tenant: own.slug, username: 'mai.ly', password: goodPassword });
    expect(answer).toMatchObject({ status: 401, json: { code: 'given-password-over' } });
    const wrong = await late.post('/api/v1/sign-in', { tenant: own.slug, username: 'mai.ly', password: 'không phải mật khẩu này' });
    expect(wrong.json['code']).toBe('sign-in-failed'); // who does not know it learns nothing
  });

  test('a new password for somebody ends their sign-ins; the own one is not reset this way', async () => {
    const id = await insertPersonWith(database, server, own, 'quen', [{ role: 'office', unitId: null }]);
    const browser = await signedIn('quen');
    const reset = await admin.post(`/api/v1/people/${id}/password`, {
      writeId: crypto.randomUUID(),
      basedOn: 1,
      password: 'một câu khác hẳn',
    });
    expect(reset.status).toBe(200);
    expect((await browser.get('/api/v1/probe/signed')).status).toBe(401);
    expect((await browser.post('/api/v1/sign-in', { tenant: own.slug, username: 'quen', password: 'một câu khác hẳn' })).status).toBe(200);
    expect(
      (await admin.post(`/api/v1/people/${adminId}/password`, { writeId: crypto.randomUUID(), basedOn: 1, password: 'một câu khác hẳn' }))
        .status,
    ).toBe(403);
    expect(
      (
        await admin.post(`/api/v1/people/${crypto.randomUUID()}/password`, {
          writeId: crypto.randomUUID(),
          basedOn: 1,
          password: 'một câu khác hẳn',
        })
      ).status,
    ).toBe(404);
  });

  test('what somebody else has just changed is refused with both sides; the same write again is answered as before', async () => {
    const id = await insertPersonWith(database, server, own, 'hai.nguoi', [{ role: 'office', unitId: null }]);
    const seen = listPeople.answer.parse((await admin.get('/api/v1/people?search=hai')).json).people[0]!;
    const lock = { writeId: crypto.randomUUID(), basedOn: seen.version, active: false };
    expect((await admin.post(`/api/v1/people/${id}/active`, lock)).status).toBe(200);
    const late = [
      await admin.post(`/api/v1/people/${id}/roles`, {
        change: 'assign',
        role: 'finance',
        writeId: crypto.randomUUID(),
        basedOn: seen.version,
      }),
      await admin.post(`/api/v1/people/${id}/active`, { ...lock, writeId: crypto.randomUUID(), active: true }),
      await admin.post(`/api/v1/people/${id}/password`, {
        writeId: crypto.randomUUID(),
        basedOn: seen.version,
        password: 'một câu khác hẳn',
      }),
    ];
    expect(late.map((each) => [each.status, each.json['code']])).toEqual(late.map(() => [409, 'changed-meanwhile']));
    expect(late[0]!.json).toMatchObject({
      yours: { change: 'assign', role: 'finance' },
      theirs: { active: false, version: seen.version + 1, roles: [{ role: 'office' }] },
    });
    expect(JSON.stringify(late)).not.toContain('một câu');
    expect((await admin.post(`/api/v1/people/${id}/active`, lock)).status).toBe(200);
    const now = listPeople.answer.parse((await admin.get('/api/v1/people?search=hai')).json).people[0]!;
    expect(now).toMatchObject({ active: false, version: seen.version + 1, roles: [{ role: 'office' }] });
    const again = { change: 'assign', role: 'finance', writeId: crypto.randomUUID(), basedOn: now.version };
    expect((await admin.post(`/api/v1/people/${id}/roles`, again)).status).toBe(200);
  });

  test('are managed by administrators only', async () => {
    await insertPersonWith(database, server, own, 'van.phong', [{ role: 'office', unitId: null }]);
    const office = await signedIn('van.phong');
    expect((await office.get('/api/v1/people')).status).toBe(403);
    expect((await office.post('/api/v1/people', person('len.vao', 'Lẻn'))).status).toBe(403);
    expect((await openBrowser(server.api).get('/api/v1/people')).status).toBe(401);
  });
});

describe('the audit trail', () => {
  test('reads as sentences, newest first, page by page, of one subject or from a day on', async () => {
    const id = (
      await admin.post('/api/v1/people', person('theo.doi', 'Theo Dõi', { roles: [{ role: 'ward-officer', unit: own.wardBSlug }] }))
    ).json['id'] as string;
    const all = readAudit.answer.parse((await admin.get('/api/v1/audit')).json).rows;
    expect(all.map((row) => row.action)).toEqual([
      'role.assigned',
      'person.created',
      'person.signed-in',
      'role.assigned',
      'person.created',
    ]);
    expect(all[0]).toMatchObject({
      actor: { id: adminId, name: 'quan.tri' },
      sentence: { vi: 'giao vai trò Cán bộ phường, xã cho Theo Dõi, phạm vi Phường B' },
      detail: { unitId: own.wardB, unit: 'Phường B' },
    });
    const ofOne = readAudit.answer.parse((await admin.get(`/api/v1/audit?subjectKind=person&subjectId=${id}`)).json).rows;
    expect(ofOne.map((row) => row.action)).toEqual(['role.assigned', 'person.created']);
    const first = readAudit.answer.parse((await admin.get('/api/v1/audit?limit=3')).json);
    const second = readAudit.answer.parse((await admin.get(`/api/v1/audit?limit=3&after=${first.next}`)).json);
    expect([...first.rows, ...second.rows]).toEqual(all);
    expect(second.next).toBeNull();
    expect(readAudit.answer.parse((await admin.get('/api/v1/audit?from=2026-11-17')).json).rows).toEqual([]);
    expect(readAudit.answer.parse((await admin.get('/api/v1/audit?from=2026-11-16')).json).rows).toHaveLength(5);
  });
});
