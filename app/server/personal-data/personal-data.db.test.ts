import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker, newId, queueMail, usualRetention } from '@thucthi/platform';
import { cookieOf, openMatrixGround, pageHeaders, type MatrixGround } from '../testing/matrix-ground.ts';
import { sweepOnTime } from '../sweep-on-time.ts';

/** The register as administrators read and complete it, and what is removed when its days are over. */
let ground: MatrixGround;
const cookies: Record<'own' | 'other' | 'office', string> = { own: '', other: '', office: '' };

beforeAll(async () => {
  ground = await openMatrixGround();
  await ground.addPerson(ground.own, 'quan-tri', 'administrator');
  await ground.addPerson(ground.own, 'van-phong', 'office');
  await ground.addPerson(ground.other, 'quan-tri-la', 'administrator');
  cookies.own = await cookieOf(ground.services, ground.own, 'quan-tri');
  cookies.office = await cookieOf(ground.services, ground.own, 'van-phong');
  cookies.other = await cookieOf(ground.services, ground.other, 'quan-tri-la');
});
afterAll(() => ground.close());

interface Entry {
  id: string;
  kept: string;
  basis: { standard: string; own: string | null; revision: number };
}
const ask = (who: keyof typeof cookies, method: 'GET' | 'POST', path: string, body?: object) =>
  ground.services.fetch(
    new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: { ...pageHeaders, cookie: cookies[who] },
      ...(method === 'GET' ? {} : { body: JSON.stringify({ writeId: newId(), ...body }) }),
    }),
  );
const entriesOf = async (who: keyof typeof cookies): Promise<Entry[]> =>
  ((await (await ask(who, 'GET', '/personal-data')).json()) as { entries: Entry[] }).entries;
const basisOf = async (who: keyof typeof cookies, id: string) => (await entriesOf(who)).find((one) => one.id === id)?.basis;

test('the register says how long with the days that are set; the ground is the body’s to give, and only its own', async () => {
  const entries = await entriesOf('own');
  expect(entries.length).toBeGreaterThan(20);
  expect(entries.find(({ id }) => id === 'platform.mail')?.kept).toContain('365');
  expect(entries.every(({ kept }) => !kept.includes('{'))).toBe(true);
  const text = 'Nghị quyết <script>alert(1)</script> số 12/NQ-HĐND';
  expect((await ask('own', 'POST', '/personal-data/access.person/basis', { basedOn: 0, basis: text })).status).toBe(200);
  expect(await basisOf('own', 'access.person')).toMatchObject({ own: text, revision: 1 });
  expect(await basisOf('other', 'access.person')).toMatchObject({ own: null, revision: 0 });
  const late = await ask('own', 'POST', '/personal-data/access.person/basis', { basedOn: 0, basis: 'khác' });
  expect(await late.json()).toMatchObject({ code: 'changed-meanwhile', theirs: { basis: text, revision: 1 }, yours: { basis: 'khác' } });
  expect((await ask('own', 'POST', '/personal-data/access.person/basis', { basedOn: 1, basis: '' })).status).toBe(200);
  expect(await basisOf('own', 'access.person')).toMatchObject({ own: null, revision: 2 });
  expect((await ask('own', 'POST', '/personal-data/khong-co/basis', { basedOn: 0, basis: 'x' })).status).toBe(404);
  expect((await ask('own', 'POST', '/personal-data/access.person/basis', { basedOn: 2, basis: 'x'.repeat(2001) })).status).toBe(422);
  expect((await ask('office', 'GET', '/personal-data')).status).toBe(403);
  const file = await ask('own', 'GET', '/exports/personal-data');
  expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
  expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(3000);
});

test('with the clock moved on, what is kept no longer is removed or emptied, and nothing else', async () => {
  const { database, clock, own } = ground;
  const start = clock.now();
  const personId = newId(start);
  const letter = (messageId: string) => ({
    id: newId(start),
    personId,
    messageId,
    subject: 'Nhắc việc',
    plain: 'Kính gửi',
    html: '<p>Kính gửi</p>',
  });
  await asWorker(database, 'test', async (tx) => {
    await queueMail(tx, own.tenantId, [letter('<sent@x>'), letter('<waits@x>')], start);
    await sql`delete from mail_waiting w using mail m where m.id = w.mail_id and m.message_id = '<sent@x>'`.execute(tx);
    await sql`insert into place_visit (tenant_id, person_id, day, place) values (${own.tenantId}, ${personId}, '2026-11-16', 'cockpit')`.execute(
      tx,
    );
    await sql`insert into sign_in_failure (tenant_id, id, username_fold, failed_at) values (${own.tenantId}, ${newId(start)}, 'ai do', ${start})`.execute(
      tx,
    );
  });
  const counts = () =>
    asWorker(database, 'test', async (tx) => {
      const { rows } = await sql<Record<string, number>>`select (select count(*)::integer from sign_in) as "signIns",
        (select count(*)::integer from sign_in_failure) as failures, (select count(*)::integer from place_visit) as visits,
        (select count(*)::integer from mail where html <> '') as filled, (select count(*)::integer from mail) as mails`.execute(tx);
      return rows[0];
    });
  const afterDays = async (days: number, retention = usualRetention) => {
    clock.moveTo(new Date(start.getTime() + days * 86_400_000));
    await sweepOnTime({ database, clock, retention });
    return counts();
  };
  const begun = await counts();
  expect(begun).toMatchObject({ signIns: 3, failures: 1, visits: 1, filled: 2 });
  expect(await afterDays(0)).toEqual(begun);
  const month = { ...usualRetention, signInDays: 30 };
  // A sign-in nobody uses runs out after half a day.
  expect(await afterDays(0.4)).toMatchObject({ signIns: 3, failures: 1 });
  expect(await afterDays(2, month)).toMatchObject({ signIns: 3, failures: 0, visits: 1, filled: 2 });
  expect(await afterDays(29, month)).toMatchObject({ signIns: 3 });
  expect(await afterDays(32, month)).toMatchObject({ signIns: 0, visits: 1, filled: 2 });
  expect(await afterDays(364)).toMatchObject({ visits: 1, filled: 2, mails: 2 });
  // One letter still waits to leave: its words are needed.
  expect(await afterDays(366)).toMatchObject({ visits: 1, filled: 1, mails: 2 });
  expect(await afterDays(398)).toMatchObject({ visits: 0, filled: 1 });
  expect(await asWorker(database, 'test', (tx) => queueMail(tx, own.tenantId, [letter('<sent@x>')], clock.now()))).toEqual(new Set());
  expect(await counts()).toMatchObject({ mails: 2 }); // emptied, it still stands against being sent again
});
