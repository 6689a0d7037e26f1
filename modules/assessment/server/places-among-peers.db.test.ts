import { afterAll, beforeAll, expect, test } from 'vitest';
import { asWorker, mintScope, movableClock, newId, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { submitFigures } from '@thucthi/figures/server';
import {
  indexUnits,
  indicatorCatalogue,
  insertBody,
  insertIndicators,
  insertUnits,
  replaceClosure,
  type UnitDef,
  type UnitKind,
} from '@thucthi/registry/server';
import { readPlacesAmongPeers } from './places-among-peers.ts';
import { readIndicatorViewOf } from './read-indicator-view.ts';

let database: Database;
const tenantId = 1;
const city = 1_001_000;
const period = '2025-08';
const clock = movableClock(new Date('2025-09-10T02:00:00Z'));
const scope: Scope = mintScope({ tenantId, personId: null, rights: ['figures.enter'], readUnits: 'all', writeUnits: 'all' });
const unit = (id: number, slug: string, kind: UnitKind, parentId: number | null): UnitDef => ({
  id,
  slug,
  tree: 'territory',
  versions: [{ code: null, name: slug, kind, parentId, validFrom: '2020-01-01', validTo: null }],
});
const units = [
  unit(city, 'thu', 'city-central', null),
  unit(city + 1, 'bac', 'ward', city),
  unit(city + 2, 'nam', 'commune', city),
  unit(city + 3, 'dong', 'commune', city),
  unit(city + 4, 'tay', 'ward', city),
];
const idOf = (slug: string): number => units.find((one) => one.slug === slug)!.id;
const figure = (indicator: string) => (slug: string, value: string) => ({
  unit: slug,
  indicator,
  period,
  vintage: 'chinh-thuc' as const,
  value,
  basedOn: null,
});

/** A city of two wards and two communes, one of which has reported one indicator only. */
beforeAll(async () => {
  database = await openTestDatabase();
  const at = clock.now();
  await asWorker(database, 'test', async (tx) => {
    const indicators = indicatorCatalogue.map((definition, index) => ({ id: index + 1, definition }));
    await insertIndicators(tx, null, indicators, at);
    await insertBody(tx, { id: tenantId, slug: 'thu', name: { vi: 'Thành phố', en: 'City' }, demo: false, illustrative: true }, at);
    await insertUnits(tx, tenantId, units, at);
    await replaceClosure(
      tx,
      tenantId,
      indexUnits(units, []),
      units.map(({ id }) => id),
    );
  });
  const [revenue, cases] = [figure('budget-revenue'), figure('traffic-accidents')];
  await submitFigures(database, scope, clock, {
    writeId: newId(),
    figures: [
      revenue('bac', '100'),
      revenue('nam', '250'),
      revenue('dong', '100'),
      cases('bac', '30'),
      cases('nam', '12'),
      cases('dong', '7'),
      cases('tay', '40'),
    ],
  });
});
afterAll(() => database.close());

const placesOf = (slug: string) =>
  withScope(database, scope, (tx) =>
    readPlacesAmongPeers(tx, {
      tenantId,
      unitId: idOf(slug),
      period,
      today: clock.today(),
      codes: ['budget-revenue', 'traffic-accidents', 'exports'],
    }),
  );

test('a unit has the place that the page of the unit above gives it, shared where the figures are the same', async () => {
  const places = await placesOf('bac');
  expect(places.get('budget-revenue')).toEqual({
    place: 2,
    outOf: 3,
    tied: true,
    complete: false,
    kinds: ['ward', 'commune'],
    method: { by: 'value', best: 'most' },
  });
  expect(places.get('traffic-accidents')).toMatchObject({ place: 3, outOf: 4, tied: false, complete: true, method: { best: 'least' } });
  expect(places.has('exports')).toBe(false);
  const body = { illustrative: true, slug: 'thu' };
  for (const code of ['budget-revenue', 'traffic-accidents']) {
    const view = await withScope(database, scope, (tx) =>
      readIndicatorViewOf(tx, scope, { slug: 'thu', code, period, knownOn: undefined, today: clock.today() }, body),
    );
    const { place, outOf, tied } = places.get(code)!;
    expect(view.below.find((one) => one.unit === 'bac')?.rank).toEqual({ place, outOf, tied });
  }
});

test('a unit that has reported nothing has no place, and neither has one that stands alone at the top', async () => {
  expect((await placesOf('tay')).has('budget-revenue')).toBe(false);
  expect(await placesOf('thu')).toEqual(new Map());
});
