import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { machineClock, newId, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { loadSmallProvince, smallIndicators, type SmallProvince } from '../testing/small-province.ts';
import { finishChecking } from './finish-checking.ts';
import { commitBatch, fillBatch, openBatch } from './import-figures.ts';
import { readRollup } from './read-rollup.store.ts';
import { readStandingFigures } from './read-figures.store.ts';
import type { StagedFigure } from './import-staging.store.ts';

let database: Database;
let small: SmallProvince;

beforeAll(async () => {
  database = await openTestDatabase();
  small = await loadSmallProvince(database);
});
afterAll(() => database.close());

const row = (rowNumber: number, unitId: number, indicatorId: number): StagedFigure => ({
  rowNumber,
  figureId: newId(),
  unitId,
  indicatorId,
  period: '2023-01',
  periodEnd: '2023-01-31',
  asOf: '2023-01-31',
  vintage: 1,
  value: '1',
  numerator: null,
  denominator: null,
  decimals: 0,
  externalId: null,
});

test('rows of a unit, an indicator or a batch that is not registered are refused with all that came with them', async () => {
  const { scope } = small;
  const batch = await openBatch(database, scope, machineClock, 'test.csv', null);
  const unitId = small.north;
  const fill = (rows: StagedFigure[], of = batch) => fillBatch(database, scope, of, rows);
  await expect(fill([row(1, unitId, smallIndicators.revenue), row(2, 999_999_999, smallIndicators.revenue)])).rejects.toThrow(
    '2 rows came to be staged, 1',
  );
  await expect(fill([row(1, unitId, 999_999)])).rejects.toThrow('0 have a registered');
  await expect(fill([row(1, unitId, smallIndicators.revenue)], { ...batch, id: newId() })).rejects.toThrow('0 have a registered');
  await expect(fill([row(1, unitId, smallIndicators.revenue)])).resolves.toBeUndefined();
});

describe('over new ground', () => {
  const file = async (...rows: StagedFigure[]) => {
    const batch = await openBatch(database, small.scope, machineClock, 'test.csv', null);
    await fillBatch(database, small.scope, batch, rows);
    await finishChecking(database, small.scope, batch, { rowCount: rows.length, errors: [], errorCount: 0 });
    return commitBatch(database, small.scope, machineClock, batch.id);
  };
  const of = (period: string) =>
    withScope(database, small.scope, async (tx) => {
      const asked = { tenantId: small.tenantId, periods: [period], knownOn: null };
      return {
        standing: await readStandingFigures(tx, { ...asked, unitIds: [small.south] }),
        above: await readRollup(tx, { ...asked, unitIds: [small.province], rule: 0 }),
      };
    });

  test('a figure with two cut-off dates in one file counts once, with the later one', async () => {
    const may = { period: '2023-05', periodEnd: '2023-05-31' };
    const early = { ...row(1, small.south, smallIndicators.revenue), ...may, asOf: '2023-05-20', value: '7' };
    const late = { ...row(2, small.south, smallIndicators.revenue), ...may, asOf: '2023-05-31', value: '9' };
    await file(late, early);
    const { standing, above } = await of('2023-05');
    expect(standing.map(({ value }) => value)).toEqual(['9']);
    expect(above[0]).toMatchObject({ value: '9', reported: 1 });
  });

  test('the same figure twice is refused by the database itself, and nothing of the file is written', async () => {
    const june = { period: '2023-06', periodEnd: '2023-06-30' };
    const one = { ...row(1, small.south, smallIndicators.revenue), ...june };
    await expect(file(one, { ...one, rowNumber: 2, figureId: newId() })).rejects.toThrow('figure_current_pkey');
    expect(await of('2023-06')).toEqual({ standing: [], above: [] });
  });
});
