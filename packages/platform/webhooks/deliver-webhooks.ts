import type { lookup } from 'node:dns';
import { writeAudit } from '../audit/audit.store.ts';
import { machineClock, type Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import { asWorker, mintScope } from '../db/scope.ts';
import type { Log } from '../log/log.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import type { AllowedHost } from './allowed-hosts.ts';
import { postWebhook, type Posted } from './post-webhook.ts';
import { webhookHeaders } from './sign-webhook.ts';
import { endWebhook, settleMessage, takeMessages, type TakenMessage, type Tried } from './webhook-delivery.store.ts';
import { webhookPause } from './webhook-pause.ts';

/** For what a secret of a receiver is sealed. */
export const webhookSecretOf = (tenantId: number, webhookId: string): string => `webhook ${tenantId} ${webhookId}`;

/** How long a receiver may take. */
const patience = 10_000;
/** Longer than any patience: then whoever took messages has died, and somebody else posts them. */
const answeredForMs = 2 * 60_000;
const atOnceEach = 5;

/** What the round of webhooks stands on. */
export interface WebhookWork {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: SecretBox;
  readonly hosts: readonly AllowedHost[];
  readonly going?: () => boolean;
  /** The time receivers hold against their own; that of the machine also where the business date stands still. */
  readonly wireTime?: () => Date;
  readonly timeout?: number;
  readonly resolve?: typeof lookup;
}

/** Posts what waits and answers how many messages arrived. A message is taken off only once its receiver has said so: one may arrive twice. */
export async function deliverWebhooks(work: WebhookWork): Promise<number> {
  const { database, clock, going = () => true } = work;
  let sent = 0;
  while (going()) {
    const now = clock.now();
    const taken = await asWorker(database, 'webhooks', (tx) => takeMessages(tx, now, new Date(now.getTime() + answeredForMs), atOnceEach));
    if (taken.length === 0) break;
    // Receivers beside each other, the messages of one behind each other: what one says to the first counts for the second.
    const counts = await Promise.all([...Map.groupBy(taken, ({ webhookId }) => webhookId).values()].map((own) => postInTurn(work, own)));
    sent += counts.reduce((sum, count) => sum + count, 0);
  }
  return sent;
}

async function postInTurn(work: WebhookWork, messages: readonly TakenMessage[]): Promise<number> {
  let sent = 0;
  for (const message of messages) {
    const tried = triedAs(await post(work, message), message, work.clock.now());
    await settle(work, message, tried);
    if (tried.outcome === 'sent') sent += 1;
    if (tried.outcome === 'gone') break;
  }
  return sent;
}

function post(work: WebhookWork, message: TakenMessage): Promise<Posted> {
  const { tenantId, webhookId, messageId, topic, payload, occurredAt, body, url, sealed } = message;
  const secrets = sealed.flatMap((one) => work.secrets.open(one, webhookSecretOf(tenantId, webhookId)) ?? []);
  if (secrets.length === 0) return Promise.resolve({ status: null, fault: 'secret' });
  const text = JSON.stringify({ id: messageId, topic, body, occurredAt: occurredAt.toISOString(), payload });
  const { hosts, timeout = patience, resolve, wireTime = () => machineClock.now() } = work;
  const headers = webhookHeaders({ id: messageId, at: wireTime(), body: text }, secrets);
  return postWebhook({ url, headers, body: text, hosts, timeout, ...(resolve === undefined ? {} : { resolve }) });
}

function triedAs({ status, fault }: Posted, { attempts }: TakenMessage, now: Date): Tried {
  if (status !== null && status >= 200 && status < 300) return { status, fault: null, outcome: 'sent', nextAt: null };
  if (status === 410) return { status, fault: 'gone', outcome: 'gone', nextAt: null };
  const pause = webhookPause(attempts, Math.random());
  const said = { status, fault: fault ?? (status !== null && status >= 300 && status < 400 ? 'redirected' : 'status') };
  return pause === null
    ? { ...said, outcome: 'failed', nextAt: null }
    : { ...said, outcome: 'put-off', nextAt: new Date(now.getTime() + pause) };
}

function settle({ database, clock, log }: WebhookWork, message: TakenMessage, tried: Tried): Promise<void> {
  const { tenantId, webhookId, attempts } = message;
  if (tried.outcome === 'failed' || tried.outcome === 'gone')
    log.error('a message to another system was given up', { webhook: webhookId, attempts, status: tried.status, fault: tried.fault });
  return asWorker(database, 'webhooks', async (tx) => {
    const now = clock.now();
    await settleMessage(tx, message, tried, now);
    if (tried.outcome !== 'gone' || !(await endWebhook(tx, message, now))) return;
    const program = mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });
    await writeAudit(tx, program, clock, { action: 'webhook.gone', subjectKind: 'webhook', subjectId: webhookId, detail: {} });
  });
}
