import { z } from 'zod';
import { endpoint, writeId } from '@thucthi/platform/contract';
import { webhookTopics } from '../domain/webhook-topics.ts';
import { byId } from './shapes.ts';

const topic = z.enum(webhookTopics);
const settings = z.object({
  url: z.string().trim().min(1).max(500).describe('https://…, where messages are posted'),
  topics: z.array(topic).min(1).max(webhookTopics.length),
  note: z.string().trim().max(300).describe('which system it is, who answers for it'),
});
const basedOn = z.number().int().min(1).describe('the `revision` seen');
const revision = z.number().int();
const secret = z
  .string()
  .nullable()
  .describe('`whsec_…`, shown this once; null where the same write was sent again: then a new one has to be made');

const webhook = z.object({
  id: z.uuid(),
  revision,
  url: z.string(),
  topics: z.array(topic),
  note: z.string(),
  state: z.enum(['active', 'paused', 'gone']).describe('gone: the receiver answered 410 and is told nothing more'),
  failingSince: z.iso.datetime().nullable().describe('since when no try has arrived'),
  fault: z.string().nullable().describe('what came of the last try, as a code'),
  lastSentAt: z.iso.datetime().nullable(),
  waiting: z.number().int(),
  failed: z.number().int().describe('given up and still kept'),
  oldSecretUntil: z.iso.datetime().nullable().describe('until when the secret before the present one signs too'),
});

/** The receivers of a body. */
export const listWebhooks = endpoint({
  id: 'listWebhooks',
  method: 'get',
  path: '/api/v1/webhooks',
  audience: 'registry.manage',
  summary: 'Other systems that are told of news of the own body, and how it goes',
  answer: z.object({
    may: z.boolean().describe('whether this server has the key it needs to keep secrets'),
    onlyNamed: z.boolean().describe('a body of the demo: only hosts the operator has named'),
    webhooks: z.array(webhook),
  }),
});

/** A further receiver. */
export const addWebhook = endpoint({
  id: 'addWebhook',
  method: 'post',
  path: '/api/v1/webhooks',
  audience: 'registry.manage',
  summary: 'Tell another system of news; the answer holds the secret that signs, once',
  body: settings.extend({ writeId }),
  answer: z.object({ id: z.uuid(), revision, secret }),
});

/** Changing a receiver. */
export const changeWebhook = endpoint({
  id: 'changeWebhook',
  method: 'post',
  path: '/api/v1/webhooks/{id}',
  audience: 'registry.manage',
  summary: 'Change where, of what, or whether another system is told; 409 changed-meanwhile carries what stands',
  params: byId,
  body: settings.extend({ writeId, basedOn, active: z.boolean() }),
  answer: z.object({ revision }),
});

/** A new secret. */
export const renewWebhookSecret = endpoint({
  id: 'renewWebhookSecret',
  method: 'post',
  path: '/api/v1/webhooks/{id}/secret',
  audience: 'registry.manage',
  summary: 'Make a new secret; the one before it signs beside it for 24 hours',
  params: byId,
  body: z.object({ writeId, basedOn }),
  answer: z.object({ revision, secret }),
});

/** Taking a receiver away. */
export const removeWebhook = endpoint({
  id: 'removeWebhook',
  method: 'post',
  path: '/api/v1/webhooks/{id}/remove',
  audience: 'registry.manage',
  summary: 'Take another system away, with its secret and what waits for it',
  params: byId,
  body: z.object({ writeId, basedOn }),
  answer: z.object({ removed: z.literal(true) }),
});

/** Trying a receiver. */
export const tryWebhook = endpoint({
  id: 'tryWebhook',
  method: 'post',
  path: '/api/v1/webhooks/{id}/test',
  audience: 'registry.manage',
  summary: 'Send a message of the topic `test` that tells nothing; what came of it stands among the deliveries',
  params: byId,
  body: z.object({ writeId }),
  answer: z.object({ delivery: z.uuid() }),
});

/** What was sent to a receiver. */
export const listDeliveries = endpoint({
  id: 'listWebhookDeliveries',
  method: 'get',
  path: '/api/v1/webhooks/{id}/deliveries',
  audience: 'registry.manage',
  summary: 'The last 50 messages to another system, the newest first',
  params: byId,
  answer: z.object({
    deliveries: z.array(
      z.object({
        id: z.uuid().describe('`webhook-id` of the message'),
        topic: z.string(),
        occurredAt: z.iso.datetime(),
        state: z.enum(['waiting', 'sent', 'failed']),
        attempts: z.number().int(),
        nextAt: z.iso.datetime().nullable().describe('when it is tried next'),
        lastAt: z.iso.datetime().nullable(),
        status: z.number().int().nullable().describe('what the receiver answered'),
        fault: z.string().nullable(),
      }),
    ),
  }),
});

/** Sending one again. */
export const sendDeliveryAgain = endpoint({
  id: 'sendWebhookDeliveryAgain',
  method: 'post',
  path: '/api/v1/webhooks/{id}/deliveries/{item}/resend',
  audience: 'registry.manage',
  summary: 'Send a message again under the same id, with all its tries before it',
  params: byId.extend({ item: z.uuid() }),
  body: z.object({ writeId }),
  answer: z.object({ queued: z.boolean().describe('false: it waits already') }),
});
