import { dateText, endpoint, worded, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { paperHead, reportKind, slug, template, writtenBlock } from './run-shapes.ts';

const shown = z.object({
  kind: reportKind,
  name: worded,
  template,
  revision: z.number().int().describe('`basedOn` of the next change; 0: never changed'),
  house: z.boolean().describe('the house’s template counts'),
  recordedAt: z.iso.datetime().nullable().describe('when it was last changed'),
  by: z.string().nullable(),
});

export const readReportTemplates = endpoint({
  id: 'readReportTemplates',
  method: 'get',
  path: '/api/v1/report-templates/{slug}',
  audience: 'signed-in',
  summary: 'The templates of the unit’s body, one for each kind of report, and what their words and parts may name',
  params: z.object({ slug }),
  answer: z.object({
    kinds: z.array(shown),
    variables: z.array(z.object({ name: z.string(), means: worded })),
    fields: z.array(z.object({ id: z.string(), name: z.string() })),
    indicators: z.array(z.object({ code: z.string(), name: worded, field: z.string() })),
    patterns: z.array(z.object({ name: z.string(), like: z.string().describe('a line in which it was read') })),
    can: z.object({ write: z.boolean() }),
  }),
});
export const listTemplateRevisions = endpoint({
  id: 'listTemplateRevisions',
  method: 'get',
  path: '/api/v1/report-templates/{slug}/{kind}/revisions',
  audience: 'signed-in',
  summary: 'What the body has made of the template of one kind of report, the newest first; at most 100',
  params: z.object({ slug, kind: reportKind }),
  answer: z.object({
    house: template,
    revisions: z.array(
      z.object({
        revision: z.number().int(),
        recordedAt: z.iso.datetime(),
        by: z.string().nullable(),
        template: template.nullable().describe('null: the house’s again'),
      }),
    ),
  }),
});
export const setReportTemplate = endpoint({
  id: 'setReportTemplate',
  method: 'put',
  path: '/api/v1/report-templates/{slug}/{kind}',
  audience: 'documents.record',
  summary:
    'Sets the template of a kind of report for reports begun from now on; null goes back to the house’s. One that names what nobody knows is refused, each named in `lines`; 409 changed-meanwhile carries `theirs`',
  params: z.object({ slug, kind: reportKind }),
  body: z.object({ writeId, basedOn: z.number().int().min(0), template: template.nullable() }),
  answer: z.object({ revision: z.number().int() }),
});
export const previewReportTemplate = endpoint({
  id: 'previewReportTemplate',
  method: 'post',
  path: '/api/v1/report-templates/{slug}/{kind}/preview',
  audience: 'documents.record',
  summary: 'What a template would write of the unit’s figures in a period, and what of it stands for nothing; nothing is written',
  params: z.object({ slug, kind: reportKind }),
  body: z.object({ template, period: z.string().max(40), knownOn: dateText.nullable().default(null) }),
  answer: z.object({
    period: z.string(),
    periodLabel: worded,
    wrong: z.array(z.string()).describe('what is named and nobody knows, or stands for nothing here; a line each'),
    subject: z.string(),
    head: paperHead,
    blocks: z.array(writtenBlock),
    tableColumns: z.array(z.string()),
  }),
});
