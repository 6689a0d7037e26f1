import { describe, expect, test } from 'vitest';
import { deriveYear } from './derive-months.ts';
import { explainActual } from './explain-actual.ts';
import { explainForecast } from './explain-forecast.ts';
import { explainGrowth } from './explain-growth.ts';
import { explainNeededPace } from './explain-needed-pace.ts';
import { explainPercent } from './explain-percent.ts';
import { forecastYearEnd } from './forecast/forecast-year-end.ts';
import { growthOf } from './growth.ts';
import { isPace, paceOf } from './pace.ts';
import { percentOfPlan } from './percent-of-plan.ts';
import { figureLike, indicatorLike, planLike, statedLike } from './sample-facts.ts';

const revenue = indicatorLike();
const source = { document: null, locator: { start: 10, end: 30, paragraph: 1 }, printed: 'gần 838,9 tỷ đồng' };
const actual = figureLike({ qualifiers: ['gần'], source });
const plan = planLike({ derived: { lo: '1549.1', hi: '1552.2', percent: '54.1', percentDecimals: 1 } });

describe('explain this number', () => {
  test('the needed pace: (1.550,6 − 838,9) ÷ 3 = 237,2', () => {
    const pace = paceOf(revenue, actual, plan);
    const explanation = isPace(pace) ? explainNeededPace(revenue, actual, plan, pace) : null;
    expect(explanation?.formula).toEqual({ vi: '(1.550,6 − 838,9) ÷ 3', en: '(1,550.6 − 838.9) ÷ 3' });
    expect(explanation?.result).toEqual({ value: '237.2', unit: 'tỷ đồng' });
    expect(explanation?.inputs.map((i) => i.value)).toEqual(['1550.6', '838.9', '3', '93.2']);
    expect(explanation?.inputs[0]).toMatchObject({ derived: true, interval: { lo: '1549.1', hi: '1552.2' } });
    expect(explanation?.inputs[0]?.note?.vi).toBe(
      'Suy ra từ tỷ lệ công bố 54,1%; do làm tròn, số đúng nằm từ 1.549,1 tỷ đồng đến 1.552,2 tỷ đồng. Chưa đối chiếu quyết định giao.',
    );
    expect(explanation?.inputs[1]).toMatchObject({ source, vintage: 'uoc', asOf: '2023-09-30', period: '2023-01/2023-09' });
    expect(explanation?.inputs[1]?.note?.vi).toContain('“gần”');
  });

  test('a stated percentage shows that it agrees, or the contradiction', () => {
    const good = explainPercent(revenue, actual, plan, percentOfPlan(revenue, actual, plan, statedLike('54.1')));
    expect(good.formula?.vi).toBe('Tỷ lệ ghi trong văn bản');
    expect(good.checks).toEqual([expect.objectContaining({ ok: true })]);
    const bad = explainPercent(revenue, actual, plan, percentOfPlan(revenue, actual, plan, statedLike('60')));
    expect(bad.checks).toEqual([expect.objectContaining({ ok: false })]);
    const computed = explainPercent(revenue, actual, plan, percentOfPlan(revenue, actual, plan));
    expect(computed.formula?.vi).toBe('838,9 ÷ 1.550,6 × 100');
    const none = explainPercent(revenue, null, plan, percentOfPlan(revenue, null, plan));
    expect(none).toMatchObject({ formula: null, notComparable: [{ code: 'no-actual' }] });
  });

  test('a derived month names the two cumulatives it is the difference of', () => {
    const year = deriveYear(revenue, 2023, [figureLike(), figureLike({ period: '2023-01/2023-08', value: '729.7', asOf: '2023-08-31' })]);
    const september = figureLike({ period: '2023-09', value: '109.2', origin: 'derived' });
    const explanation = explainActual(revenue, september, { year });
    expect(explanation.formula?.vi).toBe('838,9 − 729,7');
    expect(explanation.inputs.map((i) => i.label.vi)).toEqual(['lũy kế 9 tháng đầu năm 2023', 'lũy kế 8 tháng đầu năm 2023']);
  });

  test('a sum of units below names who is missing and the gap to the unit’s own figure', () => {
    const total = figureLike({ value: '100', origin: 'rolled-up' });
    const child = (value: string | null, name: string) => ({
      name: { vi: name, en: name },
      figure: value === null ? null : figureLike({ value }),
    });
    const explanation = explainActual(revenue, total, {
      rollUp: {
        children: [child('60', 'Hội Phú'), child('40', 'Diên Hồng'), child(null, 'xã Gào')],
        reported: 2,
        expected: 3,
        own: figureLike({ value: '105' }),
      },
    });
    expect(explanation.inputs).toHaveLength(2);
    expect(explanation.checks.map((c) => c.vi)).toEqual([
      '2/3 đơn vị đã báo cáo; còn thiếu: xã Gào.',
      'Số của đơn vị là 105 tỷ đồng, lệch +5 tỷ đồng so với tổng.',
    ]);
    expect(explanation.checks.every((c) => !c.ok)).toBe(true);
  });

  test('an entered figure has no formula but its source', () => {
    expect(explainActual(revenue, actual)).toMatchObject({ formula: null, inputs: [{ source: { printed: 'gần 838,9 tỷ đồng' } }] });
  });

  test('growth: the formula, or why there is none', () => {
    const base = figureLike({ value: '760', period: '2022-01/2022-09', asOf: '2022-09-30' });
    const known = growthOf({ indicator: revenue, kind: 'same-period', current: actual, bases: [base] });
    expect(explainGrowth(revenue, actual, known)).toMatchObject({
      formula: { vi: '(838,9 ÷ 760 − 1) × 100' },
      result: { value: '10.38', unit: '%' },
      notComparable: [],
    });
    const unknown = growthOf({ indicator: revenue, kind: 'same-period', current: actual, bases: [] });
    expect(explainGrowth(revenue, actual, unknown)).toMatchObject({ formula: null, notComparable: [{ code: 'no-base' }] });
  });

  test('a forecast shows its method, interval, error and real coverage; without one the reason', () => {
    const season = [15, 7, 9, 11, 8, 9, 11, 8, 9, 11, 10, 16];
    const monthly = [0, 1, 2]
      .flatMap((y) =>
        season.map((s, m) => ({ period: `${2021 + y}-${String(m + 1).padStart(2, '0')}`, value: String(s + y + ((m * 7 + y) % 3)) })),
      )
      .slice(0, 33);
    const explanation = explainForecast(revenue, forecastYearEnd({ indicator: revenue, year: 2023, monthly }));
    expect(explanation.inputs.length).toBeGreaterThanOrEqual(4);
    expect(explanation.checks[0]?.vi).toMatch(
      /^Thử lùi \d+ lần, mỗi lần trước 3 tháng: sai số bình quân của cả năm .*%; khoảng 80% chứa số thật \d+\/\d+ lần \(\d+%\)\.$/,
    );
    expect(explainForecast(revenue, forecastYearEnd({ indicator: revenue, year: 2023, monthly: [] })).notComparable).toMatchObject([
      { code: 'too-little-history' },
    ]);
  });
});
