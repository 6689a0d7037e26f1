import { Refusal, route, withScope, type Route } from '@thucthi/platform';
import { assignCoverage, changeCoverage, recordUnitEvent } from '@thucthi/registry/contract';
import { findUnit, readIndicatorsCached } from '@thucthi/registry/server';
import { readFigures, submitFigures as submitFiguresEndpoint, watchNews } from '../contract.ts';
import { countLedgerOf, ledgerPage, readLedgerOf } from './read-ledger.store.ts';
import { assignReports, changeReports } from './reassign-reports.ts';
import { restructureUnits } from './restructure-units.ts';
import { submitFigures } from './submit-figures.ts';
import { watchNewsOf } from './watch-news.ts';

/** Entering figures, reading the ledger, hearing of changes; and changes of units, since the totals follow in the same transaction. */
export function ledgerRoutes(): Route[] {
  return [
    route(submitFiguresEndpoint, ({ database, scope, clock, body }) => submitFigures(database, scope, clock, body)),
    route(readFigures, ({ database, scope, params, query }) =>
      withScope(database, scope, async (tx) => {
        const unit = await findUnit(tx, params.slug);
        const indicator = [...(await readIndicatorsCached(tx)).values()].find((one) => one.definition.code === query.indicator);
        if (!unit || unit.ownerTenantId !== scope.tenantId || !indicator) throw new Refusal('not-found');
        const asked = {
          unitId: unit.id,
          unitSlug: unit.slug,
          indicatorId: indicator.id,
          indicatorCode: query.indicator,
          year: query.year ?? null,
          knownOn: query.knownOn ?? null,
        };
        const figures = await readLedgerOf(tx, scope, asked);
        return { figures, total: figures.length < ledgerPage ? figures.length : await countLedgerOf(tx, scope, asked) };
      }),
    ),
    route(recordUnitEvent, ({ database, scope, clock, body }) => restructureUnits(database, scope, clock, body)),
    route(assignCoverage, (call) => assignReports(call, call.body)),
    route(changeCoverage, (call) => changeReports(call, call.body)),
    route(watchNews, async ({ database, scope, request, params }) => watchNewsOf(database, scope, request, params.slug)),
  ];
}
