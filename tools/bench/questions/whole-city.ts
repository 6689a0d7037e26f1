import { readRollup, readStandingFigures } from '@thucthi/figures/server';
import { inTurn } from '../measure.ts';
import { count, ms, type Answer } from '../report.ts';
import { askedMonth, communeId, monthsOfNine, tenantId } from '../ground/shape.ts';
import { inScope, titleOf, type Prepared } from './question.ts';

const indicators = Array.from({ length: 80 }, (_, index) => index + 1);

/** Every ward of the city with 80 indicators in one read: the table a chairman scrolls. */
export async function askWholeCity(prepared: Prepared): Promise<Answer> {
  const { ground, shape } = prepared;
  const unitIds = Array.from({ length: shape.communes }, (_, index) => communeId(index + 1));
  const read = (periods: string[]) => () =>
    inScope(ground, async (tx) => {
      const key = { tenantId, unitIds, periods, indicatorIds: indicators, knownOn: null };
      const rows = [...(await readStandingFigures(tx, key)), ...(await readRollup(tx, { ...key, rule: 0 }))];
      if (rows.length !== unitIds.length * indicators.length * periods.length) throw new Error(`whole city: ${rows.length} rows`);
    });
  const nine = [...monthsOfNine(2024), ...monthsOfNine(2025)];
  const month = await inTurn({ month: read([askedMonth]) }, 12);
  const growth = await inTurn({ nine: read(nine) }, 4);
  return {
    title: `Whole city: ${shape.communes} wards × 80 indicators (${titleOf(prepared)})`,
    about: 'One read of every ward, under the guard, rows in the program as exact decimals.',
    rows: [
      { what: `one month: ${count(shape.communes * 80)} cells (p95 ${ms(month.month.p95)})`, result: ms(month.month.median) },
      { what: `January–September of two years: ${count(shape.communes * 80 * nine.length)} cells`, result: ms(growth.nine.median) },
    ],
  };
}
