import { Refusal, withScope, type ScopedTx } from '@thucthi/platform';
import { readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { readCellMarks } from '../../contract.ts';
import { readCellMarkRows } from './cell-marks.store.ts';
import { ownPeriod, ownUnit, type CellWork } from './own-cell.ts';

const mostPeriods = 20;

/** Which cells of a unit are closed, commented or have evidence. */
export function showCellMarksOf(
  { database, scope, clock }: CellWork,
  slug: string,
  asked: string,
): Promise<z.input<(typeof readCellMarks)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const periods = [...new Set(asked.split(',').filter(Boolean))];
    if (periods.length > mostPeriods) throw new Refusal('period-invalid', { period: asked.slice(0, 60) });
    const unit = await ownUnit(tx, scope, slug);
    const now = clock.now();
    const rows = await readCellMarkRows(tx, { tenantId: scope.tenantId, unitId: unit.id, periods: periods.map(ownPeriod), now });
    const indicators = await readIndicatorsCached(tx);
    return {
      now: now.toISOString(),
      cells: rows.map((row) => ({
        indicator: indicators.get(row.indicatorId)?.definition.code ?? String(row.indicatorId),
        period: row.period,
        closed: row.closedSince === null ? null : { since: row.closedSince.toISOString(), form: row.closedBy ?? '' },
        lateUntil: row.lateUntil?.toISOString() ?? null,
        comments: row.comments,
        open: row.open,
        evidence: row.evidence,
      })),
    };
  });
}

/** How cells of a unit stand, for a module that shows them beside its own: by indicator and period. */
export async function readCellTalk(
  tx: ScopedTx,
  asked: { tenantId: number; unitId: number; periods: readonly string[]; now: Date },
): Promise<(indicatorId: number, period: string) => { comments: number; open: boolean; evidence: number }> {
  const rows = new Map((await readCellMarkRows(tx, asked)).map((row) => [`${row.indicatorId} ${row.period}`, row]));
  return (indicatorId, period) => {
    const { comments = 0, open = false, evidence = 0 } = rows.get(`${indicatorId} ${period}`) ?? {};
    return { comments, open, evidence };
  };
}
