import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker, machineClock, migrate, mintScope, newId, openDatabase, type Database } from '@thucthi/platform';
import { createPerson } from '@thucthi/access/server';
import { foldAll, submitFigures } from '@thucthi/figures/server';
import {
  indicatorCatalogue,
  indexUnits,
  insertBody,
  insertEvents,
  insertIndicators,
  insertUnits,
  replaceClosure,
  setRootUnit,
  writeInstallation,
  type UnitDef,
} from '@thucthi/registry/server';
import { migrationFolders } from '../server/migration-folders.ts';
import { runCommand } from './run-command.ts';

/** The commands on embedded data directories, as an operator has them: each opens, works and closes by itself. */
const place = mkdtempSync(join(tmpdir(), 'thucthi-cli-'));
const data = join(place, 'data');
/** Each command opens an engine of its own, several in one test. */
const patient = { timeout: 240_000 };
const scope = mintScope({ tenantId: 1, personId: null, rights: ['figures.enter'], readUnits: 'all', writeUnits: 'all' });
const city = 101_000_000;

/** A former ward and two of today, as the national list knows them: flattened, unchecked. */
const ward = (id: number, code: string, validFrom: string, validTo: string | null): UnitDef => ({
  id,
  slug: `vn-phuong-${id}`,
  tree: 'territory',
  versions: [{ code, name: `Phường ${id}`, kind: 'ward', parentId: null, validFrom, validTo }],
});
const national = [ward(1, '00004', '1900-01-01', '2025-06-30'), ward(2, '00004', '2025-07-01', null), ward(3, '00008', '2025-07-01', null)];
const flattened = {
  id: 'merge-2025-07-01-2',
  rowId: newId(),
  kind: 'merge' as const,
  date: '2025-07-01',
  document: null,
  reconciled: false,
  parts: [{ from: 1, to: 2, whole: true, share: '1' }],
};

const unit = (id: number, slug: string, parentId: number | null) => ({
  id,
  slug,
  tree: 'territory' as const,
  versions: [{ code: null, name: slug, kind: 'commune' as const, parentId, validFrom: '2020-01-01', validTo: null }],
});

beforeAll(async () => {
  const database = await openDatabase({ dataDirectory: data });
  await migrate(database, migrationFolders);
  await asWorker(database, 'test', async (tx) => {
    const now = machineClock.now();
    await insertIndicators(
      tx,
      null,
      indicatorCatalogue.map((definition, index) => ({ id: index + 1, definition })),
      now,
    );
    await insertUnits(tx, null, national, now);
    await insertEvents(tx, null, [flattened], now);
    await replaceClosure(tx, null, indexUnits(national, [flattened]), [1, 2, 3]);
    await insertBody(tx, { id: 1, slug: 'co-quan', name: { vi: 'Cơ quan', en: 'Body' }, demo: false, illustrative: false }, now);
    const units = [unit(city, 'thanh-pho', null), unit(city + 1, 'xa-mot', city), unit(city + 2, 'xa-hai', city)];
    await insertUnits(tx, 1, units, now);
    await replaceClosure(tx, 1, indexUnits(units, []), [city, city + 1, city + 2]);
    await setRootUnit(tx, 1, city);
    await writeInstallation(tx, { demo: false, businessDate: null, ready: true });
    await createPerson(tx, scope, machineClock, {
      username: 'quản trị',
      name: 'Nguyễn Thị Quản Trị',
      access: { kind: 'password', password: 'mật khẩu cũ đã quên' },
    });
  });
  await submitFigures(database, scope, machineClock, {
    writeId: newId(),
    figures: ['xa-mot', 'xa-hai'].map((name) => ({
      unit: name,
      indicator: 'budget-revenue',
      period: '2025-05',
      vintage: 'chinh-thuc' as const,
      value: '12.5',
      basedOn: null,
    })),
  });
  await foldAll(database);
  await database.close();
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function call(typed: string[], environment: Record<string, string> = { THUCTHI_DATA: data }) {
  const said: string[] = [];
  const complaints: string[] = [];
  const around = {
    environment,
    say: (line: string) => void said.push(line),
    complain: (text: string) => void complaints.push(text),
    progress: () => {},
  };
  const code = await runCommand(typed, around);
  return { code, said: said.join('\n'), complaint: complaints.join('\n') };
}
const opened = async <T>(directory: string, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = await openDatabase({ dataDirectory: directory });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
};
const rowsOf = (directory: string, statement: string): Promise<unknown[]> =>
  opened(directory, (database) => asWorker(database, 'test', async (tx) => (await sql.raw(statement).execute(tx)).rows));

test('help in Vietnamese; a wrong call is told how it goes, with its own exit code', patient, async () => {
  expect(await call(['--help'])).toMatchObject({ code: 0, said: expect.stringContaining('rollups verify') as string });
  expect(await call(['backup', '--help'])).toMatchObject({ code: 0, said: expect.stringContaining('sao lưu toàn bộ') as string });
  expect(await call(['units', 'export'])).toMatchObject({
    code: 64,
    complaint: expect.stringContaining('Không có lệnh “units export”') as string,
  });
  expect(await call(['backup'])).toMatchObject({ code: 64, complaint: expect.stringContaining('thucthi backup TỆP') as string });
  expect(await call(['rollups', 'rebuild', '--period', '2025-13'])).toMatchObject({ code: 64 });
  expect(await call(['rollups', 'verify', '--perod', '2025'])).toMatchObject({
    code: 64,
    complaint: expect.stringContaining('--period') as string,
  });
});

test('a data directory in use is refused, one that is not there is not made', patient, async () => {
  await opened(data, async () => {
    expect(await call(['rollups', 'verify'])).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('đang được một tiến trình') as string,
    });
    expect(await call(['backup', join(place, 'nothing.gz')])).toMatchObject({ code: 1 });
  });
  const nowhere = { THUCTHI_DATA: join(place, 'nowhere') };
  expect(await call(['rollups', 'verify'], nowhere)).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('Không có dữ liệu') as string,
  });
  expect(() => statSync(join(place, 'nowhere'))).toThrow('ENOENT');
});

test('how the schema would be spread over a cluster is printed, with what stands in the way', patient, async () => {
  const plan = await call(['tenants', 'citus-plan']);
  expect(plan.code).toBe(2);
  expect(plan.said).toContain("select create_reference_table('tenant');");
  expect(plan.said).toMatch(/select create_distributed_table\('figure', 'tenant_id'.*\);/);
  expect(plan.said).toContain('chính sách bảo vệ dòng có truy vấn con');
});

test('totals are verified with an exit code that scripts can use, and rebuilt for one period', patient, async () => {
  expect(await call(['rollups', 'verify'])).toMatchObject({ code: 0, said: expect.stringContaining('mọi tổng đều khớp') as string });
  await rowsOf(data, `update rollup set value = value + 1 where period = '2025-05' and rule = 0`);
  expect(await call(['rollups', 'verify', '--period', '2025-05'])).toMatchObject({
    code: 2,
    said: expect.stringContaining('1 tổng lệch') as string,
  });
  expect(await call(['rollups', 'rebuild', '--period', '2025-05', '--body', 'co-quan'])).toMatchObject({
    code: 0,
    said: 'co-quan, tháng 5 năm 2025: đã tính lại 1 tổng.',
  });
  expect(await call(['rollups', 'verify'])).toMatchObject({ code: 0 });
  expect(await call(['rollups', 'verify', '--body', 'khong-co'])).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('co-quan') as string,
  });
});

test('a lost password is set anew and printed once; the audit trail tells it', patient, async () => {
  expect(await call(['people', 'reset-password', 'ai đó'])).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('Không có người dùng') as string,
  });
  const before = await rowsOf(data, 'select password_hash from person');
  const reset = await call(['people', 'reset-password', 'Quan Tri']);
  expect(reset).toMatchObject({ code: 0, said: expect.stringMatching(/: [a-z2-9]{5}(-[a-z2-9]{5}){3}$/) as string });
  expect(await rowsOf(data, 'select password_hash from person')).not.toEqual(before);
  expect(await rowsOf(data, `select action from audit where action = 'person.password-reset'`)).toHaveLength(1);
});

test(
  'a further body is founded with an administrator who has to choose a password; the bodies do not see each other',
  patient,
  async () => {
    const named = ['--name', 'Xã Hai Bà', '--kind', 'commune', '--admin', 'quan.tri.hai', '--admin-name', 'Lê Văn Hai'];
    const founded = await call(['tenants', 'found', 'xa-hai-ba', ...named]);
    expect(founded).toMatchObject({ code: 0, said: expect.stringMatching(/xa-hai-ba[\s\S]*: [a-z2-9]{5}(-[a-z2-9]{5}){3}$/) as string });
    const people = `select t.slug, p.username, p.password_given_at is not null as given from person p join tenant t on t.id = p.tenant_id where t.slug = 'xa-hai-ba'`;
    expect(await rowsOf(data, people)).toEqual([{ slug: 'xa-hai-ba', username: 'quan.tri.hai', given: true }]);
    expect(await rowsOf(data, `select u.slug from unit u join tenant t on t.root_unit_id = u.id and t.slug = 'xa-hai-ba'`)).toHaveLength(1);
    expect(
      await rowsOf(data, `select action from audit a join tenant t on t.id = a.tenant_id where t.slug = 'xa-hai-ba' order by 1`),
    ).toEqual(['body.founded', 'person.created', 'role.assigned'].map((action) => ({ action })));
    expect(await call(['tenants', 'found', 'xa-hai-ba', ...named])).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('Đã có cơ quan') as string,
    });
    expect(await call(['tenants', 'found', 'Xã Ba', '--admin', 'a'])).toMatchObject({
      code: 64,
      complaint: expect.stringMatching(/MÃ.*--name.*--admin-name/) as string,
    });
  },
);

test('a checked mapping takes the place of the flattened lineage, and only when told to write', patient, async () => {
  const file = join(place, 'bang-doi-chieu.csv');
  writeFileSync(file, 'ma_cu,ma_moi,pham_vi,ty_le,van_ban\n00004,00004,toan_bo,,NQ 1656\n99999,00004,toan_bo,,\n4,00004,toan_bo,,\n');
  expect(await call(['units', 'import', file, '--write'])).toMatchObject({
    code: 1,
    said: expect.stringMatching(/Dòng 3, cột ma_cu: .*99999[\s\S]*Dòng 4, cột ma_cu: Mã “4” không đủ chữ số/) as string,
    complaint: expect.stringContaining('2 lỗi; không có gì được ghi') as string,
  });
  writeFileSync(file, 'ma_cu,ma_moi,pham_vi,ty_le,van_ban\n00004,00004,mot_phan,"0,6",NQ 1656\n00004,00008,mot_phan,"0,4",NQ 1656\n');
  const parts = `select to_unit_id, share from unit_event_part p where from_unit_id = 1
    and not exists (select from unit_event_replaced x where x.event_id = p.event_id) order by share`;
  const before = await rowsOf(data, parts);
  expect(await call(['units', 'import', file])).toMatchObject({ code: 0, said: expect.stringContaining('Chưa ghi gì') as string });
  expect(await rowsOf(data, parts)).toEqual(before);
  expect(await call(['units', 'import', file, '--write'])).toMatchObject({ code: 0, said: expect.stringContaining('Đã ghi.') as string });
  expect(await rowsOf(data, parts)).toEqual([
    { to_unit_id: 3, share: '0.4' },
    { to_unit_id: 2, share: '0.6' },
  ]);
  expect(await call(['units', 'import', file, '--write'])).toMatchObject({
    code: 0,
    said: expect.stringContaining('thay 0 quan hệ') as string,
  });
});

test('a backup restored elsewhere is the same installation; a damaged one, or a place in use, is refused', patient, async () => {
  const file = join(place, 'sao-luu.gz');
  expect(await call(['backup', file])).toMatchObject({ code: 0, said: expect.stringContaining('Đã sao lưu') as string });
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(await call(['backup', file])).toMatchObject({ code: 1, complaint: expect.stringContaining('không ghi đè') as string });
  const there = join(place, 'restored');
  expect(await call(['restore', file], { THUCTHI_DATA: there })).toMatchObject({ code: 0 });
  const whole = `select (select count(*)::integer from unit_closure) as lines, (select sum(value) from rollup) as totals,
    (select count(*)::integer from person) as people, (select count(*)::integer from audit) as audit`;
  expect(await rowsOf(there, whole)).toEqual(await rowsOf(data, whole));
  expect(await call(['rollups', 'verify'], { THUCTHI_DATA: there })).toMatchObject({ code: 0 });
  expect(await call(['restore', file], { THUCTHI_DATA: there })).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('đã có dữ liệu') as string,
  });
  const damaged = join(place, 'hong.gz');
  writeFileSync(damaged, readFileSync(file).subarray(0, Math.floor(statSync(file).size / 2)));
  expect(await call(['restore', damaged], { THUCTHI_DATA: join(place, 'other') })).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('thiếu phần cuối') as string,
  });
  writeFileSync(damaged, 'không phải bản sao lưu');
  expect(await call(['restore', damaged], { THUCTHI_DATA: join(place, 'other') })).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('không phải bản sao lưu của') as string,
  });
});
