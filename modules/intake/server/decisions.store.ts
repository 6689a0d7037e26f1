import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { Correction } from '../contract.ts';

export type Verdict = 'accept' | 'correct' | 'reject' | 'new-indicator' | 'undecided';
export type Became = 'figure' | 'statement' | 'second-source' | 'target' | 'nothing';

export interface DecisionRow {
  oid: string;
  serial: number;
  verdict: Verdict;
  correction: Correction | null;
  recordedAt: Date;
  recordedBy: string | null;
}

/** Appends what a person made of findings; earlier decisions stay. */
export async function appendDecisions(
  tx: ScopedTx,
  tenantId: number,
  paperId: string,
  decisions: readonly (Omit<DecisionRow, 'recordedAt' | 'recordedBy'> & { id: string })[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  await tx
    .insertInto('finding_decision')
    .values(
      decisions.map((one) => ({
        tenant_id: tenantId,
        id: one.id,
        paper_id: paperId,
        oid: one.oid,
        serial: one.serial,
        verdict: one.verdict,
        correction: one.correction === null ? null : JSON.stringify(one.correction),
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .execute();
}

/** Only these findings of a paper, where it is not all of them. */
const among = (oids: readonly string[] | undefined) => (oids === undefined ? sql`` : sql`and oid = any (${[...oids]}::text[])`);

/** The decision that counts of each finding of a paper. */
export async function readDecisions(
  tx: ScopedTx,
  tenantId: number,
  paperId: string,
  oids?: readonly string[],
): Promise<Map<string, DecisionRow>> {
  const { rows } =
    await sql<DecisionRow>`select distinct on (oid) oid, serial, verdict, correction, recorded_at as "recordedAt", recorded_by as "recordedBy"
    from finding_decision where tenant_id = ${tenantId} and paper_id = ${paperId} ${among(oids)} order by oid, serial desc`.execute(tx);
  return new Map(rows.map((row) => [row.oid, row]));
}

export interface RecordRow {
  oid: string;
  became: Became;
  subjectId: string | null;
}

/** What findings became in the ledger. */
export async function insertRecords(
  tx: ScopedTx,
  tenantId: number,
  paperId: string,
  records: readonly RecordRow[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  if (records.length === 0) return;
  await tx
    .insertInto('finding_record')
    .values(
      records.map((one) => ({
        tenant_id: tenantId,
        paper_id: paperId,
        oid: one.oid,
        became: one.became,
        subject_id: one.subjectId,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .execute();
}

export async function readRecords(
  tx: ScopedTx,
  tenantId: number,
  paperId: string,
  oids?: readonly string[],
): Promise<Map<string, RecordRow>> {
  const { rows } = await sql<RecordRow>`select oid, became, subject_id as "subjectId"
    from finding_record where tenant_id = ${tenantId} and paper_id = ${paperId} ${among(oids)}`.execute(tx);
  return new Map(rows.map((row) => [row.oid, row]));
}

/** Plan values met in a paper, until somebody enters them into a plan. */
export async function insertProposedTargets(
  tx: ScopedTx,
  tenantId: number,
  paperId: string,
  targets: readonly {
    id: string;
    oid: string;
    unitId: number;
    indicatorId: number;
    period: string;
    issuer: string | null;
    value: string;
    printed: string;
  }[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  if (targets.length === 0) return;
  await tx
    .insertInto('proposed_target')
    .values(
      targets.map((one) => ({
        tenant_id: tenantId,
        id: one.id,
        paper_id: paperId,
        oid: one.oid,
        unit_id: one.unitId,
        indicator_id: one.indicatorId,
        period: one.period,
        issuer: one.issuer,
        value: one.value,
        printed: one.printed,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .execute();
}

/** What a paper asks somebody to do, until tasks are made of it; what stands at the same words was proposed before. */
export async function insertProposedTasks(
  tx: ScopedTx,
  tenantId: number,
  paperId: string,
  tasks: readonly { id: string; start: number; end: number; actor: string | null; action: string; deadline: string | null }[],
  recordedAt: Date,
): Promise<void> {
  const { rows } = await sql<{
    place: string;
  }>`select concat(starts, '-', ends) as place from proposed_task where tenant_id = ${tenantId} and paper_id = ${paperId}`.execute(tx);
  const known = new Set(rows.map(({ place }) => place));
  const fresh = tasks.filter(({ start, end }) => !known.has(`${start}-${end}`));
  if (fresh.length === 0) return;
  await tx
    .insertInto('proposed_task')
    .values(
      fresh.map((one) => ({
        tenant_id: tenantId,
        id: one.id,
        paper_id: paperId,
        starts: one.start,
        ends: one.end,
        actor: one.actor,
        action: one.action,
        deadline: one.deadline,
        recorded_at: recordedAt,
      })),
    )
    .execute();
}
