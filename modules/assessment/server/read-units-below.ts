import { dec, decimalString, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { readRollup, readStandingFigures } from '@thucthi/figures/server';
import type { ScopedTx } from '@thucthi/platform';
import { childUnits } from '@thucthi/registry/server';
import { readTargets } from '@thucthi/targets/server';
import type { z } from 'zod';
import type { indicatorView } from '../contract.ts';
import { rankBelow, type RankMethod } from '../domain/index.ts';
import { unchangedGround } from './changed-ground.ts';
import { assess, type AssessedRow } from './assess-indicator.ts';
import { totalsOfYear } from './figures-of-indicator.ts';
import { instantKnown, slotsOfYear, type UnitFacts } from './unit-facts.ts';

type UnitsBelow = z.input<typeof indicatorView>['below'];
type Unranked = Omit<UnitsBelow[number], 'rank'>;

/**
 * The units directly below on the period's last day, each assessed by the same rules as the unit itself: figure, target,
 * running totals of the year, status. Three reads for all of them together.
 */
export async function readUnitsBelow(
  tx: ScopedTx,
  facts: UnitFacts,
  row: AssessedRow,
): Promise<{ units: UnitsBelow; rank: RankMethod | null; expected: number | null }> {
  const end = periodEnd(parsePeriodCode(facts.period));
  const instant = instantKnown(facts.knownOn);
  const children = await childUnits(tx, facts.unitId, end, instant);
  if (children.length === 0) return { units: [], rank: null, expected: null };
  const factsOf = await factsOfPeers(
    tx,
    facts,
    children.map((child) => child.id),
    [row.indicator.id],
  );
  const unranked = children.flatMap((child): Unranked[] => {
    const own = factsOf.get(child.id);
    if (own === undefined) return [];
    const theirs = assess(own, row.indicator);
    return [{ unit: child.slug, name: child.name, sortKey: child.sortKey, ...shownBelow(facts, theirs, Number(end.slice(5, 7))) }];
  });
  const ranked = rankBelow(row.figures.traits, unranked);
  const units = unranked.map((one) => {
    const found = ranked?.ranks.get(one.unit);
    return { ...one, rank: found === undefined ? null : { place: found.rank, outOf: found.outOf, tied: found.tied } };
  });
  return { units, rank: ranked?.method ?? null, expected: facts.expected.get(`${facts.unitId}:${row.indicator.id}`) ?? null };
}

/**
 * What ranks the units directly below one: their figures, sums and targets of some indicators, in one read of each kind. What was stated or
 * judged of one alone is left out, so that all are held to the same; units of which nothing is known are left out too.
 */
export async function factsOfPeers(
  tx: ScopedTx,
  above: UnitFacts,
  unitIds: readonly number[],
  indicatorIds: readonly number[],
  /** How many years before the period's own are read too: growth and forecasts want two, a place none. */
  yearsBefore: 0 | 2 = 2,
): Promise<Map<number, UnitFacts>> {
  const { tenantId, year, period, knownOn, inForceOn } = above;
  if (unitIds.length === 0 || indicatorIds.length === 0) return new Map();
  const instant = instantKnown(knownOn);
  const years = Array.from({ length: yearsBefore + 1 }, (_, before) => year - before);
  const periods = [...new Set([...years.flatMap(slotsOfYear), period])];
  const key = { tenantId, unitIds: [...unitIds], periods, indicatorIds: [...indicatorIds], knownOn };
  const own = Map.groupBy(await readStandingFigures(tx, key), (figure) => figure.unitId);
  const sums = Map.groupBy(await readRollup(tx, { ...key, rule: 0 }), (sum) => sum.unitId);
  const targets = Map.groupBy(
    await readTargets(tx, {
      tenantId,
      unitIds: [...unitIds],
      periods: [...new Set([String(year), period])],
      indicatorIds: [...indicatorIds],
      inForceOn,
      ...(instant === null ? {} : { knownOn: instant }),
    }),
    (target) => target.unitId,
  );
  return new Map(
    unitIds.flatMap((unitId): [number, UnitFacts][] =>
      !own.has(unitId) && !sums.has(unitId) && !targets.has(unitId)
        ? []
        : [
            [
              unitId,
              {
                ...above,
                unitId,
                own: Map.groupBy(own.get(unitId) ?? [], (figure) => figure.indicatorId),
                sums: Map.groupBy(sums.get(unitId) ?? [], (sum) => sum.indicatorId),
                targets: Map.groupBy(targets.get(unitId) ?? [], (target) => target.indicatorId),
                statements: [],
                overrides: new Map(),
                ground: unchangedGround,
              },
            ],
          ],
    ),
  );
}

function shownBelow(facts: UnitFacts, row: AssessedRow, months: number): Omit<Unranked, 'unit' | 'name' | 'sortKey'> {
  const { traits } = row.figures;
  const target = row.chosen?.plan.value ?? null;
  const running = totalsOfYear(row.figures, facts.year)
    .slice(0, months)
    .map((total) => total?.value ?? null);
  const line =
    target === null || traits.accumulation !== 'sum'
      ? []
      : (row.chosen?.target?.terms.phasing?.slice(0, months) ??
        Array.from({ length: months }, (_, index) =>
          decimalString(
            dec(target)
              .times(index + 1)
              .div(12)
              .toDecimalPlaces(traits.decimals),
          ),
        ));
  return {
    value: row.actual?.value ?? null,
    percent: row.chosen?.percent.percent ?? null,
    target,
    status: row.status.class,
    months: running,
    plan: line,
  };
}
