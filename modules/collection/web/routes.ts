import type { listIndicators, listUnits } from '@thucthi/registry/contract';
import { endpointRoute, type AnswerOf } from '@thucthi/registry/web';
import type * as contract from '../contract.ts';

/** The endpoints of this module its pages call; a test holds each against the contract. */
export const collectionCalls = {
  listForms: endpointRoute<typeof contract.listForms>('listForms', 'get', '/api/v1/forms'),
  saveForm: endpointRoute<typeof contract.saveForm>('saveForm', 'post', '/api/v1/forms'),
  readReportingCalendar: endpointRoute<typeof contract.readReportingCalendar>('readReportingCalendar', 'get', '/api/v1/reporting-calendar'),
  setReportingCalendar: endpointRoute<typeof contract.setReportingCalendar>('setReportingCalendar', 'post', '/api/v1/reporting-calendar'),
  readOwed: endpointRoute<typeof contract.readOwed>('readOwed', 'get', '/api/v1/owed/{slug}'),
  readSubmission: endpointRoute<typeof contract.readSubmission>('readSubmission', 'get', '/api/v1/submissions/{slug}'),
  sendReport: endpointRoute<typeof contract.sendReport>('sendReport', 'post', '/api/v1/submissions/{slug}'),
  checkReports: endpointRoute<typeof contract.checkReports>('checkReports', 'post', '/api/v1/submission-checks'),
  decideReports: endpointRoute<typeof contract.decideReports>('decideReports', 'post', '/api/v1/submission-decisions'),
  listApprovals: endpointRoute<typeof contract.listApprovals>('listApprovals', 'get', '/api/v1/approvals/{slug}'),
  closePeriod: endpointRoute<typeof contract.closePeriod>('closePeriod', 'post', '/api/v1/period-closings'),
  allowLateEntry: endpointRoute<typeof contract.allowLateEntry>('allowLateEntry', 'post', '/api/v1/late-entries'),
  listLateEntries: endpointRoute<typeof contract.listLateEntries>('listLateEntries', 'get', '/api/v1/late-entries/{slug}'),
  readLateBoard: endpointRoute<typeof contract.readLateBoard>('readLateBoard', 'get', '/api/v1/late-board/{slug}'),
  readCollectionGaps: endpointRoute<typeof contract.readCollectionGaps>('readCollectionGaps', 'get', '/api/v1/collection-gaps/{slug}'),
  exportTemplates: endpointRoute<typeof contract.exportTemplates>('exportTemplates', 'get', '/api/v1/form-templates/{slug}'),
  uploadMergedImport: endpointRoute<typeof contract.uploadMergedImport>('uploadMergedImport', 'post', '/api/v1/merged-imports'),
  readMergedImport: endpointRoute<typeof contract.readMergedImport>('readMergedImport', 'get', '/api/v1/merged-imports/{id}'),
  readMergedFile: endpointRoute<typeof contract.readMergedFile>('readMergedFile', 'get', '/api/v1/merged-imports/{id}/files/{number}'),
  commitMergedImport: endpointRoute<typeof contract.commitMergedImport>('commitMergedImport', 'post', '/api/v1/merged-imports/{id}/commit'),
  noteVisit: endpointRoute<typeof contract.noteVisit>('noteVisit', 'post', '/api/v1/place-visits'),
};

/** What a form is put together from. */
export const unitsCall = endpointRoute<typeof listUnits>('listUnits', 'get', '/api/v1/units');
export const indicatorsCall = endpointRoute<typeof listIndicators>('listIndicators', 'get', '/api/v1/indicators');

/** What looks different once a step was taken or a period closed or opened. */
export const changedByReports = [
  collectionCalls.readOwed,
  collectionCalls.readSubmission,
  collectionCalls.listApprovals,
  collectionCalls.readLateBoard,
  collectionCalls.listLateEntries,
] as const;

export type Owed = AnswerOf<typeof contract.readOwed>;
export type OwedReport = Owed['open'][number];
export type Submission = AnswerOf<typeof contract.readSubmission>;
export type ReportForm = AnswerOf<typeof contract.listForms>['forms'][number];
export type CalendarRule = AnswerOf<typeof contract.readReportingCalendar>['rules'][number];
export type LateBoard = AnswerOf<typeof contract.readLateBoard>;
export type LateEntry = AnswerOf<typeof contract.listLateEntries>['entries'][number];
export type MergedImport = AnswerOf<typeof contract.readMergedImport>;
export type MergedFile = MergedImport['files'][number];
export type FileRemarks = AnswerOf<typeof contract.readMergedFile>;
export type Gaps = AnswerOf<typeof contract.readCollectionGaps>;

/** The page of one report. */
export const reportHref = ({ unit, form, period }: { unit: { slug: string }; form: { id: string }; period: string }): string =>
  `/${unit.slug}/bao-cao/bieu?${new URLSearchParams({ form: form.id, period })}`;

/** The page that takes the files of many units for a form and period. */
export const mergedImportHref = (unit: string, named: { form: { id: string }; period: string }): string =>
  `/${unit}/bao-cao/nhap-nhieu-tep?${new URLSearchParams({ form: named.form.id, period: named.period })}`;

/** The address of the templates of all units that owe a form for a period. */
export const templatesHref = (unit: string, named: { form: { id: string }; period: string }): string =>
  `/api/v1/form-templates/${encodeURIComponent(unit)}?${new URLSearchParams({ form: named.form.id, period: named.period })}`;
