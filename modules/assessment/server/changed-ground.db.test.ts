import { afterAll, beforeAll, expect, test } from 'vitest';
import { asWorker, mintScope, movableClock, newId, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { restructureUnits, submitFigures } from '@thucthi/figures/server';
import {
  indexUnits,
  indicatorCatalogue,
  insertBody,
  insertIndicators,
  insertUnits,
  replaceClosure,
  type SluggedOrder,
  type UnitDef,
} from '@thucthi/registry/server';
import { explainNumberOf } from './explain-number.ts';
import { readIndicatorViewOf } from './read-indicator-view.ts';
import { readScorecardFor } from './read-scorecard.ts';

let database: Database;
const tenantId = 1;
const clock = movableClock(new Date('2025-09-10T02:00:00Z'));
const scope: Scope = mintScope({
  tenantId,
  personId: null,
  rights: ['figures.enter', 'registry.manage', 'audit.read'],
  readUnits: 'all',
  writeUnits: 'all',
});
const city = 1_001_000;
const communes = ['bac', 'nam', 'dong', 'tay', 'trung', 'thuong', 'ha'];
const unit = (id: number, slug: string, parentId: number | null): UnitDef => ({
  id,
  slug,
  tree: 'territory',
  versions: [
    {
      code: null,
      name: `Xã ${slug}`,
      kind: parentId === null ? 'city-central' : 'commune',
      parentId,
      validFrom: '2020-01-01',
      validTo: null,
    },
  ],
});

/** Seven communes of a city with figures of August of two years; between them the units change in every way. */
beforeAll(async () => {
  database = await openTestDatabase();
  const at = clock.now();
  await asWorker(database, 'test', async (tx) => {
    await insertIndicators(
      tx,
      null,
      indicatorCatalogue.map((definition, index) => ({ id: index + 1, definition })),
      at,
    );
    await insertBody(tx, { id: tenantId, slug: 'thu', name: { vi: 'Thành phố', en: 'City' }, demo: false, illustrative: true }, at);
    const units = [unit(city, 'thu', null), ...communes.map((name, index) => unit(city + index + 1, name, city))];
    await insertUnits(tx, tenantId, units, at);
    await replaceClosure(
      tx,
      tenantId,
      indexUnits(units, []),
      units.map(({ id }) => id),
    );
  });
  await enter('2024-08', { bac: '100', nam: '50', dong: '200', tay: '30', trung: '80', thuong: '60', ha: '40' });
  const whole = (from: string, to: string) => ({ from, to, whole: true, share: null });
  const part = (from: string, to: string) => ({ from, to, whole: false, share: null });
  const fresh = (slug: string) => ({ slug, name: `Xã ${slug}`, kind: 'commune' as const, parent: 'thu', code: null });
  await change({ kind: 'merge', parts: [whole('bac', 'bac-nam'), whole('nam', 'bac-nam')], newUnits: [fresh('bac-nam')] });
  await change({ kind: 'merge', parts: [whole('tay', 'dong')], newUnits: [] });
  await change({
    kind: 'split',
    parts: [part('trung', 'trung-1'), part('trung', 'trung-2')],
    newUnits: [fresh('trung-1'), fresh('trung-2')],
  });
  await change({ kind: 'transfer', parts: [{ from: 'thuong', to: 'ha', whole: false, share: '0.5' }], newUnits: [] });
  await enter('2025-08', { 'bac-nam': '180', dong: '253', 'trung-1': '45', 'trung-2': '41', thuong: '33', ha: '77' });
});
afterAll(() => database.close());

const change = (order: Omit<SluggedOrder, 'date' | 'document'>) =>
  restructureUnits(database, scope, clock, { writeId: newId(), date: '2025-07-01', document: 'NQ 9', ...order });
const enter = (period: string, values: Record<string, string>) =>
  submitFigures(database, scope, clock, {
    writeId: newId(),
    figures: Object.entries(values).map(([name, value]) => ({
      unit: name,
      indicator: 'budget-revenue',
      period,
      vintage: 'chinh-thuc',
      value,
      basedOn: null,
    })),
  });
const asked = (slug: string) => ({ slug, code: 'budget-revenue', period: '2025-08', knownOn: undefined, today: clock.today() });
const growthOf = (slug: string) =>
  withScope(database, scope, async (tx) => {
    const card = await readScorecardFor(tx, scope, asked(slug));
    return card.rows.find((row) => row.indicator.code === 'budget-revenue')?.samePeriod;
  });

test('a unit made of others is compared with their sum, and says so', async () => {
  expect(await growthOf('bac-nam')).toMatchObject({
    growthPercent: '20.00',
    comparable: true,
    base: { value: '150' },
    notes: [{ vi: 'Số kỳ trước đã quy về địa bàn hiện nay.' }],
  });
});

test('a unit that took another in is compared with both', async () => {
  expect(await growthOf('dong')).toMatchObject({
    growthPercent: '10.00',
    base: { value: '230' },
    notes: [{ vi: 'Số kỳ trước đã quy về địa bàn hiện nay.' }],
  });
});

test('ground that came with a share counts with its share; who gave it away cannot be compared, with the reason', async () => {
  expect(await growthOf('ha')).toMatchObject({ growthPercent: '10.00', base: { value: '70' } });
  expect(await growthOf('thuong')).toMatchObject({
    growthPercent: null,
    comparable: false,
    reason: { code: 'different-territory', vi: expect.stringContaining('một phần đơn vị đã chuyển sang “Xã ha”') as string },
  });
});

test('a piece of a unit divided without shares cannot be compared, with the reason; the city as a whole can, without a note', async () => {
  expect(await growthOf('trung-1')).toMatchObject({
    growthPercent: null,
    comparable: false,
    reason: { vi: expect.stringContaining('tỷ lệ chưa được cung cấp') as string },
  });
  expect(await growthOf('thu')).toMatchObject({ growthPercent: '12.32', base: { value: '560' }, notes: [] });
});

test('the page of the indicator and the explanation say the same', async () => {
  await withScope(database, scope, async (tx) => {
    const view = await readIndicatorViewOf(tx, scope, asked('dong'), { illustrative: true, slug: 'thu' });
    expect(view.row.samePeriod).toMatchObject({ growthPercent: '10.00', notes: [{ vi: 'Số kỳ trước đã quy về địa bàn hiện nay.' }] });
    const told = await explainNumberOf(tx, scope, { ...asked('dong'), what: 'growth', plan: undefined });
    expect(told.checks).toContainEqual({ ok: true, message: expect.objectContaining({ vi: 'Số kỳ trước đã quy về địa bàn hiện nay.' }) });
    const refused = await explainNumberOf(tx, scope, { ...asked('trung-2'), what: 'growth', plan: undefined });
    expect(refused.checks.map(({ message }) => message.vi).join(' ')).toContain('chưa có tỷ lệ chia');
  });
});
