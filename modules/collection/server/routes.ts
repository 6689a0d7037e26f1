import type { FileChecks } from '@thucthi/figures/server';
import { Refusal, route, type Route } from '@thucthi/platform';
import * as contract from '../contract.ts';
import { closePeriodOf } from './close-periods.ts';
import { templatesOf } from './form-templates.ts';
import { allowLateEntryOf, showLateEntriesOf } from './late-entries.ts';
import { commitMergedImportOf, showMergedFile, showMergedImport, takeMergedImport } from './merged-imports.ts';
import { noteVisitOf } from './note-visit.ts';
import { setReportingCalendarOf, showReportingCalendarOf } from './reporting-calendar.ts';
import { saveFormOf } from './save-form.ts';
import { showApprovalsOf } from './show-approvals.ts';
import { showFormsOf } from './show-forms.ts';
import { showGapsOf } from './show-gaps.ts';
import { showLateBoardOf } from './show-late-board.ts';
import { showOwedOf } from './show-owed.ts';
import { showSubmissionOf } from './show-submission.ts';
import { takeStepsOf } from './take-steps.ts';

/** Forms and when they are due, sending and approving reports, closing periods and opening them again, who is late. */
export function collectionRoutes(checks: FileChecks): Route[] {
  return [
    route(contract.listForms, (call) => showFormsOf(call)),
    route(contract.saveForm, (call) => saveFormOf(call, call.body)),
    route(contract.readReportingCalendar, (call) => showReportingCalendarOf(call)),
    route(contract.setReportingCalendar, (call) => setReportingCalendarOf(call, call.body)),
    route(contract.readOwed, (call) => showOwedOf(call, call.params.slug, call.query.month)),
    route(contract.readSubmission, (call) => showSubmissionOf(call, call.params.slug, call.query)),
    route(contract.sendReport, async (call) => {
      const { writeId, reason, ...report } = call.body;
      const { reports } = await takeStepsOf(call, { writeId, step: 'send', reason, reports: [{ ...report, unit: call.params.slug }] });
      const [sent] = reports;
      if (sent === undefined) throw new Refusal('not-found');
      return sent;
    }),
    route(contract.checkReports, (call) => takeStepsOf(call, call.body)),
    route(contract.decideReports, (call) => takeStepsOf(call, call.body)),
    route(contract.listApprovals, (call) => showApprovalsOf(call, call.params.slug, call.query)),
    route(contract.closePeriod, (call) => closePeriodOf(call, call.body)),
    route(contract.allowLateEntry, (call) => allowLateEntryOf(call, call.body)),
    route(contract.listLateEntries, (call) => showLateEntriesOf(call, call.params.slug)),
    route(contract.readLateBoard, (call) => showLateBoardOf(call, call.params.slug, call.query)),
    route(contract.readCollectionGaps, (call) => showGapsOf(call, call.params.slug)),
    route(contract.exportTemplates, (call) => templatesOf(call, call.params.slug, call.query)),
    route(contract.uploadMergedImport, (call) => takeMergedImport(call, checks, call.query)),
    route(contract.readMergedImport, (call) => showMergedImport(call, call.params.id)),
    route(contract.readMergedFile, (call) => showMergedFile(call, call.params.id, call.params.number)),
    route(contract.commitMergedImport, (call) => commitMergedImportOf(call, call.params.id, call.body)),
    route(contract.noteVisit, (call) => noteVisitOf(call, call.body.place)),
  ];
}
