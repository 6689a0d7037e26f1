import { dec, decimalString, slotCode, yearSpans } from '@thucthi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssessedFigure } from './assessed-figure.ts';
import { deriveYear } from './derive-months.ts';
import { deriveRatio, ratioAgrees } from './derive-ratio.ts';
import { figureLike, indicatorLike } from './sample-facts.ts';

const flow = indicatorLike();
const slot = (period: string, value: string, over: Partial<AssessedFigure> = {}): AssessedFigure =>
  figureLike({ period, value, asOf: null, ...over });

describe('deriving a year of flows', () => {
  test('a month is the cumulative less the one before, and the other way round', () => {
    const { slots, checks } = deriveYear(flow, 2023, [
      slot('2023-01/2023-08', '729.7'),
      slot('2023-01/2023-09', '838.9'),
      slot('2023-10', '90'),
    ]);
    expect(checks).toEqual([]);
    expect(slots.get('2023-09')).toMatchObject({
      value: '109.2',
      origin: 'derived',
      from: [
        { period: '2023-01/2023-08', sign: -1 },
        { period: '2023-01/2023-09', sign: 1 },
      ],
    });
    expect(slots.get('2023-01/2023-10')).toMatchObject({ value: '928.9', origin: 'derived' });
    expect(slots.get('2023-01/2023-09')).toMatchObject({ value: '838.9', origin: 'entered' });
    expect(slots.has('2023-Q3')).toBe(false);
  });

  test('quarters and halves join in: quarter III from six and nine months', () => {
    const { slots } = deriveYear(flow, 2023, [slot('2023-H1', '500'), slot('2023-01/2023-09', '838.9'), slot('2023', '1200')]);
    expect(slots.get('2023-Q3')?.value).toBe('338.9');
    expect(slots.get('2023-Q4')?.value).toBe('361.1');
    expect(slots.get('2023-H2')?.value).toBe('700');
    expect(slots.get('2023-01/2023-06')?.value).toBe('500');
  });

  test('a derived value is as final as its least final part and as late as its latest', () => {
    const { slots } = deriveYear(flow, 2023, [
      slot('2023-01/2023-08', '729.7', { vintage: 'chinh-thuc', asOf: '2023-09-12' }),
      slot('2023-01/2023-09', '838.9', { vintage: 'uoc', asOf: '2023-09-30' }),
    ]);
    expect(slots.get('2023-09')).toMatchObject({ vintage: 'uoc', asOf: '2023-09-30' });
  });

  test('a month and a cumulative that disagree are said once, with the difference', () => {
    const months = [slot('2023-01', '100'), slot('2023-02', '50'), slot('2023-03', '80')];
    const { checks } = deriveYear(flow, 2023, [
      ...months,
      slot('2023-01/2023-02', '150'),
      slot('2023-01/2023-03', '240'),
      slot('2023-04', '10'),
      slot('2023-01/2023-04', '250'),
    ]);
    expect(checks).toHaveLength(1);
    expect(checks[0]).toMatchObject({ type: 'month-cumulative-mismatch', severity: 'warning', difference: '10', unit: 'tỷ đồng' });
    expect(checks[0]?.messageVi).toBe(
      'Thu ngân sách nhà nước, 3 tháng đầu năm 2023: ghi 240 tỷ đồng, tính từ 2 tháng 2023 và tháng 3/2023 được 230 tỷ đồng, lệch 10 tỷ đồng.',
    );
  });

  test('months that follow each other are named as one run', () => {
    const months = Array.from({ length: 10 }, (_, index) => slot(`2026-${String(index + 1).padStart(2, '0')}`, '10'));
    const [check] = deriveYear(flow, 2026, [...months, slot('2026-01/2026-10', '120')]).checks;
    expect(check?.messageVi).toContain('tính từ tháng 1 đến tháng 10/2026 được 100 tỷ đồng');
    expect(check?.messageEn).toMatch(/but \w+ to \w+ 2026 give/);
  });

  test('rounding of what was printed explains a small gap, a count never does', () => {
    const printed = [slot('2023-01', '10.3'), slot('2023-02', '11.2'), slot('2023-01/2023-02', '21.6')];
    expect(deriveYear(flow, 2023, printed).checks).toEqual([]);
    const counts = indicatorLike({ unit: 'doanh nghiệp', decimals: 0 });
    const whole = [
      slot('2023-01', '10', { decimals: 0 }),
      slot('2023-02', '11', { decimals: 0 }),
      slot('2023-01/2023-02', '22', { decimals: 0 }),
    ];
    expect(deriveYear(counts, 2023, whole).checks).toHaveLength(1);
  });

  test('different vintages make a note, not a warning', () => {
    const { checks } = deriveYear(flow, 2023, [
      slot('2023-01', '100', { vintage: 'chinh-thuc' }),
      slot('2023-02', '50', { vintage: 'chinh-thuc' }),
      slot('2023-01/2023-02', '160'),
    ]);
    expect(checks).toMatchObject([{ severity: 'note' }]);
  });

  const cents = fc.array(fc.integer({ min: -1_000_000, max: 10 ** 9 }), { minLength: 12, maxLength: 12 });

  /** A year of true months, of which any runs may have been entered. */
  const yearOfMonths = fc.tuple(cents, fc.uniqueArray(fc.integer({ min: 0, max: yearSpans().length }), { minLength: 1, maxLength: 28 }));

  test('whatever is entered, what is derived is true, and there is no contradiction', () => {
    fc.assert(
      fc.property(yearOfMonths, ([months, chosen]) => {
        const spans = [...yearSpans(), { from: 1, to: 12 }];
        const truth = (from: number, to: number): string =>
          decimalString(
            months
              .slice(from - 1, to)
              .reduce((a, b) => a.plus(b), dec(0))
              .div(100),
          );
        const entered = chosen
          .map((i) => spans[i] ?? { from: 1, to: 12 })
          .map(({ from, to }) => slot(slotCode(2023, from, to), truth(from, to), { decimals: null }));
        const { slots, checks } = deriveYear(flow, 2023, entered);
        expect(checks).toEqual([]);
        for (const { from, to } of spans) {
          const found = slots.get(slotCode(2023, from, to));
          expect(found === undefined || found.value === truth(from, to)).toBe(true);
        }
        for (const figure of entered) expect(slots.get(figure.period)?.origin).toBe('entered');
      }),
    );
  });

  test('the order of entry does not matter, and twelve months give every slot', () => {
    fc.assert(
      fc.property(cents, fc.infiniteStream(fc.nat()), (months, picks) => {
        const entered = months.map((m, i) => slot(slotCode(2023, i + 1, i + 1), decimalString(dec(m).div(100)), { decimals: null }));
        const shuffled = entered
          .map((figure) => ({ figure, key: picks.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map((s) => s.figure);
        expect(Object.fromEntries(deriveYear(flow, 2023, shuffled).slots)).toEqual(
          Object.fromEntries(deriveYear(flow, 2023, entered).slots),
        );
        expect(deriveYear(flow, 2023, entered).slots.size).toBe(yearSpans().length);
      }),
    );
  });

  test('one wrong cumulative among twelve months is always found, with its exact difference', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 10 ** 6 }), (months, at, off) => {
        const entered = months.map((m, i) => slot(slotCode(2023, i + 1, i + 1), decimalString(dec(m).div(100)), { decimals: null }));
        const total = months
          .slice(0, at)
          .reduce((a, b) => a.plus(b), dec(0))
          .plus(off)
          .div(100);
        const { checks } = deriveYear(flow, 2023, [...entered, slot(slotCode(2023, 1, at), decimalString(total), { decimals: null })]);
        expect(checks.length).toBeGreaterThan(0);
        expect(
          checks.map((c) =>
            dec(c.difference ?? '0')
              .abs()
              .toFixed(),
          ),
        ).toContain(decimalString(dec(off).div(100)));
      }),
    );
  });
});

describe('other accumulations', () => {
  test('a stock has the value of its last month in every run that ends there', () => {
    const stock = indicatorLike({ accumulation: 'last' });
    const { slots, checks } = deriveYear(stock, 2023, [slot('2023-06', '10'), slot('2023-01/2023-09', '12'), slot('2023-09', '13')]);
    expect(slots.get('2023-Q2')?.value).toBe('10');
    expect(slots.get('2023-01/2023-06')?.value).toBe('10');
    expect(slots.get('2023-09')?.value).toBe('13');
    expect(slots.has('2023-07')).toBe(false);
    expect(checks).toMatchObject([{ type: 'month-cumulative-mismatch' }]);
  });

  test('an average of index numbers is the mean of its months; a month is not worked back', () => {
    const index = indicatorLike({ accumulation: 'average', unit: 'điểm', decimals: 2 });
    const { slots, checks } = deriveYear(index, 2023, [slot('2023-01', '102'), slot('2023-02', '104'), slot('2023-01/2023-03', '104')]);
    expect(slots.get('2023-01/2023-02')?.value).toBe('103');
    expect(slots.has('2023-03')).toBe(false);
    expect(checks).toEqual([]);
    expect(
      deriveYear(index, 2023, [slot('2023-01', '102'), slot('2023-02', '104'), slot('2023-01/2023-02', '103.5')]).checks,
    ).toMatchObject([{ difference: '0.5' }]);
  });

  test('indices, seasons, year-only figures and means of percent changes stay as entered', () => {
    const entered = [slot('2023-01', '102'), slot('2023-02', '104')];
    for (const accumulation of ['index', 'season', 'year-only', 'ratio-of-sums'] as const) {
      expect(deriveYear(indicatorLike({ accumulation }), 2023, entered).slots.size).toBe(2);
    }
    expect(deriveYear(indicatorLike({ accumulation: 'average', unit: '%' }), 2023, entered).slots.size).toBe(2);
  });

  test('a rate is recomputed from its summed parts, not averaged', () => {
    const done = deriveYear(flow, 2023, [slot('2023-01', '90'), slot('2023-02', '10')]);
    const due = deriveYear(flow, 2023, [slot('2023-01', '100'), slot('2023-02', '100')]);
    const rates = deriveRatio(done, due, { scale: '100', decimals: 1 });
    expect(rates.get('2023-01')?.value).toBe('90');
    expect(rates.get('2023-01/2023-02')).toMatchObject({ value: '50', numerator: '100', denominator: '200' });
    const both = rates.get('2023-01/2023-02');
    if (both === undefined) throw new Error('no rate for two months');
    expect(ratioAgrees({ value: '50', decimals: 0 }, both)).toBe(true);
    expect(ratioAgrees({ value: '55', decimals: 0 }, both)).toBe(false);
  });
});
