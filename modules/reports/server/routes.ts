import { route, withScope, type Route } from '@thucthi/platform';
import { indicatorFields } from '@thucthi/registry/server';
import * as contract from '../contract.ts';
import { resultsReport } from '../domain/results-report.ts';
import { readResults } from './read-results.ts';
import { listRunsOf } from './list-runs.ts';
import { leaveOutRowsOf } from './leave-out-rows.ts';
import { moveRunOf } from './move-run.ts';
import { writeRunOf } from './run-file.ts';
import { showRunOf } from './show-run.ts';
import { previewTemplateOf } from './preview-template.ts';
import { readRevisionsOf, readTemplatesOf, setTemplateOf } from './templates.ts';
import { createRunOf, editBlockOf, renewRunOf } from './write-runs.ts';
import { answerDocument } from './answer-document.ts';

/** The routes of reports. */
export function reportRoutes(): Route[] {
  return [
    route(contract.writeResultsReport, async ({ database, scope, clock, params, query }) => {
      const { period, knownOn } = query;
      const results = await withScope(database, scope, (tx) =>
        readResults(tx, scope, { slug: params.slug, period, knownOn, today: clock.today() }),
      );
      return await answerDocument(
        resultsReport(results, indicatorFields, query.form ?? 'state'),
        query.format ?? 'docx',
        `bao-cao-${params.slug}`,
      );
    }),
    route(contract.readReportTemplates, (call) => readTemplatesOf(call, call.params.slug)),
    route(contract.listTemplateRevisions, (call) => readRevisionsOf(call, call.params.slug, call.params.kind)),
    route(contract.previewReportTemplate, (call) => previewTemplateOf(call, call.params.slug, call.params.kind, call.body)),
    route(contract.setReportTemplate, (call) => setTemplateOf(call, call.params.slug, call.params.kind, call.body)),
    route(contract.listReportRuns, (call) => listRunsOf(call, call.query.unit)),
    route(contract.createReportRun, (call) => createRunOf(call, call.body)),
    route(contract.readReportRun, (call) => showRunOf(call, call.params.id)),
    route(contract.editReportBlock, (call) => editBlockOf(call, call.params.id, call.params.block, call.body)),
    route(contract.leaveOutReportRows, (call) => leaveOutRowsOf(call, call.params.id, call.params.block, call.body)),
    route(contract.renewReportRun, (call) => renewRunOf(call, call.params.id, call.body)),
    route(contract.moveReportRun, (call) => moveRunOf(call, call.params.id, call.body)),
    route(contract.writeReportRun, (call) => writeRunOf(call, call.params.id, call.query.format)),
  ];
}
