import { periodWords } from '@thucthi/kernel';
import { withScope } from '@thucthi/platform';
import { indicatorFields } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { previewReportTemplate } from '../contract.ts';
import { writeRun } from '../domain/run/write-run.ts';
import type { ReportKind } from '../domain/templates/template.ts';
import { recentResults } from './recent-results.ts';
import { runBefore } from './runs.store.ts';
import { blockShown, headShown, tableColumns } from './shown-paper.ts';
import { unitOfBody, wrongIn } from './templates.ts';
import { refusePeriod } from './write-runs.ts';
import type { Work } from './work.ts';

/** What a template would write of a unit's figures in a period; nothing is kept. */
export function previewTemplateOf(
  { database, clock, scope }: Work,
  slug: string,
  kind: ReportKind,
  { template, period, knownOn }: z.output<NonNullable<(typeof previewReportTemplate)['body']>>,
): Promise<z.input<(typeof previewReportTemplate)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await unitOfBody(tx, scope, slug);
    const today = clock.today();
    const results = await recentResults(tx, scope, { slug, period, knownOn: knownOn ?? undefined, today });
    refusePeriod(kind, results.period);
    const before = await runBefore(tx, scope.tenantId, { unitId: unit.id, kind, period: results.period });
    const written = writeRun(template, { kind, results, before: before?.results ?? null, fields: indicatorFields, today });
    const wrong = await wrongIn(tx, template);
    // What nobody knows stands for nothing either: it is told once.
    const empty = written.missing.filter((name) => !wrong.some((line) => line.startsWith(name)));
    return {
      period: results.period,
      periodLabel: periodWords(results.period),
      wrong: [...wrong, ...empty.map((name) => `${name}: không có nội dung để thay ở ${unit.name}, kỳ này`)],
      subject: written.subject,
      head: headShown(results, { ...written, template }),
      blocks: written.blocks.map((block) => blockShown(block, { template, results })),
      tableColumns,
    };
  });
}
