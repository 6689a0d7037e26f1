import { readRollup, readStandingFigures } from '@thucthi/figures/server';
import type { ScopedTx } from '@thucthi/platform';
import { inTurn } from '../measure.ts';
import { atLeast, atMost, ms, times, type Answer } from '../report.ts';
import { askedMonth, communeId, leafId, rootId, tenantId } from '../ground/shape.ts';
import { bare, inScope, titleOf, type Prepared } from './question.ts';

/** What the scorecard reads of the ledger for one unit and month: its own figures and the sums of the units below. */
const readBoth = async (tx: ScopedTx, unitId: number, wanted: number): Promise<void> => {
  const key = { tenantId, unitIds: [unitId], periods: [askedMonth], knownOn: null };
  const own = await readStandingFigures(tx, key);
  const sums = await readRollup(tx, { ...key, rule: 0 });
  if (own.length + sums.length !== wanted) throw new Error(`expected ${wanted} rows, got ${own.length} + ${sums.length}`);
};

/** Raw facts get an index of their own for this question, so that the rival is the best there is; it is dropped again. */
const rivalIndex =
  'create index bench_facts on figure_current (tenant_id, period, indicator_id, unit_id) include (value, numerator, denominator)';

const sums = 'sum(f.value), sum(f.numerator), sum(f.denominator), count(*)';

/** The city's month from raw facts: by the tree, by the units' keys, and without asking for the tree at all. */
const rivals = (unitId: number): Record<'tree' | 'closure' | 'whole', string> => ({
  tree: `with recursive below as (select unit_id from unit_version where parent_id = ${unitId} union all select v.unit_id from unit_version v join below b on v.parent_id = b.unit_id)
    select f.indicator_id, ${sums} from figure_current f join below b on b.unit_id = f.unit_id where f.tenant_id = ${tenantId} and f.period = '${askedMonth}' group by f.indicator_id`,
  closure: `select f.indicator_id, ${sums} from figure_current f join unit_closure c on c.descendant_id = f.unit_id and c.ancestor_id = ${unitId} and c.kind <> 'self'
    where f.tenant_id = ${tenantId} and f.period = '${askedMonth}' group by f.indicator_id`,
  whole: `select f.indicator_id, ${sums} from figure_current f where f.tenant_id = ${tenantId} and f.period = '${askedMonth}' group by f.indicator_id`,
});

/** The floor: the same rows with the same columns, by key, nothing else; planned once a connection like the product's own reads. */
const floors = (leaf: number): Record<'rollup' | 'current', string> => ({
  rollup: `/* kept plan */ select unit_id, period, indicator_id, value, numerator, denominator, reported
    from rollup where tenant_id = ${tenantId} and unit_id = ${rootId} and period = '${askedMonth}' and rule = 0`,
  current: `/* kept plan */ select figure_id, unit_id, indicator_id, period, vintage, value, numerator, denominator, as_of, decimals, qualifiers, conflict, recorded_at
    from figure_current where tenant_id = ${tenantId} and unit_id = ${leaf} and period = '${askedMonth}'`,
});

/** One unit, one month, every indicator: against raw facts, and against the floor of a bare read by key. */
export async function askScorecard(prepared: Prepared): Promise<Answer> {
  const { ground, shape } = prepared;
  const n = shape.indicators;
  const leaf = leafId(shape, 1);
  const raw = rivals(rootId);
  const floor = floors(leaf);
  const product = {
    city: () => inScope(ground, (tx) => readBoth(tx, rootId, n)),
    commune: () => inScope(ground, (tx) => readBoth(tx, communeId(1), n)),
    leaf: () => inScope(ground, (tx) => readBoth(tx, leaf, n)),
    floor: () => bare(ground, floor.rollup, n),
    leafFloor: () => bare(ground, floor.current, n),
  };
  await ground.asOwner(rivalIndex);
  await ground.maintain('vacuum (analyze) figure_current');
  const facts = await inTurn(
    {
      city: product.city,
      tree: () => bare(ground, raw.tree, n),
      closure: () => bare(ground, raw.closure, n),
      whole: () => bare(ground, raw.whole, n),
    },
    25,
    40_000,
  );
  await ground.asOwner('drop index bench_facts');
  const withoutIndex = await inTurn({ closure: () => bare(ground, raw.closure, n) }, 6, 20_000);
  const read = await inTurn(product, 200);
  const best = Math.min(facts.tree.median, facts.closure.median, facts.whole.median, withoutIndex.closure.median);
  const faster = best / facts.city.median;
  const slower = read.city.median / read.floor.median;
  const slowerLeaf = read.leaf.median / read.leafFloor.median;
  return {
    title: `Scorecard read: one unit, one month, ${n} indicators (${titleOf(prepared)})`,
    about:
      'The scorecard reads `readStandingFigures` and `readRollup` (roll-up and waiting deltas) under the guard, two statements; opening the transaction does not count, on neither side. Raw facts are the current figures, summed as the owner without the guard: the best of a recursive tree, the closure and "every unit, without asking for the tree", each with a covering index of its own, in turn with the scorecard read; the closure also without that index. The floor is the same rows and columns by key as the owner, without deltas.',
    rows: [
      { what: `scorecard read of the city (p95 ${ms(read.city.p95)})`, result: ms(read.city.median) },
      { what: `scorecard read of a ward (p95 ${ms(read.commune.p95)})`, result: ms(read.commune.median) },
      { what: `scorecard read of a unit that reports (p95 ${ms(read.leaf.p95)})`, result: ms(read.leaf.median) },
      { what: `raw facts: recursive tree, covering index (p95 ${ms(facts.tree.p95)})`, result: ms(facts.tree.median) },
      { what: `raw facts: closure, covering index (p95 ${ms(facts.closure.p95)})`, result: ms(facts.closure.median) },
      { what: `raw facts: all units of the month, covering index (p95 ${ms(facts.whole.p95)})`, result: ms(facts.whole.median) },
      { what: 'raw facts: closure, keys only', result: ms(withoutIndex.closure.median) },
      {
        what: `scorecard read in turn with them (p95 ${ms(facts.city.p95)})`,
        result: ms(facts.city.median),
      },
      {
        what: '**raw facts (best) ÷ scorecard read**',
        result: times(faster),
        ...atLeast(100, faster, '×'),
      },
      { what: `bare read by key of the same ${n} roll-up rows (p95 ${ms(read.floor.p95)})`, result: ms(read.floor.median) },
      { what: '**scorecard read ÷ bare read (city)**', result: times(slower), ...atMost(2, slower, '×') },
      { what: `bare read by key of the same ${n} current rows (p95 ${ms(read.leafFloor.p95)})`, result: ms(read.leafFloor.median) },
      { what: '**scorecard read ÷ bare read (unit that reports)**', result: times(slowerLeaf), ...atMost(2, slowerLeaf, '×') },
    ],
  };
}
