import type { ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import type { AskableStep, Standing } from '../domain/report-steps.ts';

/** One expected report with its days and how it stands; its form's terms are those of the version it fell due under. */
export interface DueReport {
  readonly formId: string;
  readonly period: string;
  readonly unitId: number;
  readonly formName: string;
  readonly indicatorIds: readonly number[];
  readonly steps: readonly AskableStep[];
  readonly twoPeople: boolean;
  readonly level: number;
  readonly coversFrom: string;
  readonly cutOff: string;
  readonly dueOn: string;
  readonly closesAt: Date | null;
  readonly standing: Standing;
  readonly serial: number;
  readonly sentOn: string | null;
  readonly sentBy: string | null;
  readonly approvedSerial: number | null;
}

const columns = sql`d.form_id as "formId", d.period, d.unit_id as "unitId", f.name as "formName", f.indicator_ids as "indicatorIds", f.steps,
  f.two_people as "twoPeople", d.level, d.covers_from as "coversFrom", d.cut_off as "cutOff", d.due_on as "dueOn", d.closes_at as "closesAt",
  d.standing, d.serial, d.sent_on as "sentOn", d.sent_by as "sentBy", d.approved_serial as "approvedSerial"`;
const source = sql`report_due d join report_form f on f.tenant_id = d.tenant_id and f.id = d.form_id and f.version = d.form_version`;

/** Names one expected report. */
export interface ReportKey {
  readonly formId: string;
  readonly period: string;
  readonly unitId: number;
}

/** Expected reports by key; those that do not exist are left out. `lock` keeps other steps away until the transaction ends. */
export async function readDueReports(tx: ScopedTx, tenantId: number, keys: readonly ReportKey[], lock = false): Promise<DueReport[]> {
  const wanted = JSON.stringify(keys.map((key) => ({ form_id: key.formId, period: key.period, unit_id: key.unitId })));
  const { rows } = await sql<DueReport>`select ${columns}
    from jsonb_to_recordset(${wanted}::jsonb) as k (form_id uuid, period text, unit_id integer)
    join report_due d on d.tenant_id = ${tenantId} and d.form_id = k.form_id and d.period = k.period collate "C" and d.unit_id = k.unit_id
    join report_form f on f.tenant_id = d.tenant_id and f.id = d.form_id and f.version = d.form_version
    order by d.form_id, d.period, d.unit_id ${lock ? sql`for update of d` : sql``}`.execute(tx);
  return rows;
}

/** The last expected reports of a unit by due day, the latest first. */
export async function readReportsOfUnit(tx: ScopedTx, tenantId: number, unitId: number, limit: number): Promise<DueReport[]> {
  const { rows } = await sql<DueReport>`select ${columns} from ${source}
    where d.tenant_id = ${tenantId} and d.unit_id = ${unitId} order by d.due_on desc, d.period desc, d.form_id limit ${limit}`.execute(tx);
  return rows;
}

const below = (unitId: number): RawBuilder<unknown> =>
  sql`d.unit_id in (select descendant_id from unit_closure where ancestor_id = ${unitId})`;

/** Reports of a unit and below that wait for somebody's mark, the earliest due first, and how many there are without the limit. */
export async function readWaitingReports(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitId: number; formId: string | null; limit: number },
): Promise<DueReport[]> {
  const { rows } = await sql<DueReport>`select ${columns} from ${source}
    where d.tenant_id = ${tenantId} and d.standing in ('sent', 'checked', 'approved') and cardinality(f.steps) > 0
      and (${asked.formId}::uuid is null or d.form_id = ${asked.formId}::uuid) and ${below(asked.unitId)}
    order by d.due_on, d.form_id, d.period, d.unit_id limit ${asked.limit}`.execute(tx);
  return rows;
}

/** What is expected of a unit and below for one period of a form. */
export async function readReportsOfPeriod(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitId: number; formId: string; periods: readonly string[] },
): Promise<DueReport[]> {
  const { rows } = await sql<DueReport>`select ${columns} from ${source}
    where d.tenant_id = ${tenantId} and d.form_id = ${asked.formId} and d.period = any (${[...asked.periods]}::text[]) and ${below(asked.unitId)}
    order by d.period, d.unit_id`.execute(tx);
  return rows;
}

/** The periods of a form for which something is expected of a unit or below, the latest due first. */
export async function readPeriodsOfForm(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitId: number; formId: string; dueBy: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{
    period: string;
  }>`select d.period from report_due d where d.tenant_id = ${tenantId} and d.form_id = ${asked.formId}
      and ${below(asked.unitId)} and d.cut_off <= ${asked.dueBy}::date
    group by d.period order by max(d.due_on) desc, d.period desc limit ${asked.limit}`.execute(tx);
  return rows.map(({ period }) => period);
}

/** Units below one of whose reports due between two days none was ever sent, with how many they owe and since when. */
export async function unitsThatNeverSend(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitId: number; from: string; to: string; atLeast: number },
): Promise<{ unitId: number; owed: number; since: string }[]> {
  const { rows } = await sql<{
    unitId: number;
    owed: number;
    since: string;
  }>`select d.unit_id as "unitId", count(*)::integer as owed, min(d.due_on) as since
    from report_due d where d.tenant_id = ${tenantId} and ${below(asked.unitId)} and d.due_on between ${asked.from}::date and ${asked.to}::date
    group by d.unit_id having count(*) >= ${asked.atLeast} and count(d.sent_on) = 0 order by owed desc, d.unit_id limit 500`.execute(tx);
  return rows;
}

/** Where a step leads a report. */
export interface MovedReport {
  readonly key: ReportKey;
  readonly standing: Standing;
  readonly serial: number;
  readonly sentOn: string | null;
  readonly sentBy: string | null;
  readonly approvedSerial: number | null;
}

/** Moves reports to where a step leads them; answers how many could be moved from the serial before. */
export async function moveReports(tx: ScopedTx, tenantId: number, moved: readonly MovedReport[]): Promise<number> {
  const rows = moved.map(({ key, ...to }) => ({
    form_id: key.formId,
    period: key.period,
    unit_id: key.unitId,
    standing: to.standing,
    serial: to.serial,
    sent_on: to.sentOn,
    sent_by: to.sentBy,
    approved_serial: to.approvedSerial,
  }));
  const { numAffectedRows } =
    await sql`update report_due d set standing = m.standing, serial = m.serial, sent_on = m.sent_on, sent_by = m.sent_by,
      approved_serial = m.approved_serial
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (form_id uuid, period text, unit_id integer, standing text, serial integer, sent_on date,
      sent_by uuid, approved_serial integer)
    where d.tenant_id = ${tenantId} and d.form_id = m.form_id and d.period = m.period collate "C" and d.unit_id = m.unit_id and d.serial = m.serial - 1`.execute(
      tx,
    );
  return Number(numAffectedRows ?? 0n);
}

/** Sets the instant from which some units' reports of a period are closed, where they are open; answers of which units. */
export async function closeReports(
  tx: ScopedTx,
  tenantId: number,
  asked: { formId: string; period: string; unitIds: readonly number[] | null; at: Date },
): Promise<number[]> {
  const { rows } = await sql<{ unit_id: number }>`update report_due set closes_at = ${asked.at}, closed_by_hand = true
    where tenant_id = ${tenantId} and form_id = ${asked.formId} and period = ${asked.period} and (closes_at is null or closes_at > ${asked.at})
      and (${asked.unitIds === null} or unit_id = any (${[...(asked.unitIds ?? [])]}::integer[])) returning unit_id`.execute(tx);
  return rows.map((row) => row.unit_id);
}
