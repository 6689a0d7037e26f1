import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import { standardLadder, type Ladder } from '../../domain/obstacle/escalation-ladder.ts';
import type { Words } from '../../domain/step-words.ts';

/** The ladder of a body with the revision it was written under; 0 = the standard of the program. */
export interface StandingLadder {
  readonly revision: number;
  readonly ladder: Ladder;
  /** What a rung is called, also one that was taken off the ladder since. */
  readonly nameOf: (rung: string) => Words;
}

/** How high the obstacles of a body can be brought. */
export async function readLadder(tx: ScopedTx, tenantId: number): Promise<StandingLadder> {
  const { rows } = await sql<{ revision: number; ladder: Ladder }>`select revision, ladder from obstacle_ladder
    where tenant_id = ${tenantId} order by revision`.execute(tx);
  const standing = rows.at(-1) ?? { revision: 0, ladder: standardLadder };
  const names = new Map([standardLadder, ...rows.map(({ ladder }) => ladder)].flat().map(({ rung, name }) => [rung, name]));
  return { ...standing, nameOf: (rung) => names.get(rung) ?? { vi: rung, en: rung } };
}

/** Appends a revision; answers whether it was the next one, since somebody else may have been first. */
export async function appendLadder(
  tx: ScopedTx,
  tenantId: number,
  one: { revision: number; ladder: Ladder },
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into obstacle_ladder (tenant_id, revision, ladder, recorded_at, recorded_by)
    select ${tenantId}::integer, ${one.revision}::integer, ${JSON.stringify(one.ladder)}::jsonb, ${stamp.recordedAt}::timestamptz,
      ${stamp.recordedBy}::uuid
    where ${one.revision}::integer = 1 + coalesce((select max(revision) from obstacle_ladder where tenant_id = ${tenantId}), 0)
    on conflict (tenant_id, revision) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** On which rungs open obstacles lie, and how many. */
export async function openByRung(tx: ScopedTx, tenantId: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ rung: string; open: number }>`select rung, count(*)::integer as open from obstacle_now
    where tenant_id = ${tenantId} and state = 'open' group by rung`.execute(tx);
  return new Map(rows.map(({ rung, open }) => [rung, open]));
}
