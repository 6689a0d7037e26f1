import { readRollup, readStandingFigures } from '@thucthi/figures/server';
import type { ScopedTx } from '@thucthi/platform';
import { inTurn } from '../measure.ts';
import { atMost, ms, times, type Answer } from '../report.ts';
import { askedMonth, communeId, leafId, rootId, tenantId } from '../ground/shape.ts';
import { inScope, titleOf, type Prepared } from './question.ts';

/** A day between the two on which September's figures came in, and one after both. */
const half = '2025-10-05';
const whole = '2025-12-31';

const read = async (tx: ScopedTx, unitId: number, knownOn: string | null, wanted: number): Promise<void> => {
  const key = { tenantId, unitIds: [unitId], periods: [askedMonth], knownOn };
  const rows = [...(await readStandingFigures(tx, key)), ...(await readRollup(tx, { ...key, rule: 0 }))];
  if (rows.length !== wanted) throw new Error(`expected ${wanted} rows known on ${knownOn ?? 'now'}, got ${rows.length}`);
};

/** The same read as it stood on an earlier day. */
export async function askKnownOn(prepared: Prepared): Promise<Answer> {
  const { ground, shape } = prepared;
  const n = shape.indicators;
  const at = (unitId: number, knownOn: string | null) => () => inScope(ground, (tx) => read(tx, unitId, knownOn, n));
  const leaf = leafId(shape, 2);
  const taken = await inTurn(
    {
      city: at(rootId, null),
      cityHalf: at(rootId, half),
      cityWhole: at(rootId, whole),
      ward: at(communeId(2), null),
      wardHalf: at(communeId(2), half),
      leaf: at(leaf, null),
      leafHalf: at(leaf, half),
    },
    60,
  );
  const ratios = {
    city: taken.cityHalf.median / taken.city.median,
    whole: taken.cityWhole.median / taken.city.median,
    ward: taken.wardHalf.median / taken.ward.median,
    leaf: taken.leafHalf.median / taken.leaf.median,
  };
  return {
    title: `As known on an earlier day: one unit, one month, ${n} indicators (${titleOf(prepared)})`,
    about: `Figures of a month came in on two days; the read asks for a day between them (${half}) and for one after both. Sums come from closing rows, a unit's own figures from the ledger itself.`,
    rows: [
      { what: 'city, now', result: ms(taken.city.median) },
      { what: 'city, known on the day between', result: ms(taken.cityHalf.median) },
      { what: '**known on ÷ now (city, day between)**', result: times(ratios.city), ...atMost(3, ratios.city, '×') },
      { what: '**known on ÷ now (city, later day)**', result: times(ratios.whole), ...atMost(3, ratios.whole, '×') },
      { what: '**known on ÷ now (ward)**', result: times(ratios.ward), ...atMost(3, ratios.ward, '×') },
      { what: 'unit that reports, now', result: ms(taken.leaf.median) },
      { what: 'unit that reports, known on the day between', result: ms(taken.leafHalf.median) },
      { what: '**known on ÷ now (unit that reports)**', result: times(ratios.leaf), ...atMost(3, ratios.leaf, '×') },
    ],
  };
}
