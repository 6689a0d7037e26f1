import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import readExcelFile from 'read-excel-file/node';
import { movableClock, runWrite, type Database, type Refusal } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { exchangeColumns } from '../domain/index.ts';
import { loadPlans, loadSmallCity, smallIndicators, type SmallCity } from '../testing/small-city.ts';
import { cellText, writeExchangeFile } from './exchange-file.ts';
import { exportAllocationOf } from './export-allocation.ts';
import { importTargets, type RowFault } from './import-targets.ts';
import { setTargetsOf } from './set-targets.ts';
import { showAllocation } from './show-allocation.ts';

let database: Database;
let city: SmallCity;
const clock = movableClock(new Date('2026-11-15T03:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  city = await loadSmallCity(database);
  await loadPlans(database, city, { indicatorId: smallIndicators.revenue, period: '2026', value: '100' });
});
afterAll(() => database.close());

const heading = Object.values(exchangeColumns);
const amendment = { decidedOn: '2026-08-01', documentSymbol: null, reason: 'Điều chỉnh theo tệp' };
const bring = (rows: readonly (readonly string[])[], change: { amendment: typeof amendment } | null = null) =>
  runWrite(database, city.scope, (tx) =>
    importTargets(tx, city.scope, clock, { plan: 'allocation-2026', amendment: change?.amendment ?? null, rows }),
  );
const line = (ward: number, value: string, more: Partial<Record<keyof typeof exchangeColumns, string>> = {}): string[] => {
  const cells: Record<string, string> = {
    unitCode: city.wards[ward]?.slug ?? '',
    indicatorCode: 'budget-revenue',
    period: '2026',
    value,
    ...more,
  };
  return Object.keys(exchangeColumns).map((column) => cells[column] ?? '');
};
const shown = () =>
  showAllocation(
    { database, scope: city.reader, readActuals: async () => new Map() },
    { slug: city.slug, indicator: 'budget-revenue', period: '2026', plan: 'allocation-2026' },
  );
const values = async () => (await shown()).rows.map((row) => row.target?.value ?? null);
const exported = async (): Promise<string[][]> => {
  const response = await exportAllocationOf(
    { database, scope: city.reader },
    { slug: city.slug, indicator: 'budget-revenue', period: '2026', plan: 'allocation-2026' },
  );
  expect(response.headers.get('content-disposition')).toContain(`giao-chi-tieu_${city.slug}_budget-revenue_2026.xlsx`);
  return opened(new Uint8Array(await response.arrayBuffer()));
};
const opened = async (bytes: Uint8Array): Promise<string[][]> => {
  const [sheet] = await readExcelFile(Buffer.from(bytes));
  return (sheet?.data ?? []).map((row) => row.map((cell) => cellText(cell as string | number | boolean | Date | null)));
};
const faults = async (work: Promise<unknown>): Promise<RowFault[]> => {
  const refused = (await work.then(
    () => null,
    (error: unknown) => error,
  )) as Refusal;
  expect(refused.code).toBe('import-has-errors');
  return refused.extra['errors'] as RowFault[];
};

describe('the file of an allocation', () => {
  test('what is exported can be imported again and changes nothing; edited, it amends', async () => {
    await setTargetsOf(
      { database, scope: city.scope, clock },
      {
        writeId: randomUUID(),
        plan: 'allocation-2026',
        amendment: null,
        targets: [
          ['0.1', 0],
          ['12345678901234567.25', 1],
          ['1.029', 2],
        ].map(([value, ward]) => ({
          unit: city.wards[Number(ward)]?.slug ?? '',
          indicator: 'budget-revenue',
          period: '2026',
          level: 'assigned' as const,
          comparator: 'ge' as const,
          value: String(value),
          basedOnVersion: null,
        })),
      },
    );
    const rows = await exported();
    expect(rows[0]).toEqual(heading);
    expect(rows).toHaveLength(1 + city.wards.length);
    expect(await bring(rows)).toMatchObject({ written: 0, unchanged: 3, skipped: 1 });
    const valueAt = heading.indexOf(exchangeColumns.value);
    const edited = rows.map((row, at) => (at === 1 ? row.map((cell, column) => (column === valueAt ? '0,2' : cell)) : row));
    expect((await faults(bring(edited)))[0]).toMatchObject({ row: 2, vi: expect.stringContaining('lý do điều chỉnh') });
    expect(await bring(edited, { amendment })).toMatchObject({ written: 1, unchanged: 2, skipped: 1 });
    expect(await values()).toEqual(['0.2', '12345678901234567.25', '1.029', null]);
  });

  test('no text in it is a formula', async () => {
    const bytes = await writeExchangeFile([
      heading,
      ['=1+1', '@SUM(A1)', '+84', '-x', '2026', "'quoted", '', '', '−5,5', '', '=HYPERLINK("http://x")', '\tx'],
    ]);
    const [, row] = await opened(bytes);
    expect(row?.slice(0, 6)).toEqual(['=1+1', '@SUM(A1)', '+84', '-x', '2026', "'quoted"]);
    const sheet = await readExcelFile(Buffer.from(bytes));
    const raw = sheet[0]?.data[1] ?? [];
    expect(raw.filter((cell) => typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(raw[8]).toBe(-5.5);
  });
});

describe('importTargets', () => {
  test('reads names, other units of quantity, and keeps the external id', async () => {
    const done = await bring([
      heading,
      line(0, '40'),
      line(1, '25.500', { quantity: 'triệu đồng', externalId: 'N-2' }),
      line(2, '', { unitCode: '', unitName: city.wards[2]?.name ?? '' }),
    ]);
    expect(done).toMatchObject({ written: 2, skipped: 1 });
    expect(await values()).toEqual(['40', '25.5', null, null]);
    expect(await faults(bring([heading, line(3, '1', { externalId: 'N-2' })]))).toEqual([
      expect.objectContaining({ row: 2, column: 'Mã ngoài' }),
    ]);
    expect(await bring([heading, line(1, '25,5', { externalId: 'N-2' })])).toMatchObject({ written: 0, unchanged: 1 });
  });

  test('faults are said by row and column in Vietnamese, and nothing is written', async () => {
    const found = await faults(
      bring([
        heading,
        line(0, '40'),
        line(1, 'bốn mươi'),
        line(2, '1', { unitCode: city.formerWard.slug }),
        line(3, '1', { issuers: 'HĐND' }),
        line(0, '41'),
        line(1, '7', { indicatorCode: 'khong-co' }),
      ]),
    );
    expect(found.map((one) => [one.row, one.column])).toEqual([
      [3, 'Giá trị'],
      [4, 'Mã đơn vị'],
      [6, null],
      [7, 'Mã chỉ tiêu'],
      [5, 'Cơ quan giao'],
    ]);
    expect(found[1]?.vi).toContain('đã kết thúc');
    expect(await values()).toEqual([null, null, null, null]);
  });

  test('a file without the columns it needs is refused as a whole', async () => {
    expect(
      (
        await faults(
          bring([
            ['Đơn vị', 'Giá trị'],
            ['Phường 1', '3'],
          ]),
        )
      ).map((one) => one.vi),
    ).toEqual(['Thiếu cột “Mã chỉ tiêu”', 'Thiếu cột “Kỳ”']);
  });
});
