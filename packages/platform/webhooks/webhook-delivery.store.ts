import { sql } from 'kysely';
import type { ScopedTx } from '../db/database.ts';

/** News as they leave the outbox. */
export interface LeavingNews {
  tenant_id: number;
  topic: string;
  payload: Record<string, unknown>;
}

/** Takes news off the outbox and, in the same statement, makes a message of each for whoever is told of its topic. */
export async function takeNews(tx: ScopedTx, atMost: number): Promise<LeavingNews[]> {
  const { rows } = await sql<LeavingNews>`with gone as (
      delete from outbox where (tenant_id, id) in (
        select tenant_id, id from outbox order by id limit ${atMost} for update skip locked)
      returning tenant_id, id, topic, payload, recorded_at),
    queued as (
      insert into webhook_delivery (tenant_id, webhook_id, message_id, topic, payload, occurred_at, state, attempts, next_at)
      select g.tenant_id, w.id, g.id, g.topic, g.payload, g.recorded_at, 'waiting', 0, g.recorded_at
      from gone g join webhook w on w.tenant_id = g.tenant_id and w.state = 'active' and g.topic = any (w.topics))
    select tenant_id, topic, payload from gone order by id`.execute(tx);
  return rows;
}

/** A message taken to be posted now, with where to and what signs it. */
export interface TakenMessage {
  tenantId: number;
  webhookId: string;
  messageId: string;
  topic: string;
  payload: Record<string, unknown>;
  occurredAt: Date;
  attempts: number;
  url: string;
  body: string;
  /** The newest first. */
  sealed: string[];
}

/**
 * Takes messages whose time has come, a few for each receiver, so that one that is slow does not hold up the others; whoever took them answers
 * for them until `until`, after which anybody may try again.
 */
export async function takeMessages(tx: ScopedTx, now: Date, until: Date, atMostEach: number): Promise<TakenMessage[]> {
  const { rows } = await sql<TakenMessage>`with due as (
      select d.* from webhook w cross join lateral (
        select tenant_id, webhook_id, message_id from webhook_delivery
        where tenant_id = w.tenant_id and webhook_id = w.id and state = 'waiting' and next_at <= ${now}::timestamptz
        order by next_at, message_id limit ${atMostEach} for update skip locked) d
      where w.state = 'active'),
    taken as (
      update webhook_delivery x set attempts = x.attempts + 1, next_at = ${until}::timestamptz from due
      where x.tenant_id = due.tenant_id and x.webhook_id = due.webhook_id and x.message_id = due.message_id
      returning x.tenant_id, x.webhook_id, x.message_id, x.topic, x.payload, x.occurred_at, x.attempts)
    select t.tenant_id as "tenantId", t.webhook_id as "webhookId", t.message_id as "messageId", t.topic, t.payload, t.occurred_at as "occurredAt",
      t.attempts, w.url, b.slug as body,
      (select coalesce(array_agg(s.sealed order by s.serial desc), '{}') from webhook_secret s
        where s.tenant_id = t.tenant_id and s.webhook_id = t.webhook_id and coalesce(s.ends_at > ${now}::timestamptz, true)) as sealed
    from taken t join webhook w on w.tenant_id = t.tenant_id and w.id = t.webhook_id join tenant b on b.id = t.tenant_id
    order by t.occurred_at, t.message_id`.execute(tx);
  return rows;
}

/** How a try ended. */
export interface Tried {
  readonly status: number | null;
  readonly fault: string | null;
  readonly outcome: 'sent' | 'put-off' | 'failed' | 'gone';
  readonly nextAt: Date | null;
}

/** Writes down how a try ended, on the message and on whom it was for; a message somebody else has taken meanwhile is left to them. */
export async function settleMessage(tx: ScopedTx, message: TakenMessage, tried: Tried, now: Date): Promise<void> {
  const { tenantId, webhookId, messageId, attempts } = message;
  const state = tried.outcome === 'put-off' ? 'waiting' : tried.outcome === 'sent' ? 'sent' : 'failed';
  const sent = tried.outcome === 'sent';
  await sql`with settled as (
      update webhook_delivery set state = ${state}, next_at = coalesce(${tried.nextAt}::timestamptz, next_at), last_at = ${now}::timestamptz,
        last_status = ${tried.status}, fault = ${tried.fault}, settled_at = case when ${state} = 'waiting' then null else ${now}::timestamptz end
      where tenant_id = ${tenantId} and webhook_id = ${webhookId} and message_id = ${messageId} and attempts = ${attempts} and state = 'waiting'
      returning tenant_id, webhook_id)
    update webhook w set failing_since = case when ${sent} then null else coalesce(w.failing_since, ${now}::timestamptz) end,
      fault = ${sent ? null : tried.fault}, last_sent_at = case when ${sent} then ${now}::timestamptz else w.last_sent_at end
    from settled s where w.tenant_id = s.tenant_id and w.id = s.webhook_id`.execute(tx);
}

/** The receiver wants no more: it is told nothing from now on, and what still waited for it waits no more. Answers whether that is new. */
export async function endWebhook(tx: ScopedTx, message: TakenMessage, now: Date): Promise<boolean> {
  const { tenantId, webhookId } = message;
  const { rows } = await sql`update webhook set state = 'gone', revision = revision + 1
    where tenant_id = ${tenantId} and id = ${webhookId} and state = 'active' returning id`.execute(tx);
  await sql`update webhook_delivery set state = 'failed', fault = 'gone', settled_at = ${now}::timestamptz
    where tenant_id = ${tenantId} and webhook_id = ${webhookId} and state = 'waiting'`.execute(tx);
  return rows.length > 0;
}

/** A message as the administration shows it. */
export interface ShownMessage {
  readonly id: string;
  readonly topic: string;
  readonly occurredAt: Date;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly nextAt: Date;
  readonly lastAt: Date | null;
  readonly lastStatus: number | null;
  readonly fault: string | null;
}

/** The last messages of a receiver, the newest first. */
export async function lastMessages(tx: ScopedTx, tenantId: number, webhookId: string, atMost: number): Promise<ShownMessage[]> {
  const { rows } =
    await sql<ShownMessage>`select message_id as id, topic, occurred_at as "occurredAt", state, attempts, next_at as "nextAt",
      last_at as "lastAt", last_status as "lastStatus", fault
    from webhook_delivery where tenant_id = ${tenantId} and webhook_id = ${webhookId} order by message_id desc limit ${atMost}`.execute(tx);
  return rows;
}

/** Queues a message that tells nothing. */
export async function queueTestMessage(tx: ScopedTx, tenantId: number, webhookId: string, messageId: string, now: Date): Promise<void> {
  await sql`insert into webhook_delivery (tenant_id, webhook_id, message_id, topic, payload, occurred_at, state, attempts, next_at)
    values (${tenantId}, ${webhookId}, ${messageId}, 'test', '{}', ${now}, 'waiting', 0, ${now})`.execute(tx);
}

/** Lets a message be sent once more, under the same id, with all its tries before it; answers whether there is such a one. */
export async function sendAgain(tx: ScopedTx, tenantId: number, webhookId: string, messageId: string, now: Date): Promise<boolean> {
  const { rows } =
    await sql`update webhook_delivery set state = 'waiting', attempts = 0, next_at = ${now}::timestamptz, settled_at = null, fault = null, last_status = null
    where tenant_id = ${tenantId} and webhook_id = ${webhookId} and message_id = ${messageId} and state <> 'waiting' returning message_id`.execute(
      tx,
    );
  return rows.length > 0;
}

/** Removes messages that were sent or given up before an instant; answers how many. */
export async function sweepMessages(tx: ScopedTx, before: Date, atMost = 5000): Promise<number> {
  const { rows } = await sql`delete from webhook_delivery where (tenant_id, webhook_id, message_id) in (
    select tenant_id, webhook_id, message_id from webhook_delivery where settled_at < ${before}::timestamptz limit ${atMost}) returning 1`.execute(
    tx,
  );
  return rows.length;
}
