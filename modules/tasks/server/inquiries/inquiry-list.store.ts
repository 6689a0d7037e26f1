import type { ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import type { InquiryNow, InquiryState } from '../../domain/inquiry/inquiry-state.ts';
import type { SubjectRow } from '../subjects/subject-row.ts';

/** A request as lists show it; units by their number. */
export interface ListedInquiry extends InquiryNow, SubjectRow {
  id: string;
  askedOn: string;
  question: string;
}

/** What a list is narrowed by; `units` null = the whole body. */
export interface InquiryFilter {
  units: readonly number[] | null;
  ids?: readonly string[];
  subjectUnit?: number | undefined;
  indicator?: number | undefined;
  task?: string | undefined;
  state?: InquiryState | undefined;
  waiting?: boolean;
  overdue?: boolean;
  /** To be answered by one of these units, or answered to one of them and not judged. */
  deskOf?: readonly number[] | undefined;
  /** Folded words; each must begin a word of the request. */
  words?: readonly string[];
}

function conditions(filter: InquiryFilter, today: string): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`];
  if (filter.units !== null) {
    const units = sql`any (${[...filter.units]}::integer[])`;
    all.push(sql`(asked_unit_id = ${units} or subject_unit_id = ${units})`);
  }
  if (filter.ids !== undefined) all.push(sql`inquiry_id = any (${[...filter.ids]}::uuid[])`);
  if (filter.subjectUnit !== undefined) all.push(sql`subject_unit_id = ${filter.subjectUnit}`);
  if (filter.indicator !== undefined) all.push(sql`indicator_id = ${filter.indicator}`);
  if (filter.task !== undefined) all.push(sql`task_id = ${filter.task}`);
  if (filter.state !== undefined) all.push(sql`state = ${filter.state}`);
  if (filter.waiting === true || filter.overdue === true) all.push(sql`waiting`);
  if (filter.overdue === true) all.push(sql`due_on < ${today}::date`);
  if (filter.deskOf !== undefined) {
    const units = sql`any (${[...filter.deskOf]}::integer[])`;
    all.push(sql`((waiting and asked_unit_id = ${units}) or (state = 'answered' and asker_unit_id = ${units}))`);
  }
  if (filter.words !== undefined && filter.words.length > 0)
    all.push(sql`to_tsvector('simple', search_fold) @@ to_tsquery('simple', ${filter.words.map((word) => `'${word}':*`).join(' & ')})`);
  return sql.join(all, sql` and `);
}

/** Requests that wait first, the earliest day first; then the others, the newest first. */
export async function listInquiryRows(
  tx: ScopedTx,
  tenantId: number,
  filter: InquiryFilter,
  today: string,
  atMost: number,
): Promise<ListedInquiry[]> {
  const { rows } = await sql<ListedInquiry>`select inquiry_id as id, subject_kind as "subjectKind", subject_unit_id as "subjectUnitId",
      indicator_id as "indicatorId", period, task_id as "taskId", asker_unit_id as "askerUnitId", asked_unit_id as "askedUnitId",
      asked_on as "askedOn", question, state, answer_by as "answerBy", due_on as "dueOn", answered_on as "answeredOn", serial
    from inquiry_standing where tenant_id = ${tenantId} and ${conditions(filter, today)}
    order by waiting desc, case when waiting then due_on end, asked_on desc, inquiry_id desc limit ${atMost}`.execute(tx);
  return rows;
}

/** How many requests there are: waiting, of these overdue, answered and to be judged, in all. */
export async function countInquiries(
  tx: ScopedTx,
  tenantId: number,
  filter: InquiryFilter,
  today: string,
): Promise<{ waiting: number; overdue: number; answered: number; total: number }> {
  const { rows } = await sql<{ waiting: number; overdue: number; answered: number; total: number }>`
    select (count(*) filter (where waiting))::integer as waiting, (count(*) filter (where waiting and due_on < ${today}::date))::integer as overdue,
      (count(*) filter (where state = 'answered'))::integer as answered, count(*)::integer as total
    from inquiry_standing where tenant_id = ${tenantId} and ${conditions(filter, today)}`.execute(tx);
  return rows[0] ?? { waiting: 0, overdue: 0, answered: 0, total: 0 };
}
