import { readScorecardFor } from '@thucthi/assessment/server';
import { route, withScope, type Route } from '@thucthi/platform';
import { indicatorFields } from '@thucthi/registry/server';
import { attachment } from '@thucthi/sheet';
import { docxType, writeDocx } from '@thucthi/writer';
import { writeResultsReport } from '../contract.ts';
import { resultsReport } from '../domain/results-report.ts';

/** The routes of reports. */
export function reportRoutes(): Route[] {
  return [
    route(writeResultsReport, async ({ database, scope, clock, params, query }) => {
      const { period, knownOn } = query;
      const results = await withScope(database, scope, (tx) =>
        readScorecardFor(tx, scope, { slug: params.slug, period, knownOn, today: clock.today() }),
      );
      const document = resultsReport(results, indicatorFields, query.form ?? 'state');
      const bytes = await writeDocx(document);
      return new Response(bytes, {
        headers: {
          'Content-Type': docxType,
          'Content-Disposition': attachment(`${document.kind} ${document.subject}.docx`, `bao-cao-${params.slug}.docx`),
          'Cache-Control': 'private, no-store',
        },
      });
    }),
  ];
}
