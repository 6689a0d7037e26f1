import { route, withScope, type Route } from '@thucthi/platform';
import { indicatorFields } from '@thucthi/registry/server';
import { writeResultsReport } from '../contract.ts';
import { resultsReport } from '../domain/results-report.ts';
import { readResults } from './read-results.ts';
import { answerDocument } from './answer-document.ts';

/** The routes of reports. */
export function reportRoutes(): Route[] {
  return [
    route(writeResultsReport, async ({ database, scope, clock, params, query }) => {
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
  ];
}
