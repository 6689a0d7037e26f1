import { expect } from 'vitest';
import { sql } from 'kysely';
import { asWorker, mintScope, movableClock, withScope, type Database, type MovableClock, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { indicatorCatalogue } from '../../data/indicators/index.ts';
import { closureRows } from '../../domain/closure.ts';
import { indexUnits } from '../../domain/lineage.ts';
import type { UnitDef, UnitKind } from '../../domain/unit-def.ts';
import { applyUnitEvent, type AppliedEvent } from '../apply-unit-event.ts';
import { insertBody } from '../bodies.store.ts';
import { readExpectedCounts, setCoverage } from '../coverage.store.ts';
import { insertIndicators } from '../indicators.store.ts';
import type { SluggedOrder } from '../read-event-order.ts';
import { endless, insertUnits, readUnitDefs, replaceClosure } from '../units.store.ts';

/** The one indicator that the units of a founded province report. */
export const reportedIndicator = 1;

/** A province of four communes, the first with two hamlets, all of them reporting; a body of its own. */
export interface Province {
  tenantId: number;
  scope: Scope;
  clock: MovableClock;
  /** The id of the unit founded at this place: 1 the province, 2–5 bac, nam, dong, tay, 6–7 the hamlets. */
  at: (offset: number) => number;
  slug: (name: string) => string;
  whole: (from: string, to: string) => { from: string; to: string; whole: boolean; share: null };
  mergeNorthAndSouth: () => SluggedOrder;
  record: (order: SluggedOrder) => Promise<AppliedEvent>;
  expectedBelow: (day: string) => Promise<number>;
  expectClosureWhole: () => Promise<void>;
}

/** A database that knows the reported indicator and no units yet. */
export async function openRegistryDatabase(): Promise<Database> {
  const database = await openTestDatabase();
  const [definition] = indicatorCatalogue;
  if (!definition) throw new Error('the catalogue is empty');
  await asWorker(database, 'test', async (tx) => {
    await insertIndicators(tx, null, [{ id: reportedIndicator, definition }], new Date('2023-01-01T00:00:00Z'));
  });
  return database;
}

/** An order as the tests give it: on 1 July 2025 by resolution 1664, unless they say otherwise. */
export const orderOf = (given: Partial<SluggedOrder> & Pick<SluggedOrder, 'kind' | 'parts'>): SluggedOrder => ({
  date: '2025-07-01',
  document: 'Nghị quyết 1664/NQ-UBTVQH15',
  newUnits: [],
  ...given,
});

let founded = 0;

/** Founds the province in a new body of the database. */
export async function foundProvince(database: Database): Promise<Province> {
  const tenantId = ++founded;
  const at = (offset: number): number => tenantId * 1000 + offset;
  const slug = (name: string): string => `${name}-${tenantId}`;
  const whole = (from: string, to: string) => ({ from: slug(from), to: slug(to), whole: true, share: null });
  const clock = movableClock(new Date('2025-06-01T02:00:00Z'));
  const scope = mintScope({ tenantId, personId: null, rights: ['registry.manage'], readUnits: 'all', writeUnits: 'all' });
  await settle(database, tenantId, at, slug);
  return {
    tenantId,
    scope,
    clock,
    at,
    slug,
    whole,
    mergeNorthAndSouth: () =>
      orderOf({
        kind: 'merge',
        parts: [whole('bac', 'bac-nam'), whole('nam', 'bac-nam')],
        newUnits: [{ slug: slug('bac-nam'), name: 'Xã Bắc Nam', kind: 'commune', parent: slug('tinh'), code: '24001' }],
      }),
    record: (order) => withScope(database, scope, (tx) => applyUnitEvent(tx, scope, clock, order)),
    expectedBelow: (day) =>
      withScope(
        database,
        scope,
        async (tx) => (await readExpectedCounts(tx, tenantId, [at(1)], day)).get(`${at(1)}:${reportedIndicator}`) ?? 0,
      ),
    expectClosureWhole: () => expectClosureWhole(database, scope),
  };
}

async function settle(database: Database, tenantId: number, at: Province['at'], slug: Province['slug']): Promise<void> {
  const recordedAt = new Date('2024-01-01T00:00:00Z');
  const unit = (offset: number, name: string, kind: UnitKind, parentId: number | null): UnitDef => ({
    id: at(offset),
    slug: slug(name),
    tree: 'territory',
    versions: [{ code: null, name: `Đơn vị ${name}`, kind, parentId, validFrom: '2020-01-01', validTo: null }],
  });
  const units = [
    unit(1, 'tinh', 'province', null),
    unit(2, 'bac', 'commune', at(1)),
    unit(3, 'nam', 'commune', at(1)),
    unit(4, 'dong', 'commune', at(1)),
    unit(5, 'tay', 'commune', at(1)),
    unit(6, 'thon-a', 'neighbourhood', at(2)),
    unit(7, 'thon-b', 'neighbourhood', at(2)),
  ];
  const coverage = [3, 4, 5, 6, 7].map((offset) => ({
    unitId: at(offset),
    indicatorId: reportedIndicator,
    frequency: 'month' as const,
    validFrom: '2020-01-01',
    validTo: null,
    responsibleUnitId: null,
  }));
  const body = { id: tenantId, slug: slug('co-quan'), name: { vi: 'Tỉnh', en: 'Province' }, demo: false, illustrative: false };
  await asWorker(database, 'test', async (tx) => {
    await insertBody(tx, body, recordedAt);
    await insertUnits(tx, tenantId, units, recordedAt);
    await replaceClosure(
      tx,
      tenantId,
      indexUnits(units, []),
      units.map(({ id }) => id),
    );
    await setCoverage(tx, tenantId, coverage, recordedAt);
  });
}

/** The closure in the database against the one worked out from all units at once. */
async function expectClosureWhole(database: Database, scope: Scope): Promise<void> {
  await withScope(database, scope, async (tx) => {
    const { units, events } = await readUnitDefs(tx, scope.tenantId);
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' ', ancestor_id, descendant_id, share, valid_from, valid_to) as line
      from unit_closure where owner_tenant_id = ${scope.tenantId}`.execute(tx);
    const wanted = closureRows(units, events).map((row) =>
      [row.ancestorId, row.descendantId, row.share, row.validFrom, row.validTo ?? endless].join(' '),
    );
    expect(rows.map(({ line }) => line).toSorted()).toEqual(wanted.toSorted());
  });
}
