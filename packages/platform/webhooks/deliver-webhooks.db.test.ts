import { describe, expect, test } from 'vitest';
import { openTestWebhookReceiver } from '@thucthi/platform/testing';
import { drainOutbox } from '../outbox/outbox.store.ts';
import { newWebhookSecret } from './sign-webhook.ts';
import { asWorker, withScope } from '../db/scope.ts';
import { deliverWebhooks, webhookSecretOf } from './deliver-webhooks.ts';
import { sendAgain, takeMessages, takeNews } from './webhook-delivery.store.ts';
import { changeWebhook, rotateWebhookSecret } from './webhook.store.ts';
import {
  clock,
  here,
  hookOf,
  later,
  messages,
  secrets,
  standOnWebhookGround,
  subscribe,
  tell,
  verified,
  work,
} from './testing/webhook-ground.ts';

standOnWebhookGround();

describe('webhooks', () => {
  test('news of a chosen topic arrive once, signed, with ids only; others do not', async () => {
    const { id, secret } = await subscribe();
    await tell('figures', { units: [7], periods: ['2026-10'] });
    await tell('tasks', { tasks: ['x'] });
    expect(await drainOutbox(here.database)).toBe(2);
    expect(await deliverWebhooks(work())).toBe(1);
    expect(await deliverWebhooks(work())).toBe(0);
    const [arrived] = here.receiver.arrived;
    const [message] = await messages(id);
    expect(here.receiver.arrived).toHaveLength(1);
    expect(JSON.parse(arrived?.body ?? '')).toEqual({
      id: message?.id,
      topic: 'figures',
      body: `co-quan-${here.scope.tenantId}`,
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
    await drainOutbox(here.database);
    here.receiver.behave(how);
    expect(await deliverWebhooks(work())).toBe(0);
    expect(here.receiver.arrived).toHaveLength(1);
    expect(await messages(id)).toMatchObject([{ state: 'waiting', attempts: 1, ...shown }]);
    expect(await hookOf(id)).toMatchObject({ failingSince: expect.any(Date) as Date, waiting: 1 });
    await deliverWebhooks(work());
    expect(here.receiver.arrived).toHaveLength(1); // not before its time
    here.receiver.behave({});
    later(1);
    expect(await deliverWebhooks(work())).toBe(1);
    expect(here.receiver.arrived.map(({ path }) => path)).toEqual(['/nhan-tin', '/nhan-tin']);
    expect(new Set(here.receiver.arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await hookOf(id)).toMatchObject({ failingSince: null, fault: null, waiting: 0 });
  });

  test('a receiver that is down for more than a day: given up after nine tries, and sent again by hand', async () => {
    await here.receiver.close();
    const { id } = await subscribe();
    await tell();
    await drainOutbox(here.database);
    const begun = clock.now().getTime();
    for (let round = 0; round < 60 && (await messages(id))[0]?.state === 'waiting'; round++) {
      await deliverWebhooks(work());
      later(30);
    }
    const [given] = await messages(id);
    expect(given).toMatchObject({ state: 'failed', attempts: 9, lastStatus: null, fault: 'connection-refused' });
    expect((clock.now().getTime() - begun) / 3_600_000).toBeGreaterThan(22);
    expect(await hookOf(id)).toMatchObject({ failed: 1, waiting: 0, fault: 'connection-refused' });
    here.receiver = await openTestWebhookReceiver(here.receiver.port);
    expect(await withScope(here.database, here.scope, (tx) => sendAgain(tx, here.scope.tenantId, id, given?.id ?? '', clock.now()))).toBe(
      true,
    );
    expect(await withScope(here.database, here.scope, (tx) => sendAgain(tx, here.scope.tenantId, id, given?.id ?? '', clock.now()))).toBe(
      false,
    );
    expect(await deliverWebhooks(work())).toBe(1);
    expect(here.receiver.arrived[0]?.headers['webhook-id']).toBe(given?.id);
  });

  test('killed between the outbox and the post, or in the middle of a post: nothing is lost', async () => {
    const { id } = await subscribe();
    await tell();
    // The transaction that takes it off the outbox fails at its end: the news are still there, no message is.
    await expect(
      asWorker(here.database, 'test', async (tx) => {
        expect(await takeNews(tx, 10)).toHaveLength(1);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await messages(id)).toEqual([]);
    await drainOutbox(here.database);
    expect(await messages(id)).toHaveLength(1);
    // Somebody takes it and dies.
    const now = clock.now();
    expect(await asWorker(here.database, 'test', (tx) => takeMessages(tx, now, new Date(now.getTime() + 120_000), 5))).toHaveLength(1);
    expect(await deliverWebhooks(work())).toBe(0);
    later(3);
    expect(await deliverWebhooks(work())).toBe(1);
    expect(here.receiver.arrived).toHaveLength(1);
  });

  test('two workers at once post each message once', async () => {
    const { id } = await subscribe();
    for (let count = 0; count < 23; count++) await tell('figures', { units: [count] });
    await Promise.all([drainOutbox(here.database), drainOutbox(here.database)]);
    here.receiver.behave({ waitsMs: 5 });
    const sent = await Promise.all([deliverWebhooks(work()), deliverWebhooks(work()), deliverWebhooks(work())]);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(23);
    expect(here.receiver.arrived).toHaveLength(23);
    expect(new Set(here.receiver.arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(23);
    expect(await hookOf(id)).toMatchObject({ waiting: 0, failed: 0 });
  });

  test('a slow answer that comes after somebody else has taken over changes nothing of theirs', async () => {
    const { id } = await subscribe();
    await tell();
    await drainOutbox(here.database);
    here.receiver.behave({ status: 500, waitsMs: 250 });
    const slow = deliverWebhooks(work());
    await new Promise((done) => setTimeout(done, 60));
    later(3); // longer than who took it answers for it
    here.receiver.behave({ status: 200 });
    expect(await deliverWebhooks(work())).toBe(1);
    expect(await slow).toBe(0);
    expect(await messages(id)).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(await hookOf(id)).toMatchObject({ failingSince: null });
  });

  test('410: told nothing more, what waited waits no more, and the trail says so', async () => {
    const { id } = await subscribe();
    await tell();
    await tell();
    await drainOutbox(here.database);
    here.receiver.behave({ status: 410 });
    expect(await deliverWebhooks(work())).toBe(0);
    expect(here.receiver.arrived).toHaveLength(1);
    expect(await hookOf(id)).toMatchObject({ state: 'gone', revision: 2, waiting: 0, failed: 2 });
    await tell();
    await drainOutbox(here.database);
    expect(await messages(id)).toHaveLength(2);
    const trail = await withScope(here.database, here.scope, (tx) =>
      tx.selectFrom('audit').select('action').where('subject_id', '=', id).execute(),
    );
    expect(trail).toEqual([{ action: 'webhook.gone' }]);
  });

  test('paused: nothing is posted and nothing new is kept for it; what waited leaves when it goes on', async () => {
    const { id } = await subscribe();
    await tell();
    await drainOutbox(here.database);
    const set = (basedOn: number, state: 'active' | 'paused') =>
      withScope(here.database, here.scope, (tx) =>
        changeWebhook(tx, here.scope, id, basedOn, { url: here.receiver.url, topics: ['figures'], note: 'x', state }),
      );
    expect(await set(1, 'paused')).toBe(true);
    expect(await set(1, 'active')).toBe(false);
    await tell();
    await drainOutbox(here.database);
    expect(await deliverWebhooks(work())).toBe(0);
    expect(await set(2, 'active')).toBe(true);
    expect(await deliverWebhooks(work())).toBe(1);
  });

  test('a new secret: the old one signs beside it for its time and then no more; a third ends it at once', async () => {
    const { id, secret } = await subscribe();
    const rotate = async (basedOn: number): Promise<string> => {
      const next = newWebhookSecret();
      const given = {
        sealed: secrets.seal(next, webhookSecretOf(here.scope.tenantId, id)),
        now: clock.now(),
        oldUntil: new Date(clock.now().getTime() + 24 * 3_600_000),
      };
      expect(await withScope(here.database, here.scope, (tx) => rotateWebhookSecret(tx, here.scope, id, basedOn, given))).toBe(true);
      return next;
    };
    const arrives = async () => {
      await tell();
      await drainOutbox(here.database);
      await deliverWebhooks(work());
      return here.receiver.arrived.at(-1) ?? { headers: {}, body: '' };
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
});
