import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker, businessClock, mintScope, newId, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import type { FigureEntry } from '../contract.ts';
import { foldMeanwhile } from '../testing/fold-meanwhile.ts';
import { loadSmallProvince, smallUnits, type SmallProvince } from '../testing/small-province.ts';
import { foldAll } from './fold.store.ts';
import { readRollup } from './read-rollup.store.ts';
import { submitFigures } from './submit-figures.ts';

let database: Database;
let small: SmallProvince;
const clock = businessClock('2023-10-10');

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  small = await loadSmallProvince(database);
});
afterAll(() => database.close());

const cell = (change: Partial<FigureEntry> = {}): FigureEntry => ({
  unit: `xa-nam-${small.tenantId}`,
  indicator: 'budget-revenue',
  period: '2023-09',
  vintage: 'uoc',
  value: '12.5',
  basedOn: null,
  ...change,
});
const save = (figures: FigureEntry[], writeId = newId(), scope = small.scope) =>
  submitFigures(database, scope, clock, { writeId, figures });
const total = async (): Promise<number> =>
  withScope(database, small.scope, async (tx) =>
    Number(
      (await readRollup(tx, { tenantId: small.tenantId, unitIds: [small.province], periods: ['2023-09'], rule: 0, knownOn: null }))[0]
        ?.value ?? 0,
    ),
  );
const count = async (table: 'figure' | 'audit' | 'outbox'): Promise<number> =>
  asWorker(
    database,
    'test',
    async (tx) =>
      (await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)} where tenant_id = ${small.tenantId}`.execute(tx))
        .rows[0]?.n ?? 0,
  );

describe('saving figures', () => {
  test('writes figure, roll-up, audit and news in one transaction', async () => {
    const answer = await save([cell()]);
    expect(answer.figures).toHaveLength(1);
    expect([await count('figure'), await count('audit'), await count('outbox'), await total()]).toEqual([1, 1, 1, 12.5]);
  });

  test('the same write id again gets the same answer and changes nothing; with other content it is refused', async () => {
    const writeId = newId();
    const first = await save([cell()], writeId);
    expect(await save([cell()], writeId)).toEqual(first);
    expect(await count('figure')).toBe(1);
    await expect(save([cell({ value: '13' })], writeId)).rejects.toMatchObject({ code: 'write-id-reused' });
  });

  test('the same write id twice at once is one write', async () => {
    const writeId = newId();
    const answers = await Promise.all([save([cell()], writeId), save([cell()], writeId), save([cell()], writeId)]);
    expect(new Set(answers.map((one) => one.figures[0]?.id)).size).toBe(1);
    expect(await count('figure')).toBe(1);
  });

  test('two people on one cell: the second is refused and sees both values', async () => {
    const answers = await Promise.allSettled([save([cell({ value: '10' })]), save([cell({ value: '20' })])]);
    const refused = answers.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    const { code, extra } = (refused[0] as PromiseRejectedResult).reason as {
      code: string;
      extra: { conflicts: { yours: { value: string }; theirs: { value: string } }[] };
    };
    expect(code).toBe('figure-changed');
    expect(new Set([extra.conflicts[0]?.yours.value, extra.conflicts[0]?.theirs.value])).toEqual(new Set(['10', '20']));
    expect(await count('figure')).toBe(1);
  });

  test('a correction keeps what it replaces', async () => {
    const { figures } = await save([cell()]);
    await save([cell({ value: '11', basedOn: figures[0]!.id, reason: 'kế toán rà lại' })]);
    expect([await count('figure'), await total()]).toEqual([2, 11]);
  });

  test('a correction without a reason is refused and changes nothing', async () => {
    const { figures } = await save([cell()]);
    for (const reason of [{}, { reason: '  x ' }]) {
      await expect(save([cell({ value: '11', basedOn: figures[0]!.id, ...reason })])).rejects.toMatchObject({
        code: 'invalid-figures',
        extra: { problems: [{ index: 0, vi: expect.stringContaining('phải nêu lý do') }] },
      });
    }
    expect([await count('figure'), await total()]).toEqual([1, 12.5]);
  });

  test('a unit that moved or was renamed since still takes figures of its earlier days, and none from before it', async () => {
    const moved = await loadSmallProvince(database, {
      units: (ids) =>
        smallUnits(ids).map((unit) =>
          unit.id === ids.south
            ? {
                ...unit,
                versions: unit.versions.flatMap((version) => [
                  { ...version, validTo: '2023-06-30' },
                  { ...version, name: 'Xã Nam mới', validFrom: '2023-07-01' },
                ]),
              }
            : unit,
        ),
    });
    const unit = `xa-nam-${moved.tenantId}`;
    await save([cell({ unit, period: '2021-12' })], newId(), moved.scope);
    await expect(save([cell({ unit, period: '2019-12' })], newId(), moved.scope)).rejects.toMatchObject({
      extra: { problems: [{ vi: expect.stringContaining('01/01/2020') }] },
    });
  });

  test('as of a day is the running total to that day', async () => {
    await save([cell({ period: '@2023-09-20' })]);
    const { rows } = await asWorker(database, 'test', (tx) =>
      sql`select period, stated_period, as_of from figure where tenant_id = ${small.tenantId}`.execute(tx),
    );
    expect(rows).toEqual([{ period: '2023-01/2023-09', stated_period: '@2023-09-20', as_of: '2023-09-20' }]);
  });

  test('a cut-off before the one that stands is kept and said not to be in use', async () => {
    const { figures } = await save([cell({ asOf: '2023-09-25' })]);
    const answer = await save([cell({ value: '11', asOf: '2023-09-20', basedOn: figures[0]!.id })]);
    expect(answer.warnings).toMatchObject([{ index: 0, vi: expect.stringContaining('không thay số đang dùng') }]);
    expect(await total()).toBe(12.5);
  });

  test('a figure nobody asked the unit for is written and told; where nobody is asked for anything, nothing is said', async () => {
    const unasked = await save([cell({ indicator: 'grdp', value: '7.5' })]);
    expect(unasked.figures).toHaveLength(1);
    expect(unasked.warnings).toMatchObject([{ index: 0, vi: expect.stringContaining('không được giao báo cáo') }]);
    expect((await save([cell()])).warnings).toEqual([]);
    const silent = await loadSmallProvince(database);
    await asWorker(database, 'test', (tx) => sql`delete from coverage where tenant_id = ${silent.tenantId}`.execute(tx));
    const quiet = await save([cell({ unit: `xa-nam-${silent.tenantId}`, indicator: 'grdp', value: '7.5' })], newId(), silent.scope);
    expect(quiet.warnings).toEqual([]);
  });

  test('a number out of proportion to what the unit reported before is written and told', async () => {
    await save(['2023-07', '2023-08'].map((period) => cell({ period, value: '12' })));
    const answer = await save([cell({ value: '1250' })]);
    expect(answer.warnings[0]?.vi).toContain('10 lần');
  });

  test('a unit’s own figure is held against what the units below it have reported', async () => {
    await save([cell({ unit: `thon-a-${small.tenantId}`, value: '400' }), cell({ unit: `thon-b-${small.tenantId}`, value: '34' })]);
    const commune = await save([cell({ unit: `xa-bac-${small.tenantId}`, value: '999999' })]);
    expect(commune.warnings.map(({ vi }) => vi).join(' ')).toContain('tổng của 2/2 đơn vị cấp dưới đã báo cáo là 434');
    const fitting = await save([cell({ unit: `xa-bac-${small.tenantId}`, value: '434', vintage: 'so-bo' })]);
    expect(fitting.warnings.filter(({ vi }) => vi.includes('cấp dưới'))).toEqual([]);
  });

  test('one wrong cell holds back all of them, with its place and a sentence', async () => {
    await expect(save([cell(), cell({ period: '2023-13' }), cell({ period: '2023-12' })])).rejects.toMatchObject({
      code: 'invalid-figures',
      extra: { count: 2, problems: [{ index: 1 }, { index: 2, vi: expect.stringContaining('chưa bắt đầu') }] },
    });
    expect(await count('figure')).toBe(0);
  });

  test('another branch is refused by the database itself', async () => {
    const ward = mintScope({
      tenantId: small.tenantId,
      personId: null,
      rights: ['figures.enter'],
      readUnits: 'all',
      writeUnits: [small.north],
    });
    await expect(save([cell()], newId(), ward)).rejects.toMatchObject({ code: expect.stringMatching(/42501|outside-scope/) });
    await save([cell({ unit: `thon-a-${small.tenantId}` })], newId(), ward);
    expect(await total()).toBe(12.5);
  });

  test('month and cumulative that disagree are written and told', async () => {
    await save(['2023-01', '2023-02'].map((period) => cell({ period, value: '10' })));
    const answer = await save([cell({ period: '2023-01/2023-02', value: '25' })]);
    expect(answer.warnings[0]?.vi).toContain('lệch 5');
  });

  test('many writers on the same hot rows (32 on PostgreSQL) leave exact totals, whenever the fold runs', async () => {
    const units = [`xa-nam-${small.tenantId}`, `xa-dong-${small.tenantId}`, `thon-a-${small.tenantId}`, `thon-b-${small.tenantId}`];
    const standing = new Map<string, string | null>();
    const writer = async (number: number): Promise<void> => {
      for (let round = 0; round < 4; round++) {
        const unit = units[(number + round) % units.length]!;
        for (;;) {
          try {
            const { figures } = await save([
              cell({ unit, value: String(number * 10 + round), basedOn: standing.get(unit) ?? null, reason: 'thử' }),
            ]);
            standing.set(unit, figures[0]!.id);
            break;
          } catch (error) {
            if ((error as { code?: string }).code !== 'figure-changed') throw error;
            const theirs = (error as { extra: { conflicts: { theirs: { id: string } | null }[] } }).extra.conflicts[0]?.theirs;
            standing.set(unit, theirs?.id ?? null);
          }
        }
      }
    };
    const folding = foldMeanwhile(database, 50);
    await Promise.all(Array.from({ length: database.kind === 'postgres' ? 32 : 12 }, (_, number) => writer(number)));
    await folding.end();
    const truth = await withScope(
      database,
      small.scope,
      async (tx) =>
        (
          await sql<{
            sum: string;
          }>`select sum(value) as sum from figure_current where tenant_id = ${small.tenantId} and period = '2023-09'`.execute(tx)
        ).rows[0]?.sum,
    );
    expect(await total()).toBe(Number(truth));
    await foldAll(database);
    expect(await total()).toBe(Number(truth));
    expect(await count('figure')).toBe(database.kind === 'postgres' ? 128 : 48);
  });
});
