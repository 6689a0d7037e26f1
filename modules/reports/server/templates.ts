import { Refusal, runWrite, withScope, writeAudit, writeOnce } from '@thucthi/platform';
import { findUnit, indicatorFields, readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { readReportTemplates, setReportTemplate } from '../contract.ts';
import { defaultTemplates } from '../domain/templates/default-templates.ts';
import { kindNames, reportKinds, type ReportKind } from '../domain/templates/template.ts';
import { variables, wrongVariables } from '../domain/templates/variables.ts';
import { appendTemplate, readTemplates } from './templates.store.ts';
import { asJson, refused, type Work } from './work.ts';

/** The templates of a unit's body. */
export function readTemplatesOf({ database, scope }: Work, slug: string): Promise<z.input<(typeof readReportTemplates)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await findUnit(tx, slug);
    if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
    const set = await readTemplates(tx, scope.tenantId);
    return {
      kinds: reportKinds.map((kind) => {
        const own = set.get(kind);
        return { kind, name: kindNames[kind], template: asShape(own?.template ?? defaultTemplates[kind]), revision: own?.revision ?? 0 };
      }),
      variables: Object.entries(variables).map(([name, means]) => ({ name, means: { ...means } })),
      fields: indicatorFields.map(({ id, name }) => ({ id, name })),
      can: { write: scope.rights.has('documents.record') },
    };
  });
}

type Template = z.output<NonNullable<(typeof setReportTemplate)['body']>>['template'];
const asShape = (template: (typeof defaultTemplates)[ReportKind]): Template => structuredClone(template) as Template;

/** Sets the template of a kind of report for those begun from now on; what is wrong with its variables is told, each by name. */
export function setTemplateOf(
  { database, clock, scope }: Work,
  slug: string,
  kind: ReportKind,
  { writeId, basedOn, template }: z.output<NonNullable<(typeof setReportTemplate)['body']>>,
): Promise<{ revision: number }> {
  const content = { use: 'reports.template', slug, kind, basedOn, template: asJson(template) };
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      const unit = await findUnit(tx, slug);
      if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
      const codes = new Set([...(await readIndicatorsCached(tx)).values()].map(({ definition }) => definition.code));
      refuseWrong(wrongVariables(template, (code) => codes.has(code), new Set(indicatorFields.map(({ id }) => id))));
      const standing = (await readTemplates(tx, scope.tenantId)).get(kind);
      const revision = basedOn + 1;
      const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
      if ((standing?.revision ?? 0) !== basedOn || !(await appendTemplate(tx, scope.tenantId, { kind, revision, template }, stamp)))
        throw new Refusal('changed-meanwhile', { yours: template, theirs: standing?.template ?? null, revision: standing?.revision ?? 0 });
      await writeAudit(tx, scope, clock, {
        action: 'reports.template',
        subjectKind: 'report-template',
        subjectId: kind,
        detail: { kind, revision },
      });
      return { revision };
    }),
  );
}

/** Refuses a template, or a report from it, whose variables stand for nothing; each is named. */
export function refuseWrong(lines: readonly string[]): void {
  if (lines.length === 0) return;
  throw refused(
    `mẫu báo cáo có ${lines.length} chỗ chưa đúng: ${lines.join('; ')}`,
    `the template has ${lines.length} faults: ${lines.join('; ')}`,
    {
      lines,
    },
  );
}
