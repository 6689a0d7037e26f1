import { createHmac, randomBytes } from 'node:crypto';
import type { lookup } from 'node:dns';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openTestDatabase, openTestWebhookReceiver, type TestWebhookReceiver } from '@thucthi/platform/testing';
import { movableClock } from '../clock/clock.ts';
import { newId } from '../clock/new-id.ts';
import type { Database } from '../db/database.ts';
import { asWorker, mintScope, withScope, type Scope } from '../db/scope.ts';
import { silentLog } from '../log/log.ts';
import { announce, drainOutbox } from '../outbox/outbox.store.ts';
import { openSecretBox } from '../secrets/secret-box.ts';
import { readAllowedHosts } from './allowed-hosts.ts';
import { deliverWebhooks, webhookSecretOf, type WebhookWork } from './deliver-webhooks.ts';
import { newWebhookSecret } from './sign-webhook.ts';
import { lastMessages, sendAgain, sweepMessages, takeMessages, takeNews } from './webhook-delivery.store.ts';
import { addWebhook, changeWebhook, readWebhooks, removeWebhook, rotateWebhookSecret } from './webhook.store.ts';

let database: Database;
let receiver: TestWebhookReceiver;
let tenantId = 600;
let scope: Scope;
const clock = movableClock(new Date('2026-11-30T00:00:00Z'));
const secrets = openSecretBox([randomBytes(32)]);
const wire = new Date('2026-12-01T03:04:05Z');

const scopeOf = (id: number): Scope =>
  mintScope({ tenantId: id, personId: newId(), rights: ['registry.manage'], readUnits: 'all', writeUnits: 'all' });
async function makeBody(): Promise<Scope> {
  tenantId += 1;
  await asWorker(database, 'test', (tx) =>
    sql`insert into tenant (id, slug, name_vi, name_en, demo, illustrative, created_at)
      values (${tenantId}, ${`co-quan-${tenantId}`}, 'Cơ quan', 'Body', false, false, now())`.execute(tx),
  );
  return scopeOf(tenantId);
}
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  receiver = await openTestWebhookReceiver();
  scope = await makeBody();
});
afterEach(async () => {
  await receiver.close();
  await asWorker(database, 'test', async (tx) => {
    for (const table of ['webhook_delivery', 'webhook_secret', 'webhook', 'outbox']) await sql`delete from ${sql.table(table)}`.execute(tx);
  });
});

async function subscribe(of: Scope = scope, url = receiver.url, topics = ['figures']): Promise<{ id: string; secret: string }> {
  const [id, secret] = [newId(clock.now()), newWebhookSecret()];
  const sealed = secrets.seal(secret, webhookSecretOf(of.tenantId, id));
  await withScope(database, of, (tx) => addWebhook(tx, of, id, { url, topics, note: '', state: 'active', sealed }, clock.now()));
  return { id, secret };
}
const tell = (topic = 'figures', payload: Record<string, unknown> = { units: [1] }, of: Scope = scope): Promise<void> =>
  withScope(database, of, (tx) => announce(tx, of, clock, topic, payload));
const work = (more: Partial<WebhookWork> = {}): WebhookWork => ({
  database,
  clock,
  log: silentLog,
  secrets,
  hosts: readAllowedHosts(`http://127.0.0.1`),
  wireTime: () => wire,
  timeout: 400,
  ...more,
});
const messages = (id: string, of: Scope = scope) => withScope(database, of, (tx) => lastMessages(tx, of.tenantId, id, 100));
const hookOf = async (id: string, of: Scope = scope) =>
  (await withScope(database, of, (tx) => readWebhooks(tx, of.tenantId, clock.now(), id)))[0];
const later = (minutes: number): void => clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000));

/** As docs/api.md tells receivers to do it, independently of how it is signed. */
function verified(secret: string, arrived: { headers: Record<string, unknown>; body: string }): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = arrived.headers as Record<string, string>;
  const wanted = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(`${id}.${timestamp}.${arrived.body}`)
    .digest('base64');
  return (signature ?? '').split(' ').includes(`v1,${wanted}`);
}

describe('webhooks', () => {
  test('news of a chosen topic arrive once, signed, with ids only; others do not', async () => {
    const { id, secret } = await subscribe();
    await tell('figures', { units: [7], periods: ['2026-10'] });
    await tell('tasks', { tasks: ['x'] });
    expect(await drainOutbox(database)).toBe(2);
    expect(await deliverWebhooks(work())).toBe(1);
    expect(await deliverWebhooks(work())).toBe(0);
    const [arrived] = receiver.arrived;
    const [message] = await messages(id);
    expect(receiver.arrived).toHaveLength(1);
    expect(JSON.parse(arrived?.body ?? '')).toEqual({
      id: message?.id,
      topic: 'figures',
      body: `co-quan-${scope.tenantId}`,
      occurredAt: message?.occurredAt.toISOString(),
      payload: { units: [7], periods: ['2026-10'] },
    });
    expect(arrived?.headers).toMatchObject({
      'webhook-id': message?.id,
      'webhook-timestamp': '1796094245',
      'content-type': 'application/json',
    });
    expect(verified(secret, arrived ?? { headers: {}, body: '' })).toBe(true);
    expect(verified(newWebhookSecret(), arrived ?? { headers: {}, body: '' })).toBe(false);
    expect(verified(secret, { headers: arrived?.headers ?? {}, body: `${arrived?.body} ` })).toBe(false);
    expect(message).toMatchObject({ state: 'sent', attempts: 1, lastStatus: 204, fault: null });
    expect(await hookOf(id)).toMatchObject({ failingSince: null, waiting: 0, failed: 0 });
  });

  test.each([
    ['an error', { status: 500 }, { lastStatus: 500, fault: 'status' }],
    ['silence', { silent: true }, { lastStatus: null, fault: 'timeout' }],
    ['a redirection, which is not followed', { status: 307, headers: { location: '/khac' } }, { lastStatus: 307, fault: 'redirected' }],
  ])('%s: tried again after a pause under the same id, and the receiver shown as failing until it arrives', async (_, how, shown) => {
    const { id } = await subscribe();
    await tell();
    await drainOutbox(database);
    receiver.behave(how);
    expect(await deliverWebhooks(work())).toBe(0);
    expect(receiver.arrived).toHaveLength(1);
    expect(await messages(id)).toMatchObject([{ state: 'waiting', attempts: 1, ...shown }]);
    expect(await hookOf(id)).toMatchObject({ failingSince: expect.any(Date) as Date, waiting: 1 });
    await deliverWebhooks(work());
    expect(receiver.arrived).toHaveLength(1); // not before its time
    receiver.behave({});
    later(1);
    expect(await deliverWebhooks(work())).toBe(1);
    expect(receiver.arrived.map(({ path }) => path)).toEqual(['/nhan-tin', '/nhan-tin']);
    expect(new Set(receiver.arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await hookOf(id)).toMatchObject({ failingSince: null, fault: null, waiting: 0 });
  });

  test('a receiver that is down for more than a day: given up after nine tries, and sent again by hand', async () => {
    await receiver.close();
    const { id } = await subscribe();
    await tell();
    await drainOutbox(database);
    const begun = clock.now().getTime();
    for (let round = 0; round < 60 && (await messages(id))[0]?.state === 'waiting'; round++) {
      await deliverWebhooks(work());
      later(30);
    }
    const [given] = await messages(id);
    expect(given).toMatchObject({ state: 'failed', attempts: 9, lastStatus: null, fault: 'connection-refused' });
    expect((clock.now().getTime() - begun) / 3_600_000).toBeGreaterThan(22);
    expect(await hookOf(id)).toMatchObject({ failed: 1, waiting: 0, fault: 'connection-refused' });
    receiver = await openTestWebhookReceiver(receiver.port);
    expect(await withScope(database, scope, (tx) => sendAgain(tx, scope.tenantId, id, given?.id ?? '', clock.now()))).toBe(true);
    expect(await withScope(database, scope, (tx) => sendAgain(tx, scope.tenantId, id, given?.id ?? '', clock.now()))).toBe(false);
    expect(await deliverWebhooks(work())).toBe(1);
    expect(receiver.arrived[0]?.headers['webhook-id']).toBe(given?.id);
  });

  test('killed between the outbox and the post, or in the middle of a post: nothing is lost', async () => {
    const { id } = await subscribe();
    await tell();
    // The transaction that takes it off the outbox fails at its end: the news are still there, no message is.
    await expect(
      asWorker(database, 'test', async (tx) => {
        expect(await takeNews(tx, 10)).toHaveLength(1);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await messages(id)).toEqual([]);
    await drainOutbox(database);
    expect(await messages(id)).toHaveLength(1);
    // Somebody takes it and dies.
    const now = clock.now();
    expect(await asWorker(database, 'test', (tx) => takeMessages(tx, now, new Date(now.getTime() + 120_000), 5))).toHaveLength(1);
    expect(await deliverWebhooks(work())).toBe(0);
    later(3);
    expect(await deliverWebhooks(work())).toBe(1);
    expect(receiver.arrived).toHaveLength(1);
  });

  test('two workers at once post each message once', async () => {
    const { id } = await subscribe();
    for (let count = 0; count < 23; count++) await tell('figures', { units: [count] });
    await Promise.all([drainOutbox(database), drainOutbox(database)]);
    receiver.behave({ waitsMs: 5 });
    const sent = await Promise.all([deliverWebhooks(work()), deliverWebhooks(work()), deliverWebhooks(work())]);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(23);
    expect(receiver.arrived).toHaveLength(23);
    expect(new Set(receiver.arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(23);
    expect(await hookOf(id)).toMatchObject({ waiting: 0, failed: 0 });
  });

  test('a slow answer that comes after somebody else has taken over changes nothing of theirs', async () => {
    const { id } = await subscribe();
    await tell();
    await drainOutbox(database);
    receiver.behave({ status: 500, waitsMs: 250 });
    const slow = deliverWebhooks(work());
    await new Promise((done) => setTimeout(done, 60));
    later(3); // longer than who took it answers for it
    receiver.behave({ status: 200 });
    expect(await deliverWebhooks(work())).toBe(1);
    expect(await slow).toBe(0);
    expect(await messages(id)).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(await hookOf(id)).toMatchObject({ failingSince: null });
  });

  test('410: told nothing more, what waited waits no more, and the trail says so', async () => {
    const { id } = await subscribe();
    await tell();
    await tell();
    await drainOutbox(database);
    receiver.behave({ status: 410 });
    expect(await deliverWebhooks(work())).toBe(0);
    expect(receiver.arrived).toHaveLength(1);
    expect(await hookOf(id)).toMatchObject({ state: 'gone', revision: 2, waiting: 0, failed: 2 });
    await tell();
    await drainOutbox(database);
    expect(await messages(id)).toHaveLength(2);
    const trail = await withScope(database, scope, (tx) => tx.selectFrom('audit').select('action').where('subject_id', '=', id).execute());
    expect(trail).toEqual([{ action: 'webhook.gone' }]);
  });

  test('paused: nothing is posted and nothing new is kept for it; what waited leaves when it goes on', async () => {
    const { id } = await subscribe();
    await tell();
    await drainOutbox(database);
    const set = (basedOn: number, state: 'active' | 'paused') =>
      withScope(database, scope, (tx) =>
        changeWebhook(tx, scope, id, basedOn, { url: receiver.url, topics: ['figures'], note: 'x', state }),
      );
    expect(await set(1, 'paused')).toBe(true);
    expect(await set(1, 'active')).toBe(false);
    await tell();
    await drainOutbox(database);
    expect(await deliverWebhooks(work())).toBe(0);
    expect(await set(2, 'active')).toBe(true);
    expect(await deliverWebhooks(work())).toBe(1);
  });

  test('a new secret: the old one signs beside it for its time and then no more; a third ends it at once', async () => {
    const { id, secret } = await subscribe();
    const rotate = async (basedOn: number): Promise<string> => {
      const next = newWebhookSecret();
      const given = {
        sealed: secrets.seal(next, webhookSecretOf(scope.tenantId, id)),
        now: clock.now(),
        oldUntil: new Date(clock.now().getTime() + 24 * 3_600_000),
      };
      expect(await withScope(database, scope, (tx) => rotateWebhookSecret(tx, scope, id, basedOn, given))).toBe(true);
      return next;
    };
    const arrives = async () => {
      await tell();
      await drainOutbox(database);
      await deliverWebhooks(work());
      return receiver.arrived.at(-1) ?? { headers: {}, body: '' };
    };
    const second = await rotate(1);
    expect(await hookOf(id)).toMatchObject({ oldSecretUntil: expect.any(Date) as Date });
    const both = await arrives();
    expect([verified(secret, both), verified(second, both)]).toEqual([true, true]);
    later(25 * 60);
    const one = await arrives();
    expect([verified(secret, one), verified(second, one)]).toEqual([false, true]);
    const [third, fourth] = [await rotate(2), await rotate(3)];
    const last = await arrives();
    expect([second, third, fourth].map((given) => verified(given, last))).toEqual([false, true, true]);
  });

  test('a secret is kept sealed and cannot be read by people’s role, nor what other bodies have', async () => {
    const { id, secret } = await subscribe();
    const elsewhere = await makeBody();
    await tell();
    await drainOutbox(database);
    expect(await withScope(database, elsewhere, (tx) => readWebhooks(tx, scope.tenantId, clock.now()))).toEqual([]);
    expect(await withScope(database, elsewhere, (tx) => lastMessages(tx, scope.tenantId, id, 10))).toEqual([]);
    expect(await withScope(database, elsewhere, (tx) => sendAgain(tx, scope.tenantId, id, newId(), clock.now()))).toBe(false);
    await expect(withScope(database, scope, (tx) => sql`select sealed from webhook_secret`.execute(tx))).rejects.toThrow(
      'permission denied',
    );
    const kept = await asWorker(database, 'test', (tx) => sql<{ text: string }>`select s::text as text from webhook_secret s`.execute(tx));
    expect(kept.rows[0]?.text).not.toContain(secret.slice(6, 20));
    await tell('figures', {}, elsewhere);
    await drainOutbox(database);
    expect(await deliverWebhooks(work())).toBe(1);
    expect(JSON.parse(receiver.arrived[0]?.body ?? '')).toMatchObject({ body: `co-quan-${scope.tenantId}` });
  });

  test('a key that is not held posts nothing unsigned', async () => {
    const { id } = await subscribe();
    await tell();
    await drainOutbox(database);
    expect(await deliverWebhooks(work({ secrets: openSecretBox([randomBytes(32)]) }))).toBe(0);
    expect(receiver.arrived).toEqual([]);
    expect(await messages(id)).toMatchObject([{ state: 'waiting', fault: 'secret' }]);
  });

  /** A server of names that answers one thing the first time and another afterwards. */
  const namesLead = (first: readonly string[], then: readonly string[]) => {
    const seen = { asked: 0 };
    const resolve = ((_host: string, _options: object, answer: (error: null, addresses: { address: string; family: number }[]) => void) => {
      seen.asked += 1;
      answer(
        null,
        (seen.asked === 1 ? first : then).map((address) => ({ address, family: 4 })),
      );
    }) as unknown as typeof lookup;
    return { seen, resolve };
  };

  test.each([[['10.0.0.1']], [['8.8.8.8', '127.0.0.1']], [['169.254.169.254']]])(
    'a host that leads to %j is not connected to, nor is an address written out',
    async (addresses) => {
      const { id } = await subscribe();
      const inside = await subscribe(scope, `https://tin.vi-du.vn:${receiver.port}/`);
      await tell();
      await drainOutbox(database);
      expect(await deliverWebhooks(work({ hosts: [], resolve: namesLead(addresses, addresses).resolve }))).toBe(0);
      expect(receiver.arrived).toEqual([]);
      for (const one of [id, inside.id]) expect((await messages(one))[0]).toMatchObject({ fault: 'address-refused', lastStatus: null });
    },
  );

  test('the metadata of a cloud is not connected to even where the host is named', async () => {
    const { id } = await subscribe(scope, `http://localhost:${receiver.port}/`);
    await tell();
    await drainOutbox(database);
    const { resolve } = namesLead(['169.254.169.254'], ['127.0.0.1']);
    expect(await deliverWebhooks(work({ hosts: readAllowedHosts('http://localhost'), resolve }))).toBe(0);
    expect((await messages(id))[0]).toMatchObject({ fault: 'address-refused' });
  });

  test('a host is asked for once for each try, and what was judged is what is connected to', async () => {
    await subscribe(scope, `http://localhost:${receiver.port}/`);
    await tell();
    await drainOutbox(database);
    const { seen, resolve } = namesLead(['127.0.0.1'], ['169.254.169.254']);
    expect(await deliverWebhooks(work({ hosts: readAllowedHosts('http://localhost'), resolve }))).toBe(1);
    expect([seen.asked, receiver.arrived.length]).toEqual([1, 1]);
  });

  test('a receiver that is slow does not hold up another one’s messages beyond one patience', async () => {
    const slow = await openTestWebhookReceiver();
    slow.behave({ silent: true });
    await subscribe(scope, slow.url);
    await subscribe();
    for (let count = 0; count < 5; count++) await tell();
    await drainOutbox(database);
    const round = deliverWebhooks(work({ timeout: 300 }));
    await new Promise((done) => setTimeout(done, 250));
    expect(receiver.arrived).toHaveLength(5);
    await round;
    await slow.close();
  });

  test('what is settled is swept after its time, what waits is not; a removed receiver leaves nothing behind', async () => {
    const { id } = await subscribe();
    await tell();
    await drainOutbox(database);
    await deliverWebhooks(work());
    later(60 * 24 * 31);
    await tell();
    await drainOutbox(database);
    const monthAgo = new Date(clock.now().getTime() - 30 * 86_400_000);
    expect(await asWorker(database, 'test', (tx) => sweepMessages(tx, monthAgo))).toBe(1);
    expect(await messages(id)).toMatchObject([{ state: 'waiting' }]);
    expect(await withScope(database, scope, (tx) => removeWebhook(tx, scope, id, 9))).toBe(false);
    expect(await withScope(database, scope, (tx) => removeWebhook(tx, scope, id, 1))).toBe(true);
    expect(await hookOf(id)).toBeUndefined();
    expect(await deliverWebhooks(work())).toBe(0);
  });
});
