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
  asOf: null,
  ratios: new Map(),
  seen: new Map(),
  write: (value) => formatNumberVi(value),
};
const none = { value: null, numerator: null, denominator: null, asOf: null, figureId: null, vintage: null, byVintage: [] };
const standing = (value: string, figureId: string, vintage: 'uoc' | 'chinh-thuc' = 'uoc') => ({
  ...none,
  value,
  figureId,
  vintage,
  byVintage: [{ vintage, figureId, value }],
});
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
  slot: null,
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
  test('what the units below add up to is no figure of the unit’s own, until one is typed', () => {
    const summed = row({ cumulative: { ...none, value: '8400', origin: 'derived' } });
    expect(viewRow(summed, untouched, context)).toMatchObject({
      state: 'summed',
      boxes: { month: { raw: '', follows: false }, total: { raw: '8.400', follows: true } },
    });
    expect(viewRow(summed, typed({ total: '8.500' }), context)).toMatchObject({
      state: 'unsaved',
      boxes: { total: { raw: '8.500', follows: false } },
    });
    const own = row({ cumulative: { ...standing('8400', 'f1'), origin: 'entered' } });
    expect(viewRow(own, untouched, context).state).toBe('saved');
  });

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
    const stored = row({ cumulative: { ...standing('8400', 'f1'), origin: 'entered' } });
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
  const stored = row({ month: standing('1250', 'f1') });
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
    const official = row({ month: standing('1250', 'f1', 'chinh-thuc') });
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

describe('what is not reported monthly', () => {
  const quarter = { period: '2023-Q3', label: 'Quý III/2023', due: true };
  test('has one box, sent for its own quarter, season or year', () => {
    const view = viewRow(row({ slot: quarter, lastMonth: null }), typed({ month: '3.900' }), context);
    expect(Object.keys(view.boxes)).toEqual(['month']);
    expect(view.entries).toMatchObject([{ period: '2023-Q3', value: '3900' }]);
  });
  test('is not missed before it is due', () => {
    expect(viewRow(row({ slot: quarter }), untouched, context).state).toBe('empty');
    expect(viewRow(row({ slot: { ...quarter, due: false } }), untouched, context).state).toBe('later');
    expect(viewRow(row({ slot: { ...quarter, due: false }, month: standing('1', 'f1') }), untouched, context).state).toBe('saved');
  });
  test('a ratio of a year is sent for the year', () => {
    const year = { period: '2023', label: 'Năm 2023', due: false };
    const view = viewRow(row({ slot: year }, 'ratio-of-sums'), typed({ numerator: '1', denominator: '4' }), {
      ...context,
      ratios: new Map([['land-recovered', '100']]),
    });
    expect(view.entries).toMatchObject([{ period: '2023', value: '25' }]);
  });
});

describe('cut-off and kind of figure', () => {
  test('a day of cut-off goes with every figure', () => {
    expect(viewRow(row(), typed({ month: '5' }), { ...context, asOf: '2023-09-20' }).entries).toMatchObject([{ asOf: '2023-09-20' }]);
    expect(viewRow(row(), typed({ month: '5' }), context).entries[0]).not.toHaveProperty('asOf');
  });
  test('a correction is based on the figure of its own vintage, also under a surer one', () => {
    const both = row({
      month: {
        ...standing('1300', 'f2', 'chinh-thuc'),
        byVintage: [
          { vintage: 'uoc', figureId: 'f1', value: '1250' },
          { vintage: 'chinh-thuc', figureId: 'f2', value: '1300' },
        ],
      },
    });
    const view = viewRow(both, typed({ month: '1.260' }, 'Nhập nhầm'), context);
    expect(view.entries).toMatchObject([{ basedOn: 'f1', vintage: 'uoc' }]);
    expect(view.asks).toMatchObject([{ kind: 'outranked', standing: 'chinh-thuc' }]);
    expect(viewRow(both, typed({ month: '1.310' }, 'Nhập nhầm'), { ...context, vintage: 'chinh-thuc' }).entries).toMatchObject([
      { basedOn: 'f2' },
    ]);
  });
});

describe('a ratio', () => {
  test('that is saved shows its parts; one of them may be corrected alone', () => {
    const saved = row({ month: { ...standing('95.15', 'f1'), numerator: '1903', denominator: '2000' } }, 'ratio-of-sums');
    const inRatio = { ...context, ratios: new Map([['land-recovered', '100']]) };
    expect(viewRow(saved, untouched, inRatio)).toMatchObject({
      state: 'saved',
      entries: [],
      boxes: { numerator: { raw: '1.903' }, denominator: { raw: '2.000' } },
    });
    expect(viewRow(saved, typed({ numerator: '1.910' }, 'Rà lại'), inRatio).entries).toMatchObject([
      { numerator: '1910', denominator: '2000', value: '95.5', basedOn: 'f1' },
    ]);
    expect(viewRow(saved, typed({ numerator: '1.903' }), inRatio)).toMatchObject({ entries: [] });
  });

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
