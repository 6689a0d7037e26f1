import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endRole, mailAddressesOf } from '@thucthi/access/server';
import {
  asWorker,
  deliverMail,
  movableClock,
  newId,
  openMailer,
  readAuditOf,
  silentLog,
  withScope,
  type Database,
} from '@thucthi/platform';
import { openTestDatabase, openTestMailServer, type TestMailServer } from '@thucthi/platform/testing';
import { sql } from 'kysely';
import type { z } from 'zod';
import { setReminderSettings } from '../../contract.ts';
import { reminderDesk } from '../../testing/reminder-desk.ts';
import { makeSmallCity, type SmallCity } from '../../testing/small-city.ts';
import { refusalOf, taskClerk } from '../../testing/task-clerk.ts';
import { setReminderSettingsOf, showReminderSettingsOf } from './set-reminders.ts';

let database: Database;
let city: SmallCity;
let desk: ReturnType<typeof reminderDesk>;
const clock = movableClock(new Date('2026-10-05T02:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
let server: TestMailServer;
beforeEach(async () => {
  clock.moveTo(new Date('2026-10-05T06:00:00+07:00'));
  city = await makeSmallCity(database);
  desk = reminderDesk(database, clock, city);
  server = await openTestMailServer();
});
afterEach(async () => {
  await server.close();
  await asWorker(database, 'test', (tx) => sql`delete from mail_waiting`.execute(tx));
});

describe('the digest', () => {
  test('goes out once a day at its hour, with what was said since, escaped, and says nothing of restricted documents', async () => {
    const ward = await desk.person('canbo', 'ward-officer', city.ward, 'canbo@phuong.gov.vn');
    await desk.person('khong-thu', 'ward-officer', city.ward, null);
    const documentId = newId();
    await asWorker(database, 'test', (tx) =>
      sql`insert into document (tenant_id, id, key, symbol, symbol_fold, issuer, issued_on, restricted, revision, recipients, recorded_at)
        values (${city.tenantId}, ${documentId}, ${documentId}, '12-CV/TU', '12-cv/tu', 'Tỉnh uỷ', '2026-09-01', true, 1, '{}', now())`.execute(
        tx,
      ),
    );
    const clerk = taskClerk(database, clock);
    await clerk.assign(city.office, [{ lead: city.ward, content: 'Hồ sơ <b>bồi thường</b>', deadline: '2026-10-06' }]);
    const [hidden] = await clerk.assign(city.office, [{ lead: city.ward, content: 'Việc nhân sự', deadline: '2026-10-06' }]);
    await asWorker(database, 'test', (tx) =>
      sql`insert into directive_issue (tenant_id, directive_id, document_id, recorded_at)
        select tenant_id, directive_id, ${documentId}, now() from task where id = ${hidden ?? ''}`.execute(tx),
    );
    await desk.round();
    expect([(await desk.said()).length, await desk.digests()]).toEqual([2, []]);
    desk.onDay('2026-10-05', 7);
    await desk.round();
    expect(await desk.round()).toEqual({ planned: 0, digests: 0 });
    expect(await desk.digests()).toEqual(['2026-10-05 in-app 2', '2026-10-05 mail 2']);
    const mailer = openMailer({ smtpUrl: server.url, from: 'thucthi@tinh.gov.vn' });
    const deliver = () => deliverMail({ database, clock, log: silentLog, mailer, addressesOf: mailAddressesOf });
    server.behave({ breaks: 'in-the-middle' });
    expect(await deliver()).toBe(0);
    const administrator = desk.as(newId(), ['registry.manage']);
    expect((await showReminderSettingsOf({ database, scope: administrator }, true)).mail).toMatchObject({
      goesOut: true,
      waiting: 1,
      failing: 1,
    });
    server.behave({});
    desk.onDay('2026-10-05', 8);
    expect(await deliver()).toBe(1);
    mailer.close();
    expect(server.arrived.map(({ to }) => to)).toEqual(['canbo@phuong.gov.vn']);
    const raw = decoded(server.arrived[0]?.raw ?? '');
    expect(raw).toContain('&lt;b&gt;bồi thường&lt;/b&gt;');
    expect(raw).toContain(`https://thucthi.vn/${city.ward}/nhiem-vu/`);
    expect(raw).not.toContain('nhân sự');
    expect(raw).toContain('văn bản hạn chế phổ biến');
    expect(raw).toContain(`<nhac-viec.${city.tenantId}.${ward}.2026-10-05@thucthi.vn>`);
  });

  test('without a server of mail everything stands in the program and nothing is queued', async () => {
    await desk.person('canbo', 'ward-officer', city.ward, 'canbo@phuong.gov.vn');
    await taskClerk(database, clock).assign(city.office, [{ lead: city.ward, content: 'Một việc', deadline: '2026-10-06' }]);
    desk.onDay('2026-10-05', 9);
    await desk.round(null);
    expect(await desk.digests()).toEqual(['2026-10-05 in-app 1']);
    const { rows } = await asWorker(database, 'test', (tx) => sql`select 1 from mail where tenant_id = ${city.tenantId}`.execute(tx));
    expect(rows).toEqual([]);
  });

  test('who holds no role any more, and a day on which nothing was said, get none', async () => {
    const ward = await desk.person('canbo', 'ward-officer', city.ward, 'canbo@phuong.gov.vn');
    await desk.round();
    await taskClerk(database, clock).assign(city.office, [{ lead: city.ward, content: 'Một việc', deadline: '2026-10-07' }]);
    desk.onDay('2026-10-05', 8);
    await desk.round();
    expect(await desk.digests()).toEqual([]); // two days before: nothing is said
    desk.onDay('2026-10-06', 8);
    await withScope(database, desk.as(city.officeId), async (tx) => {
      const { id } = await tx.selectFrom('role_assignment').select('id').where('person_id', '=', ward).executeTakeFirstOrThrow();
      await endRole(tx, desk.as(city.officeId), clock, { personId: ward, assignmentId: id });
    });
    await desk.round();
    expect(await desk.digests()).toEqual([]);
    expect((await desk.list(ward)).all).toBe(0);
  });
});

describe('settings of reminders', () => {
  type Given = Partial<z.input<NonNullable<(typeof setReminderSettings)['body']>>>;
  const set = (given: Given, writeId = newId()) =>
    setReminderSettingsOf(
      { database, clock, scope: desk.as(city.officeId, ['registry.manage']) },
      setReminderSettings.body!.parse({
        writeId,
        basedOn: 0,
        daysBefore: [2, 5],
        digestHour: 16,
        ladder: [{ afterDays: 2, to: 'chairman' }],
        ...given,
      }),
    );

  test('are kept by revision with an audit row; two administrators do not overwrite each other; the next plan goes by them', async () => {
    const writeId = newId();
    expect(await set({}, writeId)).toMatchObject({ revision: 1, daysBefore: [5, 2] });
    expect(await set({}, writeId)).toMatchObject({ revision: 1 });
    const refused = await refusalOf(set({ digestHour: 8 }));
    expect(refused.code).toBe('changed-meanwhile');
    expect(JSON.stringify(refused.extra)).toContain('"digestHour":16');
    await withScope(database, city.office, async (tx) => {
      expect((await readAuditOf(tx, city.office, 'reminder-settings', '1')).map(({ action }) => action)).toEqual(['reminders.set']);
    });
    await desk.person('canbo', 'ward-officer', city.ward, null);
    await taskClerk(database, clock).assign(city.office, [{ lead: city.ward, content: 'Một việc', deadline: '2026-10-07' }]);
    desk.onDay('2026-10-05', 9);
    await desk.round();
    expect([(await desk.said()).length, await desk.digests()]).toEqual([1, []]);
    desk.onDay('2026-10-05', 16);
    await desk.round();
    expect(await desk.digests()).toEqual(['2026-10-05 in-app 1']);
  });

  test('a ladder that goes down is refused in words, and who does not administer sees nothing of mail', async () => {
    const refused = await refusalOf(
      Promise.resolve().then(() =>
        set({
          ladder: [
            { afterDays: 5, to: 'chairman' },
            { afterDays: 9, to: 'assigner' },
          ],
        }),
      ),
    );
    expect(refused.code).toBe('invalid-request');
    expect((await showReminderSettingsOf({ database, scope: city.wardOfficer }, true)).mail).toBeNull();
  });
});

/** The words of a raw letter: quoted-printable and base64 parts undone. */
function decoded(raw: string): string {
  const plain = raw
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
  const parts = [...raw.matchAll(/Content-Transfer-Encoding: base64\r?\n\r?\n([\s\S]*?)\r?\n\r?\n?--/g)];
  return [plain, ...parts.map(([, part]) => Buffer.from(part ?? '', 'base64').toString('utf8'))].join('\n');
}
