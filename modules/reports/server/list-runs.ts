import { latestPeriod } from '@thucthi/assessment/server';
import { readPeriodsOf } from '@thucthi/figures/server';
import { periodWords } from '@thucthi/kernel';
import { Refusal, withScope } from '@thucthi/platform';
import { findUnit, readBodies } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { listReportRuns } from '../contract.ts';
import { listRunRows } from './runs.store.ts';
import type { Work } from './work.ts';

/** The reports of a unit, the newest first, and the periods further ones could be about. */
export function listRunsOf({ database, scope }: Work, slug: string): Promise<z.input<(typeof listReportRuns)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await findUnit(tx, slug);
    if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
    const latest = await latestPeriod(tx, scope.tenantId, unit.id);
    const known = await readPeriodsOf(tx, scope.tenantId, unit.id, null);
    const body = (await readBodies(tx)).find(({ id }) => id === scope.tenantId);
    return {
      unit: { slug: unit.slug, name: unit.name },
      illustrative: body?.illustrative ?? false,
      runs: (await listRunRows(tx, scope.tenantId, unit.id)).map(({ recordedAt, ...row }) => ({
        ...row,
        periodLabel: periodWords(row.period),
        recordedAt: recordedAt.toISOString(),
      })),
      periods: [...new Set([...(latest === null ? [] : [latest]), ...known])].slice(0, 60),
      can: { write: scope.rights.has('documents.record') },
    };
  });
}
