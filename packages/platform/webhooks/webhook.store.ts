import { sql } from 'kysely';
import type { ScopedTx } from '../db/database.ts';
import type { Scope } from '../db/scope.ts';

/** What people say of a receiver. */
export interface WebhookSettings {
  readonly url: string;
  readonly topics: readonly string[];
  readonly note: string;
  readonly state: 'active' | 'paused' | 'gone';
}

/** A receiver of news with how it goes with it. */
export interface Webhook extends WebhookSettings {
  readonly id: string;
  readonly revision: number;
  readonly failingSince: Date | null;
  readonly fault: string | null;
  readonly lastSentAt: Date | null;
  readonly waiting: number;
  readonly failed: number;
  /** Until when the secret before the present one still signs. */
  readonly oldSecretUntil: Date | null;
}

/** The receivers of a body, or one of them. */
export async function readWebhooks(tx: ScopedTx, tenantId: number, now: Date, id: string | null = null): Promise<Webhook[]> {
  const { rows } = await sql<Webhook>`select w.id, w.revision, w.url, w.topics, w.note, w.state, w.failing_since as "failingSince", w.fault,
      w.last_sent_at as "lastSentAt",
      (select count(*)::integer from webhook_delivery d where d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state = 'waiting') as waiting,
      (select count(*)::integer from webhook_delivery d where d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state = 'failed') as failed,
      (select max(s.ends_at) from webhook_secret s where s.tenant_id = w.tenant_id and s.webhook_id = w.id and s.ends_at > ${now}::timestamptz) as "oldSecretUntil"
    from webhook w where w.tenant_id = ${tenantId} and (${id}::uuid is null or w.id = ${id}::uuid) order by w.recorded_at, w.id`.execute(
    tx,
  );
  return rows;
}

/** Adds a receiver with its sealed secret. */
export async function addWebhook(
  tx: ScopedTx,
  scope: Scope,
  id: string,
  given: WebhookSettings & { sealed: string },
  now: Date,
): Promise<void> {
  const { url, topics, note, state, sealed } = given;
  await tx
    .insertInto('webhook')
    .values({
      tenant_id: scope.tenantId,
      id,
      revision: 1,
      url,
      topics: [...topics],
      note,
      state,
      recorded_at: now,
      recorded_by: scope.personId,
    })
    .execute();
  await tx
    .insertInto('webhook_secret')
    .values({ tenant_id: scope.tenantId, webhook_id: id, serial: 1, sealed, recorded_at: now })
    .execute();
}

/** Changes what is said of a receiver; answers whether nobody was faster. */
export async function changeWebhook(tx: ScopedTx, scope: Scope, id: string, basedOn: number, given: WebhookSettings): Promise<boolean> {
  const { url, topics, note, state } = given;
  // Another address has failed at nothing yet.
  const { rows } = await sql`update webhook set revision = revision + 1, topics = ${[...topics]}::text[], note = ${note}, state = ${state},
      failing_since = case when url = ${url} then failing_since end, fault = case when url = ${url} then fault end, url = ${url}
    where tenant_id = ${scope.tenantId} and id = ${id} and revision = ${basedOn} returning id`.execute(tx);
  return rows.length > 0;
}

/** Puts a new secret before the present one, which signs beside it until `oldUntil`; older ones end at once. Answers whether nobody was faster. */
export async function rotateWebhookSecret(
  tx: ScopedTx,
  scope: Scope,
  id: string,
  basedOn: number,
  given: { sealed: string; now: Date; oldUntil: Date },
): Promise<boolean> {
  const { sealed, now, oldUntil } = given;
  const { rows } = await sql`update webhook set revision = revision + 1
    where tenant_id = ${scope.tenantId} and id = ${id} and revision = ${basedOn} returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`delete from webhook_secret where tenant_id = ${scope.tenantId} and webhook_id = ${id} and ends_at is not null`.execute(tx);
  await sql`update webhook_secret set ends_at = ${oldUntil}::timestamptz where tenant_id = ${scope.tenantId} and webhook_id = ${id}`.execute(
    tx,
  );
  await sql`insert into webhook_secret (tenant_id, webhook_id, serial, sealed, recorded_at)
    select ${scope.tenantId}::integer, ${id}::uuid, max(serial) + 1, ${sealed}, ${now}::timestamptz from webhook_secret
    where tenant_id = ${scope.tenantId} and webhook_id = ${id}`.execute(tx);
  return true;
}

/** Removes a receiver with its secrets and messages; answers whether nobody was faster. */
export async function removeWebhook(tx: ScopedTx, scope: Scope, id: string, basedOn: number): Promise<boolean> {
  const { rows } =
    await sql`select id from webhook where tenant_id = ${scope.tenantId} and id = ${id} and revision = ${basedOn} for update`.execute(tx);
  if (rows.length === 0) return false;
  await sql`delete from webhook_delivery where tenant_id = ${scope.tenantId} and webhook_id = ${id}`.execute(tx);
  await sql`delete from webhook_secret where tenant_id = ${scope.tenantId} and webhook_id = ${id}`.execute(tx);
  await sql`delete from webhook where tenant_id = ${scope.tenantId} and id = ${id}`.execute(tx);
  return true;
}

/** A sealed secret of each key in use, for asking whether the keys are held. */
export async function sealedWebhookSecrets(tx: ScopedTx): Promise<string[]> {
  const { rows } = await sql<{ sealed: string }>`select distinct on (split_part(sealed, '.', 2)) sealed from webhook_secret
    order by split_part(sealed, '.', 2)`.execute(tx);
  return rows.map(({ sealed }) => sealed);
}
