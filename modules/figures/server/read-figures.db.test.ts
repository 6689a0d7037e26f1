import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintScope, newId, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { indicatorCatalogue } from '@thucthi/registry/server';
import { foundTestBody } from '@thucthi/registry/testing';
import { commitFigures } from './commit-figures.store.ts';
import { incomingFromRows, typedFigure, type IncomingFigure } from './incoming.store.ts';
import { readStandingFigures } from './read-figures.store.ts';
import { readRollup } from './read-rollup.store.ts';

let database: Database;
const tenantId = 1;
const scope: Scope = mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });
const city = 1_001_000;
const units = [city + 1, city + 2, city + 3, city + 4];
const adding = indicatorCatalogue
  .flatMap(({ accumulation, rollUp }, at) => (accumulation === 'sum' && rollUp === 'sum' ? [at + 1] : []))
  .slice(0, 3);
const months = [2023, 2024, 2025].flatMap((year) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`));

const figure = (unitId: number, indicatorId: number, period: string, more: Partial<IncomingFigure> = {}): IncomingFigure => ({
  ...typedFigure,
  id: newId(),
  unitId,
  indicatorId,
  period,
  periodEnd: `${period.slice(0, 7)}-28`,
  asOf: `${period.slice(0, 7)}-28`,
  vintage: 1,
  value: `${unitId % 10}${period.slice(5, 7)}.5`,
  numerator: null,
  denominator: null,
  decimals: 1,
  ...more,
});

beforeAll(async () => {
  database = await openTestDatabase();
  const version = (parentId: number | null) =>
    ({
      code: null,
      name: 'Xã',
      kind: parentId === null ? 'city-central' : 'commune',
      parentId,
      validFrom: '2020-01-01',
      validTo: null,
    }) as const;
  await foundTestBody(database, {
    tenantId,
    slug: 'than',
    demo: false,
    units: [
      { id: city, slug: 'thu', tree: 'territory', versions: [version(null)] },
      ...units.map((id) => ({ id, slug: `xa-${id}`, tree: 'territory' as const, versions: [version(city)] })),
    ],
  });
  const rows = units.flatMap((unit) => adding.flatMap((indicator) => months.map((month) => figure(unit, indicator, month))));
  const odd = [
    figure(units[0]!, adding[0]!, '2025-06', {
      vintage: 2,
      qualifiers: ['trên', 'a "b", c|d ~ \u001f é'],
      decimals: null,
      value: '-0.000012345678901234567890',
    }),
    figure(units[0]!, adding[0]!, '2025-06', { vintage: 3, numerator: '12.50', denominator: '0', value: '99999999999999999999.99' }),
    figure(units[0]!, adding[0]!, '2022-12'),
    figure(units[0]!, adding[0]!, '2026-01'),
  ];
  await withScope(database, scope, (tx) =>
    commitFigures(
      tx,
      { tenantId, recordedAt: new Date('2026-01-10T03:04:05.678Z'), recordedOn: '2026-01-10', recordedBy: null },
      incomingFromRows([...rows, ...odd]),
    ),
  );
});
afterAll(() => database.close());

const inOrder = <Row extends { unitId: number; indicatorId: number; period: string; vintage?: number }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => {
    const [one, other] = [a, b].map((row) => `${row.unitId}/${row.indicatorId}/${row.period}/${row.vintage ?? 0}`);
    return one! < other! ? -1 : 1;
  });

test('figures of whole years of one unit, read in one go, are those that are found slot by slot', async () => {
  await withScope(database, scope, async (tx) => {
    for (const indicatorIds of [undefined, adding, adding.slice(0, 1)]) {
      const asked = { tenantId, knownOn: null, ...(indicatorIds ? { indicatorIds } : {}) };
      const inOneGo = await readStandingFigures(tx, { ...asked, unitIds: [units[0]!], periods: months });
      const slotBySlot = (await readStandingFigures(tx, { ...asked, unitIds: units, periods: months })).filter(
        ({ unitId }) => unitId === units[0],
      );
      expect(inOneGo).toHaveLength((indicatorIds ?? adding).length * months.length + 2);
      expect(inOrder(inOneGo)).toEqual(inOrder(slotBySlot));
    }
  });
});

test('what was not asked for is left out, though it lies between', async () => {
  await withScope(database, scope, async (tx) => {
    const periods = months.filter((month) => month !== '2024-05');
    const found = await readStandingFigures(tx, { tenantId, knownOn: null, unitIds: [units[0]!], periods });
    expect(found.some(({ period }) => ['2024-05', '2022-12', '2026-01'].includes(period))).toBe(false);
    expect(await readStandingFigures(tx, { tenantId, knownOn: null, unitIds: [], periods })).toEqual([]);
    const sums = await readRollup(tx, { tenantId, knownOn: null, rule: 0, unitIds: [city], periods });
    expect(sums).toHaveLength(adding.length * periods.length);
    const few = await readRollup(tx, { tenantId, knownOn: null, rule: 0, unitIds: [city], periods: periods.slice(0, 2) });
    expect(inOrder(few)).toEqual(inOrder(sums.filter(({ period }) => periods.slice(0, 2).includes(period))));
  });
});
