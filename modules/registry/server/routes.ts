import { sortKeyVi } from '@thucthi/kernel';
import { Refusal, route, withScope, type Route } from '@thucthi/platform';
import * as contract from '../contract.ts';
import type { IndicatorDef } from '../data/indicators/indicator-def.ts';
import { addUnitsOf } from './add-units.ts';
import { enterCalendarDaysOf, reckonWorkingDaysOf, showCalendarOf } from './calendar.ts';
import { saveDefinition } from './define-indicator.ts';
import { exportIndicatorsOf, exportUnitsOf } from './export-lists.ts';
import { readIndicatorHistory, readIndicatorsCached } from './indicators.store.ts';
import { previewEvent, showUnit, showUnits } from './read-units.ts';
import { showCoverage } from './show-coverage.ts';
import { showBodies, type LatestPeriod } from './show-bodies.ts';

const onTheWire = (definition: IndicatorDef) => ({ ...definition, issuers: [...definition.issuers], aliases: [...definition.aliases] });

/**
 * The routes of this module. `latestPeriod` says on which period a body opens; recording an event of units is served by figures,
 * since totals follow in the same transaction.
 */
export function registryRoutes(parts: { latestPeriod: LatestPeriod }): Route[] {
  return [
    route(contract.listBodies, ({ database, scope }) => showBodies(database, scope, parts.latestPeriod)),
    route(contract.listUnits, ({ database, clock, scope, query }) => showUnits(database, clock, scope, query)),
    route(contract.exportUnits, (call) => exportUnitsOf(call, call.query)),
    route(contract.exportIndicators, (call) => exportIndicatorsOf(call, call.query)),
    route(contract.readUnit, ({ database, clock, scope, params }) => showUnit(database, clock, scope, params.slug)),
    route(contract.previewUnitEvent, ({ database, scope, body }) => previewEvent(database, scope, body)),
    route(contract.addUnits, (call) => addUnitsOf(call, call.body)),
    route(contract.listCoverage, (call) => showCoverage(call, call.query)),
    route(contract.showCalendar, (call) => showCalendarOf(call, call.query)),
    route(contract.enterCalendarDays, (call) => enterCalendarDaysOf(call, call.body)),
    route(contract.reckonWorkingDays, (call) => reckonWorkingDaysOf(call, call.query)),
    route(contract.listIndicators, ({ database, scope }) =>
      withScope(database, scope, async (tx) => ({
        indicators: [...(await readIndicatorsCached(tx)).values()].map(({ version, definition }) => ({
          ...onTheWire(definition),
          version,
          sortKey: sortKeyVi(definition.name.vi),
        })),
      })),
    ),
    route(contract.readIndicator, ({ database, scope, params }) =>
      withScope(database, scope, async (tx) => {
        const history = await readIndicatorHistory(tx, params.code);
        const current = history?.versions.at(-1);
        if (!history || !current) throw new Refusal('not-found');
        return {
          indicator: onTheWire(current.definition),
          versions: history.versions
            .map((one) => ({
              version: one.version,
              own: one.own,
              recordedAt: one.recordedAt.toISOString(),
              reason: one.reason,
              definition: onTheWire(one.definition),
            }))
            .toReversed(),
        };
      }),
    ),
    route(contract.defineIndicator, ({ database, clock, scope, body }) => saveDefinition({ database, clock, scope }, body)),
  ];
}
