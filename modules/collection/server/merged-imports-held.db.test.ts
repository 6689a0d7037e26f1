import { mintScope, movableClock, newId, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { filled, makeManyCommunes, openMergeDesk, type NamedFile } from '../testing/many-communes.ts';
import { mergedPeriod, openMergeGround, type MergeGround } from '../testing/merge-ground.ts';
import { allowLateEntryOf } from './late-entries.ts';
import { closePeriodOf } from './close-periods.ts';

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

describe('what holds for any import', () => {
  test('a closed period is told by file, a permit opens it, and one that closes before the commit refuses the whole', async () => {
    const templates = await open(3);
    const files = await Promise.all(templates.map((template) => filled(template, () => '10')));
    const work = { database, clock, scope: ground.body.office };
    const close = (units: string[] | null) =>
      closePeriodOf(work, { writeId: newId(), form: ground.form, period: mergedPeriod, units, reason: 'Đã chốt số' });
    await close([ground.body.communes[0]?.slug ?? '', ground.body.communes[1]?.slug ?? '']);
    await allowLateEntryOf(work, {
      writeId: newId(),
      unit: ground.body.communes[1]?.slug ?? '',
      form: ground.form,
      period: mergedPeriod,
      authority: 'Công văn 12/UBND',
      reason: 'Đối chiếu lại',
      lastDay: '2026-10-20',
    });
    const merged = await ground.sent(files);
    expect(merged.files.map(({ state }) => state)).toEqual(['faulty', 'ready', 'ready']);
    expect((await ground.desk.remarks(merged.id, 1)).errors[0]?.text).toMatch(/đã khóa từ/);
    await close([ground.body.communes[2]?.slug ?? '']);
    const refused = await ground.desk.commit(merged.id, { leaveOut: [1] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'period-closed' } });
    expect((refused.body['problems'] as { vi: string }[])[0]?.vi).toMatch(/^“Xã 3 .*\.xlsx”, dòng 2: /);
    expect(await ground.count('figure')).toBe(0);
    expect(await ground.desk.commit(merged.id, { leaveOut: [1, 3] })).toMatchObject({ status: 200, body: { outcome: { written: 3 } } });
    expect(await ground.count('figure', sql`late_entry_id is not null`)).toBe(3);
  });

  test('whoever writes in one branch writes only there, and sees only what they sent themselves', async () => {
    const templates = await open(2);
    const files = await Promise.all(templates.map((template) => filled(template, () => '10')));
    const own = ground.body.communes[0]?.id ?? 0;
    const narrow = mintScope({
      tenantId: ground.body.tenantId,
      personId: newId(),
      rights: ['figures.import'],
      readUnits: 'all',
      writeUnits: [own],
    });
    const office = ground.desk;
    const mine = await office.checked(await office.send(files, ground.asked));
    const desk = openMergeDesk(database, narrow, clock);
    ground = { ...ground, desk, sent: async (given) => desk.checked(await desk.send(given, ground.asked)) };
    const merged = await ground.sent(files);
    expect(merged.files.map(({ state }) => state)).toEqual(['ready', 'faulty']);
    expect((await ground.desk.remarks(merged.id, 2)).errors[0]?.text).toContain('nằm ngoài phạm vi');
    expect((await ground.desk.ask(`/api/v1/merged-imports/${mine.id}`)).status).toBe(404);
    expect((await ground.desk.ask(`/api/v1/merged-imports/${mine.id}/files/1`)).status).toBe(404);
    expect((await ground.desk.commit(mine.id)).status).toBe(404);
    expect((await ground.desk.commit(merged.id, { leaveOut: [2] })).body).toMatchObject({ outcome: { written: 3 } });
    await office.stop();
  });

  test('another body, an unknown form, no file, too many files and rubbish are refused as a whole, in words', async () => {
    const templates = await open(1);
    const ours = ground.body;
    const file = templates[0] as NamedFile;
    const other = await makeManyCommunes(database, 1);
    expect((await ground.desk.send([file], { ...ground.asked, unit: other.province.slug })).status).toBe(404);
    expect((await ground.desk.send([file], { ...ground.asked, form: newId() })).status).toBe(404);
    expect((await ground.desk.send([file], { ...ground.asked, period: '2031-01' })).status).toBe(404);
    expect((await ground.desk.send([], ground.asked)).status).toBe(422);
    expect(
      (
        await ground.desk.send(
          Array.from({ length: 501 }, () => ({ name: 'a.xlsx', bytes: new Uint8Array(1) })),
          ground.asked,
        )
      ).status,
    ).toBe(422);
    for (const [slug, query] of [
      [other.province.slug, { form: ground.form, period: mergedPeriod }],
      [ours.province.slug, { form: newId(), period: mergedPeriod }],
      [ours.province.slug, { form: ground.form, period: 'tháng 9' }],
    ] as const)
      expect((await ground.desk.ask(`/api/v1/form-templates/${slug}?${new URLSearchParams(query)}`)).status).toBe(404);
    const merged = await ground.sent([await filled(file, () => '1')]);
    expect((await ground.desk.ask(`/api/v1/merged-imports/${merged.id}/files/9`)).status).toBe(404);
    expect((await ground.desk.ask(`/api/v1/merged-imports/${newId()}`)).status).toBe(404);
    expect(await ground.desk.commit(merged.id, { leaveOut: [1] })).toMatchObject({ status: 422, body: { code: 'import-files-none' } });
    expect((await ground.desk.commit(merged.id, { leaveOut: [7] })).status).toBe(404);
    expect((await ground.sent([{ name: 'hỏng.xlsx', bytes: new Uint8Array(Buffer.from('%PDF')) }])).state).toBe('has-errors');
  });

  test('a template carries what stands already, so that what is sent back as it is changes nothing', async () => {
    const [template] = (await open(1)) as [NamedFile];
    const numbered = await filled(
      template,
      (row) => (row === 1 ? null : String(row + 4)),
      (heading, text, row) => (heading === 'Mã ngoài' ? `id-${ground.body.tenantId}-${row}` : text),
    );
    expect((await ground.desk.commit((await ground.sent([numbered])).id)).body).toMatchObject({ outcome: { written: 2 } });
    const [again] = (await ground.desk.templates(ground.body.province.slug, ground.form, mergedPeriod)) as [NamedFile];
    const merged = await ground.sent([again]);
    expect(merged.files[0]).toMatchObject({ rows: 2, fresh: 0, corrected: 0, unchanged: 2 });
    const rows: string[][] = [];
    await filled(again, (_, cell) => {
      rows.push(['Mã đơn vị', 'Mã chỉ tiêu', 'Kỳ', 'Giá trị', 'Mã ngoài'].map(cell));
      return null;
    });
    const [unit, codes] = [ground.body.communes[0]?.code ?? '', ground.body.indicators.map(({ code }) => code)];
    expect(rows).toEqual([
      [unit, codes[0], 'tháng 9/2026', '4', `id-${ground.body.tenantId}-0`],
      [unit, codes[1], 'tháng 9/2026', '', ''],
      [unit, codes[2], 'tháng 9/2026', '6', `id-${ground.body.tenantId}-2`],
    ]);
  });
});
