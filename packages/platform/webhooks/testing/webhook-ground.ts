import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { sql } from 'kysely';
import { openTestDatabase, openTestWebhookReceiver, type TestWebhookReceiver } from '@thucthi/platform/testing';
import { movableClock } from '../../clock/clock.ts';
import { newId } from '../../clock/new-id.ts';
import type { Database } from '../../db/database.ts';
import { asWorker, mintScope, withScope, type Scope } from '../../db/scope.ts';
import { silentLog } from '../../log/log.ts';
import { announce } from '../../outbox/outbox.store.ts';
import { openSecretBox } from '../../secrets/secret-box.ts';
import { readAllowedHosts } from '../allowed-hosts.ts';
import { webhookSecretOf, type WebhookWork } from '../deliver-webhooks.ts';
import { newWebhookSecret } from '../sign-webhook.ts';
import { lastMessages } from '../webhook-delivery.store.ts';
import { addWebhook, readWebhooks } from '../webhook.store.ts';

/** What each test stands on: a database, a receiver on this machine and a body of its own. */
export const here = {} as { database: Database; receiver: TestWebhookReceiver; scope: Scope };
let tenantId = 600;
export const clock = movableClock(new Date('2026-11-30T00:00:00Z'));
export const secrets = openSecretBox([randomBytes(32)]);
const wire = new Date('2026-12-01T03:04:05Z');

const scopeOf = (id: number): Scope =>
  mintScope({ tenantId: id, personId: newId(), rights: ['registry.manage'], readUnits: 'all', writeUnits: 'all' });
export async function makeBody(): Promise<Scope> {
  tenantId += 1;
  await asWorker(here.database, 'test', (tx) =>
    sql`insert into tenant (id, slug, name_vi, name_en, demo, illustrative, created_at)
      values (${tenantId}, ${`co-quan-${tenantId}`}, 'Cơ quan', 'Body', false, false, now())`.execute(tx),
  );
  return scopeOf(tenantId);
}
export async function subscribe(
  of: Scope = here.scope,
  url = here.receiver.url,
  topics = ['figures'],
): Promise<{ id: string; secret: string }> {
  const [id, secret] = [newId(clock.now()), newWebhookSecret()];
  const sealed = secrets.seal(secret, webhookSecretOf(of.tenantId, id));
  await withScope(here.database, of, (tx) => addWebhook(tx, of, id, { url, topics, note: '', state: 'active', sealed }, clock.now()));
  return { id, secret };
}
export const tell = (topic = 'figures', payload: Record<string, unknown> = { units: [1] }, of: Scope = here.scope): Promise<void> =>
  withScope(here.database, of, (tx) => announce(tx, of, clock, topic, payload));
export const work = (more: Partial<WebhookWork> = {}): WebhookWork => ({
  database: here.database,
  clock,
  log: silentLog,
  secrets,
  hosts: readAllowedHosts(`http://127.0.0.1`),
  wireTime: () => wire,
  timeout: 400,
  ...more,
});
export const messages = (id: string, of: Scope = here.scope) =>
  withScope(here.database, of, (tx) => lastMessages(tx, of.tenantId, id, 100));
export const hookOf = async (id: string, of: Scope = here.scope) =>
  (await withScope(here.database, of, (tx) => readWebhooks(tx, of.tenantId, clock.now(), id)))[0];
export const later = (minutes: number): void => clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000));

/** As docs/api.md tells receivers to do it, independently of how it is signed. */
export function verified(secret: string, arrived: { headers: Record<string, unknown>; body: string }): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = arrived.headers as Record<string, string>;
  const wanted = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(`${id}.${timestamp}.${arrived.body}`)
    .digest('base64');
  return (signature ?? '').split(' ').includes(`v1,${wanted}`);
}

/** Opens the ground for the tests of one file. */
export function standOnWebhookGround(): void {
  beforeAll(async () => {
    here.database = await openTestDatabase();
  });
  afterAll(() => here.database.close());
  beforeEach(async () => {
    here.receiver = await openTestWebhookReceiver();
    here.scope = await makeBody();
  });
  afterEach(async () => {
    await here.receiver.close();
    await asWorker(here.database, 'test', async (tx) => {
      for (const table of ['webhook_delivery', 'webhook_secret', 'webhook', 'outbox'])
        await sql`delete from ${sql.table(table)}`.execute(tx);
    });
  });
}
