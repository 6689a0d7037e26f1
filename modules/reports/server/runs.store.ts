import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { PaperOnItsWay } from '../domain/paper-way.ts';
import type { Results } from '../domain/result-row.ts';
import type { RenewedFigure } from '../domain/run/renew-run.ts';
import type { ReportKind, ReportTemplate } from '../domain/templates/template.ts';

/** A report as it is kept; its blocks stand beside. */
export interface RunRecord extends PaperOnItsWay {
  id: string;
  unitId: number;
  kind: ReportKind;
  period: string;
  knownOn: string | null;
  template: ReportTemplate;
  templateRevision: number;
  subject: string;
  addressees: readonly string[];
  recipients: readonly string[];
  signerTitles: readonly string[];
  results: Results;
  figuresAt: Date;
  renewed: readonly RenewedFigure[];
  previousId: string | null;
  version: number;
  recordedAt: Date;
}

type Stamp = { recordedAt: Date; recordedBy: string | null };

const columns = sql.raw(`id, unit_id as "unitId", kind, period, known_on as "knownOn", template, template_revision as "templateRevision",
  subject, addressees, recipients, signer_titles as "signerTitles", results, figures_at as "figuresAt", renewed, previous_id as "previousId",
  state, content, symbol, issued_on as "issuedOn", signer, file_sha256 as "fileSha256", document_id as "documentId", version,
  recorded_at as "recordedAt"`);

/** Enters a report. */
export async function insertRun(tx: ScopedTx, tenantId: number, one: RunRecord, { recordedBy }: Stamp): Promise<void> {
  await tx
    .insertInto('report_run')
    .values({
      tenant_id: tenantId,
      id: one.id,
      unit_id: one.unitId,
      kind: one.kind,
      period: one.period,
      known_on: one.knownOn,
      template: JSON.stringify(one.template),
      template_revision: one.templateRevision,
      previous_id: one.previousId,
      ...changing(one),
      version: one.version,
      recorded_at: one.recordedAt,
      recorded_by: recordedBy,
    })
    .execute();
}

/** Keeps a report as it is now, one version on; false where it is not the scope's to change, or was changed meanwhile. */
export async function updateRun(tx: ScopedTx, tenantId: number, one: RunRecord): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('report_run')
    .set({ ...changing(one), version: one.version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const changing = (one: RunRecord) => ({
  subject: one.subject,
  addressees: JSON.stringify(one.addressees),
  recipients: JSON.stringify(one.recipients),
  signer_titles: JSON.stringify(one.signerTitles),
  results: JSON.stringify(one.results),
  figures_at: one.figuresAt,
  renewed: JSON.stringify(one.renewed),
  state: one.state,
  content: one.content === null ? null : JSON.stringify(one.content),
  symbol: one.symbol,
  issued_on: one.issuedOn,
  signer: one.signer,
  file_sha256: one.fileSha256,
  document_id: one.documentId,
});

/** One report; null where there is none or it cannot be seen. With `hold`, whoever else writes to it waits. */
export async function readRun(tx: ScopedTx, tenantId: number, id: string, hold = false): Promise<RunRecord | null> {
  const { rows } = await sql<RunRecord>`select ${columns} from report_run where tenant_id = ${tenantId} and id = ${id}
    ${hold ? sql`for update` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

/** The reports of a unit, the newest first, each with how many of its figures are missing. */
export async function listRunRows(
  tx: ScopedTx,
  tenantId: number,
  unitId: number,
): Promise<
  (Pick<RunRecord, 'id' | 'kind' | 'subject' | 'period' | 'state' | 'symbol' | 'issuedOn' | 'recordedAt'> & { missing: number })[]
> {
  const { rows } = await sql<
    Pick<RunRecord, 'id' | 'kind' | 'subject' | 'period' | 'state' | 'symbol' | 'issuedOn' | 'recordedAt'> & { missing: number }
  >`select id, kind, subject, period, state, symbol, issued_on as "issuedOn", recorded_at as "recordedAt",
      (select count(*)::integer from report_block b, jsonb_array_elements(b.runs) as run
        where b.tenant_id = r.tenant_id and b.run_id = r.id and run ->> 'style' = 'missing') as missing
    from report_run r where tenant_id = ${tenantId} and unit_id = ${unitId} order by recorded_at desc, id desc limit 500`.execute(tx);
  return rows;
}

/** The last report of a kind that a unit began before another; the one with the same period does not count. */
export async function runBefore(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitId: number; kind: ReportKind; period: string },
): Promise<RunRecord | null> {
  const { rows } = await sql<RunRecord>`select ${columns} from report_run where tenant_id = ${tenantId} and unit_id = ${asked.unitId}
    and kind = ${asked.kind} and period <> ${asked.period} order by recorded_at desc, id desc limit 1`.execute(tx);
  return rows[0] ?? null;
}
