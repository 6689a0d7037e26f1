import { describe, expect, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import type { lookup } from 'node:dns';
import { sql } from 'kysely';
import { openTestWebhookReceiver } from '@thucthi/platform/testing';
import { newId } from '../clock/new-id.ts';
import { drainOutbox } from '../outbox/outbox.store.ts';
import { openSecretBox } from '../secrets/secret-box.ts';
import { readAllowedHosts } from './allowed-hosts.ts';
import { asWorker, withScope } from '../db/scope.ts';
import { deliverWebhooks } from './deliver-webhooks.ts';
import { lastMessages, sendAgain, sweepMessages } from './webhook-delivery.store.ts';
import { readWebhooks, removeWebhook } from './webhook.store.ts';
import { clock, here, hookOf, later, makeBody, messages, standOnWebhookGround, subscribe, tell, work } from './testing/webhook-ground.ts';

standOnWebhookGround();

describe('webhooks, guarded', () => {
  test('a secret is kept sealed and cannot be read by people’s role, nor what other bodies have', async () => {
    const { id, secret } = await subscribe();
    const elsewhere = await makeBody();
    await tell();
    await drainOutbox(here.database);
    expect(await withScope(here.database, elsewhere, (tx) => readWebhooks(tx, here.scope.tenantId, clock.now()))).toEqual([]);
    expect(await withScope(here.database, elsewhere, (tx) => lastMessages(tx, here.scope.tenantId, id, 10))).toEqual([]);
    expect(await withScope(here.database, elsewhere, (tx) => sendAgain(tx, here.scope.tenantId, id, newId(), clock.now()))).toBe(false);
    await expect(withScope(here.database, here.scope, (tx) => sql`select sealed from webhook_secret`.execute(tx))).rejects.toThrow(
      'permission denied',
    );
    const kept = await asWorker(here.database, 'test', (tx) =>
      sql<{ text: string }>`select s::text as text from webhook_secret s`.execute(tx),
    );
    expect(kept.rows[0]?.text).not.toContain(secret.slice(6, 20));
    await tell('figures', {}, elsewhere);
    await drainOutbox(here.database);
    expect(await deliverWebhooks(work())).toBe(1);
    expect(JSON.parse(here.receiver.arrived[0]?.body ?? '')).toMatchObject({ body: `co-quan-${here.scope.tenantId}` });
  });

  test('a key that is not held posts nothing unsigned', async () => {
    const { id } = await subscribe();
    await tell();
    await drainOutbox(here.database);
    expect(await deliverWebhooks(work({ secrets: openSecretBox([randomBytes(32)]) }))).toBe(0);
    expect(here.receiver.arrived).toEqual([]);
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
      const inside = await subscribe(here.scope, `https://tin.vi-du.vn:${here.receiver.port}/`);
      await tell();
      await drainOutbox(here.database);
      expect(await deliverWebhooks(work({ hosts: [], resolve: namesLead(addresses, addresses).resolve }))).toBe(0);
      expect(here.receiver.arrived).toEqual([]);
      for (const one of [id, inside.id]) expect((await messages(one))[0]).toMatchObject({ fault: 'address-refused', lastStatus: null });
    },
  );

  test('the metadata of a cloud is not connected to even where the host is named', async () => {
    const { id } = await subscribe(here.scope, `http://localhost:${here.receiver.port}/`);
    await tell();
    await drainOutbox(here.database);
    const { resolve } = namesLead(['169.254.169.254'], ['127.0.0.1']);
    expect(await deliverWebhooks(work({ hosts: readAllowedHosts('http://localhost'), resolve }))).toBe(0);
    expect((await messages(id))[0]).toMatchObject({ fault: 'address-refused' });
  });

  test('a host is asked for once for each try, and what was judged is what is connected to', async () => {
    await subscribe(here.scope, `http://localhost:${here.receiver.port}/`);
    await tell();
    await drainOutbox(here.database);
    const { seen, resolve } = namesLead(['127.0.0.1'], ['169.254.169.254']);
    expect(await deliverWebhooks(work({ hosts: readAllowedHosts('http://localhost'), resolve }))).toBe(1);
    expect([seen.asked, here.receiver.arrived.length]).toEqual([1, 1]);
  });

  test('a receiver that is slow does not hold up another one’s messages beyond one patience', async () => {
    const slow = await openTestWebhookReceiver();
    slow.behave({ silent: true });
    await subscribe(here.scope, slow.url);
    await subscribe();
    for (let count = 0; count < 5; count++) await tell();
    await drainOutbox(here.database);
    const round = deliverWebhooks(work({ timeout: 300 }));
    await new Promise((done) => setTimeout(done, 250));
    expect(here.receiver.arrived).toHaveLength(5);
    await round;
    await slow.close();
  });

  test('what is settled is swept after its time, what waits is not; a removed receiver leaves nothing behind', async () => {
    const { id } = await subscribe();
    await tell();
    await drainOutbox(here.database);
    await deliverWebhooks(work());
    later(60 * 24 * 31);
    await tell();
    await drainOutbox(here.database);
    const monthAgo = new Date(clock.now().getTime() - 30 * 86_400_000);
    expect(await asWorker(here.database, 'test', (tx) => sweepMessages(tx, monthAgo))).toBe(1);
    expect(await messages(id)).toMatchObject([{ state: 'waiting' }]);
    expect(await withScope(here.database, here.scope, (tx) => removeWebhook(tx, here.scope, id, 9))).toBe(false);
    expect(await withScope(here.database, here.scope, (tx) => removeWebhook(tx, here.scope, id, 1))).toBe(true);
    expect(await hookOf(id)).toBeUndefined();
    expect(await deliverWebhooks(work())).toBe(0);
  });
});
