import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { businessClock, mintScope, movableClock, newId, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import type { FigureEntry } from '../contract.ts';
import { loadSmallProvince, smallIndicators, type SmallProvince } from '../testing/small-province.ts';
import { dropClosings, insertLateEntries, readLateEntries, setClosings, type LateEntry } from './closed-periods.store.ts';
import { writeFigures } from './commit-figures.store.ts';
import { commitBatch, fillBatch, openBatch } from './import-figures.ts';
import { finishChecking } from './finish-checking.ts';
import { incomingFromRows, typedFigure } from './incoming.store.ts';
import { recordDocumentFacts } from './record-document-facts.ts';
import { submitFigures } from './submit-figures.ts';

let database: Database;
let small: SmallProvince;
let formId: string;
const clock = movableClock(businessClock('2023-10-10').now());
const closesAt = new Date('2023-10-09T17:00:00Z'); // as 10 October begins in Việt Nam

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  small = await loadSmallProvince(database);
  formId = newId();
  clock.moveTo(new Date('2023-10-10T03:00:00Z'));
});
afterAll(() => database.close());

const stamp = () => ({ recordedAt: new Date('2023-10-01T00:00:00Z'), recordedBy: null });
const close = (change: { closesAt?: Date; indicatorIds?: number[] } = {}): Promise<void> =>
  withScope(database, small.scope, (tx) =>
    setClosings(
      tx,
      small.tenantId,
      [
        {
          unitId: small.south,
          periods: ['2023-09', '2023-01/2023-09'],
          formId,
          formPeriod: '2023-09',
          formName: 'Báo cáo tháng',
          indicatorIds: [smallIndicators.revenue],
          closesAt,
          ...change,
        },
      ],
      stamp(),
    ),
  );
const permit = (change: Partial<LateEntry> = {}): LateEntry => ({
  id: newId(),
  unitId: small.south,
  formId,
  formPeriod: '2023-09',
  formName: 'Báo cáo tháng',
  periods: ['2023-09', '2023-01/2023-09'],
  indicatorIds: [smallIndicators.revenue],
  authority: 'Công văn 12/UBND-VP',
  reason: 'Kho bạc đối chiếu lại',
  expiresAt: new Date('2023-10-12T10:00:00Z'),
  recordedAt: new Date('2023-10-10T01:00:00Z'),
  recordedBy: null,
  ...change,
});
const allow = (entry: LateEntry): Promise<void> => withScope(database, small.scope, (tx) => insertLateEntries(tx, small.tenantId, [entry]));
const cell = (change: Partial<FigureEntry> = {}): FigureEntry => ({
  unit: `xa-nam-${small.tenantId}`,
  indicator: 'budget-revenue',
  period: '2023-09',
  vintage: 'uoc',
  value: '12.5',
  basedOn: null,
  ...change,
});
const save = (...figures: FigureEntry[]) => submitFigures(database, small.scope, clock, { writeId: newId(), figures });
const written = (): Promise<{ value: string; late_entry_id: string | null }[]> =>
  withScope(database, small.scope, async (tx) => {
    const { rows } = await sql<{
      value: string;
      late_entry_id: string | null;
    }>`select value, late_entry_id from figure where tenant_id = ${small.tenantId} order by recorded_at, id`.execute(tx);
    return rows;
  });
const incomingOf = (unitId: number) =>
  incomingFromRows([
    {
      ...typedFigure,
      id: newId(),
      unitId,
      indicatorId: smallIndicators.revenue,
      period: '2023-09',
      periodEnd: '2023-09-30',
      asOf: '2023-09-30',
      vintage: 1,
      value: '12.5',
      numerator: null,
      denominator: null,
      decimals: 1,
    },
  ]);

describe('a closed period', () => {
  test('is refused to a person with a sentence for each cell, and nothing of the save is written', async () => {
    await close();
    const refused = save(cell({ unit: `xa-dong-${small.tenantId}` }), cell(), cell({ period: '2023-01/2023-09', value: '90' }));
    await expect(refused).rejects.toMatchObject({ code: 'period-closed', extra: { count: 2 } });
    const { extra } = (await refused.catch((error: unknown) => error)) as { extra: { problems: { index: number; vi: string }[] } };
    expect(extra.problems.map(({ index }) => index)).toEqual([1, 2]);
    expect(extra.problems[0]?.vi).toContain('đã khóa từ 00:00 ngày 10/10/2023');
    expect(await written()).toEqual([]);
  });

  test('other indicators, months and units stay open', async () => {
    await close();
    await save(cell({ period: '2023-08' }), cell({ unit: `xa-dong-${small.tenantId}` }));
    await save(cell({ indicator: 'population', value: '9000' }));
    expect(await written()).toHaveLength(3);
  });

  test('closes by the clock: the same figure is taken the minute before', async () => {
    await close();
    clock.moveTo(new Date(closesAt.getTime() - 60_000));
    await save(cell());
    clock.moveTo(closesAt);
    await expect(save(cell({ period: '2023-01/2023-09', value: '90' }))).rejects.toMatchObject({ code: 'period-closed' });
  });

  test('is refused to an imported file and to what a document says', async () => {
    await close();
    const batch = await openBatch(database, small.scope, clock, 'so-lieu.xlsx', null);
    const row = {
      unitId: small.south,
      indicatorId: smallIndicators.revenue,
      period: '2023-09',
      periodEnd: '2023-09-30',
      asOf: '2023-09-30',
    };
    await fillBatch(database, small.scope, batch, [
      {
        ...row,
        rowNumber: 2,
        figureId: newId(),
        vintage: 1,
        value: '7',
        numerator: null,
        denominator: null,
        decimals: 0,
        externalId: null,
      },
    ]);
    await finishChecking(database, small.scope, batch, { rowCount: 1, errors: [], errorCount: 0 });
    await expect(commitBatch(database, small.scope, clock, batch.id)).rejects.toMatchObject({
      code: 'period-closed',
      extra: { problems: [{ index: 2 }] },
    });
    const paper = incomingOf(small.south);
    expect(paper.count).toBe(1);
    const facts = { ...typedFigure, id: newId(), ...row, vintage: 1 as const, value: '7', numerator: null, denominator: null, decimals: 0 };
    await expect(
      withScope(database, small.scope, (tx) =>
        recordDocumentFacts(tx, small.scope, clock, { documentId: newId(), figures: [{ ...facts, source: 'entry' }], statements: [] }),
      ),
    ).rejects.toMatchObject({ code: 'period-closed' });
    expect(await written()).toEqual([]);
  });

  test('what closed once stays closed since then; what has not come yet may be moved or taken back', async () => {
    await close();
    const later = new Date('2023-10-31T17:00:00Z');
    await withScope(database, small.scope, (tx) =>
      setClosings(
        tx,
        small.tenantId,
        [
          {
            unitId: small.south,
            periods: ['2023-09'],
            formId,
            formPeriod: '2023-09',
            formName: 'Báo cáo tháng',
            indicatorIds: [1],
            closesAt: later,
          },
        ],
        { recordedAt: clock.now(), recordedBy: null },
      ),
    );
    await expect(save(cell())).rejects.toMatchObject({ code: 'period-closed' });
    const drop = () =>
      withScope(database, small.scope, (tx) =>
        dropClosings(tx, small.tenantId, { formId, formPeriod: '2023-09', unitIds: [small.south], now: clock.now() }),
      );
    await drop();
    await expect(save(cell())).rejects.toMatchObject({ code: 'period-closed' });
    clock.moveTo(new Date('2023-10-09T01:00:00Z'));
    await drop();
    clock.moveTo(new Date('2023-10-10T03:00:00Z'));
    await save(cell());
  });
});

describe('a permit to enter late', () => {
  test('opens the unit’s figures of that form, marks them, and ends by the clock', async () => {
    await close();
    const allowed = permit();
    await allow(allowed);
    await save(cell(), cell({ unit: `xa-dong-${small.tenantId}` }));
    expect(new Set((await written()).map((one) => one.late_entry_id))).toEqual(new Set([allowed.id, null]));
    clock.moveTo(allowed.expiresAt);
    await expect(save(cell({ period: '2023-01/2023-09', value: '90' }))).rejects.toMatchObject({ code: 'period-closed' });
    const [shown] = await withScope(database, small.scope, (tx) => readLateEntries(tx, small.tenantId, small.province, 10));
    expect(shown).toMatchObject({ id: allowed.id, figures: 1, authority: 'Công văn 12/UBND-VP' });
  });

  test('of another unit, or of other indicators, opens nothing', async () => {
    await close();
    await allow(permit({ unitId: small.east }));
    await allow(permit({ indicatorIds: [smallIndicators.population] }));
    await allow(permit({ periods: ['2023-08'] }));
    await expect(save(cell())).rejects.toMatchObject({ code: 'period-closed' });
  });
});

describe('the database itself', () => {
  const write = (scope: Scope, unitId: number, late: string | null = null) =>
    withScope(database, scope, (tx) => {
      const mark = { sequence: 0, unitId, indicatorId: 1, period: '2023-09', formName: '', closesAt, lateEntryId: late };
      const given = { tenantId: small.tenantId, recordedAt: clock.now(), recordedOn: '2023-10-10', recordedBy: null };
      return writeFigures(tx, given, incomingOf(unitId), late === null ? [] : [mark]);
    });

  test('refuses what comes too late where the program does not look', async () => {
    await close();
    await expect(write(small.scope, small.south)).rejects.toThrow(/row-level security/);
    await expect(write(small.scope, small.south, newId())).rejects.toThrow(/row-level security/);
    const expired = permit({ expiresAt: new Date('2023-10-10T02:00:00Z') });
    await allow(expired);
    await expect(write(small.scope, small.south, expired.id)).rejects.toThrow(/row-level security/);
    const allowed = permit();
    await allow(allowed);
    await write(small.scope, small.south, allowed.id);
    await write(small.scope, small.east);
    expect(await written()).toHaveLength(2);
  });

  test('lets no unit open or close its own period', async () => {
    await close();
    const south = mintScope({
      tenantId: small.tenantId,
      personId: newId(),
      rights: ['figures.enter'],
      readUnits: 'all',
      writeUnits: [small.south],
    });
    await expect(withScope(database, south, (tx) => insertLateEntries(tx, small.tenantId, [permit()]))).rejects.toThrow(
      /row-level security/,
    );
    await withScope(database, south, async (tx) => {
      const { numAffectedRows } = await sql`delete from period_closing where tenant_id = ${small.tenantId}`.execute(tx);
      expect(numAffectedRows).toBe(0n);
    });
    await expect(
      withScope(database, south, (tx) =>
        setClosings(
          tx,
          small.tenantId,
          [{ unitId: small.south, periods: ['2023-07'], formId, formPeriod: '2023-07', formName: 'x', indicatorIds: [1], closesAt }],
          stamp(),
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test('closings of one body mean nothing to another', async () => {
    await close();
    const other = await loadSmallProvince(database);
    const shut = await withScope(database, other.scope, async (tx) => (await sql`select from period_closing`.execute(tx)).rows.length);
    expect(shut).toBe(0);
    await submitFigures(database, other.scope, clock, { writeId: newId(), figures: [cell({ unit: `xa-nam-${other.tenantId}` })] });
  });
});
