import { foldVi } from '@thucthi/kernel';
import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

export interface WordingRow {
  id: string;
  wording: string;
  indicatorId: number;
  paperId: string;
  paperName: string;
  state: 'proposed' | 'accepted' | 'refused';
  proposedAt: Date;
  proposedBy: string | null;
}

/** Proposes a wording for an indicator; one that was proposed already is left as it is. */
export async function proposeWording(
  tx: ScopedTx,
  tenantId: number,
  one: { id: string; wording: string; indicatorId: number; paperId: string; at: Date; by: string | null },
): Promise<void> {
  await sql`insert into wording (tenant_id, id, wording, wording_fold, indicator_id, paper_id, state, proposed_at, proposed_by)
    values (${tenantId}, ${one.id}, ${one.wording}, ${foldVi(one.wording)}, ${one.indicatorId}, ${one.paperId}, 'proposed', ${one.at}, ${one.by})
    on conflict (tenant_id, wording_fold, indicator_id) where state <> 'refused' do nothing`.execute(tx);
}

export async function listWordingRows(tx: ScopedTx, tenantId: number): Promise<WordingRow[]> {
  const { rows } =
    await sql<WordingRow>`select w.id, w.wording, w.indicator_id as "indicatorId", w.paper_id as "paperId", p.name as "paperName", w.state,
      w.proposed_at as "proposedAt", w.proposed_by as "proposedBy"
    from wording w join paper p on p.tenant_id = w.tenant_id and p.id = w.paper_id where w.tenant_id = ${tenantId}
    order by w.state = 'proposed' desc, w.proposed_at desc, w.id limit 500`.execute(tx);
  return rows;
}

/** The accepted wordings of a body. */
export async function acceptedWordings(tx: ScopedTx, tenantId: number): Promise<{ indicatorId: number; wording: string }[]> {
  const { rows } = await sql<{
    indicatorId: number;
    wording: string;
  }>`select indicator_id as "indicatorId", wording from wording where tenant_id = ${tenantId} and state = 'accepted' order by wording_fold`.execute(
    tx,
  );
  return rows;
}

/** Accepts or refuses a proposed wording; false where somebody decided before. */
export async function settleWording(
  tx: ScopedTx,
  tenantId: number,
  id: string,
  decided: { accept: boolean; at: Date; by: string | null },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update wording set state = ${decided.accept ? 'accepted' : 'refused'}, decided_at = ${decided.at}, decided_by = ${decided.by}
    where tenant_id = ${tenantId} and id = ${id} and state = 'proposed'`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}
