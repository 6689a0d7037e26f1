import { decimalString } from '@thucthi/kernel';
import { readRollup, readStandingFigures } from '@thucthi/figures/server';
import { canonicalJson, type ScopedTx } from '@thucthi/platform';
import { createHash } from 'node:crypto';
import { boundContent, inBoundOrder, type BoundFigure } from '../domain/approved-figures.ts';
import { ledgerPeriodsOf } from '../domain/form-frequency.ts';
import type { DueReport } from './report-due.store.ts';

/** What a report holds: the unit's own standing figures in bound order, and how many indicators of its form have none. */
export interface HeldFigures {
  readonly figures: readonly BoundFigure[];
  readonly missing: number;
}

/** Names a report inside this module. */
export const reportKey = ({ formId, period, unitId }: Pick<DueReport, 'formId' | 'period' | 'unitId'>): string =>
  `${formId}/${period}/${unitId}`;

/** The figures of some reports as they stand, read at once. A unit above others holds an indicator also where those below have entered it. */
export async function figuresOfReports(
  tx: ScopedTx,
  tenantId: number,
  reports: readonly DueReport[],
): Promise<ReadonlyMap<string, HeldFigures>> {
  const asked = askedOf(reports);
  const standing = await readStandingFigures(tx, { tenantId, ...asked, knownOn: null });
  const byUnit = Map.groupBy(standing, ({ unitId }) => unitId);
  const above = reports.filter(({ level }) => level > 1);
  const sums = above.length === 0 ? [] : await readRollup(tx, { tenantId, ...askedOf(above), rule: 0, knownOn: null });
  const added = new Set(sums.filter(({ reported }) => reported > 0).map((sum) => `${sum.unitId}/${sum.indicatorId}/${sum.period}`));
  return new Map(
    reports.map((report) => {
      const periods = ledgerPeriodsOf(report.period);
      const figures = inBoundOrder(
        (byUnit.get(report.unitId) ?? [])
          .filter(({ indicatorId, period }) => periods.includes(period) && report.indicatorIds.includes(indicatorId))
          .map(({ figureId, indicatorId, period, vintage, value, asOf }) => ({
            id: figureId,
            indicatorId,
            period,
            vintage,
            value: decimalString(value),
            asOf,
          })),
      );
      const own = new Set(figures.map(({ indicatorId }) => indicatorId));
      const held = (id: number): boolean => own.has(id) || periods.some((period) => added.has(`${report.unitId}/${id}/${period}`));
      return [reportKey(report), { figures, missing: report.indicatorIds.filter((id) => !held(id)).length }];
    }),
  );
}

const askedOf = (reports: readonly DueReport[]): { unitIds: number[]; periods: string[]; indicatorIds: number[] } => ({
  unitIds: [...new Set(reports.map(({ unitId }) => unitId))],
  periods: [...new Set(reports.flatMap(({ period }) => ledgerPeriodsOf(period)))],
  indicatorIds: [...new Set(reports.flatMap(({ indicatorIds }) => indicatorIds))],
});

/** The SHA-256 that binds figures: of their canonical JSON, so that anybody can work it out again. */
export const hashOfFigures = (figures: readonly BoundFigure[]): string =>
  createHash('sha256')
    .update(canonicalJson(boundContent(figures)))
    .digest('hex');
