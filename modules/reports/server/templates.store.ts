import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { ReportKind, ReportTemplate } from '../domain/templates/template.ts';

/** The template a body has set for a kind of report. */
export interface TemplateRecord {
  kind: ReportKind;
  revision: number;
  template: ReportTemplate;
}

/** The templates of a body as they stand, by kind; kinds it has said nothing of are absent. */
export async function readTemplates(tx: ScopedTx, tenantId: number): Promise<Map<ReportKind, TemplateRecord>> {
  const { rows } = await sql<TemplateRecord>`select distinct on (kind) kind, revision, template from report_template
    where tenant_id = ${tenantId} order by kind, revision desc`.execute(tx);
  return new Map(rows.map((row) => [row.kind, row]));
}

/** Sets a template by a further revision; false where somebody else has set this one. */
export async function appendTemplate(
  tx: ScopedTx,
  tenantId: number,
  one: TemplateRecord,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('report_template')
    .values({
      tenant_id: tenantId,
      kind: one.kind,
      revision: one.revision,
      template: JSON.stringify(one.template),
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
