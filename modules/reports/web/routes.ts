import { endpointRoute, type AnswerOf } from '@thucthi/registry/web';
import type * as contract from '../contract.ts';

/** The endpoints of this module its pages call; a test holds each against the contract. */
export const reportCalls = {
  listReportRuns: endpointRoute<typeof contract.listReportRuns>('listReportRuns', 'get', '/api/v1/report-runs'),
  createReportRun: endpointRoute<typeof contract.createReportRun>('createReportRun', 'post', '/api/v1/report-runs'),
  readReportRun: endpointRoute<typeof contract.readReportRun>('readReportRun', 'get', '/api/v1/report-runs/{id}'),
  editReportBlock: endpointRoute<typeof contract.editReportBlock>('editReportBlock', 'put', '/api/v1/report-runs/{id}/blocks/{block}'),
  renewReportRun: endpointRoute<typeof contract.renewReportRun>('renewReportRun', 'post', '/api/v1/report-runs/{id}/renewals'),
  moveReportRun: endpointRoute<typeof contract.moveReportRun>('moveReportRun', 'post', '/api/v1/report-runs/{id}/moves'),
};

/** What looks different once something of a report was written. */
export const changedByReports = [reportCalls.readReportRun, reportCalls.listReportRuns, { path: '/api/v1/documents' }] as const;

export type ReportList = AnswerOf<typeof contract.listReportRuns>;
export type ListedRun = ReportList['runs'][number];
export type RunPage = AnswerOf<typeof contract.readReportRun>;
export type Block = RunPage['blocks'][number];
export type PageRun = Block['runs'][number];

export const reportsHref = (unit: string): string => `/${unit}/soan-bao-cao`;
export const reportHref = (unit: string, id: string): string => `/${unit}/soan-bao-cao/${id}`;

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
