import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import type { ScopedTx } from '@thucthi/platform';
import { childUnits, findUnits } from '@thucthi/registry/server';
import { choosePlan, rankBelow, type RankMethod } from '../domain/index.ts';
import { actualOf, countPlans } from './assess-indicator.ts';
import { figuresOf } from './figures-of-indicator.ts';
import { factsOfPeers } from './read-units-below.ts';
import { readUnitFacts } from './unit-facts.ts';

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
  const facts = await factsOfPeers(
    tx,
    upper,
    peers.map(({ id }) => id),
    wanted.map(({ id }) => id),
  );
  for (const indicator of wanted) {
    const { traits } = figuresOf(upper, indicator);
    const ranked = rankBelow(
      traits,
      [...facts].map(([id, one]) => {
        const figures = figuresOf(one, indicator);
        const actual = actualOf(one, figures);
        const counted = countPlans(one, indicator, figures, actual);
        const chosen = choosePlan(counted.map(({ plan }) => plan));
        return {
          unit: String(id),
          value: actual?.value ?? null,
          percent: counted.find(({ plan }) => plan === chosen)?.percent.percent ?? null,
        };
      }),
    );
    const own = ranked?.ranks.get(String(unitId));
    if (ranked === null || own === undefined || own.outOf < 2) continue;
    const kinds = [...new Set(peers.filter(({ id }) => ranked.ranks.has(String(id))).map(({ kind }) => kind))];
    places.set(indicator.definition.code, {
      place: own.rank,
      outOf: own.outOf,
      tied: own.tied,
      complete: peers.filter(({ kind }) => kinds.includes(kind)).length === own.outOf,
      kinds,
      method: ranked.method,
    });
  }
  return places;
}
