import { readActualsOfMany, readPlacesAmongPeers, readScorecardFor, type PlaceAmongPeers } from '@thucthi/assessment/server';
import { monthCode, parsePeriodCode } from '@thucthi/kernel';
import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, readIndicatorsCached } from '@thucthi/registry/server';
import { peerWords } from '../domain/patterns/peer-words.ts';
import type { PlaceInOrder, ResultRow, Results } from '../domain/result-row.ts';

type Vintage = NonNullable<ResultRow['actual']>['vintage'];

/** Which results a report is about, and as of when they were known. */
export interface AskedResults {
  slug: string;
  period?: string | undefined;
  knownOn?: string | undefined;
  today: string;
  /** Places known already, by the code of the indicator; else they are reckoned, which reads what every unit beside this one reports. */
  places?: PlaceIn | undefined;
}

/** The place of the unit by an indicator, where it has one. */
export type PlaceIn = (code: string) => PlaceInOrder | null;

/** The scorecard of a unit as reports need it: with prices, parts, the last month beside the months so far, and places in an order. */
export async function readResults(tx: ScopedTx, scope: Scope, asked: AskedResults): Promise<Results> {
  const card = await readScorecardFor(tx, scope, asked);
  const unit = await findUnit(tx, asked.slug);
  if (!unit) throw new Refusal('not-found');
  const definitions = new Map([...(await readIndicatorsCached(tx)).values()].map(({ definition }) => [definition.code, definition]));
  const placeIn = asked.places ?? (await reckonedPlaces(tx, scope, { unitId: unit.id, today: asked.today, card }));
  const months = card.knownOn === null ? await monthsOf(tx, scope, unit.id, card) : new Map<string, ResultRow['month']>();
  return {
    unit: card.unit,
    period: card.period,
    knownOn: card.knownOn,
    summary: card.summary,
    rows: card.rows.map((row): ResultRow => {
      const definition = definitions.get(row.indicator.code);
      return {
        indicator: {
          ...row.indicator,
          priceBasis: definition?.priceBasis ?? null,
          ...(definition?.parent === undefined ? {} : { parent: definition.parent }),
        },
        actual: row.actual,
        plans: row.plans.map((plan) => ({ ...plan, plan: `${plan.plan} ${plan.level}` })),
        samePeriod: row.samePeriod,
        status: row.status,
        month: row.actual === null || row.actual.period !== card.period ? null : (months.get(row.indicator.code) ?? null),
        rank: row.actual === null ? null : (placeIn(row.indicator.code) ?? statedPlace(row.statements)),
      };
    }),
  };
}

type Card = Awaited<ReturnType<typeof readScorecardFor>>;

/** The last month of what adds up since January, where it is known by itself. */
async function monthsOf(tx: ScopedTx, scope: Scope, unitId: number, card: Card): Promise<Map<string, ResultRow['month']>> {
  const period = parsePeriodCode(card.period);
  if (period.kind !== 'cumulative' || period.month === 1) return new Map();
  const month = monthCode(period.year, period.month);
  const codes = card.rows.flatMap(({ indicator }) => (indicator.accumulation === 'sum' ? [indicator.code] : []));
  const reached = await readActualsOfMany(tx, scope.tenantId, { unitIds: [unitId], codes, period: month });
  return new Map(
    [...reached].flatMap(([code, units]) => {
      const figure = units.get(unitId);
      if (figure === undefined || figure.period !== month) return [];
      return [[code, { period: month, value: figure.value, vintage: figure.vintage as Vintage, decimals: null, qualifiers: [] }] as const];
    }),
  );
}

/**
 * Where the unit stands among those beside it today, by what it is held to: an order of what nobody planned would fill a report with places
 * that nobody asks for. What is a place itself is not ranked again.
 */
async function reckonedPlaces(
  tx: ScopedTx,
  scope: Scope,
  { unitId, today, card }: { unitId: number; today: string; card: Card },
): Promise<PlaceIn> {
  if (card.knownOn !== null) return () => null;
  const codes = card.rows
    .filter(({ indicator, actual, plans }) => actual !== null && plans.length > 0 && indicator.unit !== 'hạng')
    .map(({ indicator }) => indicator.code);
  const places = await readPlacesAmongPeers(tx, { tenantId: scope.tenantId, unitId, period: card.period, today, codes });
  return (code) => placeOf(places.get(code));
}

/** "xếp thứ 5/12 phường, xã": the place that assessment reckons among the units beside this one. */
function placeOf(found: PlaceAmongPeers | undefined): PlaceInOrder | null {
  if (found === undefined) return null;
  const { place, outOf, tied, complete, kinds, method } = found;
  const by = method.by === 'percent' ? 'percent' : method.best === 'least' ? 'least' : null;
  return { place, outOf, scope: `${peerWords(kinds)}${complete ? '' : ' có số liệu'}`, tied, by };
}

/** "đứng thứ 3 cả nước", "xếp thứ 11/63 tỉnh, thành phố": a place that a source states. */
function statedPlace(statements: Card['rows'][number]['statements']): PlaceInOrder | null {
  const stated = statements.find(({ measure }) => measure === 'rank');
  if (stated === undefined || !/^\d+$/.test(stated.value)) return null;
  const { text, scope } = stated.basis as { text?: unknown; scope?: unknown };
  const within = [text, scope].find((one) => typeof one === 'string' && one !== '');
  const outOf = /\d+\s*\/\s*(\d+)/.exec(stated.printed)?.[1];
  return {
    place: Number(stated.value),
    outOf: outOf === undefined ? null : Number(outOf),
    scope: typeof within === 'string' ? within : null,
  };
}
