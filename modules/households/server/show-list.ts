import { dec, decimalString } from '@thucthi/kernel';
import { namePeople } from '@thucthi/access/server';
import { readStandingFigures, type vintageNumbers } from '@thucthi/figures/server';
import { Refusal, withScope, type Scope, type ScopedTx } from '@thucthi/platform';
import { readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { readHouseholdList } from '../contract.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import type { ListRecord } from './lists.store.ts';
import { readOpenings } from './openings.store.ts';
import { keepsUnit, listOfUnit } from './own-list.ts';
import { readReports } from './reports.store.ts';
import { readSettings } from './settings.store.ts';
import { shownLists } from './shown-lists.ts';
import type { Work } from './work.ts';

type Answer = z.input<(typeof readHouseholdList)['answer']>;

/** One list without its lines: what it comes to, who opened it and why, what was taken of it. */
export function showListOf({ database, clock, scope }: Work, slug: string, id: string): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const { list, unit } = await listOfUnit(tx, scope, slug, id);
    const today = clock.today();
    const [shown] = await shownLists(tx, scope, [list], today);
    if (shown === undefined) throw new Refusal('not-found');
    const openings = await readOpenings(tx, scope.tenantId, id);
    const reports = await readReports(tx, scope.tenantId, id);
    const names = await namePeople(
      tx,
      scope,
      [...openings.map(({ personId }) => personId), ...reports.map(({ recordedBy }) => recordedBy)],
      today,
    );
    const nameOf = (personId: string | null) => (personId === null ? undefined : names.get(personId)) ?? null;
    const keep = keepsUnit(scope, unit.id);
    const { openingMinutes } = await readSettings(tx, scope.tenantId);
    return {
      list: shown,
      openings: openings.map(({ personId, reason, openedAt, endsAt, live }) => ({
        by: nameOf(personId),
        reason,
        openedAt: openedAt.toISOString(),
        endsAt: endsAt.toISOString(),
        live,
        own: personId === scope.personId,
      })),
      reports: reports.map(({ period, vintage, measure, value, figureId, recordedAt, recordedBy }) => ({
        period,
        vintage,
        measure,
        value: decimalString(dec(value)),
        figure: figureId,
        at: recordedAt.toISOString(),
        by: nameOf(recordedBy),
      })),
      periods: await periodsOf(tx, scope, list, today),
      settings: { openingMinutes },
      can: {
        keep,
        report: scope.rights.has('figures.enter') && scope.writeUnits !== 'all' && scope.writeUnits.includes(unit.id),
        open: !keep && scope.rights.has('households.open'),
      },
    };
  });
}

const vintageNames = { 1: 'uoc', 2: 'so-bo', 3: 'chinh-thuc' } as const satisfies Record<
  (typeof vintageNumbers)[keyof typeof vintageNumbers],
  string
>;

async function periodsOf(tx: ScopedTx, scope: Scope, list: ListRecord, today: string): Promise<Answer['periods']> {
  const accumulation = (await readIndicatorsCached(tx)).get(list.indicatorId)?.definition.accumulation ?? 'sum';
  const periods = reportPeriods(list.period, accumulation, today);
  const standing = await readStandingFigures(tx, {
    tenantId: scope.tenantId,
    unitIds: [list.unitId],
    indicatorIds: [list.indicatorId],
    periods,
    knownOn: null,
  });
  return periods.map((period) => ({
    period,
    standing: standing
      .filter((figure) => figure.period === period)
      .map((figure) => ({ vintage: vintageNames[figure.vintage], figure: figure.figureId, value: decimalString(dec(figure.value)) })),
  }));
}
