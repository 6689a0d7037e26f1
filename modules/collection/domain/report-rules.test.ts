import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundContent, changedSince, type BoundFigure } from './approved-figures.ts';
import { formFault, type FormTerms } from './form-rules.ts';
import { orphanReason } from './orphans.ts';
import { askableSteps, standings, stepKinds, takeStep, waitsFor, type ReportNow, type Standing, type WantedStep } from './report-steps.ts';
import { rateOf, timelinessOf } from './reporting-rate.ts';
import { reportingUnits, type ChoosableUnit } from './reporting-units.ts';

const now = (change: Partial<ReportNow> = {}): ReportNow => ({
  standing: 'sent',
  asked: ['check', 'approve', 'accept'],
  twoPeople: true,
  lastSender: 'lan',
  missing: 0,
  ...change,
});
const step = (change: Partial<WantedStep> = {}): WantedStep => ({ kind: 'check', by: 'minh', reason: null, fromAbove: true, ...change });
const after = (given: ReportNow, wanted: WantedStep): Standing | null => {
  const taken = takeStep(given, wanted);
  return 'standing' in taken ? taken.standing : null;
};

describe('steps', () => {
  test('follow the order the form asks for, whichever it asks for', () => {
    fc.assert(
      fc.property(fc.subarray([...askableSteps]), (asked) => {
        let standing: Standing = 'owed';
        expect(waitsFor(standing, asked)).toBe('send');
        standing = after(now({ standing, asked }), step({ kind: 'send', by: 'lan' })) ?? 'owed';
        const taken: string[] = [];
        for (let next = waitsFor(standing, asked); next !== null; next = waitsFor(standing, asked)) {
          standing = after(now({ standing, asked }), step({ kind: next })) ?? 'owed';
          taken.push(next);
        }
        expect(taken).toEqual(asked);
      }),
    );
  });

  test('nothing is marked out of turn, and a step never leaves the known standings', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...standings),
        fc.subarray([...askableSteps]),
        fc.constantFrom(...stepKinds),
        fc.boolean(),
        (standing, asked, kind, reasoned) => {
          const taken = takeStep(now({ standing, asked }), step({ kind, reason: reasoned ? 'rà lại' : null }));
          const isMark = kind === 'check' || kind === 'approve' || kind === 'accept';
          const explained = 'fault' in taken && taken.fault.vi.length > 10;
          expect(explained || ('standing' in taken && (!isMark || waitsFor(standing, asked) === kind))).toBe(true);
        },
      ),
    );
  });

  test('returning needs a reason and something sent; sending again needs a reason; missing figures need one', () => {
    expect(after(now(), step({ kind: 'return' }))).toBeNull();
    expect(after(now(), step({ kind: 'return', reason: 'Sai đơn vị tính' }))).toBe('returned');
    expect(after(now({ standing: 'owed' }), step({ kind: 'return', reason: 'Sai đơn vị tính' }))).toBeNull();
    expect(after(now({ standing: 'approved' }), step({ kind: 'send' }))).toBeNull();
    expect(after(now({ standing: 'approved' }), step({ kind: 'send', reason: 'Có số mới' }))).toBe('sent');
    expect(after(now({ standing: 'returned' }), step({ kind: 'send' }))).toBe('sent');
    expect(after(now({ standing: 'owed', missing: 2 }), step({ kind: 'send', reason: '  ' }))).toBeNull();
    expect(after(now({ standing: 'owed', missing: 2 }), step({ kind: 'send', reason: 'Chưa có số của thuế' }))).toBe('sent');
  });

  test('two people where the form asks for two, and acceptance from above', () => {
    const checked = now({ standing: 'checked' });
    expect(after(checked, step({ kind: 'approve', by: 'lan' }))).toBeNull();
    expect(after({ ...checked, twoPeople: false }, step({ kind: 'approve', by: 'lan' }))).toBe('approved');
    expect(after(checked, step({ kind: 'approve', by: 'minh' }))).toBe('approved');
    expect(after(now({ standing: 'approved' }), step({ kind: 'accept', fromAbove: false }))).toBeNull();
    expect(after(now({ standing: 'approved' }), step({ kind: 'accept' }))).toBe('accepted');
  });
});

const figure = (change: Partial<BoundFigure> = {}): BoundFigure => ({
  id: 'a',
  indicatorId: 1,
  period: '2026-10',
  vintage: 1,
  value: '12.5',
  asOf: '2026-10-31',
  ...change,
});
const figures = fc.uniqueArray(
  fc
    .record({
      indicatorId: fc.integer({ min: 1, max: 4 }),
      period: fc.constantFrom('2026-10', '2026-01/2026-10'),
      vintage: fc.integer({ min: 1, max: 3 }),
      id: fc.uuid(),
    })
    .map((one) => figure(one)),
  { selector: (one) => `${one.indicatorId}/${one.period}/${one.vintage}`, maxLength: 12 },
);

describe('what was approved', () => {
  test('hashes the same whatever order it was read in', () => {
    fc.assert(
      fc.property(figures, (all) => {
        expect(boundContent(all.toReversed())).toEqual(boundContent(all));
      }),
    );
  });

  test('differs exactly by the figures that were replaced, added or are gone', () => {
    fc.assert(
      fc.property(figures, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (all, keep) => {
        const later = all.map((one, at) => (keep[at] === true ? one : { ...one, id: `${one.id}-later` }));
        expect(changedSince(all, all)).toEqual([]);
        expect(changedSince(all, later)).toHaveLength(all.filter((_, at) => keep[at] !== true).length);
        expect(changedSince([], all)).toHaveLength(all.length);
        expect(changedSince(all, []).every((one) => one.now === null)).toBe(true);
      }),
    );
  });
});

describe('rates', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((at) => `2026-10-${at}`);
  const report = fc.record({ standing: fc.constantFrom(...standings), dueOn: day, sentOn: fc.option(day) });
  test('every expected report is in exactly one class, and parts add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 30 }), day, fc.integer({ min: 0, max: 30 }), (reports, today, cut) => {
        const [whole, one, two] = [rateOf(reports, today), rateOf(reports.slice(0, cut), today), rateOf(reports.slice(cut), today)];
        expect(whole).toEqual({
          expected: one.expected + two.expected,
          sent: one.sent + two.sent,
          onTime: one.onTime + two.onTime,
          overdue: one.overdue + two.overdue,
        });
        expect(whole.onTime <= whole.sent && whole.sent + whole.overdue <= whole.expected).toBe(true);
      }),
    );
  });
  test('a returned report is owed again; the due day itself is still on time', () => {
    expect(timelinessOf({ standing: 'returned', dueOn: '2026-10-16', sentOn: '2026-10-15' }, '2026-10-17')).toBe('overdue');
    expect(timelinessOf({ standing: 'sent', dueOn: '2026-10-16', sentOn: '2026-10-16' }, '2026-10-20')).toBe('on-time');
    expect(timelinessOf({ standing: 'owed', dueOn: '2026-10-16', sentOn: null }, '2026-10-16')).toBe('not-due');
  });
});

describe('who reports', () => {
  const units: ChoosableUnit[] = [
    { id: 1, kind: 'city-central', parentId: null },
    { id: 2, kind: 'ward', parentId: 1 },
    { id: 3, kind: 'commune', parentId: 1 },
    { id: 4, kind: 'neighbourhood', parentId: 2 },
    { id: 5, kind: 'department', parentId: null },
  ];
  test('by kind, below one unit, or by name, with levels counted from below', () => {
    expect([...reportingUnits({ by: 'kind', kinds: ['ward', 'commune'], below: null }, units)]).toEqual([
      [2, 1],
      [3, 1],
    ]);
    expect([...reportingUnits({ by: 'kind', kinds: ['city-central', 'ward', 'commune', 'neighbourhood'], below: null }, units)]).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
      [4, 1],
    ]);
    expect([...reportingUnits({ by: 'kind', kinds: ['ward', 'neighbourhood'], below: 2 }, units)]).toEqual([
      [2, 2],
      [4, 1],
    ]);
    expect([...reportingUnits({ by: 'list', units: [1, 4, 5, 99] }, units)]).toEqual([
      [1, 2],
      [4, 1],
      [5, 1],
    ]);
  });
});

test('an indicator is an orphan when its unit has ended, nobody enters for it, or everybody’s right runs out', () => {
  const unit = { unitId: 1, endedOn: null, enterers: [{ personId: 'lan', until: null }] };
  const reason = (change: object) => orphanReason({ ...unit, ...change }, '2026-11-16', '2026-12-16');
  expect(reason({})).toBeNull();
  expect(reason({ endedOn: '2026-06-30' })).toBe('dissolved');
  expect(reason({ enterers: [] })).toBe('nobody');
  expect(reason({ enterers: [{ personId: 'lan', until: '2026-11-30' }] })).toBe('ends-soon');
  expect(
    reason({
      enterers: [
        { personId: 'lan', until: '2026-11-30' },
        { personId: 'minh', until: null },
      ],
    }),
  ).toBeNull();
});

test('a form says what is wrong with it', () => {
  const form: FormTerms = {
    name: 'Tháng',
    frequency: 'month',
    indicatorIds: [1, 2],
    units: { by: 'list', units: [1] },
    steps: ['approve'],
    twoPeople: true,
    dueDays: null,
    graceDays: null,
    closes: true,
    validFrom: '2026-01-01',
    validTo: null,
  };
  expect(formFault(form)).toBeNull();
  for (const wrong of [
    { indicatorIds: [1, 1] },
    { validTo: '2025-12-31' },
    { units: { by: 'list' as const, units: [] } },
    { dueDays: [5, 2] },
    { graceDays: 500 },
  ])
    expect(formFault({ ...form, ...wrong })?.vi.length).toBeGreaterThan(10);
});
