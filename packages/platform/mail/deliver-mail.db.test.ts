import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openTestDatabase, openTestMailServer, type TestMailServer } from '@thucthi/platform/testing';
import { movableClock } from '../clock/clock.ts';
import { newId } from '../clock/new-id.ts';
import type { Database } from '../db/database.ts';
import { asWorker, mintScope, withScope } from '../db/scope.ts';
import { silentLog } from '../log/log.ts';
import { deliverMail } from './deliver-mail.ts';
import { mailPause } from './mail-pause.ts';
import { queueMail, waitingMail } from './mail.store.ts';
import { openMailer, type Mailer } from './mailer.ts';

let database: Database;
let server: TestMailServer;
let mailer: Mailer;
let tenantId = 900;
const clock = movableClock(new Date('2026-11-30T00:00:00Z'));
const people = new Map<string, string>();
const patience = { connect: 2000, silence: 400 };

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  tenantId += 1;
  people.clear();
  server = await openTestMailServer();
  mailer = openMailer({ smtpUrl: server.url, from: 'Thực Thi <thucthi@tinh.gov.vn>' }, patience);
  await asWorker(database, 'test', (tx) =>
    sql`insert into tenant (id, slug, name_vi, name_en, demo, illustrative, created_at)
      values (${tenantId}, ${`co-quan-${tenantId}`}, 'Cơ quan', 'Body', false, false, now())`.execute(tx),
  );
});
afterEach(async () => {
  mailer.close();
  await server.close();
  await asWorker(database, 'test', (tx) => sql`delete from mail_waiting`.execute(tx));
});

async function queue(address: string | null, messageId = `<${newId()}@thucthi>`): Promise<string> {
  const personId = newId();
  if (address !== null) people.set(personId, address);
  const letter = {
    id: newId(clock.now()),
    personId,
    messageId,
    subject: 'Nhắc việc: 3 việc quá hạn',
    plain: 'Kính gửi đồng chí',
    html: '<p>Kính gửi đồng chí</p>',
  };
  await asWorker(database, 'test', (tx) => queueMail(tx, tenantId, [letter], clock.now()));
  return messageId;
}
const deliver = (with_: Mailer = mailer): Promise<number> =>
  deliverMail({ database, clock, log: silentLog, mailer: with_, addressesOf: () => Promise.resolve(people) });
const waiting = () => asWorker(database, 'test', (tx) => waitingMail(tx, tenantId));
const attempts = async (): Promise<string[]> => {
  const { rows } = await asWorker(database, 'test', (tx) =>
    sql<{ outcome: string }>`select outcome from mail_attempt where tenant_id = ${tenantId} order by recorded_at, serial`.execute(tx),
  );
  return rows.map(({ outcome }) => outcome);
};
const later = (milliseconds: number): void => clock.moveTo(new Date(clock.now().getTime() + milliseconds));

describe('mail', () => {
  test('leaves once, in both forms, with its words and its Message-ID; queued again under the same it is not queued', async () => {
    const messageId = await queue('lan@tinh.gov.vn');
    await queue('lan@tinh.gov.vn', messageId);
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    expect(server.arrived.map(({ to }) => to)).toEqual(['lan@tinh.gov.vn']);
    const raw = server.arrived[0]?.raw ?? '';
    expect(raw).toContain(`Message-ID: ${messageId}`);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toMatch(/text\/plain[\s\S]*text\/html/);
    expect(raw).toMatch(/Subject: =\?UTF-8\?/);
    expect(await waiting()).toMatchObject({ waiting: 0 });
    expect(await attempts()).toEqual(['sent']);
  });

  test('waits where nothing listens, is tried again after a pause that grows, and leaves when the server is back', async () => {
    const dead = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'a@b.vn' }, patience);
    await queue('lan@tinh.gov.vn');
    await queue('minh@tinh.gov.vn');
    expect(await deliver(dead)).toBe(0);
    expect(await attempts()).toEqual(['put-off']); // the server is gone: the second was not tried
    expect(await waiting()).toMatchObject({ waiting: 2, failing: 1, fault: expect.stringContaining('ECONNREFUSED') as string });
    expect(await deliver(dead)).toBe(0);
    expect(await attempts()).toEqual(['put-off']); // not before its time
    later(mailPause(1, false) + 1000);
    expect(await deliver()).toBe(2);
    expect(server.arrived.map(({ to }) => to).toSorted()).toEqual(['lan@tinh.gov.vn', 'minh@tinh.gov.vn']);
    expect(await waiting()).toMatchObject({ waiting: 0, failing: 0, fault: null });
    dead.close();
  });

  test('broken off in the middle of a letter: nothing arrived, it waits, and arrives once', async () => {
    const messageId = await queue('lan@tinh.gov.vn');
    server.behave({ breaks: 'in-the-middle' });
    expect(await deliver()).toBe(0);
    expect(server.arrived).toEqual([]);
    expect(await waiting()).toMatchObject({ waiting: 1, failing: 1 });
    server.behave({});
    later(mailPause(1, false) + 1000);
    expect(await deliver()).toBe(1);
    expect(server.arrived).toHaveLength(1);
    expect(server.arrived[0]?.raw).toContain(messageId);
  });

  test('broken off before the answer: what is sent again bears the same Message-ID, so that it is one letter', async () => {
    const messageId = await queue('lan@tinh.gov.vn');
    server.behave({ breaks: 'before-its-answer' });
    await deliver();
    server.behave({});
    later(mailPause(1, false) + 1000);
    expect(await deliver()).toBe(1);
    const ids = new Set(server.arrived.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]?.trim()));
    expect([...ids]).toEqual([messageId]);
  });

  test('a refused recipient does not hold up the others and is told to the administrators without the address', async () => {
    await queue('sai@tinh.gov.vn');
    await queue('minh@tinh.gov.vn');
    server.behave({ refuses: ['sai@tinh.gov.vn'] });
    expect(await deliver()).toBe(1);
    expect(server.arrived.map(({ to }) => to)).toEqual(['minh@tinh.gov.vn']);
    expect((await attempts()).toSorted()).toEqual(['refused', 'sent']);
    expect(await waiting()).toMatchObject({ waiting: 1, failing: 1 });
    const told = await withScope(database, mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: [] }), (tx) =>
      tx.selectFrom('audit').select(['action', 'canonical']).where('subject_kind', '=', 'mail').execute(),
    );
    expect(told.map(({ action }) => action)).toEqual(['mail.refused']);
    expect(JSON.stringify(told)).not.toContain('sai@tinh');
    server.behave({});
    later(mailPause(1, true) + 1000);
    expect(await deliver()).toBe(1);
  });

  test('a server that never answers is given up after its patience, and the letter goes on waiting', async () => {
    await queue('lan@tinh.gov.vn');
    server.behave({ waitsMs: 5000 });
    const begun = performance.now();
    expect(await deliver()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(await waiting()).toMatchObject({ waiting: 1, failing: 1 });
  });

  test('who has no address any more gets nothing, and nothing waits for ever', async () => {
    await queue(null);
    expect(await deliver()).toBe(0);
    expect(await attempts()).toEqual(['no-address']);
    expect(await waiting()).toMatchObject({ waiting: 0 });
    expect(server.connections()).toBe(0);
  });

  test('a sender that died is stood in for after its time, and people of a body read no letters', async () => {
    await queue('lan@tinh.gov.vn');
    const dying: Mailer = { close: () => {}, send: () => Promise.reject(new Error('the process died here')) };
    await expect(deliver(dying)).rejects.toThrow('died');
    expect(await deliver()).toBe(0);
    later(11 * 60_000);
    expect(await deliver()).toBe(1);
    const anybody = mintScope({ tenantId, personId: newId(), rights: [], readUnits: 'all', writeUnits: 'all' });
    await expect(withScope(database, anybody, (tx) => tx.selectFrom('mail').selectAll().execute())).rejects.toThrow(/permission denied/);
  });
});
