import { sql } from 'kysely';
import type { Clock } from '../clock/clock.ts';
import { newId } from '../clock/new-id.ts';
import type { Database, ScopedTx } from '../db/database.ts';
import { keptPlan } from '../db/kept-plans.ts';
import { asWorker, type Scope } from '../db/scope.ts';
import { takeNews } from '../webhooks/webhook-delivery.store.ts';

/** One piece of news: ids only, so that a reader asks again under its own scope. */
export interface News {
  tenantId: number;
  topic: string;
  payload: Record<string, unknown>;
}

/** The channel on which the drained outbox is announced to every process of the installation. */
export const newsChannel = 'thucthi_news';

/** Leaves news in the change's own transaction. */
export async function announce(tx: ScopedTx, scope: Scope, clock: Clock, topic: string, payload: Record<string, unknown>): Promise<void> {
  const recordedAt = clock.now();
  await sql`${keptPlan} insert into outbox (tenant_id, id, topic, payload, recorded_at)
    values (${scope.tenantId}, ${newId(recordedAt)}, ${topic}, ${JSON.stringify(payload)}, ${recordedAt})`.execute(tx);
}

/**
 * Takes waiting news off the outbox and announces it; answers how many. Rows are locked with SKIP LOCKED and deleted, so
 * several processes share the work and a late commit is never jumped over. The notice, and the messages to other systems, leave with
 * the deletion's commit.
 */
export function drainOutbox(database: Database, atMost = 200): Promise<number> {
  return asWorker(database, 'outbox', async (tx) => {
    const rows = await takeNews(tx, atMost);
    for (const row of rows) {
      await sql`select pg_notify(${newsChannel}, ${noticeOf({ tenantId: row.tenant_id, topic: row.topic, payload: row.payload })})`.execute(
        tx,
      );
    }
    return rows.length;
  });
}

/** PostgreSQL carries a notice of less than 8.000 bytes, and refuses a longer one together with the whole transaction. */
const longestNotice = 7999;

/** News as they are announced. Where they name more units than a notice carries they name none, which every reader takes as concerning them. */
function noticeOf(news: News): string {
  const whole = JSON.stringify(news);
  return Buffer.byteLength(whole) <= longestNotice ? whole : JSON.stringify({ ...news, payload: {} });
}
