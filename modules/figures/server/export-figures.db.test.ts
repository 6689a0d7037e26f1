import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { movableClock, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { csvLines, openFileDesk, workbookLines, type FileDesk, type FileLine } from '../testing/file-desk.ts';
import { loadSmallProvince, type SmallProvince } from '../testing/small-province.ts';

let database: Database;
let small: SmallProvince;
let desk: FileDesk;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  small = await loadSmallProvince(database);
  desk = openFileDesk(database, small.scope, movableClock(new Date('2023-10-02T03:00:00Z')));
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

describe('the export', () => {
  test('is the same file the import takes: sent back it changes nothing, in both forms', async () => {
    const many = [
      line({ value: '0,1', externalId: '=A', note: '-ghi chú; "nháy"' }),
      line({ period: '2023-07', value: '12345678901234567,25', vintage: 'chính thức' }),
      line({ period: '2023', vintage: 'sơ bộ', value: '-5', asOf: '30/09/2023' }),
      line({ period: '@2023-09-15', value: '1,0290', vintage: 'sơ bộ' }),
      line({ indicatorCode: 'grdp', period: '9 tháng đầu năm 2023', value: '7,25' }),
      line({ indicatorCode: 'health-insurance', value: '33,33', numerator: '1', denominator: '3' }),
      line({ unitCode: `thon-a-${small.tenantId}`, value: '8' }),
    ];
    const first = await desk.checked(await desk.upload('a.xlsx', await workbookLines(...many)));
    expect(first.errors).toEqual([]);
    await desk.commit(first.id);
    for (const format of ['xlsx', 'csv'] as const) {
      const file = await desk.export(`tinh-${small.tenantId}`, { period: '2023', below: 'true', format });
      expect(file.headers.get('content-disposition')).toContain(`filename="so-lieu_tinh-${small.tenantId}_2023.${format}"`);
      expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('Số liệu tinh-');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const back = await desk.checked(await desk.upload(`b.${format}`, bytes));
      expect(back).toMatchObject({ state: 'ready', rows: many.length, outcome: { written: 0, unchanged: many.length, corrected: 0 } });
    }
  });

  test('gives only what lies in the period, of the unit alone unless asked, and blank rows for what is owed', async () => {
    await desk.commit((await sent(line(), line({ period: '2023-09' }), line({ unitCode: `xa-dong-${small.tenantId}` }))).id);
    const lines = async (query: Record<string, string>, slug = south()) =>
      (await (await desk.export(slug, { format: 'csv', ...query })).text()).trim().split('\r\n').slice(1);
    expect(await lines({ period: '2023-08' })).toHaveLength(1);
    expect(await lines({ period: '2023-01/2023-09' })).toHaveLength(2);
    expect(await lines({ period: '2022' })).toHaveLength(0);
    expect(await lines({ period: '2023', below: 'true' }, `tinh-${small.tenantId}`)).toHaveLength(3);
    expect(await lines({ period: '2023', below: 'true', indicator: 'grdp' }, `tinh-${small.tenantId}`)).toHaveLength(0);
    const template = await lines({ period: '2023-08', blank: 'true' });
    expect(template).toEqual([
      expect.stringContaining('budget-revenue'),
      expect.stringMatching(/health-insurance.*;tháng 8\/2023;ước;;;;;%;;;$/),
    ]);
    expect((await desk.export(south(), { period: 'rác' })).status).toBe(422);
    expect((await desk.export('khong-co', { period: '2023' })).status).toBe(404);
  });
});
