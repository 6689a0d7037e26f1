import { readActualsOfMany, readScorecardFor } from '@thucthi/assessment/server';
import { monthCode, parsePeriodCode } from '@thucthi/kernel';
import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, readIndicatorsCached } from '@thucthi/registry/server';
import type { ResultRow, Results } from '../domain/result-row.ts';

type Vintage = NonNullable<ResultRow['actual']>['vintage'];

/** Which results a report is about, and as of when they were known. */
export interface AskedResults {
  slug: string;
  period?: string | undefined;
  knownOn?: string | undefined;
  today: string;
}

/** The scorecard of a unit as reports need it: with prices, parts, the last month beside the months so far, and places in an order. */
export async function readResults(tx: ScopedTx, scope: Scope, asked: AskedResults): Promise<Results> {
  const card = await readScorecardFor(tx, scope, asked);
  const unit = await findUnit(tx, asked.slug);
  if (!unit) throw new Refusal('not-found');
  const definitions = new Map([...(await readIndicatorsCached(tx)).values()].map(({ definition }) => [definition.code, definition]));
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
        rank: row.actual === null ? null : (rankOf(row.statements) ?? null),
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

/** "đứng thứ 3 cả nước": a place that a source states. */
function rankOf(statements: Card['rows'][number]['statements']): ResultRow['rank'] {
  const stated = statements.find(({ measure }) => measure === 'rank');
  if (stated === undefined || !/^\d+$/.test(stated.value)) return null;
  const { text, scope } = stated.basis as { text?: unknown; scope?: unknown };
  const within = [text, scope].find((one) => typeof one === 'string' && one !== '');
  return { place: Number(stated.value), outOf: null, scope: typeof within === 'string' ? within : null };
}
