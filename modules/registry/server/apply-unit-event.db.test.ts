import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { sql } from 'kysely';
import { asWorker, mintScope, movableClock, withScope, type Database, type MovableClock, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { indicatorCatalogue } from '../data/indicators/index.ts';
import { closureRows } from '../domain/closure.ts';
import { indexUnits } from '../domain/lineage.ts';
import { unitAt } from '../domain/unit-at.ts';
import type { UnitDef, UnitKind } from '../domain/unit-def.ts';
import { applyUnitEvent } from './apply-unit-event.ts';
import { readCoverageOf, readExpectedCounts, setCoverage } from './coverage.store.ts';
import { insertIndicators } from './indicators.store.ts';
import { previewEvent, showUnit, showUnits } from './read-units.ts';
import type { SluggedOrder } from './read-event-order.ts';
import { endless, insertUnits, readUnitDefs, replaceClosure } from './units.store.ts';

let database: Database;
let clock: MovableClock;
let tenantId = 0;
let scope: Scope;

const unit = (id: number, slug: string, kind: UnitKind, parentId: number | null): UnitDef => ({
  id,
  slug: `${slug}-${tenantId}`,
  tree: 'territory',
  versions: [{ code: null, name: `Đơn vị ${slug}`, kind, parentId, validFrom: '2020-01-01', validTo: null }],
});
const at = (offset: number): number => tenantId * 1000 + offset;
const slug = (name: string): string => `${name}-${tenantId}`;
const indicatorId = 1;

beforeAll(async () => {
  database = await openTestDatabase();
  const [definition] = indicatorCatalogue;
  if (!definition) throw new Error('the catalogue is empty');
  await asWorker(database, 'test', async (tx) => {
    await insertIndicators(tx, null, [{ id: indicatorId, definition }], new Date('2023-01-01T00:00:00Z'));
  });
});
afterAll(() => database.close());

/** A province of four communes, the first with two hamlets, all of them reporting; each call is a body of its own. */
async function foundProvince(): Promise<void> {
  tenantId++;
  clock = movableClock(new Date('2025-06-01T02:00:00Z'));
  scope = mintScope({ tenantId, personId: null, rights: ['registry.manage'], readUnits: 'all', writeUnits: 'all' });
  const recordedAt = new Date('2024-01-01T00:00:00Z');
  const units = [
    unit(at(1), 'tinh', 'province', null),
    unit(at(2), 'bac', 'commune', at(1)),
    unit(at(3), 'nam', 'commune', at(1)),
    unit(at(4), 'dong', 'commune', at(1)),
    unit(at(5), 'tay', 'commune', at(1)),
    unit(at(6), 'thon-a', 'neighbourhood', at(2)),
    unit(at(7), 'thon-b', 'neighbourhood', at(2)),
  ];
  await asWorker(database, 'test', async (tx) => {
    await tx
      .insertInto('tenant')
      .values({
        id: tenantId,
        slug: slug('co-quan'),
        name_vi: 'Tỉnh',
        name_en: 'Province',
        demo: false,
        illustrative: false,
        root_unit_id: null,
        created_at: recordedAt,
      })
      .execute();
    await insertUnits(tx, tenantId, units, recordedAt);
    await replaceClosure(
      tx,
      tenantId,
      indexUnits(units, []),
      units.map(({ id }) => id),
    );
    await setCoverage(
      tx,
      tenantId,
      [3, 4, 5, 6, 7].map((offset) => ({
        unitId: at(offset),
        indicatorId,
        frequency: 'month',
        validFrom: '2020-01-01',
        validTo: null,
        responsibleUnitId: null,
      })),
      recordedAt,
    );
  });
}
beforeEach(foundProvince);

const record = (order: SluggedOrder) => withScope(database, scope, (tx) => applyUnitEvent(tx, scope, clock, order));
const order = (given: Partial<SluggedOrder> & Pick<SluggedOrder, 'kind' | 'parts'>): SluggedOrder => ({
  date: '2025-07-01',
  document: 'Nghị quyết 1664/NQ-UBTVQH15',
  newUnits: [],
  ...given,
});
const whole = (from: string, to: string) => ({ from: slug(from), to: slug(to), whole: true, share: null });
const mergeNorthAndSouth = (): SluggedOrder =>
  order({
    kind: 'merge',
    parts: [whole('bac', 'bac-nam'), whole('nam', 'bac-nam')],
    newUnits: [{ slug: slug('bac-nam'), name: 'Xã Bắc Nam', kind: 'commune', parent: slug('tinh'), code: '24001' }],
  });
const expectedBelow = (day: string) =>
  withScope(database, scope, async (tx) => (await readExpectedCounts(tx, tenantId, [at(1)], day)).get(`${at(1)}:${indicatorId}`) ?? 0);

/** The closure in the database against the one worked out from all units at once. */
async function expectClosureWhole(): Promise<void> {
  await withScope(database, scope, async (tx) => {
    const { units, events } = await readUnitDefs(tx, tenantId);
    const { rows } = await sql<{
      line: string;
    }>`select concat_ws(' ', ancestor_id, descendant_id, share, valid_from, valid_to) as line from unit_closure where owner_tenant_id = ${tenantId}`.execute(
      tx,
    );
    const wanted = closureRows(units, events).map((row) =>
      [row.ancestorId, row.descendantId, row.share, row.validFrom, row.validTo ?? endless].join(' '),
    );
    expect(rows.map(({ line }) => line).toSorted()).toEqual(wanted.toSorted());
  });
}

describe('recording a change of units', () => {
  test('a merger ends the old units, moves what they held, and asks the new one to report', async () => {
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
        { indicatorId, frequency: 'month', responsibleUnitId: null },
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
    const renamed = order({ kind: 'rename', parts: [whole('dong', 'dong')], changes: [{ unit: slug('dong'), name: 'Xã Đông Hải' }] });
    expect((await previewEvent(database, scope, renamed)).rolledUp).toEqual([]);
    expect((await record(renamed)).ancestorIds).toEqual([]);
  });

  test('what was known before the event was recorded still answers the old tree', async () => {
    clock.moveTo(new Date('2025-09-10T02:00:00Z'));
    await record(mergeNorthAndSouth());
    clock.moveTo(new Date('2025-10-10T02:00:00Z'));
    await record(
      order({ kind: 'rename', date: '2025-10-01', parts: [whole('dong', 'dong')], changes: [{ unit: slug('dong'), name: 'Xã Đông Hải' }] }),
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
    await record(order({ kind: 'rename', parts: [whole('dong', 'dong')], changes: [{ unit: slug('dong'), name: 'Xã Một' }] }));
    const between = clock.now();
    clock.moveTo(new Date(between.getTime() + 60_000));
    await record(
      order({ kind: 'upgrade', parts: [whole('dong', 'dong')], changes: [{ unit: slug('dong'), name: 'Phường Hai', kind: 'ward' }] }),
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

  test('a split without shares is recorded without lines to its parts; the province keeps the whole', async () => {
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
    const preview = await previewEvent(database, scope, order({ kind: 'split', parts: pieces, newUnits: fresh }));
    expect(preview).toMatchObject({ refusals: [], withoutShares: true });
    expect(preview.changes.map(({ what }) => what).toSorted()).toEqual(['begins', 'begins', 'ends']);
    await record(order({ kind: 'split', parts: pieces, newUnits: fresh, statisticalAreas: [slug('tay')] }));
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
    const refused: [SluggedOrder, RegExp][] = [
      [order({ kind: 'merge', parts: [whole('khong-co', 'nam')] }), /Không tìm thấy đơn vị/],
      [order({ kind: 'split', parts: [whole('tay', 'nam')] }), /ít nhất hai đơn vị/],
      [order({ kind: 'transfer', parts: [whole('tinh', 'bac')] }), /trực thuộc lẫn nhau/],
      [order({ kind: 'rename', parts: [whole('dong', 'dong')] }), /tên, loại hoặc mã mới/],
      [order({ kind: 'merge', date: '2019-01-01', parts: [whole('bac', 'nam')] }), /bắt đầu tồn tại/],
      [
        order({
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
    const taken = slug('bac');
    await foundProvince();
    const wrong = order({
      kind: 'merge',
      parts: [whole('bac', 'x'), whole('nam', 'x')].map((part) => ({ ...part, to: taken })),
      newUnits: [{ slug: taken, name: 'Xã Mới', kind: 'commune', parent: slug('tinh'), code: null }],
    });
    await expect(record(wrong)).rejects.toMatchObject({
      code: 'event-refused',
      extra: { detail: expect.stringContaining('đã được dùng') as string },
    });
  });

  test('whatever happens in which order, the lines are those worked out from all units at once', async () => {
    const names = ['bac', 'nam', 'dong', 'tay'] as const;
    const step = fc.oneof(
      fc.record({ kind: fc.constant('merge' as const), from: fc.constantFrom(...names), to: fc.constantFrom(...names, 'moi' as const) }),
      fc.record({ kind: fc.constant('split' as const), from: fc.constantFrom(...names), share: fc.constantFrom(null, '0.25') }),
      fc.record({
        kind: fc.constant('transfer' as const),
        from: fc.constantFrom('thon-a' as const, 'thon-b' as const),
        to: fc.constantFrom(...names),
      }),
    );
    let recorded = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        await foundProvince();
        for (const [position, one] of steps.entries()) {
          const date = `2025-0${position + 2}-01`;
          const fresh = (name: string) => ({
            slug: slug(`${name}-${position}`),
            name: `Xã ${name}`,
            kind: 'commune' as const,
            parent: slug('tinh'),
            code: null,
          });
          const wanted =
            one.kind === 'merge'
              ? order({
                  kind: 'merge',
                  date,
                  parts: [whole(one.from, one.to === 'moi' ? `moi-${position}` : one.to)].map((part) =>
                    one.to === 'moi' ? { ...part, to: fresh('moi').slug } : part,
                  ),
                  newUnits: one.to === 'moi' ? [fresh('moi')] : [],
                })
              : one.kind === 'transfer'
                ? order({ kind: 'transfer', date, parts: [whole(one.from, one.to)] })
                : order({
                    kind: 'split',
                    date,
                    newUnits: [fresh('mot'), fresh('hai')],
                    placements:
                      one.from === 'bac' ? ['thon-a', 'thon-b'].map((child) => ({ unit: slug(child), parent: fresh('mot').slug })) : [],
                    parts: [
                      { from: slug(one.from), to: fresh('mot').slug, whole: false, share: one.share },
                      { from: slug(one.from), to: fresh('hai').slug, whole: false, share: one.share === null ? null : '0.75' },
                    ],
                  });
          const outcome = await record(wanted).then(
            () => 'recorded',
            (error: { code?: string }) => error.code,
          );
          expect(['recorded', 'event-refused']).toContain(outcome);
          if (outcome === 'recorded') recorded++;
        }
        await expectClosureWhole();
      }),
      { numRuns: 25 },
    );
    expect(recorded).toBeGreaterThan(10);
  });
});
