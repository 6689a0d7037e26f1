import { dec, decimalString } from '@thucthi/kernel';
import { readRollup, readStandingFigures, type RollupRow } from '@thucthi/figures/server';
import type { ScopedTx } from '@thucthi/platform';
import { inTurn } from '../measure.ts';
import { ms, times, type Answer } from '../report.ts';
import { monthsOfNine, rootId, tenantId } from '../ground/shape.ts';
import { bare, inScope, titleOf, type Prepared } from './question.ts';

const [lastYear, thisYear] = [monthsOfNine(2024), monthsOfNine(2025)];
const periods = [...lastYear, ...thisYear];

/** The nine months' sum and last year's for each indicator, exactly, from the months' roll-ups. */
function sumUp(rows: readonly RollupRow[]): Map<number, { now: string; before: string }> {
  const before = new Set(lastYear);
  return new Map(
    [...Map.groupBy(rows, (row) => row.indicatorId)].map(([indicatorId, months]) => {
      const total = (part: readonly RollupRow[]): string => decimalString(part.reduce((sum, row) => sum.plus(row.value), dec('0')));
      return [
        indicatorId,
        { now: total(months.filter((row) => !before.has(row.period))), before: total(months.filter((row) => before.has(row.period))) },
      ] as const;
    }),
  );
}

async function readNineMonths(tx: ScopedTx, indicators: number): Promise<void> {
  const key = { tenantId, unitIds: [rootId], periods, knownOn: null };
  await readStandingFigures(tx, key);
  if (sumUp(await readRollup(tx, { ...key, rule: 0 })).size !== indicators) throw new Error('some indicators have no sums');
}

const list = (months: readonly string[]): string => months.map((month) => `'${month}'`).join(', ');

const fromFacts = (
  join: string,
): string => `select f.indicator_id, sum(f.value) filter (where f.period in (${list(thisYear)})), sum(f.value) filter (where f.period in (${list(lastYear)}))
  from figure_current f ${join} where f.tenant_id = ${tenantId} and f.period in (${list(periods)}) group by f.indicator_id`;

/** January to September and the same months of the year before, the whole city, every indicator. */
export async function askSamePeriod(prepared: Prepared): Promise<Answer> {
  const { ground, shape } = prepared;
  const n = shape.indicators;
  const closure = `join unit_closure c on c.descendant_id = f.unit_id and c.ancestor_id = ${rootId} and c.kind <> 'self'`;
  await ground.asOwner(
    'create index bench_facts on figure_current (tenant_id, period, indicator_id, unit_id) include (value, numerator, denominator)',
  );
  await ground.maintain('vacuum (analyze) figure_current');
  const read = (): Promise<number> => inScope(ground, (tx) => readNineMonths(tx, n));
  const taken = await inTurn(
    { read, closure: () => bare(ground, fromFacts(closure), n), whole: () => bare(ground, fromFacts(''), n) },
    8,
    40_000,
  );
  await ground.asOwner('drop index bench_facts');
  const best = Math.min(taken.closure.median, taken.whole.median);
  return {
    title: `January–September and the same period last year, ${n} indicators (${titleOf(prepared)})`,
    about: `The product reads the ${periods.length} months' roll-ups of the city by key (${periods.length * n} rows) and adds them exactly in the program; raw facts are summed by the database in one statement, with the covering index.`,
    rows: [
      { what: `from roll-ups, read and added (p95 ${ms(taken.read.p95)})`, result: ms(taken.read.median) },
      { what: 'from raw facts: closure', result: ms(taken.closure.median) },
      { what: 'from raw facts: all units, without asking for the tree', result: ms(taken.whole.median) },
      { what: '**raw facts (best) ÷ roll-ups**', result: times(best / taken.read.median) },
    ],
  };
}
