import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { ReportKind, ReportTemplate } from '../domain/templates/template.ts';

/** What a body has made of a kind of report. */
export interface TemplateRecord {
  kind: ReportKind;
  revision: number;
  /** Null: the house's counts again. */
  template: ReportTemplate | null;
  recordedAt: Date;
  recordedBy: string | null;
}

const columns = sql.raw('kind, revision, template, recorded_at as "recordedAt", recorded_by as "recordedBy"');

/** The templates of a body as they stand, by kind; kinds it has said nothing of are absent. */
export async function readTemplates(tx: ScopedTx, tenantId: number): Promise<Map<ReportKind, TemplateRecord>> {
  const { rows } = await sql<TemplateRecord>`select distinct on (kind) ${columns} from report_template
    where tenant_id = ${tenantId} order by kind, revision desc`.execute(tx);
  return new Map(rows.map((row) => [row.kind, row]));
}

/** The revisions of one kind, the newest first. */
export async function readTemplateRevisions(tx: ScopedTx, tenantId: number, kind: ReportKind, atMost: number): Promise<TemplateRecord[]> {
  const { rows } = await sql<TemplateRecord>`select ${columns} from report_template
    where tenant_id = ${tenantId} and kind = ${kind} order by revision desc limit ${atMost}`.execute(tx);
  return rows;
}

/** Sets a template by a further revision; false where somebody else has set this one. */
export async function appendTemplate(tx: ScopedTx, tenantId: number, one: TemplateRecord): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('report_template')
    .values({
      tenant_id: tenantId,
      kind: one.kind,
      revision: one.revision,
      template: one.template === null ? null : JSON.stringify(one.template),
      recorded_at: one.recordedAt,
      recorded_by: one.recordedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
