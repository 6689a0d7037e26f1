import { endpointRoute, type AnswerOf, type BodyOf } from '@thucthi/registry/web';
import type * as contract from '../contract.ts';

/** The endpoints of this module its pages call; a test holds each against the contract. */
export const reportCalls = {
  listReportRuns: endpointRoute<typeof contract.listReportRuns>('listReportRuns', 'get', '/api/v1/report-runs'),
  createReportRun: endpointRoute<typeof contract.createReportRun>('createReportRun', 'post', '/api/v1/report-runs'),
  readReportRun: endpointRoute<typeof contract.readReportRun>('readReportRun', 'get', '/api/v1/report-runs/{id}'),
  editReportBlock: endpointRoute<typeof contract.editReportBlock>('editReportBlock', 'put', '/api/v1/report-runs/{id}/blocks/{block}'),
  leaveOutReportRows: endpointRoute<typeof contract.leaveOutReportRows>(
    'leaveOutReportRows',
    'put',
    '/api/v1/report-runs/{id}/blocks/{block}/rows',
  ),
  renewReportRun: endpointRoute<typeof contract.renewReportRun>('renewReportRun', 'post', '/api/v1/report-runs/{id}/renewals'),
  moveReportRun: endpointRoute<typeof contract.moveReportRun>('moveReportRun', 'post', '/api/v1/report-runs/{id}/moves'),
  readReportTemplates: endpointRoute<typeof contract.readReportTemplates>('readReportTemplates', 'get', '/api/v1/report-templates/{slug}'),
  listTemplateRevisions: endpointRoute<typeof contract.listTemplateRevisions>(
    'listTemplateRevisions',
    'get',
    '/api/v1/report-templates/{slug}/{kind}/revisions',
  ),
  previewReportTemplate: endpointRoute<typeof contract.previewReportTemplate>(
    'previewReportTemplate',
    'post',
    '/api/v1/report-templates/{slug}/{kind}/preview',
  ),
  setReportTemplate: endpointRoute<typeof contract.setReportTemplate>('setReportTemplate', 'put', '/api/v1/report-templates/{slug}/{kind}'),
};

/** What looks different once something of a report was written. */
export const changedByReports = [reportCalls.readReportRun, reportCalls.listReportRuns, { path: '/api/v1/documents' }] as const;

/** What looks different once a template was set. */
export const changedByTemplates = [reportCalls.readReportTemplates, reportCalls.listTemplateRevisions] as const;

export type ReportList = AnswerOf<typeof contract.listReportRuns>;
export type ListedRun = ReportList['runs'][number];
export type RunPage = AnswerOf<typeof contract.readReportRun>;
export type Block = RunPage['blocks'][number];
export type PageRun = Block['runs'][number];
export type BlockTable = NonNullable<Block['table']>;
export type PaperHead = RunPage['head'];
export type TemplateList = AnswerOf<typeof contract.readReportTemplates>;
export type ReportKind = TemplateList['kinds'][number]['kind'];
export type ReportTemplate = TemplateList['kinds'][number]['template'];
export type TemplatePart = ReportTemplate['parts'][number];
export type TemplateRevision = AnswerOf<typeof contract.listTemplateRevisions>['revisions'][number];
export type TemplatePreview = AnswerOf<typeof contract.previewReportTemplate>;
/** A template as it is sent. */
export type Template = BodyOf<typeof contract.previewReportTemplate>['template'];

export const reportsHref = (unit: string): string => `/${unit}/soan-bao-cao`;
export const reportHref = (unit: string, id: string): string => `/${unit}/soan-bao-cao/${id}`;

export const templatesHref = (unit: string): string => `/${unit}/mau-bao-cao`;
export const templateHref = (unit: string, kind: string): string => `/${unit}/mau-bao-cao/${kind}`;

/** A report as a file. */
export const reportFileHref = (unit: string, id: string, format: 'docx' | 'pdf' | 'xlsx'): string =>
  `/api/v1/report-runs/${encodeURIComponent(id)}/file?format=${format}&unit=${encodeURIComponent(unit)}`;

/** Where a bound figure is explained. */
export function explainHref(unit: string, period: string, { indicator, measure, plan }: NonNullable<PageRun['figure']>): string {
  const what =
    measure === 'percent' || measure === 'exceeded' ? 'percent' : measure === 'growth' || measure === 'points' ? 'growth' : 'actual';
  const query = new URLSearchParams({ period, explain: what });
  // A report names a plan with its level, an explanation without.
  if (what === 'percent' && plan !== undefined) query.set('plan', plan.replace(/ \S+$/, ''));
  return `/${unit}/${indicator}?${query}`;
}
