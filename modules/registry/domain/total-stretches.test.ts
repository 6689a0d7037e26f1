import { describe, expect, test } from 'vitest';
import { joinStretches, stretchesBetween, type TotalLine } from './total-stretches.ts';

const line = (change: Partial<TotalLine> = {}): TotalLine => ({
  ancestorId: 1,
  descendantId: 2,
  share: '1',
  validFrom: '2020-01-01',
  validTo: '9999-12-31',
  ...change,
});

describe('for which periods totals differ', () => {
  test('a line that ends leaves the periods before its end alone', () => {
    expect(stretchesBetween([line()], [line({ validTo: '2025-06-30' })])).toEqual([
      { unitId: 1, validFrom: '2025-07-01', validTo: '9999-12-31' },
    ]);
  });

  test('a new line counts for all its days, a new share for the days on which it differs', () => {
    expect(stretchesBetween([], [line({ validTo: '2025-06-30' })])).toEqual([
      { unitId: 1, validFrom: '2020-01-01', validTo: '2025-06-30' },
    ]);
    const shared = [line({ validTo: '2022-12-31' }), line({ validFrom: '2023-01-01', share: '0.4' })];
    expect(stretchesBetween([line()], shared)).toEqual([{ unitId: 1, validFrom: '2023-01-01', validTo: '9999-12-31' }]);
  });

  test('a line cut in two with the same share changes nothing, nor does the line of a unit to itself', () => {
    const cut = [line({ validTo: '2022-12-31' }), line({ validFrom: '2023-01-01' })];
    expect(stretchesBetween([line()], cut)).toEqual([]);
    expect(stretchesBetween([line({ descendantId: 1 })], [])).toEqual([]);
  });

  test('stretches of one unit that meet or overlap are one', () => {
    const stretches = [
      { unitId: 2, validFrom: '2024-01-01', validTo: '2024-12-31' },
      { unitId: 1, validFrom: '2025-01-01', validTo: '9999-12-31' },
      { unitId: 1, validFrom: '2024-01-01', validTo: '2024-12-31' },
      { unitId: 1, validFrom: '2020-01-01', validTo: '2020-12-31' },
    ];
    expect(joinStretches(stretches)).toEqual([
      { unitId: 1, validFrom: '2020-01-01', validTo: '2020-12-31' },
      { unitId: 1, validFrom: '2024-01-01', validTo: '9999-12-31' },
      { unitId: 2, validFrom: '2024-01-01', validTo: '2024-12-31' },
    ]);
  });
});
