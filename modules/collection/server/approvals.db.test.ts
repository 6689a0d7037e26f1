import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { movableClock, newId, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { reportClerk } from '../testing/report-clerk.ts';
import { makeReportingCity, type ReportingCity } from '../testing/reporting-city.ts';
import { insertSteps } from './report-steps.store.ts';
import { showApprovalsOf } from './show-approvals.ts';
import { takeStepsOf } from './take-steps.ts';

let database: Database;
let city: ReportingCity;
let clerk: ReturnType<typeof reportClerk>;
let form: string;
const period = '2026-10';

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  city = await makeReportingCity(database);
  clerk = reportClerk(database, city, movableClock(new Date('2026-10-15T03:00:00Z')));
  form = (await clerk.form()).id;
});
afterAll(() => database.close());

const named = (basedOn: number, unit = city.ward) => ({ unit, form, period, basedOn });
const fill = async (): Promise<string> => {
  const { figures } = await clerk.enter(city.officer, city.ward, period, '12.5');
  await clerk.enter(city.officer, city.ward, period, '9000', null, 'livestock-herd');
  return figures[0]?.id ?? '';
};
const shown = () => clerk.submission(city.office, city.ward, form, period);

describe('from the unit to the level above', () => {
  test('sent, checked, approved, accepted: each a row with its figures, none of them a state of a figure', async () => {
    await fill();
    expect(await clerk.step(city.officer, 'send', named(0))).toMatchObject({ standing: 'sent', timeliness: 'on-time', waitsFor: 'check' });
    expect(await clerk.step(city.head, 'check', named(1))).toMatchObject({ standing: 'checked', waitsFor: 'approve' });
    expect(await clerk.step(city.head, 'approve', named(2))).toMatchObject({ standing: 'approved', waitsFor: 'accept' });
    await expect(clerk.step(city.head, 'accept', named(3))).rejects.toMatchObject({ code: 'collection-refused' }); // it is the level above that accepts
    expect(await clerk.step(city.office, 'accept', named(3))).toMatchObject({ standing: 'accepted', waitsFor: null });
    const { history, approved, changed, rows } = await shown();
    expect(history.map(({ kind, figures }) => [kind, figures])).toEqual([
      ['accept', 2],
      ['approve', 2],
      ['check', 2],
      ['send', 2],
    ]);
    expect(new Set(history.map(({ hash }) => hash)).size).toBe(1);
    expect(approved).toMatchObject({ serial: 3, intact: true });
    expect(changed).toEqual([]);
    expect(rows).toMatchObject([
      { indicator: { code: 'budget-revenue' }, value: '12.5' },
      { indicator: { code: 'livestock-herd' }, value: '9000' },
    ]);
  });

  test('returned with a reason, corrected, sent again', async () => {
    const first = await fill();
    await clerk.step(city.officer, 'send', named(0));
    await expect(clerk.step(city.head, 'return', named(1))).rejects.toMatchObject({ code: 'collection-refused' });
    expect(await clerk.step(city.head, 'return', named(1), 'Sai đơn vị tính')).toMatchObject({ standing: 'returned', waitsFor: 'send' });
    await clerk.enter(city.officer, city.ward, period, '13', first);
    expect(await clerk.step(city.officer, 'send', named(2))).toMatchObject({ standing: 'sent', sentOn: '2026-10-15' });
    const { history } = await shown();
    expect(history[1]).toMatchObject({ kind: 'return', reason: 'Sai đơn vị tính' });
    expect(history[0]?.hash).not.toBe(history[1]?.hash);
  });

  test('what changed since the approval is told, figure by figure; the approval still fits what it bound', async () => {
    const first = await fill();
    await clerk.step(city.officer, 'send', named(0));
    await clerk.step(city.head, 'check', named(1));
    await clerk.step(city.head, 'approve', named(2));
    await clerk.enter(city.officer, city.ward, period, '13', first);
    await clerk.enter(city.officer, city.ward, '2026-01/2026-10', '99');
    const { approved, changed, report } = await shown();
    expect(report.standing).toBe('approved');
    expect(approved?.intact).toBe(true);
    expect(changed).toMatchObject([
      { indicator: { code: 'budget-revenue' }, period: '2026-01/2026-10', approved: null, now: '99' },
      { indicator: { code: 'budget-revenue' }, period, approved: '12.5', now: '13' },
    ]);
  });

  test('figures missing, an own approval and a wrong turn are refused in words', async () => {
    await clerk.enter(city.officer, city.ward, period, '12.5');
    await expect(clerk.step(city.officer, 'send', named(0))).rejects.toMatchObject({ code: 'collection-refused' });
    expect(await clerk.step(city.officer, 'send', named(0), 'Chưa có số của thú y')).toMatchObject({ missing: 1 });
    await expect(clerk.step(city.head, 'approve', named(1))).rejects.toMatchObject({ code: 'collection-refused' });
    await clerk.step(city.office, 'send', named(1), 'Văn phòng gửi thay');
    await clerk.step(city.head, 'check', named(2));
    await expect(clerk.step(city.office, 'approve', named(3))).rejects.toMatchObject({
      code: 'collection-refused',
      extra: { problems: [{ unit: city.ward }] },
    });
  });
});

describe('many and at once', () => {
  test('many are taken together, all or none', async () => {
    for (const unit of [city.ward, city.otherWard]) await clerk.step(city.office, 'send', named(0, unit), 'Chưa có số');
    const both = [named(1), named(1, city.otherWard)];
    const taken = (step: 'check' | 'approve', reports: typeof both) =>
      takeStepsOf(clerk.work(city.office), { writeId: newId(), step, reports });
    await expect(taken('check', [...both, named(0, city.thirdWard)])).rejects.toMatchObject({
      code: 'collection-refused',
      extra: { count: 1 },
    });
    expect((await taken('check', both)).reports.map(({ standing }) => standing)).toEqual(['checked', 'checked']);
    await expect(taken('check', [both[0]!, both[0]!])).rejects.toMatchObject({ code: 'not-found' });
  });

  test('two people at once: one step is taken, the other is shown the report as it stands', async () => {
    await fill();
    await clerk.step(city.officer, 'send', named(0));
    const answers = await Promise.allSettled([
      clerk.step(city.head, 'check', named(1)),
      clerk.step(city.office, 'return', named(1), 'Thiếu thuyết minh'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { reason } = answers.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(reason).toMatchObject({ code: 'submission-changed', extra: { reports: [{ serial: 2 }] } });
    expect((await shown()).history).toHaveLength(2);
  });

  test('the same write again answers the same and writes nothing', async () => {
    const asked = { writeId: newId(), step: 'send' as const, reason: 'Chưa có số', reports: [named(0)] };
    const first = await takeStepsOf(clerk.work(city.officer), asked);
    expect(await takeStepsOf(clerk.work(city.officer), asked)).toEqual(first);
    expect((await shown()).history).toHaveLength(1);
  });

  test('the queue holds what waits, and of that what the reader may take', async () => {
    await clerk.step(city.office, 'send', named(0), 'Chưa có số');
    await clerk.step(city.office, 'send', named(0, city.otherWard), 'Chưa có số');
    const queue = (scope: typeof city.head, mine: 'true' | 'false', step?: 'check') =>
      showApprovalsOf(clerk.work(scope), city.city, { mine, step });
    expect((await queue(city.head, 'false')).reports.map(({ unit }) => unit.slug).toSorted()).toEqual([city.otherWard, city.ward]);
    expect((await queue(city.head, 'true')).reports.map(({ unit }) => unit.slug)).toEqual([city.ward]);
    expect((await queue(city.head, 'true', 'check')).total).toBe(1);
    expect((await queue(city.officer, 'true')).total).toBe(0);
  });
});

describe('others', () => {
  test('neither another ward nor another body takes a step; the database refuses it too', async () => {
    await expect(clerk.step(city.stranger, 'send', named(0), 'lấn sang')).rejects.toMatchObject({ code: 'outside-scope' });
    const other = await makeReportingCity(database);
    const theirs = reportClerk(database, other, clerk.clock);
    await expect(theirs.step(other.office, 'send', named(0), 'lấn sang')).rejects.toMatchObject({ code: 'not-found' });
    const step = {
      serial: 1,
      kind: 'send' as const,
      reason: null,
      figureIds: [],
      figuresHash: '0'.repeat(64),
      missing: 0,
      recordedAt: new Date(),
      recordedBy: null,
    };
    await expect(
      withScope(database, city.stranger, (tx) =>
        insertSteps(tx, city.tenantId, [{ key: { formId: form, period, unitId: city.ids.ward }, step }]),
      ),
    ).rejects.toThrow(/row-level security/);
    await withScope(database, city.stranger, async (tx) => {
      const { numAffectedRows } =
        await sql`update report_due set standing = 'accepted' where tenant_id = ${city.tenantId} and unit_id = ${city.ids.ward}`.execute(
          tx,
        );
      expect(numAffectedRows).toBe(0n);
    });
  });

  test('whoever enters figures only sees what stands and may not mark', async () => {
    await clerk.step(city.officer, 'send', named(0), 'Chưa có số');
    expect((await clerk.report(city.officer, city.ward, period))?.can).toEqual({
      send: true,
      check: false,
      approve: false,
      accept: false,
      return: false,
    });
    expect((await clerk.report(city.head, city.ward, period))?.can).toEqual({
      send: false,
      check: true,
      approve: false,
      accept: false,
      return: true,
    });
  });
});
