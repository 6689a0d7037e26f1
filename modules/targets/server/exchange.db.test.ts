import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import readExcelFile from 'read-excel-file/node';
import { makeApi, movableClock, runWrite, silentLog, type Database, type Refusal } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { exchangeColumns } from '../domain/index.ts';
import { loadPlans, loadSmallCity, smallIndicators, type SmallCity } from '../testing/small-city.ts';
import { readExchangeFile, writeExchangeFile } from './exchange-file.ts';
import { exportAllocationOf } from './export-allocation.ts';
import { importTargets, type RowFault } from './import-targets.ts';
import { targetRoutes } from './routes.ts';
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
  const { rows } = await readExchangeFile(bytes);
  return rows.map((row) => [...row]);
};
const whole = async (rows: readonly (readonly string[])[]): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeExchangeFile(rows)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
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
    const bytes = await whole([
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

describe('the door for a file', () => {
  const send = async (content: Uint8Array | string, query: Record<string, string> = {}) => {
    const api = makeApi(targetRoutes({ readActuals: async () => new Map() }), {
      database,
      clock,
      log: silentLog,
      admit: () => Promise.resolve(city.scope),
    });
    const form = new FormData();
    form.set('file', new File([content as BlobPart], 'giao.xlsx'));
    const asked = new URLSearchParams({ writeId: randomUUID(), plan: 'allocation-2026', ...query });
    const response = await api.request(`http://localhost/api/v1/imports/targets?${asked.toString()}`, { method: 'POST', body: form });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> & { errors?: RowFault[] } };
  };

  test('writes the file once, whatever stands above its heading; changes ask for a decision', async () => {
    const text = ['BIỂU GIAO CHỈ TIÊU NĂM 2026', '', heading.join(';'), line(0, '12,5').join(';')].join('\n');
    const writeId = randomUUID();
    expect(await send(text, { writeId })).toMatchObject({ status: 200, body: { written: 1, unchanged: 0 } });
    expect(await send(text, { writeId })).toMatchObject({ status: 200, body: { written: 1, unchanged: 0 } });
    expect(await send(text)).toMatchObject({ status: 200, body: { written: 0, unchanged: 1 } });
    const changed = text.replace('12,5', '13');
    const refused = await send(changed);
    expect([refused.status, refused.body.errors?.[0]]).toMatchObject([422, { row: 4, vi: expect.stringContaining('lý do điều chỉnh') }]);
    expect(await send(changed, { decidedOn: '2026-08-01', reason: 'Điều chỉnh' })).toMatchObject({ status: 200, body: { written: 1 } });
    expect((await values())[0]).toBe('13');
  });

  test('refuses what is no file of targets in words, and writes nothing', async () => {
    for (const [content, words] of [
      ['%PDF-1.4', 'tệp PDF'],
      ['Tên;Tuổi\nLan;30', 'Không tìm thấy dòng tiêu đề'],
      ['', 'Tệp trống'],
    ] as const)
      expect(await send(content)).toMatchObject({ status: 422, body: { code: 'invalid-file', vi: expect.stringContaining(words) } });
    expect((await values()).every((value) => value === null)).toBe(true);
  });
});
