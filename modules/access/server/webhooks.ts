import type { z } from 'zod';
import {
  addWebhook,
  changeWebhook,
  isNamed,
  lastMessages,
  newId,
  newWebhookSecret,
  queueTestMessage,
  readWebhooks,
  Refusal,
  removeWebhook,
  rotateWebhookSecret,
  runWrite,
  sendAgain,
  urlFault,
  webhookSecretOf,
  withScope,
  writeAudit,
  writeOnce,
  type AllowedHost,
  type Clock,
  type Database,
  type Scope,
  type ScopedTx,
  type SecretBox,
  type Webhook,
} from '@thucthi/platform';
import type * as contract from '../contract.ts';
import { isWebhookTopic } from '../domain/webhook-topics.ts';
import { needSecrets } from './step-cookie.ts';
import { isDemoTenant } from './tenant.store.ts';

/** What the uses of this file stand on. */
export interface WebhookParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly secrets: SecretBox | null;
  readonly hosts: readonly AllowedHost[];
}
type Asked<E extends { body: z.ZodType | null }> = z.output<NonNullable<E['body']>>;
type Answer<E extends { answer: z.ZodType }> = z.input<E['answer']>;

const mostOfOneBody = 20;
const oldSecretHours = 24;

const faultWords = {
  'no-url': { vi: 'địa chỉ chưa đúng dạng https://…', en: 'this is no address https://…' },
  'not-https': { vi: 'địa chỉ phải bắt đầu bằng https://.', en: 'the address must begin with https://.' },
  credentials: {
    vi: 'địa chỉ không được chứa tên đăng nhập, mật khẩu hoặc dấu #.',
    en: 'the address must not hold a user name, a password or a #.',
  },
  private: {
    vi: 'địa chỉ nằm trong mạng nội bộ. Người vận hành phải ghi tên máy đó vào THUCTHI_WEBHOOK_HOSTS trước. Chưa có gì thay đổi.',
    en: 'the address lies in the internal network. The operator has to name its host in THUCTHI_WEBHOOK_HOSTS first. Nothing was changed.',
  },
  demo: {
    vi: 'bản trình diễn chỉ gửi tới máy mà người vận hành đã ghi vào THUCTHI_WEBHOOK_HOSTS. Chưa có gì thay đổi.',
    en: 'the demo posts only to hosts the operator has named in THUCTHI_WEBHOOK_HOSTS. Nothing was changed.',
  },
} as const;

async function refuseAddress(tx: ScopedTx, scope: Scope, url: string, hosts: readonly AllowedHost[]): Promise<void> {
  const fault = urlFault(url, hosts) ?? ((await isDemoTenant(tx, scope.tenantId)) && !isNamed(new URL(url), hosts) ? 'demo' : null);
  if (fault !== null) throw new Refusal('invalid-request', { detail: faultWords[fault], field: 'url' });
}

const asTopics = (topics: readonly string[]) => topics.filter(isWebhookTopic);
const shown = ({ failingSince, lastSentAt, oldSecretUntil, topics, ...rest }: Webhook) => ({
  ...rest,
  topics: asTopics(topics),
  failingSince: failingSince?.toISOString() ?? null,
  lastSentAt: lastSentAt?.toISOString() ?? null,
  oldSecretUntil: oldSecretUntil?.toISOString() ?? null,
});

/** The receivers of the body; secrets stay where they are. */
export function showWebhooks({ database, clock, scope, secrets }: WebhookParts): Promise<Answer<typeof contract.listWebhooks>> {
  return withScope(database, scope, async (tx) => ({
    may: secrets !== null,
    onlyNamed: await isDemoTenant(tx, scope.tenantId),
    webhooks: (await readWebhooks(tx, scope.tenantId, clock.now())).map(shown),
  }));
}

/** The receiver as it stands, or a refusal: another body's is not found. */
async function standing(tx: ScopedTx, { scope, clock }: WebhookParts, id: string): Promise<Webhook> {
  const [found] = await readWebhooks(tx, scope.tenantId, clock.now(), id);
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

async function changedMeanwhile(tx: ScopedTx, parts: WebhookParts, id: string, yours: object): Promise<Refusal> {
  return new Refusal('changed-meanwhile', { yours, theirs: shown(await standing(tx, parts, id)) });
}

const audit = (
  tx: ScopedTx,
  { scope, clock }: WebhookParts,
  action: string,
  id: string,
  detail: Record<string, string | string[] | boolean>,
) => writeAudit(tx, scope, clock, { action, subjectKind: 'webhook', subjectId: id, detail });

/** Adds a receiver. The secret goes into the answer of the first time only: neither receipt nor trail holds it, nor the address beyond its host. */
export async function addReceiver(
  parts: WebhookParts,
  asked: Asked<typeof contract.addWebhook>,
): Promise<Answer<typeof contract.addWebhook>> {
  const { database, clock, scope, hosts } = parts;
  const secrets = needSecrets(parts.secrets);
  const { writeId, ...settings } = asked;
  const topics = [...new Set(settings.topics)];
  const made = { secret: null as string | null };
  const answer = await runWrite(database, scope, (tx) => {
    made.secret = null;
    return writeOnce(tx, scope, clock, { id: writeId, content: { use: 'webhook', ...settings } }, async () => {
      await refuseAddress(tx, scope, settings.url, hosts);
      if ((await readWebhooks(tx, scope.tenantId, clock.now())).length >= mostOfOneBody)
        throw new Refusal('invalid-request', {
          detail: {
            vi: `mỗi cơ quan có nhiều nhất ${mostOfOneBody} kết nối. Hãy gỡ kết nối không dùng nữa.`,
            en: `a body has at most ${mostOfOneBody} connections. Take one away that is no longer used.`,
          },
        });
      const now = clock.now();
      const [id, secret] = [newId(now), newWebhookSecret()];
      const sealed = secrets.seal(secret, webhookSecretOf(scope.tenantId, id));
      await addWebhook(tx, scope, id, { ...settings, topics, state: 'active', sealed }, now);
      await audit(tx, parts, 'webhook.added', id, { host: new URL(settings.url).host, topics });
      made.secret = secret;
      return { id, revision: 1 };
    });
  });
  return { ...answer, secret: made.secret };
}

/** Changes a receiver, pauses it or lets it go on. */
export function changeReceiver(
  parts: WebhookParts,
  id: string,
  asked: Asked<typeof contract.changeWebhook>,
): Promise<Answer<typeof contract.changeWebhook>> {
  const { database, clock, scope, hosts } = parts;
  const { writeId, basedOn, active, ...settings } = asked;
  const topics = [...new Set(settings.topics)];
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'webhook-change', id, basedOn, active, ...settings } }, async () => {
      const before = await standing(tx, parts, id);
      if (active || settings.url !== before.url) await refuseAddress(tx, scope, settings.url, hosts);
      const state = active ? 'active' : 'paused';
      if (!(await changeWebhook(tx, scope, id, basedOn, { ...settings, topics, state })))
        throw await changedMeanwhile(tx, parts, id, { ...settings, active });
      await audit(tx, parts, 'webhook.changed', id, {
        host: new URL(settings.url).host,
        topics,
        state,
        before: before.state,
        addressChanged: settings.url !== before.url,
      });
      return { revision: basedOn + 1 };
    }),
  );
}

/** Makes a new secret for a receiver; the one before it signs on for a day. */
export async function renewSecret(
  parts: WebhookParts,
  id: string,
  asked: Asked<typeof contract.renewWebhookSecret>,
): Promise<Answer<typeof contract.renewWebhookSecret>> {
  const { database, clock, scope } = parts;
  const secrets = needSecrets(parts.secrets);
  const { writeId, basedOn } = asked;
  const made = { secret: null as string | null };
  const answer = await runWrite(database, scope, (tx) => {
    made.secret = null;
    return writeOnce(tx, scope, clock, { id: writeId, content: { use: 'webhook-secret', id, basedOn } }, async () => {
      await standing(tx, parts, id);
      const [now, secret] = [clock.now(), newWebhookSecret()];
      const given = {
        sealed: secrets.seal(secret, webhookSecretOf(scope.tenantId, id)),
        now,
        oldUntil: new Date(now.getTime() + oldSecretHours * 3_600_000),
      };
      if (!(await rotateWebhookSecret(tx, scope, id, basedOn, given))) throw await changedMeanwhile(tx, parts, id, { secret: 'new' });
      await audit(tx, parts, 'webhook.secret-renewed', id, {});
      made.secret = secret;
      return { revision: basedOn + 1 };
    });
  });
  return { ...answer, secret: made.secret };
}

/** Takes a receiver away. */
export function removeReceiver(
  parts: WebhookParts,
  id: string,
  { writeId, basedOn }: Asked<typeof contract.removeWebhook>,
): Promise<Answer<typeof contract.removeWebhook>> {
  const { database, clock, scope } = parts;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'webhook-remove', id, basedOn } }, async () => {
      const before = await standing(tx, parts, id);
      if (!(await removeWebhook(tx, scope, id, basedOn))) throw await changedMeanwhile(tx, parts, id, { remove: true });
      await audit(tx, parts, 'webhook.removed', id, { host: new URL(before.url).host });
      return { removed: true as const };
    }),
  );
}

/** Sends a message that tells nothing. */
export function tryReceiver(
  parts: WebhookParts,
  id: string,
  { writeId }: Asked<typeof contract.tryWebhook>,
): Promise<Answer<typeof contract.tryWebhook>> {
  const { database, clock, scope } = parts;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'webhook-test', id } }, async () => {
      await refuseUnlessActive(tx, parts, id);
      const delivery = newId(clock.now());
      await queueTestMessage(tx, scope.tenantId, id, delivery, clock.now());
      await audit(tx, parts, 'webhook.tried', id, {});
      return { delivery };
    }),
  );
}

async function refuseUnlessActive(tx: ScopedTx, parts: WebhookParts, id: string): Promise<void> {
  if ((await standing(tx, parts, id)).state === 'active') return;
  throw new Refusal('invalid-request', {
    detail: {
      vi: 'kết nối đang dừng nên chưa gửi được. Hãy cho chạy lại kết nối trước.',
      en: 'this connection is stopped and nothing can be sent. Let it go on first.',
    },
  });
}

/** What was sent to a receiver lately. */
export function showDeliveries(parts: WebhookParts, id: string): Promise<Answer<typeof contract.listDeliveries>> {
  return withScope(parts.database, parts.scope, async (tx) => {
    await standing(tx, parts, id);
    const found = await lastMessages(tx, parts.scope.tenantId, id, 50);
    return {
      deliveries: found.map(({ occurredAt, nextAt, lastAt, lastStatus, ...rest }) => ({
        ...rest,
        occurredAt: occurredAt.toISOString(),
        nextAt: rest.state === 'waiting' ? nextAt.toISOString() : null,
        lastAt: lastAt?.toISOString() ?? null,
        status: lastStatus,
      })),
    };
  });
}

/** Sends one message again. */
export function resend(
  parts: WebhookParts,
  params: { id: string; item: string },
  { writeId }: Asked<typeof contract.sendDeliveryAgain>,
): Promise<Answer<typeof contract.sendDeliveryAgain>> {
  const { database, clock, scope } = parts;
  const { id, item } = params;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'webhook-resend', id, item } }, async () => {
      await refuseUnlessActive(tx, parts, id);
      if (!(await lastMessages(tx, scope.tenantId, id, 50)).some((one) => one.id === item)) throw new Refusal('not-found');
      const queued = await sendAgain(tx, scope.tenantId, id, item, clock.now());
      if (queued) await audit(tx, parts, 'webhook.resent', id, { message: item });
      return { queued };
    }),
  );
}
