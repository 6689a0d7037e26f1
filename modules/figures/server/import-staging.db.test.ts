import { afterAll, beforeAll, expect, test } from 'vitest';
import { machineClock, newId, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { loadSmallProvince, smallIndicators, type SmallProvince } from '../testing/small-province.ts';
import { fillBatch, openBatch } from './import-figures.ts';
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
