import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { InquiryNow, InquiryTurn, TurnKind } from '../../domain/inquiry/inquiry-state.ts';
import type { SubjectRow } from '../subjects/subject-row.ts';

interface Stamp {
  recordedAt: Date;
  recordedBy: string | null;
}

/** A request as it is first asked. */
export interface NewInquiry {
  id: string;
  subject: SubjectRow;
  askedOn: string;
  question: string;
  searchFold: string;
  now: InquiryNow;
}

/** Writes a request with the row in which it stands; its first turn follows. */
export async function insertInquiry(tx: ScopedTx, tenantId: number, one: NewInquiry, stamp: Stamp): Promise<void> {
  const { subject, now } = one;
  await tx
    .insertInto('inquiry')
    .values({
      tenant_id: tenantId,
      id: one.id,
      subject_kind: subject.subjectKind ?? '',
      subject_unit_id: subject.subjectUnitId,
      indicator_id: subject.indicatorId,
      period: subject.period,
      task_id: subject.taskId,
      asker_unit_id: now.askerUnitId,
      asked_on: one.askedOn,
      question: one.question,
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .execute();
  await tx
    .insertInto('inquiry_now')
    .values({
      tenant_id: tenantId,
      inquiry_id: one.id,
      asker_unit_id: now.askerUnitId,
      ...columnsOf(now),
      search_fold: one.searchFold,
    })
    .execute();
}

const columnsOf = (now: InquiryNow) => ({
  asked_unit_id: now.askedUnitId,
  state: now.state,
  answer_by: now.answerBy,
  due_on: now.dueOn,
  answered_on: now.answeredOn,
  serial: now.serial,
});

/** Appends to the exchange. */
export async function insertTurn(
  tx: ScopedTx,
  tenantId: number,
  one: { inquiryId: string; unitId: number; now: InquiryNow; turn: InquiryTurn },
  stamp: Stamp,
): Promise<void> {
  const { turn, now } = one;
  await tx
    .insertInto('inquiry_turn')
    .values({
      tenant_id: tenantId,
      inquiry_id: one.inquiryId,
      serial: now.serial,
      kind: turn.kind,
      unit_id: one.unitId,
      asked_unit_id: now.askedUnitId,
      happened_on: turn.on,
      words: turn.words ?? null,
      evidence: turn.evidence ?? null,
      answer_by: turn.answerBy ?? null,
      due_on: turn.dueOn ?? null,
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .execute();
}

/** Moves the current row to what the appended turn came to; answers whether it was the scope's to move. */
export async function moveInquiry(tx: ScopedTx, tenantId: number, id: string, now: InquiryNow): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('inquiry_now')
    .set(columnsOf(now))
    .where('tenant_id', '=', tenantId)
    .where('inquiry_id', '=', id)
    .where('serial', '=', now.serial - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Lets one after the other work on one request. */
export async function lockInquiry(tx: ScopedTx, tenantId: number, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inquiry ${id}`}, ${tenantId}))`.execute(tx);
}

/** A turn as it is kept. */
export interface TurnRow {
  inquiryId: string;
  serial: number;
  kind: TurnKind;
  unitId: number;
  askedUnitId: number;
  on: string;
  words: string | null;
  evidence: string | null;
  answerBy: string | null;
  recordedAt: Date;
  recordedBy: string | null;
}

/** The exchanges of some requests, oldest turn first. */
export async function readTurns(tx: ScopedTx, tenantId: number, ids: readonly string[]): Promise<Map<string, TurnRow[]>> {
  const { rows } = await sql<TurnRow>`select inquiry_id as "inquiryId", serial, kind, unit_id as "unitId", asked_unit_id as "askedUnitId",
      happened_on as "on", words, evidence, answer_by as "answerBy", recorded_at as "recordedAt", recorded_by as "recordedBy"
    from inquiry_turn where tenant_id = ${tenantId} and inquiry_id = any (${[...ids]}::uuid[]) order by inquiry_id, serial`.execute(tx);
  return Map.groupBy(rows, ({ inquiryId }) => inquiryId);
}
