import { namePeople } from '@thucthi/access/server';
import { announce, Refusal, runWrite, withScope, writeAudit, writeOnce, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, indicatorFields, readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import { template as templateShape } from '../contract/run-shapes.ts';
import type { listTemplateRevisions, readReportTemplates, setReportTemplate } from '../contract.ts';
import { choosablePatterns } from '../domain/patterns/sentence-patterns.ts';
import { defaultTemplates } from '../domain/templates/default-templates.ts';
import { kindNames, reportKinds, type ReportKind, type ReportTemplate } from '../domain/templates/template.ts';
import { variables, wrongNames } from '../domain/templates/variables.ts';
import { appendTemplate, readTemplateRevisions, readTemplates, type TemplateRecord } from './templates.store.ts';
import { asJson, refused, type Work } from './work.ts';

/** So many revisions of one template are shown. */
const revisionsShown = 100;

/** A template as it travels: what older ones do not say of their parts is filled in. */
const asShape = (template: ReportTemplate): z.output<typeof templateShape> => templateShape.parse(template);

/** Refuses a unit of another body: templates are a body's. */
export async function unitOfBody(tx: ScopedTx, scope: Scope, slug: string) {
  const unit = await findUnit(tx, slug);
  if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  return unit;
}

/** The template a report of a kind is begun from, and which revision of the body's it is (0: the house's). */
export function templateInForce(own: TemplateRecord | undefined, kind: ReportKind): { template: ReportTemplate; revision: number } {
  return own === undefined || own.template === null
    ? { template: defaultTemplates[kind], revision: 0 }
    : { template: own.template, revision: own.revision };
}

/** The templates of a unit's body, with who last changed each and when. */
export function readTemplatesOf({ database, clock, scope }: Work, slug: string): Promise<z.input<(typeof readReportTemplates)['answer']>> {
  return withScope(database, scope, async (tx) => {
    await unitOfBody(tx, scope, slug);
    const set = await readTemplates(tx, scope.tenantId);
    const writers = [...set.values()].map(({ recordedBy }) => recordedBy);
    const people = await namePeople(tx, scope, writers, clock.today());
    const definitions = [...(await readIndicatorsCached(tx)).values()].map(({ definition }) => definition);
    return {
      kinds: reportKinds.map((kind) => {
        const own = set.get(kind);
        return {
          kind,
          name: kindNames[kind],
          template: asShape(templateInForce(own, kind).template),
          revision: own?.revision ?? 0,
          house: own === undefined || own.template === null,
          recordedAt: own?.recordedAt.toISOString() ?? null,
          by: people.get(own?.recordedBy ?? '')?.vi ?? null,
        };
      }),
      variables: Object.entries(variables).map(([name, means]) => ({ name, means: { ...means } })),
      fields: indicatorFields.map(({ id, name }) => ({ id, name })),
      indicators: definitions.map(({ code, name, group }) => ({ code, name, field: group })),
      patterns: choosablePatterns.map(({ name, like }) => ({ name, like })),
      can: { write: scope.rights.has('documents.record') },
    };
  });
}

/** What a body has made of one template, the newest first. */
export function readRevisionsOf(
  { database, clock, scope }: Work,
  slug: string,
  kind: ReportKind,
): Promise<z.input<(typeof listTemplateRevisions)['answer']>> {
  return withScope(database, scope, async (tx) => {
    await unitOfBody(tx, scope, slug);
    const rows = await readTemplateRevisions(tx, scope.tenantId, kind, revisionsShown);
    const writers = rows.map(({ recordedBy }) => recordedBy);
    const people = await namePeople(tx, scope, writers, clock.today());
    return {
      house: asShape(defaultTemplates[kind]),
      revisions: rows.map(({ revision, template, recordedAt, recordedBy }) => ({
        revision,
        recordedAt: recordedAt.toISOString(),
        by: people.get(recordedBy ?? '')?.vi ?? null,
        template: template === null ? null : asShape(template),
      })),
    };
  });
}

/** Sets the template of a kind of report for those begun from now on; what it names and nobody knows is told, each by name. */
export function setTemplateOf(
  { database, clock, scope }: Work,
  slug: string,
  kind: ReportKind,
  { writeId, basedOn, template }: z.output<NonNullable<(typeof setReportTemplate)['body']>>,
): Promise<{ revision: number }> {
  const content = { use: 'reports.template', slug, kind, basedOn, template: template === null ? null : asJson(template) };
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      await unitOfBody(tx, scope, slug);
      if (template !== null) refuseWrong(await wrongIn(tx, template));
      const standing = (await readTemplates(tx, scope.tenantId)).get(kind);
      const revision = basedOn + 1;
      const next = { kind, revision, template, recordedAt: clock.now(), recordedBy: scope.personId };
      if ((standing?.revision ?? 0) !== basedOn || !(await appendTemplate(tx, scope.tenantId, next)))
        throw new Refusal('changed-meanwhile', {
          yours: template,
          theirs: templateInForce(standing, kind).template,
          revision: standing?.revision ?? 0,
        });
      await writeAudit(tx, scope, clock, {
        action: 'reports.template',
        subjectKind: 'report-template',
        subjectId: kind,
        detail: { kind, revision, house: template === null },
      });
      await announce(tx, scope, clock, 'reports', { template: kind });
      return { revision };
    }),
  );
}

/** What a template names that nobody knows. */
export async function wrongIn(tx: ScopedTx, template: ReportTemplate): Promise<string[]> {
  const codes = new Set([...(await readIndicatorsCached(tx)).values()].map(({ definition }) => definition.code));
  return wrongNames(template, {
    isIndicator: (code) => codes.has(code),
    fields: new Set(indicatorFields.map(({ id }) => id)),
    patterns: new Set(choosablePatterns.map(({ name }) => name)),
  });
}

/** Refuses a template, or a report from it, whose variables stand for nothing; each is named. */
export function refuseWrong(lines: readonly string[]): void {
  if (lines.length === 0) return;
  throw refused(
    `mẫu báo cáo có ${lines.length} chỗ chưa đúng: ${lines.join('; ')}`,
    `the template has ${lines.length} faults: ${lines.join('; ')}`,
    { lines },
  );
}
