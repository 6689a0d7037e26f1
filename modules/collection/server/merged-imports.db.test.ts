import { readLedgerOf } from '@thucthi/figures/server';
import { asWorker, mintScope, movableClock, newId, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { archiveOf } from '@thucthi/sheet';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { filled, type NamedFile } from '../testing/many-communes.ts';
import { openMergeGround, type MergeGround } from '../testing/merge-ground.ts';

let database: Database;
let ground: MergeGround;
const clock = movableClock(new Date('2026-10-05T03:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
afterEach(() => ground.desk.stop());

/** Opens a ground of the test's own; answers its templates. */
async function open(communes: number, indicators?: number): Promise<NamedFile[]> {
  ground = await openMergeGround(database, clock, communes, indicators);
  return ground.templates;
}
/** The archive of some files, by whatever name each has. */
async function zipped(files: readonly NamedFile[]): Promise<NamedFile> {
  const one = async function* (bytes: Uint8Array) {
    yield bytes;
  };
  const all = async function* () {
    for (const { name, bytes } of files) yield { name, pieces: one(bytes) };
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of archiveOf(all())) pieces.push(piece);
  return { name: 'Tháng 9.zip', bytes: new Uint8Array(Buffer.concat(pieces)) };
}
const imported = sql`action = 'figures.import'`;

describe('150 files of 150 units', () => {
  test('are one import: totals above are right, one trail row, one piece of news; the same files again change nothing', async () => {
    const templates = await open(150, 30);
    expect(templates.length).toBe(150);
    const files = await Promise.all(templates.map((template, at) => filled(template, (row) => `${at + 1}.${row % 10}`)));
    expect(files[0]?.name).toBe(`Xã 1 của ${ground.body.tenantId} - ${ground.body.communes[0]?.code}.xlsx`);
    const newsBefore = await ground.count('outbox', sql`topic = 'figures'`);
    const merged = await ground.sent([await zipped(files)]);
    expect(merged).toMatchObject({
      state: 'ready',
      progress: 100,
      rows: 4500,
      expected: 150,
      missing: [],
      outcome: { written: 4500, unchanged: 0, corrected: 0 },
    });
    expect(merged.files.length).toBe(150);
    expect(merged.files[7]).toMatchObject({
      name: files[7]?.name,
      state: 'ready',
      rows: 30,
      fresh: 30,
      units: [{ slug: ground.body.communes[7]?.slug, expected: true }],
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await ground.count('figure')).toBe(0);
    expect(await ground.desk.commit(merged.id)).toMatchObject({
      status: 200,
      body: { state: 'committed', outcome: { written: 4500, corrected: 0 } },
    });
    for (const [row, { id }] of ground.body.indicators.entries()) {
      const cents = ground.body.communes.reduce((sum, _, at) => sum + (at + 1) * 10 + (row % 10), 0);
      expect(await ground.total(id)).toBe(cents / 10);
    }
    expect(await ground.count('audit', imported)).toBe(1);
    expect((await ground.count('outbox', sql`topic = 'figures'`)) - newsBefore).toBe(1);
    expect(await ground.count('import_figure')).toBe(0);
    // Every figure names the file and row it came from.
    const { rows } = await asWorker(database, 'test', (tx) =>
      sql<{ name: string; row: number }>`select i.file_name as name, f.row_number % 2097152 as row from figure f
        join import_file i on i.tenant_id = f.tenant_id and i.batch_id = f.batch_id and i.number = f.row_number / 2097152
        where f.tenant_id = ${ground.body.tenantId} and f.unit_id = ${ground.body.communes[41]?.id ?? 0} order by f.row_number`.execute(tx),
    );
    expect(rows.length).toBe(30);
    expect(rows[3]).toEqual({ name: files[41]?.name, row: 5 });
    // Whoever works in the body is told; a stranger is not, for names of files may name people.
    const readBy = (personId: string | null) =>
      mintScope({ tenantId: ground.body.tenantId, personId, rights: [], readUnits: 'all', writeUnits: [] });
    const asked = {
      unitId: ground.body.communes[41]?.id ?? 0,
      unitSlug: '',
      indicatorId: ground.body.indicators[3]?.id ?? 0,
      indicatorCode: '',
    };
    for (const [person, told] of [[newId(), { fileName: files[41]?.name, row: 5 }] as const, [null, null] as const]) {
      const scope = readBy(person);
      const [figure] = await withScope(database, scope, (tx) => readLedgerOf(tx, scope, { ...asked, year: null, knownOn: null }));
      expect(figure?.importedFrom).toEqual(told);
    }

    const again = await ground.sent(files);
    expect(again).toMatchObject({ state: 'ready', outcome: { written: 0, unchanged: 4500, corrected: 0 } });
    expect((await ground.desk.commit(again.id)).body).toMatchObject({ outcome: { written: 0, unchanged: 4500 } });
    expect(await ground.count('figure')).toBe(4500);
  });
});

describe('files of which some are bad', () => {
  test('are told one by one; the others are read all the same and written once the bad ones are left out', async () => {
    const templates = await open(8);
    const good = await Promise.all(templates.slice(0, 3).map((template, at) => filled(template, (row) => String(at + row + 1))));
    const [, , , d, e] = templates as [NamedFile, NamedFile, NamedFile, NamedFile, NamedFile];
    const whole = (await filled(d, () => '5')).bytes;
    const inner = await zipped([{ name: 'trong.xlsx', bytes: whole }]);
    const bomb: NamedFile = { name: 'bom.xlsx', bytes: new Uint8Array(9 * 1024 ** 2).fill(0x20) };
    const files: NamedFile[] = [
      ...good,
      { name: 'nửa tệp.xlsx', bytes: whole.slice(0, whole.length / 2) },
      { name: 'rỗng.xlsx', bytes: new Uint8Array() },
      {
        name: 'mật khẩu.xlsx',
        bytes: new Uint8Array(
          Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
        ),
      },
      { name: 'báo cáo.xlsx', bytes: new Uint8Array(Buffer.from('%PDF-1.7')) },
      await filled(e, () => '=SUM(A1:A3)'),
      { ...(await filled(e, (row) => (row === 0 ? '1.2.3' : '4'))), name: '<img src=x onerror=alert(1)>.xlsx' },
      await zipped([
        { name: '../../../etc/x.xlsx', bytes: whole },
        { ...inner, name: 'lồng.zip' },
        bomb,
        {
          name: 'Huyện/khác tỉnh.xlsx',
          bytes: (
            await filled(
              d,
              () => '5',
              (heading, text) => (heading === 'Mã đơn vị' ? '999999' : heading === 'Đơn vị' ? '' : text),
            )
          ).bytes,
        },
      ]),
      { ...d, name: 'chưa điền.xlsx' },
    ];
    const merged = await ground.sent(files);
    const named = new Map(merged.files.map((file) => [file.name, file]));
    expect(merged.state).toBe('ready');
    expect(merged.files.filter(({ state }) => state === 'ready').map(({ name }) => name)).toEqual(good.map(({ name }) => name));
    const told = async (name: string): Promise<string> => {
      const { errors } = await ground.desk.remarks(merged.id, named.get(name)?.number ?? 0);
      return errors.map(({ row, column, text }) => `${row} ${column}: ${text}`).join('\n');
    };
    expect(await told('nửa tệp.xlsx')).toMatch(/hỏng hoặc chưa lưu xong/);
    expect(await told('rỗng.xlsx')).toMatch(/Tệp trống/);
    expect(await told('mật khẩu.xlsx')).toMatch(/có mật khẩu/);
    expect(await told('báo cáo.xlsx')).toMatch(/tệp PDF/);
    expect(await told(e.name)).toMatch(/2 Giá trị: “=SUM\(A1:A3\)”/);
    expect(await told('<img src=x onerror=alert(1)>.xlsx')).toMatch(/2 Giá trị: “1\.2\.3”/);
    expect(await told('x.xlsx')).toMatch(/chỉ ra ngoài thư mục/);
    expect(await told('lồng.zip')).toMatch(/tệp nén khác/);
    expect(await told('bom.xlsx')).toMatch(/giải nén ra quá lớn/);
    expect(await told('khác tỉnh.xlsx')).toMatch(/Không có đơn vị “999999”/);
    expect(await told('chưa điền.xlsx')).toMatch(/chưa có dòng số liệu nào/);
    expect(named.get('chưa điền.xlsx')?.units[0]?.slug).toBe(ground.body.communes[3]?.slug);
    expect(merged.missing.map(({ slug }) => slug)).toEqual(ground.body.communes.slice(5).map(({ slug }) => slug));

    expect(await ground.desk.commit(merged.id)).toMatchObject({
      status: 422,
      body: { code: 'import-files-faulty', vi: expect.stringContaining('“nửa tệp.xlsx”') },
    });
    expect(await ground.count('figure')).toBe(0);
    const faulty = merged.files.filter(({ state }) => state === 'faulty').map(({ number }) => number);
    expect(await ground.desk.commit(merged.id, { leaveOut: faulty })).toMatchObject({ status: 200, body: { outcome: { written: 9 } } });
    expect(await ground.total(ground.body.indicators[0]?.id ?? 0)).toBe(1 + 2 + 3);
    const { rows } = await asWorker(database, 'test', (tx) =>
      sql<{ canonical: string }>`select canonical from audit where tenant_id = ${ground.body.tenantId} and ${imported}`.execute(tx),
    );
    const { detail } = JSON.parse(rows[0]?.canonical ?? '') as {
      detail: Record<'files' | 'leftOut', { name: string; hash: string | null }[]>;
    };
    expect(detail.files).toEqual(good.map(({ name }) => ({ name, hash: named.get(name)?.hash })));
    expect(detail.leftOut.length).toBe(faulty.length);
  });

  test('two files that say different things of one unit are a contradiction; two that say the same are one', async () => {
    const templates = await open(2);
    const [first, second] = await Promise.all(templates.map((template) => filled(template, () => '10')));
    const other = { ...(await filled(templates[0] as NamedFile, (row) => (row === 1 ? '11' : '10'))), name: 'bản khác.xlsx' };
    const merged = await ground.sent([first, second, other] as NamedFile[]);
    expect(merged.files.map(({ contradicts }) => contradicts)).toEqual([[3], [], [1]]);
    expect((await ground.desk.remarks(merged.id, 3)).contradictions).toEqual([
      { row: 3, column: 'Giá trị', text: expect.stringMatching(/tệp này ghi 11, tệp “Xã 1 .*” \(dòng 3\) ghi 10/) },
    ]);
    expect(await ground.desk.commit(merged.id)).toMatchObject({
      status: 422,
      body: { code: 'import-files-contradict', vi: expect.stringContaining('“bản khác.xlsx”') },
    });
    expect(await ground.desk.commit(merged.id, { leaveOut: [1] })).toMatchObject({ status: 200, body: { outcome: { written: 6 } } });
    expect(await ground.total(ground.body.indicators[1]?.id ?? 0)).toBe(21);

    // The first file again beside the ledger, which now says 11: an unchanged and a changed value still contradict each other.
    const later = await ground.sent([other, first] as NamedFile[]);
    expect(later.files.map(({ contradicts }) => contradicts)).toEqual([[2], [1]]);
    const twice = await ground.sent([second, { ...(second as NamedFile), name: 'chép lại.xlsx' }] as NamedFile[]);
    expect(twice.outcome).toEqual({ written: 0, unchanged: 6, corrected: 0 });
    const fresh = await open(1);
    const same = await filled(fresh[0] as NamedFile, () => '7');
    const both = await ground.sent([same, { ...same, name: 'chép lại.xlsx' }]);
    expect((await ground.desk.commit(both.id)).body).toMatchObject({ outcome: { written: 3, unchanged: 3, corrected: 0 } });
    expect(await ground.total(ground.body.indicators[0]?.id ?? 0)).toBe(7);
  });

  test('a correction needs a reason; a period that is not the one asked for and a unit nobody expects are shown', async () => {
    const templates = await open(2);
    const [first, second] = (await Promise.all(templates.map((template) => filled(template, () => '10')))) as [NamedFile, NamedFile];
    await ground.desk.commit((await ground.sent([first, second])).id);
    const changed = await ground.sent([await filled(first, (row) => (row === 0 ? '12' : '10')), second]);
    expect(changed.files.map(({ fresh, corrected, unchanged }) => [fresh, corrected, unchanged])).toEqual([
      [0, 1, 2],
      [0, 0, 3],
    ]);
    expect(await ground.desk.commit(changed.id)).toMatchObject({ status: 422, body: { code: 'import-needs-reason' } });
    const writeId = newId();
    expect(await ground.desk.commit(changed.id, { reason: 'Rà soát lại', writeId })).toMatchObject({
      status: 200,
      body: { outcome: { written: 1, corrected: 1, unchanged: 5 } },
    });
    expect(await ground.desk.commit(changed.id, { reason: 'Rà soát lại', writeId })).toMatchObject({ status: 200 });
    expect(await ground.count('audit', imported)).toBe(2);

    const whole = await filled(
      first,
      () => '3',
      (heading, text) =>
        heading === 'Kỳ' ? 'tháng 8/2026' : heading === 'Mã đơn vị' ? ground.body.province.slug : heading === 'Đơn vị' ? '' : text,
    );
    const odd = await ground.sent([whole]);
    expect(odd.files[0]).toMatchObject({ state: 'ready', warningCount: 3, units: [{ slug: ground.body.province.slug, expected: false }] });
    expect((await ground.desk.remarks(odd.id, 1)).warnings[0]?.text).toContain('không phải kỳ đang nhập');
    expect(odd.missing.length).toBe(2);
  });
});
