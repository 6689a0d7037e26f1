import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { withScope, type Database } from '@thucthi/platform';
import { unitAt } from '../domain/unit-at.ts';
import { applyUnitEvent } from './apply-unit-event.ts';
import { readCoverageOf } from './coverage.store.ts';
import type { SluggedOrder } from './read-event-order.ts';
import { previewEvent, showUnit, showUnits } from './read-units.ts';
import { foundProvince, openRegistryDatabase, orderOf, reportedIndicator, type Province } from './testing/found-province.ts';
import { readUnitDefs } from './units.store.ts';

let database: Database;
let province: Province;

beforeAll(async () => {
  database = await openRegistryDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  province = await foundProvince(database);
});

describe('recording a change of units', () => {
  test('a merger ends the old units, moves what they held, and asks the new one to report', async () => {
    const { tenantId, at, slug, record, mergeNorthAndSouth, expectedBelow, expectClosureWhole, scope } = province;
    expect(await expectedBelow('2025-07-31')).toBe(5);
    const preview = await previewEvent(database, scope, mergeNorthAndSouth());
    const applied = await record(mergeNorthAndSouth());
    expect(applied.units.map(({ name }) => name)).toContain('Xã Bắc Nam');
    expect(applied.ancestorIds).toContain(at(1));
    expect(preview.rolledUp.length).toBe(applied.ancestorIds.length);
    await expectClosureWhole();
    await withScope(database, scope, async (tx) => {
      const { index } = await readUnitDefs(tx, tenantId);
      const fresh = [...index.units.values()].find((one) => one.slug === slug('bac-nam'));
      expect(unitAt(index.units.get(at(2))!, '2025-07-01')).toBeNull();
      expect(unitAt(index.units.get(at(6))!, '2025-07-01')?.parentId).toBe(fresh?.id);
      expect(await readCoverageOf(tx, tenantId, fresh!.id, '2025-07-31')).toEqual([
        { indicatorId: reportedIndicator, frequency: 'month', responsibleUnitId: null },
      ]);
      expect(await readCoverageOf(tx, tenantId, fresh!.id, '2025-06-30')).toEqual([]);
    });
    expect(await expectedBelow('2025-06-30')).toBe(5);
    const { rows } = await withScope(database, scope, (tx) =>
      sql<{ action: string }>`select action from audit where tenant_id = ${tenantId}`.execute(tx),
    );
    expect(rows).toEqual([{ action: 'unit.event-recorded' }]);
  });

  test('a rename changes no total', async () => {
    const { slug, whole, record, scope } = province;
    const renamed = orderOf({ kind: 'rename', parts: [whole('dong', 'dong')], changes: [{ unit: slug('dong'), name: 'Xã Đông Hải' }] });
    expect((await previewEvent(database, scope, renamed)).rolledUp).toEqual([]);
    expect((await record(renamed)).ancestorIds).toEqual([]);
  });

  test('what was known before the event was recorded still answers the old tree', async () => {
    const { tenantId, at, slug, whole, record, mergeNorthAndSouth, scope, clock } = province;
    clock.moveTo(new Date('2025-09-10T02:00:00Z'));
    await record(mergeNorthAndSouth());
    clock.moveTo(new Date('2025-10-10T02:00:00Z'));
    await record(
      orderOf({
        kind: 'rename',
        date: '2025-10-01',
        parts: [whole('dong', 'dong')],
        changes: [{ unit: slug('dong'), name: 'Xã Đông Hải' }],
      }),
    );
    const standing = (knownOn?: Date) =>
      withScope(database, scope, async (tx) => {
        const { index, events } = await readUnitDefs(tx, tenantId, knownOn);
        return {
          north: unitAt(index.units.get(at(2))!, '2025-12-01')?.name ?? null,
          east: unitAt(index.units.get(at(4))!, '2025-12-01')?.name ?? null,
          units: index.units.size,
          events: events.length,
        };
      });
    expect(await standing(new Date('2025-09-09T16:59:59Z'))).toEqual({ north: 'Đơn vị bac', east: 'Đơn vị dong', units: 7, events: 0 });
    expect(await standing(new Date('2025-09-30T16:59:59Z'))).toEqual({ north: null, east: 'Đơn vị dong', units: 8, events: 1 });
    expect(await standing()).toEqual({ north: null, east: 'Xã Đông Hải', units: 8, events: 2 });
  });

  test('two changes of one unit on one day leave one version, and the earlier knowledge', async () => {
    const { tenantId, at, slug, whole, record, scope, clock } = province;
    await record(orderOf({ kind: 'rename', parts: [whole('dong', 'dong')], changes: [{ unit: slug('dong'), name: 'Xã Một' }] }));
    const between = clock.now();
    clock.moveTo(new Date(between.getTime() + 60_000));
    await record(
      orderOf({ kind: 'upgrade', parts: [whole('dong', 'dong')], changes: [{ unit: slug('dong'), name: 'Phường Hai', kind: 'ward' }] }),
    );
    await withScope(database, scope, async (tx) => {
      const names = async (knownOn?: Date) =>
        (await readUnitDefs(tx, tenantId, knownOn)).index.units.get(at(4))?.versions.map(({ name }) => name);
      expect(await names()).toEqual(['Đơn vị dong', 'Phường Hai']);
      expect(await names(between)).toEqual(['Đơn vị dong', 'Xã Một']);
      expect(await names(new Date('2025-01-01T00:00:00Z'))).toEqual(['Đơn vị dong']);
    });
    const page = await showUnit(database, clock, scope, slug('dong'));
    expect(page.versions.map(({ name }) => name)).toEqual(['Đơn vị dong', 'Phường Hai']);
  });

  test('an order decided on before somebody else changed a unit it names is refused with both sides; other units do not matter', async () => {
    const { slug, whole, scope, clock } = province;
    const renamed = (name: string, to: string) =>
      orderOf({ kind: 'rename', parts: [whole(name, name)], changes: [{ unit: slug(name), name: to }] });
    const { basedOn } = await previewEvent(database, scope, renamed('dong', 'Xã Hai'));
    expect(basedOn).not.toBeNull();
    const recordOn = (order: ReturnType<typeof orderOf>, seen: string | null) =>
      withScope(database, scope, (tx) => applyUnitEvent(tx, scope, clock, order, seen));
    clock.moveTo(new Date(clock.now().getTime() + 60_000));
    await recordOn(renamed('dong', 'Xã Một'), basedOn);
    const late = await recordOn(renamed('dong', 'Xã Hai'), basedOn).catch((error: unknown) => error);
    expect(late).toMatchObject({
      code: 'changed-meanwhile',
      extra: { yours: { changes: [{ name: 'Xã Hai' }] }, theirs: [{ slug: slug('dong'), name: 'Xã Một' }] },
    });
    await recordOn(renamed('tay', 'Xã Tây Mới'), basedOn);
    const seenAnew = (await previewEvent(database, scope, renamed('dong', 'Xã Hai'))).basedOn;
    await recordOn(renamed('dong', 'Xã Hai'), seenAnew);
  });

  test('a split without shares is recorded without lines to its parts; the province keeps the whole', async () => {
    const { slug, record, expectClosureWhole, scope, clock } = province;
    const pieces = [
      { from: slug('tay'), to: slug('tay-1'), whole: false, share: null },
      { from: slug('tay'), to: slug('tay-2'), whole: false, share: null },
    ];
    const fresh = ['tay-1', 'tay-2'].map((name) => ({
      slug: slug(name),
      name: `Xã ${name}`,
      kind: 'commune' as const,
      parent: slug('tinh'),
      code: null,
    }));
    const preview = await previewEvent(database, scope, orderOf({ kind: 'split', parts: pieces, newUnits: fresh }));
    expect(preview).toMatchObject({ refusals: [], withoutShares: true });
    expect(preview.changes.map(({ what }) => what).toSorted()).toEqual(['begins', 'begins', 'ends']);
    await record(orderOf({ kind: 'split', parts: pieces, newUnits: fresh, statisticalAreas: [slug('tay')] }));
    await expectClosureWhole();
    const page = await showUnit(database, clock, scope, slug('tay'));
    expect(page.unit).toMatchObject({ name: 'Đơn vị tay' });
    expect(page.events).toMatchObject([
      {
        kind: 'split',
        reconciled: true,
        parts: [
          { share: null, whole: false },
          { share: null, whole: false },
        ],
      },
    ]);
    const listed = await showUnits(database, clock, scope, { limit: 100, on: '2025-07-02' });
    expect(listed.units.map((one) => one.slug)).not.toContain(slug('tay'));
    expect(
      (await showUnits(database, clock, scope, { limit: 100, on: '2025-07-02', areas: 'true' })).units.map((one) => one.slug),
    ).toContain(slug('tay'));
    expect(
      (await showUnits(database, clock, scope, { limit: 100, on: '2025-06-30', q: 'don vi TAY' })).units.map((one) => one.slug),
    ).toEqual([slug('tay')]);
  });

  test('what cannot be is refused in words, and nothing is written', async () => {
    const { tenantId, slug, whole, record, scope } = province;
    const refused: [SluggedOrder, RegExp][] = [
      [orderOf({ kind: 'merge', parts: [whole('khong-co', 'nam')] }), /Không tìm thấy đơn vị/],
      [orderOf({ kind: 'split', parts: [whole('tay', 'nam')] }), /ít nhất hai đơn vị/],
      [orderOf({ kind: 'transfer', parts: [whole('tinh', 'bac')] }), /trực thuộc lẫn nhau/],
      [orderOf({ kind: 'rename', parts: [whole('dong', 'dong')] }), /tên, loại hoặc mã mới/],
      [orderOf({ kind: 'merge', date: '2019-01-01', parts: [whole('bac', 'nam')] }), /bắt đầu tồn tại/],
      [
        orderOf({
          kind: 'merge',
          parts: [whole('bac', 'nam-moi')],
          newUnits: [{ slug: slug('dong'), name: 'Trùng', kind: 'commune', parent: slug('tinh'), code: null }],
        }),
        /Đã có đơn vị khác/,
      ],
    ];
    for (const [wrong, words] of refused) {
      await expect(record(wrong)).rejects.toMatchObject({
        code: 'event-refused',
        extra: { detail: expect.stringMatching(words) as string },
      });
      expect((await previewEvent(database, scope, wrong)).refusals.map(({ vi }) => vi).join(' ')).toMatch(words);
    }
    const { rows } = await withScope(database, scope, (tx) =>
      sql<{
        events: number;
        audits: number;
        units: number;
      }>`select (select count(*)::integer from unit_event where owner_tenant_id = ${tenantId}) as events,
      (select count(*)::integer from audit where tenant_id = ${tenantId}) as audits, (select count(*)::integer from unit where owner_tenant_id = ${tenantId}) as units`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([{ events: 0, audits: 0, units: 7 }]);
  });

  test('a slug that another body uses is refused without saying whose it is', async () => {
    const taken = province.slug('bac');
    const { slug, whole, record } = await foundProvince(database);
    const wrong = orderOf({
      kind: 'merge',
      parts: [whole('bac', 'x'), whole('nam', 'x')].map((part) => ({ ...part, to: taken })),
      newUnits: [{ slug: taken, name: 'Xã Mới', kind: 'commune', parent: slug('tinh'), code: null }],
    });
    await expect(record(wrong)).rejects.toMatchObject({
      code: 'event-refused',
      extra: { detail: expect.stringContaining('đã được dùng') as string },
    });
  });
});
