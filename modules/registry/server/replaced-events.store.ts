import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** Whether an event `e` still counted at the end of a day of knowledge. */
export const stillCounts = (known: Date): RawBuilder<unknown> =>
  sql`not exists (select from unit_event_replaced x where x.event_id = e.id and x.recorded_at <= ${known})`;

/** Notes that events no longer count, without removing them. */
export async function replaceEvents(
  tx: ScopedTx,
  ownerTenantId: number | null,
  eventIds: readonly string[],
  recordedAt: Date,
): Promise<void> {
  await sql`insert into unit_event_replaced (event_id, owner_tenant_id, recorded_at)
    select id, ${ownerTenantId}::integer, ${recordedAt}::timestamptz from unnest(${[...eventIds]}::uuid[]) as r (id)`.execute(tx);
}
