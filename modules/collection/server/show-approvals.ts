import { withScope } from '@thucthi/platform';
import type { z } from 'zod';
import type { listApprovals } from '../contract.ts';
import { waitsFor } from '../domain/report-steps.ts';
import { ownUnit } from './own-unit.ts';
import { readWaitingReports } from './report-due.store.ts';
import { viewReports } from './view-reports.ts';
import type { Work } from './work.ts';

const lookedAt = 5000;
const shownAtMost = 500;

/** Reports of a unit and below that wait for a step, the earliest due first. */
export function showApprovalsOf(
  { database, scope, clock }: Work,
  slug: string,
  asked: z.output<(typeof listApprovals)['query']>,
): Promise<z.input<(typeof listApprovals)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, slug);
    const waiting = (await readWaitingReports(tx, scope.tenantId, { unitId: unit.id, formId: asked.form ?? null, limit: lookedAt })).filter(
      ({ standing, steps }) => {
        const next = waitsFor(standing, steps);
        return next !== null && (asked.step === undefined || asked.step === next);
      },
    );
    if (asked.mine === 'false')
      return { reports: await viewReports(tx, scope, clock, waiting.slice(0, shownAtMost)), total: waiting.length };
    const mine = (await viewReports(tx, scope, clock, waiting)).filter(({ can }) => can.check || can.approve || can.accept);
    return { reports: mine.slice(0, shownAtMost), total: mine.length };
  });
}
