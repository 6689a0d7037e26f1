import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { FormTerms } from '../domain/form-rules.ts';

/** A form in its latest version. */
export interface Form extends FormTerms {
  readonly id: string;
  readonly version: number;
}

/** The forms of a body by name, or one of them. */
export async function readForms(tx: ScopedTx, tenantId: number, id: string | null = null): Promise<Form[]> {
  const { rows } =
    await sql<Form>`select id, version, name, frequency, indicator_ids as "indicatorIds", units, steps, two_people as "twoPeople",
      due_days as "dueDays", grace_days as "graceDays", closes, valid_from as "validFrom", valid_to as "validTo"
    from report_form_now where tenant_id = ${tenantId} and (${id}::uuid is null or id = ${id}::uuid) order by name, id`.execute(tx);
  return rows;
}

/** Appends a version of a form; answers whether it was the next one, since somebody else may have been first. */
export async function appendForm(
  tx: ScopedTx,
  tenantId: number,
  form: Form,
  stamp: { recordedAt: Date; recordedBy: string | null; reason: string | null },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into report_form (tenant_id, id, version, name, frequency, indicator_ids, units, steps, two_people, due_days,
      grace_days, closes, valid_from, valid_to, reason, recorded_at, recorded_by)
    select ${tenantId}::integer, ${form.id}::uuid, ${form.version}::integer, ${form.name}, ${form.frequency}, ${[...form.indicatorIds]}::integer[],
      ${JSON.stringify(form.units)}::jsonb, ${[...form.steps]}::text[], ${form.twoPeople}::boolean,
      ${form.dueDays === null ? null : [...form.dueDays]}::integer[], ${form.graceDays}::integer, ${form.closes}::boolean, ${form.validFrom}::date,
      ${form.validTo}::date, ${stamp.reason}::text, ${stamp.recordedAt}::timestamptz, ${stamp.recordedBy}::uuid
    where ${form.version}::integer = 1 + coalesce((select max(version) from report_form where tenant_id = ${tenantId} and id = ${form.id}::uuid), 0)
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Lets one writer after the other work on a body's forms and what they expect. */
export async function lockForms(tx: ScopedTx, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('reporting forms', ${tenantId}))`.execute(tx);
}
