import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosePlan } from './choose-plan.ts';
import { countStatuses, failingSentence, headline, statedCountSentence } from './counts.ts';
import { documentName } from './document-name.ts';
import type { CountedRow } from './counts.ts';
import { planLike } from './sample-facts.ts';
import { STATUS_ORDER } from './status-class.ts';
import type { StatusClass } from './status-class.ts';

function row(status: StatusClass, over: Partial<CountedRow> = {}): CountedRow {
  return { indicator: 'x', name: { vi: 'Chỉ tiêu', en: 'Indicator' }, group: 'economy', document: null, hasPlan: true, status, ...over };
}

/** The cockpit of Pleiku as the reference page shows it: seven planned, four without a plan. */
const pleiku: CountedRow[] = [
  row('at-risk', { name: { vi: 'Thu ngân sách nhà nước', en: 'State budget revenue' } }),
  row('at-risk', { name: { vi: 'Doanh nghiệp thành lập mới', en: 'New enterprises' } }),
  row('in-progress'),
  row('expected'),
  row('expected'),
  row('met'),
  row('exceeded'),
  ...Array.from({ length: 4 }, () => row('not-assessable', { hasPlan: false })),
];

describe('counts', () => {
  test('Pleiku: four of seven, and the two that are red by name', () => {
    const summary = countStatuses(pleiku);
    expect(summary).toMatchObject({ total: 7, metOrExpected: 4, withoutPlan: 4 });
    expect(headline(summary).vi).toBe('4 trên 7 chỉ tiêu có kế hoạch đã đạt hoặc dự kiến đạt.');
    expect(failingSentence(pleiku)?.vi).toBe('Hai chỉ tiêu có nguy cơ không đạt: thu ngân sách nhà nước và doanh nghiệp thành lập mới.');
    expect(failingSentence([row('met')])).toBeNull();
  });

  test('of many failing targets the sentence names the first three and counts the rest; of four it names all', () => {
    const failing = (count: number) =>
      Array.from({ length: count }, (_, index) => row('at-risk', { name: { vi: `Chỉ tiêu ${index + 1}`, en: `Target ${index + 1}` } }));
    expect(failingSentence(failing(12))).toEqual({
      vi: 'Mười hai chỉ tiêu có nguy cơ không đạt: chỉ tiêu 1, chỉ tiêu 2, chỉ tiêu 3 và chín chỉ tiêu khác.',
      en: 'Twelve targets at risk: target 1, target 2, target 3 and nine others.',
    });
    expect(failingSentence(failing(4))?.vi).toBe('Bốn chỉ tiêu có nguy cơ không đạt: chỉ tiêu 1, chỉ tiêu 2, chỉ tiêu 3 và chỉ tiêu 4.');
  });

  test('a stated count stands beside, with its document', () => {
    const resolution = documentName({ kind: 'Nghị quyết', symbol: '71/NQ-HĐND', title: 'Về phát triển' });
    expect(statedCountSentence({ met: 19, outOf: 21, class: 'expected', document: resolution }).en).toContain(
      'under Resolution 71/NQ-HĐND',
    );
    expect(documentName({ kind: 'Sổ tay', symbol: null, title: 'Sổ tay' })).toEqual({ vi: 'Sổ tay', en: 'Sổ tay' });
    expect(statedCountSentence({ met: 19, outOf: 21, class: 'expected', document: resolution }).vi).toBe(
      '19/21 chỉ tiêu dự kiến đạt, theo Nghị quyết 71/NQ-HĐND',
    );
    expect(statedCountSentence({ met: 19, outOf: 21, class: 'expected', document: resolution, groups: 17 }).vi).toBe(
      '19/21 chỉ tiêu dự kiến đạt, theo Nghị quyết 71/NQ-HĐND (17 nhóm chỉ tiêu)',
    );
    expect(statedCountSentence({ met: 18, outOf: 22, class: 'met', document: null }).vi).toBe('18/22 chỉ tiêu đã đạt, theo văn bản');
  });

  test('where nothing can be counted here, a count that a document states is the headline; what is counted here goes before it', () => {
    const stated = [
      { met: 19, outOf: 21, class: 'expected' as const, document: { vi: 'Nghị quyết 71/NQ-HĐND', en: 'Resolution 71/NQ-HĐND' } },
    ];
    expect(headline(countStatuses([row('not-assessable', { hasPlan: false })]), stated)).toEqual({
      vi: '19/21 chỉ tiêu dự kiến đạt, theo Nghị quyết 71/NQ-HĐND.',
      en: '19/21 targets expected to be met, as stated under Resolution 71/NQ-HĐND.',
    });
    expect(headline(countStatuses([row('not-assessable')]), stated).vi).toMatch(/^19\/21 /);
    expect(headline(countStatuses(pleiku), stated).vi).toMatch(/^4 trên 7 /);
  });

  test('nothing planned and nothing assessable are said plainly', () => {
    expect(headline(countStatuses([row('not-assessable', { hasPlan: false })])).vi).toBe('Chưa có chỉ tiêu nào có kế hoạch.');
    expect(headline(countStatuses([row('not-assessable')])).vi).toBe('1 chỉ tiêu có kế hoạch, chưa đánh giá được chỉ tiêu nào.');
  });

  test('components are counted, groups roll up: a group is met only when all its components are', () => {
    const rows = [
      row('met', { targetGroup: 'A' }),
      row('expected', { targetGroup: 'A' }),
      row('met', { targetGroup: 'B' }),
      row('at-risk', { targetGroup: 'B' }),
      row('met', { targetGroup: 'C' }),
      row('not-assessable', { targetGroup: 'C' }),
    ];
    expect(
      countStatuses(rows).byTargetGroup.map(({ targetGroup, status, counts }) => [targetGroup, status, counts.total, counts.metOrExpected]),
    ).toEqual([
      ['A', 'expected', 2, 2],
      ['B', 'at-risk', 2, 1],
      ['C', 'not-assessable', 2, 1],
    ]);
    const twoLists = [row('met', { targetGroup: '1', document: 'd' }), row('missed', { targetGroup: '1', document: 'e' })];
    expect(countStatuses(twoLists).byTargetGroup.map(({ document, status }) => [document, status])).toEqual([
      ['d', 'met'],
      ['e', 'missed'],
    ]);
  });

  test('every way of cutting the rows adds up to the same total', () => {
    const anyRow = fc.record({
      status: fc.constantFrom(...STATUS_ORDER),
      group: fc.constantFrom('a', 'b', 'c'),
      document: fc.constantFrom('d', 'e', null),
      hasPlan: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyRow), (made) => {
        const summary = countStatuses(made.map((m) => row(m.status, m)));
        const total = (list: readonly { counts: { total: number } }[]): number => list.reduce((sum, c) => sum + c.counts.total, 0);
        expect(Object.values(summary.counts).reduce((a, b) => a + b, 0)).toBe(summary.total);
        expect(total(summary.byGroup)).toBe(summary.total);
        expect(total(summary.byDocument)).toBe(summary.total);
        expect(summary.total + summary.withoutPlan).toBe(made.length);
      }),
    );
  });
});

describe('the plan a row is coloured by', () => {
  const province = planLike({ issuers: ['province'] });
  const city = planLike({ issuers: ['city'] });
  const congress = planLike({ issuers: ['party-congress'], level: 'striving' });

  test('the body’s own before the province’s, assigned before striving, unless another is asked for', () => {
    expect(choosePlan([congress, province, city])).toBe(city);
    expect(choosePlan([congress, province])).toBe(province);
    expect(choosePlan([city, province], 'province')).toBe(province);
    expect(choosePlan([city, province], 'council')).toBe(city);
    expect(choosePlan([])).toBeNull();
  });
});
