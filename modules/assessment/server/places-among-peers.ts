import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import type { ScopedTx } from '@thucthi/platform';
import { childUnits, findUnits, type FoundUnit, type RegisteredIndicator } from '@thucthi/registry/server';
import { choosePlan, rankBelow, type RankMethod } from '../domain/index.ts';
import { actualOf, countPlans } from './assess-indicator.ts';
import { figuresOf, traitsOf } from './figures-of-indicator.ts';
import { factsOfPeers } from './read-units-below.ts';
import { readUnitFacts, type UnitFacts } from './unit-facts.ts';

/** The place of a unit among those beside it, as the page of the unit above ranks them. */
export interface PlaceAmongPeers {
  place: number;
  /** Units of which something is known, the unit itself among them. */
  outOf: number;
  tied: boolean;
  /** Every unit of these kinds beside it is among them. */
  complete: boolean;
  /** The kinds of the units that are ranked. */
  kinds: readonly string[];
  method: RankMethod;
}

/** Indicators whose figures are read together: enough to spare round trips, few enough for the rows of a year to fit in hand. */
const atOnce = 20;

/** Where a unit stands among those under the same unit above, by the codes of indicators of which two at least are known. */
export async function readPlacesAmongPeers(
  tx: ScopedTx,
  asked: { tenantId: number; unitId: number; period: string; today: string; codes: readonly string[] },
): Promise<Map<string, PlaceAmongPeers>> {
  const { tenantId, unitId, period, today } = asked;
  const places = new Map<string, PlaceAmongPeers>();
  const unit = (await findUnits(tx, [unitId])).get(unitId);
  const above = unit?.parentId == null ? undefined : (await findUnits(tx, [unit.parentId])).get(unit.parentId);
  // A unit at the top of its body has no peers here: what stands above it is another's.
  if (above === undefined || above.ownerTenantId !== tenantId) return places;
  const peers = await childUnits(tx, above.id, periodEnd(parsePeriodCode(period)));
  if (peers.length < 2 || !peers.some(({ id }) => id === unitId)) return places;
  const upper = await readUnitFacts(tx, { tenantId, unitId: above.id, period, knownOn: null, today, indicatorIds: [] });
  const wanted = [...upper.indicators.values()].filter(({ definition }) => asked.codes.includes(definition.code));
  const ids = peers.map(({ id }) => id);
  for (let at = 0; at < wanted.length; at += atOnce) {
    const some = wanted.slice(at, at + atOnce);
    const facts = await factsOfPeers(
      tx,
      upper,
      ids,
      some.map(({ id }) => id),
      0,
    );
    for (const indicator of some) {
      const place = placeIn(peers, unitId, upper, facts, indicator);
      if (place !== null) places.set(indicator.definition.code, place);
    }
  }
  return places;
}

/** The place of a unit among its peers by one indicator; null where it has none, or stands alone. */
function placeIn(
  peers: readonly FoundUnit[],
  unitId: number,
  upper: UnitFacts,
  facts: ReadonlyMap<number, UnitFacts>,
  indicator: RegisteredIndicator,
): PlaceAmongPeers | null {
  const ranked = rankBelow(
    traitsOf(indicator),
    [...facts].map(([id, one]) => {
      const figures = figuresOf(one, indicator);
      const actual = actualOf(one, figures);
      const plans = one.targets.has(indicator.id) ? countPlans(one, indicator, figures, actual) : [];
      const chosen = choosePlan(plans.map(({ plan }) => plan));
      return {
        unit: String(id),
        value: actual?.value ?? null,
        percent: plans.find(({ plan }) => plan === chosen)?.percent.percent ?? null,
      };
    }),
  );
  const own = ranked?.ranks.get(String(unitId));
  if (ranked === null || own === undefined || own.outOf < 2) return null;
  const kinds = [...new Set(peers.filter(({ id }) => ranked.ranks.has(String(id))).map(({ kind }) => kind))];
  return {
    place: own.rank,
    outOf: own.outOf,
    tied: own.tied,
    complete: peers.filter(({ kind }) => kinds.includes(kind)).length === own.outOf,
    kinds,
    method: ranked.method,
  };
}
