import { sql } from 'kysely';
import type { ScopedTx } from '../db/database.ts';
import { countedWithFirst } from './check-run.store.ts';
import type { CheckFound } from './integrity-check.ts';

/** News of a body that nobody has announced although it is older than `before`. */
export const newsNotAnnounced = (tx: ScopedTx, tenantId: number, before: Date): Promise<CheckFound> =>
  countedWithFirst(tx, sql`select topic || ' ' || id from outbox where tenant_id = ${tenantId} and recorded_at < ${before}`);

/** Rows of the trail that wait for a seal although they are older than `before`. */
export const rowsNotSealed = (tx: ScopedTx, tenantId: number, before: Date): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select u.audit_id::text from audit_unsealed u join audit a on a.tenant_id = u.tenant_id and a.id = u.audit_id
      where u.tenant_id = ${tenantId} and a.recorded_at < ${before}`,
  );

/** Letters that were tried without success and wait for the next attempt. */
export const lettersNotSent = (tx: ScopedTx, tenantId: number): Promise<CheckFound> =>
  countedWithFirst(tx, sql`select mail_id::text from mail_waiting where tenant_id = ${tenantId} and attempts > 0`);

/** Receivers of webhooks that nothing has reached since `before`, or that have messages overdue since then. */
export const receiversNotReached = (tx: ScopedTx, tenantId: number, before: Date): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select id::text from webhook w where tenant_id = ${tenantId} and state = 'active' and (failing_since < ${before}
      or exists (select from webhook_delivery d where d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state = 'waiting' and d.next_at < ${before}))`,
  );
