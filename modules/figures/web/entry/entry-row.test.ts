import { formatNumberVi } from '@thucthi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeOf, totalCode, untouched, viewRow } from './entry-row.ts';
import type { EntryContext, Typed } from './entry-row.ts';
import type { EntryRow } from './entry-sheet.ts';

const context: EntryContext = {
  unit: 'pleiku',
  month: '2023-09',
  total: '2023-01/2023-09',
  vintage: 'uoc',
  ratios: new Map(),
  seen: new Map(),
  write: (value) => formatNumberVi(value),
};
const none = { value: null, figureId: null, vintage: null };
const row = (given: Partial<EntryRow> = {}, accumulation = 'sum'): EntryRow => ({
  indicator: {
    code: 'land-recovered',
    name: 'Diện tích đất đã thu hồi',
    unit: 'm2',
    decimals: 1,
    group: 'economy',
    accumulation,
  },
  frequency: 'month',
  month: none,
  cumulative: { ...none, origin: null },
  lastMonth: '980',
  sameMonthLastYear: '1410',
  previousCumulative: '7350',
  plan: '14000',
  disagreement: null,
  ...given,
});
const typed = (boxes: Typed['boxes'], reason = ''): Typed => ({ boxes, reason });

describe('month and cumulative', () => {
  test('type one, the other follows; only what was typed is sent', () => {
    const byMonth = viewRow(row(), typed({ month: '1.250' }), context);
    expect(byMonth.boxes.total).toEqual({ raw: '8.600', follows: true, invalid: false });
    expect(byMonth).toMatchObject({
      state: 'unsaved',
      asks: [],
      entries: [{ period: '2023-09', value: '1250', basedOn: null, vintage: 'uoc' }],
    });
    const byTotal = viewRow(row(), typed({ total: '8.600,5' }), context);
    expect(byTotal.boxes.month?.raw).toBe('1.250,5');
    expect(byTotal.entries).toMatchObject([{ period: '2023-01/2023-09', value: '8600.5' }]);
  });

  test('following is exact whatever is typed', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 999_999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`);
    fc.assert(
      fc.property(decimal, decimal, (before, month) => {
        const forward = viewRow(row({ previousCumulative: before, lastMonth: null }), typed({ month: formatNumberVi(month) }), context);
        const back = viewRow(
          row({ previousCumulative: before, lastMonth: null }),
          typed({ total: forward.boxes.total?.raw ?? '' }),
          context,
        );
        expect(back.boxes.month?.raw).toBe(formatNumberVi(month));
      }),
    );
  });

  test('both typed and apart: asked in exact numbers, sent once a reason is given, both of them', () => {
    const both = { month: '1.250', total: '8.400' };
    expect(viewRow(row(), typed(both), context)).toMatchObject({
      state: 'invalid',
      entries: [],
      asks: [{ kind: 'disagreement', before: '7350', month: '1250', sum: '8600', total: '8400', gap: '200' }],
    });
    expect(viewRow(row(), typed(both, 'Điều chỉnh tháng trước'), context).entries.map(({ period, reason }) => [period, reason])).toEqual([
      ['2023-09', 'Điều chỉnh tháng trước'],
      ['2023-01/2023-09', 'Điều chỉnh tháng trước'],
    ]);
  });

  test('a cumulative that somebody entered does not follow: it is compared', () => {
    const stored = row({ cumulative: { value: '8400', figureId: 'f1', vintage: 'uoc', origin: 'entered' } });
    const view = viewRow(stored, typed({ month: '1.250' }), context);
    expect(view.boxes.total).toMatchObject({ raw: '8.400', follows: false });
    expect(view.asks[0]).toMatchObject({ kind: 'disagreement', gap: '200' });
  });

  test('without the months before nothing is worked out', () => {
    expect(viewRow(row({ previousCumulative: null }), typed({ month: '5' }), context).boxes.total?.raw).toBe('');
  });

  test('January has one box, December is stored as the year', () => {
    expect(shapeOf(row(), true, false)).toBe('month');
    expect([totalCode('2023-01'), totalCode('2023-09'), totalCode('2023-12')]).toEqual(['2023-01', '2023-01/2023-09', '2023']);
  });
});

describe('states', () => {
  const stored = row({ month: { value: '1250', figureId: 'f1', vintage: 'uoc' } });
  test('nothing there, there, the same again, unreadable', () => {
    expect(viewRow(row(), untouched, context).state).toBe('empty');
    expect(viewRow(stored, untouched, context).state).toBe('saved');
    expect(viewRow(stored, typed({ month: '1.250,0' }), context)).toMatchObject({ state: 'saved', entries: [] });
    expect(viewRow(row(), typed({ month: 'ba' }), context)).toMatchObject({
      state: 'invalid',
      entries: [],
      boxes: { month: { invalid: true, raw: 'ba' } },
    });
  });

  test('correcting an earlier figure asks for a reason and says which figure was seen', () => {
    expect(viewRow(stored, typed({ month: '1.300' }), context)).toMatchObject({ state: 'invalid', asks: [{ kind: 'reason' }] });
    expect(viewRow(stored, typed({ month: '1.300' }, 'Nhập nhầm'), context).entries).toMatchObject([
      { value: '1300', basedOn: 'f1', reason: 'Nhập nhầm' },
    ]);
    expect(viewRow(stored, typed({ month: '1.300' }), { ...context, vintage: 'chinh-thuc' }).entries).toMatchObject([
      { vintage: 'chinh-thuc', basedOn: null },
    ]);
  });

  test('after a conflict the figure that was shown is the one built upon', () => {
    const seen = new Map([['land-recovered/month', { figureId: 'f9', value: '1280', vintage: 'uoc' as const }]]);
    expect(viewRow(stored, typed({ month: '1.300' }, 'Nhập nhầm'), { ...context, seen }).entries).toMatchObject([{ basedOn: 'f9' }]);
    expect(viewRow(stored, typed({ month: '1.280' }), { ...context, seen })).toMatchObject({ entries: [] });
    expect(viewRow(stored, typed({ month: '1.300' }), { ...context, vintage: 'so-bo', seen }).entries).toMatchObject([{ basedOn: null }]);
  });

  test('an estimate under a standing official figure says that it will not show', () => {
    const official = row({ month: { value: '1250', figureId: 'f1', vintage: 'chinh-thuc' } });
    expect(viewRow(official, typed({ month: '1.300' }), context)).toMatchObject({
      state: 'unsaved',
      asks: [{ kind: 'outranked', standing: 'chinh-thuc' }],
      entries: [{ basedOn: null }],
    });
  });

  test('a tenfold jump asks, and does not block', () => {
    expect(viewRow(row(), typed({ month: '12.500' }), context)).toMatchObject({ state: 'unsaved', asks: [{ kind: 'jump', last: '980' }] });
  });
});

describe('a ratio', () => {
  const ratio = { ...row({}, 'ratio-of-sums'), indicator: { ...row().indicator, unit: '%', decimals: 2 } };
  const inRatio = { ...context, ratios: new Map([['land-recovered', '100']]) };
  test('is worked out from its parts, which are sent with it', () => {
    const view = viewRow(ratio, typed({ numerator: '1.903', denominator: '2.000' }), inRatio);
    expect(view.boxes.month).toMatchObject({ raw: '95,15', follows: true });
    expect(view.entries).toMatchObject([{ value: '95.15', numerator: '1903', denominator: '2000' }]);
  });
  test('half of it, or nothing to divide by, or a bare value, is not sent', () => {
    expect(viewRow(ratio, typed({ numerator: '5' }), inRatio).state).toBe('invalid');
    expect(viewRow(ratio, typed({ numerator: '5', denominator: '0' }), inRatio).state).toBe('invalid');
    expect(viewRow(ratio, typed({ month: '95' }), inRatio)).toMatchObject({
      state: 'invalid',
      entries: [],
      asks: [{ kind: 'parts-missing' }],
    });
  });
});
