import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asWorker, mintScope, movableClock, newId, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { indicatorCatalogue } from '../data/indicators/index.ts';
import type { IndicatorDef } from '../data/indicators/indicator-def.ts';
import { insertBody } from './bodies.store.ts';
import { saveDefinition } from './define-indicator.ts';
import { insertIndicators, readIndicatorHistory, readIndicators, readIndicatorsCached } from './indicators.store.ts';

let database: Database;
const clock = movableClock(new Date('2026-11-01T02:00:00Z'));
const scopeOf = (tenantId: number): Scope =>
  mintScope({ tenantId, personId: null, rights: ['registry.manage'], readUnits: 'all', writeUnits: 'all' });
const revenue = indicatorCatalogue.find(({ code }) => code === 'budget-revenue');

beforeAll(async () => {
  database = await openTestDatabase();
  const at = new Date('2026-01-01T00:00:00Z');
  await asWorker(database, 'test', async (tx) => {
    for (const id of [1, 2, 3])
      await insertBody(tx, { id, slug: `co-quan-${id}`, name: { vi: 'Cơ quan', en: 'Body' }, demo: false, illustrative: false }, at);
    await insertIndicators(
      tx,
      null,
      indicatorCatalogue.map((definition, position) => ({ id: position + 1, definition })),
      at,
    );
  });
});
afterAll(() => database.close());

const wire = (definition: IndicatorDef) => ({ ...definition, issuers: [...definition.issuers], aliases: [...definition.aliases] });
const define = (tenantId: number, definition: IndicatorDef, basedOnVersion: number | null, writeId = newId()) =>
  saveDefinition(
    { database, clock, scope: scopeOf(tenantId) },
    { writeId, basedOnVersion, reason: 'Theo hướng dẫn mới', definition: wire(definition) },
  );
const nameSeenBy = (tenantId: number, code: string) =>
  withScope(
    database,
    scopeOf(tenantId),
    async (tx) => [...(await readIndicatorsCached(tx)).values()].find((one) => one.definition.code === code)?.definition.name.vi,
  );

describe('defining an indicator', () => {
  test('a body’s version of a national indicator is its own; earlier days keep the national one', async () => {
    if (!revenue) throw new Error('no such indicator');
    const before = await nameSeenBy(1, 'budget-revenue');
    const renamed = { ...revenue, name: { ...revenue.name, vi: 'Thu ngân sách trên địa bàn phường' } };
    const writeId = newId();
    expect(await define(1, renamed, 1, writeId)).toEqual({ code: 'budget-revenue', version: 2 });
    expect(await define(1, renamed, 1, writeId)).toEqual({ code: 'budget-revenue', version: 2 });
    expect(await nameSeenBy(1, 'budget-revenue')).toBe('Thu ngân sách trên địa bàn phường');
    expect(await nameSeenBy(2, 'budget-revenue')).toBe(before);
    expect(await define(2, renamed, 1)).toEqual({ code: 'budget-revenue', version: 2 });
    const known = await withScope(database, scopeOf(1), async (tx) =>
      [...(await readIndicators(tx, new Date('2026-10-31T17:00:00Z'))).values()].find((one) => one.definition.code === 'budget-revenue'),
    );
    expect(known?.definition.name.vi).toBe(before);
    const history = await withScope(database, scopeOf(1), (tx) => readIndicatorHistory(tx, 'budget-revenue'));
    expect(history?.versions.map(({ version, own }) => ({ version, own }))).toEqual([
      { version: 1, own: false },
      { version: 2, own: true },
    ]);
  });

  test('who works from an older version is told, with the newer one', async () => {
    if (!revenue) throw new Error('no such indicator');
    await define(3, { ...revenue, decimals: 3 }, 1);
    await expect(define(3, { ...revenue, decimals: 2 }, 1)).rejects.toMatchObject({
      code: 'target-changed',
      status: 409,
      extra: { current: { version: 2, definition: { decimals: 3 } } },
    });
    await expect(define(3, revenue, null)).rejects.toMatchObject({ code: 'target-changed' });
  });

  test('an indicator of its own is seen by that body only; two bodies may choose the same code', async () => {
    if (!revenue) throw new Error('no such indicator');
    const { catalogueRow: _row, ...base } = revenue;
    const own = { ...base, code: 'port-fee', name: { vi: 'Thu phí hạ tầng cảng biển', en: 'Port fees' } };
    expect(await define(1, own, null)).toEqual({ code: 'port-fee', version: 1 });
    expect(await define(2, { ...own, name: { vi: 'Phí cảng', en: 'Port fees' } }, null)).toEqual({ code: 'port-fee', version: 1 });
    expect(await nameSeenBy(1, 'port-fee')).toBe('Thu phí hạ tầng cảng biển');
    expect(await nameSeenBy(2, 'port-fee')).toBe('Phí cảng');
    expect(await nameSeenBy(3, 'port-fee')).toBeUndefined();
  });

  test('what would change the meaning of figures already entered, or points nowhere, is refused in words', async () => {
    if (!revenue) throw new Error('no such indicator');
    const { catalogueRow: _row, ...base } = revenue;
    const refused: [() => Promise<unknown>, RegExp][] = [
      [() => define(1, { ...revenue, unit: 'triệu đồng' }, 2), /Đơn vị tính không đổi được/],
      [() => define(1, { ...revenue, rollUp: 'none' }, 2), /Cách tổng hợp/],
      [() => define(1, { ...base, code: 'Thu Phí' }, null), /Mã chỉ tiêu/],
      [() => define(1, { ...base, code: 'x-y', parent: 'khong-co' }, null), /Không có chỉ tiêu nào mang mã “khong-co”/],
      [() => define(1, { ...base, code: 'x-y', rollUp: 'weighted' }, null), /trọng số/],
    ];
    for (const [attempt, words] of refused)
      await expect(attempt()).rejects.toMatchObject({
        code: 'invalid-request',
        extra: { detail: { vi: expect.stringMatching(words) as string } },
      });
    expect(await nameSeenBy(1, 'x-y')).toBeUndefined();
  });
});
