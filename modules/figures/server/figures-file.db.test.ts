import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker, mintScope, movableClock, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { csvLines, openFileDesk, type FileDesk, type FileLine } from '../testing/file-desk.ts';
import { loadSmallProvince, type SmallProvince } from '../testing/small-province.ts';
import { openFileChecks } from './file-checks.ts';
import { insertBatch } from './import-batch.store.ts';
import { readStandingFigures } from './read-figures.store.ts';

let database: Database;
let small: SmallProvince;
let desk: FileDesk;
const clock = movableClock(new Date('2023-10-02T03:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  small = await loadSmallProvince(database);
  desk = openFileDesk(database, small.scope, clock);
});
afterEach(() => desk.stop());
afterAll(() => database.close());

const south = (): string => `xa-nam-${small.tenantId}`;
const line = (change: FileLine = {}): FileLine => ({
  unitCode: south(),
  indicatorCode: 'budget-revenue',
  period: 'tháng 8/2023',
  vintage: 'ước',
  value: '12,5',
  ...change,
});
const sent = async (...lines: FileLine[]) => desk.checked(await desk.upload('tệp.csv', csvLines(...lines)));
const standing = (unitId = small.south, period = '2023-08') =>
  withScope(database, small.scope, (tx) =>
    readStandingFigures(tx, { tenantId: small.tenantId, unitIds: [unitId], periods: [period], knownOn: null }),
  );
const rowsOf = async (table: 'figure' | 'import_figure' | 'audit'): Promise<number> =>
  asWorker(database, 'test', async (tx) => {
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::integer as count from ${sql.table(table)} where tenant_id = ${small.tenantId}`.execute(tx);
    return rows[0]!.count;
  });

describe('a file of figures', () => {
  test('is checked in the background, written when confirmed, and changes nothing when it is sent again', async () => {
    const lines = [line({ externalId: 'A1' }), line({ period: '2023-09', value: '1.029', quantity: 'triệu đồng', note: 'số nhanh' })];
    const taken = await desk.upload('Số liệu tháng.csv', csvLines(...lines));
    expect(taken).toMatchObject({ state: 'checking', fileName: 'Số liệu tháng.csv', progress: 0 });
    const ready = await desk.checked(taken);
    expect(ready).toMatchObject({
      state: 'ready',
      progress: 100,
      rows: 2,
      errorCount: 0,
      outcome: { written: 2, unchanged: 0, corrected: 0 },
    });
    expect(await rowsOf('figure')).toBe(0);
    expect(await desk.commit(taken.id)).toMatchObject({ status: 200, body: { state: 'committed', outcome: { written: 2, corrected: 0 } } });
    expect((await standing())[0]).toMatchObject({ value: '12.5', asOf: '2023-08-31', vintage: 1 });
    expect((await standing(small.south, '2023-09'))[0]).toMatchObject({ value: '1.029', decimals: 3 });
    const again = await sent(...lines);
    expect(again).toMatchObject({ state: 'ready', outcome: { written: 0, unchanged: 2, corrected: 0 } });
    expect((await desk.commit(again.id)).body).toMatchObject({ outcome: { written: 0, unchanged: 2 } });
    expect(await rowsOf('figure')).toBe(2);
    expect(await rowsOf('import_figure')).toBe(0);
  });

  test('that changes a figure is a correction and needs a reason, in the row or with the confirmation', async () => {
    await desk.commit((await sent(line({ externalId: 'A1' }))).id);
    const changed = await sent(line({ externalId: 'A1', value: '13' }));
    expect(changed.outcome).toEqual({ written: 1, unchanged: 0, corrected: 1 });
    expect(await desk.commit(changed.id)).toMatchObject({
      status: 422,
      body: { code: 'import-needs-reason', vi: expect.stringContaining('1 số') },
    });
    expect((await standing())[0]?.value).toBe('12.5');
    expect((await desk.commit(changed.id, { reason: 'Rà soát lại' })).status).toBe(200);
    const third = await sent(line({ externalId: 'A1', value: '14', reason: 'Nhập nhầm' }));
    expect((await desk.commit(third.id)).status).toBe(200);
    const { rows } = await asWorker(database, 'test', (tx) =>
      sql<{
        value: string;
        reason: string | null;
        replaces: boolean;
      }>`select value, reason, supersedes_id is not null as replaces from figure where tenant_id = ${small.tenantId} order by recorded_at`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([
      { value: '12.5', reason: null, replaces: false },
      { value: '13', reason: 'Rà soát lại', replaces: true },
      { value: '14', reason: 'Nhập nhầm', replaces: true },
    ]);
  });

  test('with a faulty row is not written at all, and every fault is told by row and column', async () => {
    const batch = await sent(
      line(),
      line({ unitCode: 'khong-co', value: '1.2.3' }),
      line({ period: '2023-12', externalId: 'B' }),
      line({ period: 'tháng 13/2023' }),
      line({ asOf: '31/02/2023' }),
      line({ value: '1,029' }),
      line({ value: '12%' }),
      line({ vintage: 'đúng' }),
      line({ quantity: 'người' }),
      line({ indicatorCode: 'budget', indicatorName: 'Thu' }),
      line({ unitName: 'xa-dong' }),
      line({ value: '', numerator: '3' }),
      line({ value: '', note: 'dòng mẫu chưa điền' }),
    );
    expect(batch).toMatchObject({ state: 'has-errors', errorCount: 11, outcome: null, rows: 12 });
    const told = batch.errors.map(({ row, column, vi }) => `${row} ${column}: ${vi}`).join('\n');
    for (const words of [
      /3 Mã đơn vị: Không có đơn vị “khong-co”/,
      /3 Giá trị: “1.2.3”/,
      /4 Kỳ: Tháng 12 năm 2023 chưa bắt đầu/,
      /5 Kỳ: .*13/,
      /6 Tính đến ngày: Không có ngày 31\/02\/2023/,
      /7 Giá trị: “1,029” không rõ .* ghi 1\.029 .* ghi 1,0290/,
      /8 Giá trị: “12%” là tỷ lệ phần trăm/,
      /9 Loại số: Không rõ loại số “đúng”/,
      /10 Đơn vị tính: Đơn vị tính “người” không đổi được sang “tỷ đồng”/,
      /11 Mã chỉ tiêu: Không có chỉ tiêu mã “budget”/,
      /12 Đơn vị: Mã “xa-nam.*” là/,
      /13 Giá trị: Chưa ghi giá trị/,
    ])
      expect(told).toMatch(words);
    expect(batch.errors.every(({ en }) => en.length > 10)).toBe(true);
    expect(await desk.commit(batch.id)).toMatchObject({ status: 422, body: { code: 'import-has-errors', count: 11 } });
    expect([await rowsOf('figure'), await rowsOf('import_figure')]).toEqual([0, 0]);
  });

  test('may not name a figure or an external id twice, nor a period before the unit', async () => {
    const twice = await sent(line({ externalId: 'A' }), line({ period: '2023-07', externalId: 'A' }), line());
    expect(twice.errors.map(({ row, column, vi }) => [row, column, vi])).toEqual([
      [3, 'Mã ngoài', 'Mã ngoài “A” đã dùng ở dòng 2: mỗi mã chỉ dùng cho một số.'],
      [4, 'Giá trị', 'Số này (cùng đơn vị, chỉ tiêu, kỳ, loại số, ngày) đã có ở dòng 2: hãy để lại một dòng.'],
    ]);
    const early = await sent(line({ period: '2019-08' }));
    expect(early.errors[0]?.vi).toContain('chỉ thành lập từ ngày 01/01/2020');
  });

  test('asks about months and totals that disagree and about leaps, and is written all the same', async () => {
    await desk.commit((await sent(line({ period: '2023-01', value: '10' }))).id);
    const batch = await sent(line({ period: '2023-02', value: '101' }), line({ period: '2 tháng đầu năm 2023', value: '50' }));
    expect(batch).toMatchObject({ state: 'ready', warningCount: 2 });
    expect(batch.warnings.map(({ row, vi }) => [row, vi])).toEqual([
      [3, expect.stringContaining('lệch −61')],
      [2, expect.stringContaining('chênh từ 10 lần')],
    ]);
    expect((await desk.commit(batch.id)).status).toBe(200);
  });

  test('of ratios works out the value from its parts; without parts it is refused unless it changes nothing', async () => {
    const ratio = (change: FileLine) => line({ indicatorCode: 'health-insurance', ...change });
    const parts = await sent(
      ratio({ value: '', numerator: '1', denominator: '3' }),
      ratio({ unitCode: `xa-bac-${small.tenantId}`, value: '50%', numerator: '2', denominator: '4' }),
    );
    expect(parts.errors).toEqual([]);
    await desk.commit(parts.id);
    expect((await standing())[0]).toMatchObject({ value: '33.3', numerator: '1', denominator: '3' });
    expect(await sent(ratio({ value: '33,3' }))).toMatchObject({ state: 'ready', outcome: { written: 0, unchanged: 1 } });
    expect(await sent(ratio({ value: '34' }))).toMatchObject({
      state: 'has-errors',
      errorCount: 1,
      errors: [{ row: 2, column: 'Tử số', vi: expect.stringContaining('cần cả tử số và mẫu số') }],
    });
  });

  test('of weighted values takes the weight of the file, else the latest the unit has', async () => {
    const income = (change: FileLine) => line({ indicatorCode: 'income-per-head', value: '60', ...change });
    await desk.commit((await sent(line({ indicatorCode: 'population', period: '2022', value: '2.000', vintage: 'chính thức' }))).id);
    await desk.commit((await sent(income({}), income({ period: '2023-07', denominator: '1.000' }))).id);
    expect((await standing())[0]).toMatchObject({ value: '60', numerator: '120000', denominator: '2000' });
    expect((await standing(small.south, '2023-07'))[0]).toMatchObject({ numerator: '60000', denominator: '1000' });
    expect(await sent(income({}), income({ period: '2023-07' }))).toMatchObject({ state: 'ready', outcome: { written: 0, unchanged: 2 } });
  });

  test('reaches only the branches its sender may write, and only its sender sees it', async () => {
    const branch = mintScope({
      tenantId: small.tenantId,
      personId: null,
      rights: ['figures.import'],
      readUnits: 'all',
      writeUnits: [small.north],
    });
    const other = openFileDesk(database, branch, clock);
    const batch = await other.checked(await other.upload('a.csv', csvLines(line(), line({ unitCode: `thon-a-${small.tenantId}` }))));
    expect(batch.errors).toEqual([expect.objectContaining({ row: 2, column: 'Mã đơn vị', vi: expect.stringContaining('ngoài phạm vi') })]);
    await other.stop();
    const stranger = openFileDesk(
      database,
      mintScope({ ...small.scope, personId: crypto.randomUUID(), rights: small.scope.rights }),
      clock,
    );
    expect((await stranger.request(`/api/v1/imports/${batch.id}`)).status).toBe(404);
    expect((await stranger.commit(batch.id)).status).toBe(404);
    await stranger.stop();
  });
});

describe('a file that is no file of figures', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['empty', 'a.csv', '', /Tệp trống/],
    ['a PDF', 'a.xlsx', '%PDF-1.4 …', /tệp PDF/],
    ['no heading', 'a.csv', 'Tên;Tuổi\nLan;30\n', /Không tìm thấy dòng tiêu đề/],
    ['a missing column', 'a.csv', 'Mã đơn vị;Mã chỉ tiêu;Kỳ;Giá trị\nx;y;2023;1\n', /Thiếu cột “Loại số”/],
    ['a column twice', 'a.csv', 'Mã đơn vị;Mã chỉ tiêu;Kỳ;Loại số;Giá trị;giá trị\n', /Cột “Giá trị” xuất hiện hai lần/],
    ['only a heading', 'a.csv', csvLines(), /chưa có dòng số liệu nào/],
  ])('%s: refused in words, nothing kept', async (_, name, content, words) => {
    const batch = await desk.checked(await desk.upload(name, content));
    expect(batch.state).toBe('has-errors');
    expect(batch.errors[0]?.vi).toMatch(words);
    expect([await rowsOf('figure'), await rowsOf('import_figure'), await rowsOf('audit')]).toEqual([0, 0, 0]);
  });

  test('no file at all, and a body over the limit, are refused at the door', async () => {
    const none = await desk.request('/api/v1/imports/figures', { method: 'POST', body: new FormData() });
    expect([none.status, await none.json()]).toMatchObject([422, { code: 'invalid-file' }]);
    const large = await desk.request('/api/v1/imports/figures', {
      method: 'POST',
      body: 'x',
      headers: { 'content-length': String(200 * 1024 * 1024) },
    });
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'too-large', vi: expect.stringContaining('50 MB') }]);
  });
});

describe('what goes wrong on the way', () => {
  test('a check whose process has gone is given up and leaves nothing; the file may be sent again', async () => {
    const left = {
      id: crypto.randomUUID(),
      kind: 'figures',
      fileName: 'cũ.csv',
      contentHash: null,
      state: 'checking',
      rowCount: 5,
      errorCount: 0,
      errors: [],
      warnings: [],
      warningCount: 0,
      progress: 10,
      outcome: null,
    } as const;
    await withScope(database, small.scope, (tx) =>
      insertBatch(tx, small.tenantId, { ...left, errors: [], warnings: [] }, { recordedAt: clock.now(), recordedBy: null }),
    );
    expect((await desk.commit(left.id)).body['code']).toBe('import-not-ready');
    const checks = openFileChecks();
    await checks.giveUpSilent(database);
    expect((await desk.read(left.id)).state).toBe('checking');
    await checks.giveUpSilent(database, true);
    expect((await desk.read(left.id)).state).toBe('abandoned');
    expect(await sent(line())).toMatchObject({ state: 'ready' });
  });

  test('a confirmation sent twice writes once', async () => {
    const batch = await sent(line());
    const writeId = crypto.randomUUID();
    const answers = await Promise.all([desk.commit(batch.id, { writeId }), desk.commit(batch.id, { writeId })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect([await rowsOf('figure'), await rowsOf('audit')]).toEqual([1, 1]);
  });
});
