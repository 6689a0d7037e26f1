import { newId, readAuditOf, silentLog, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openTable } from '@thucthi/sheet';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeHouseholdCity, type HouseholdCity } from '../testing/household-city.ts';
import { householdClerk, listTerms, someLines } from '../testing/household-clerk.ts';
import { eraseOnTime } from './erase-on-time.ts';
import { changeListOf, createListOf } from './keep-list.ts';
import { reportSumOf } from './report-sum.ts';
import { erasePeopleOf, saveLinesOf } from './save-lines.ts';
import { setSettingsOf } from './settings.ts';
import { exportListOf } from './show-lines.ts';
import { showListOf } from './show-list.ts';
import { showListsOf } from './show-lists.ts';

let database: Database;
let city: HouseholdCity;
let clerk: ReturnType<typeof householdClerk>;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  city = await makeHouseholdCity(database);
  clerk = householdClerk(database, city);
});
afterAll(() => database.close());

const auditOf = (id: string) => withScope(database, city.chairman, (tx) => readAuditOf(tx, city.chairman, 'household-list', id));
/** Everything a body keeps for good or sends out, as text. */
const keptForGood = () =>
  withScope(database, city.chairman, async (tx) => {
    const { rows } = await sql<{ text: string }>`select canonical as text from audit union all select answer::text from write_receipt
      union all select coalesce(note, '') || coalesce(reason, '') from figure`.execute(tx);
    return rows.map(({ text }) => text).join('\n');
  });

describe('a list', () => {
  test('divides one target of a commune; sum and remainder are shown and not forced', async () => {
    const before = await showListsOf(clerk.work(city.officer), city.slugs.ward, 2026);
    expect(before.divisible.map(({ target }) => target)).toEqual([city.targets.enterprises]);
    expect(before.settings).toMatchObject({ revision: 0, retainMonths: 24 });
    const id = await clerk.begin();
    expect(await clerk.save(id, 1, someLines(40))).toMatchObject({ revision: 2, added: 40, assignedSum: '80', remainder: '20' });
    expect(await clerk.save(id, 2, [{ code: 'H00041', name: 'Hộ cuối', assigned: '30', kind: 'person' }])).toMatchObject({
      remainder: '-10',
    });
    const { lists, divisible } = await showListsOf(clerk.work(city.chairman), city.slugs.city, null);
    expect(lists).toMatchObject([{ id, lines: 41, people: 1, named: 41, target: '100', assignedSum: '110', remainder: '-10', done: 0 }]);
    expect(divisible).toEqual([]);
    expect(JSON.stringify(lists)).not.toContain('minh họa');
  });

  test('the same block again changes nothing, and the same write is the same write', async () => {
    const id = await clerk.begin();
    const asked = { writeId: newId(), basedOn: 1, lines: someLines(40), remove: [] };
    const first = await saveLinesOf(clerk.work(city.officer), id, asked);
    expect(await saveLinesOf(clerk.work(city.officer), id, asked)).toEqual(first);
    expect(await clerk.save(id, 2, someLines(40))).toMatchObject({ revision: 2, added: 0, changed: 0, unchanged: 40 });
    expect(await clerk.save(id, 2, [{ code: ' h00003 ', actual: '1' }])).toMatchObject({ revision: 3, changed: 1, actualSum: '1' });
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(['households.created', 'households.lines', 'households.lines']);
  });

  test('two people at once: the second is told and nothing is lost', async () => {
    const id = await clerk.begin();
    await clerk.save(id, 1, someLines(3));
    await expect(clerk.save(id, 1, [{ code: 'H00001', actual: '2' }])).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const both = await Promise.allSettled([
      clerk.save(id, 2, [{ code: 'H00001', actual: '2' }]),
      clerk.save(id, 2, [{ code: 'H00002', actual: '2' }]),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('takes ten thousand lines, and no more than it can hold', async () => {
    const id = await clerk.begin();
    expect(await clerk.save(id, 1, someLines(10_000, '1'))).toMatchObject({ added: 10_000, assignedSum: '10000' });
    const more = someLines(20_001).slice(10_000);
    await expect(clerk.save(id, 2, more)).rejects.toMatchObject({ code: 'household-refused' });
    expect((await clerk.lines(id)).lines.length).toBe(10_000);
  });

  test('refuses what is wrong line by line, and then writes nothing', async () => {
    const id = await clerk.begin();
    await clerk.save(id, 1, someLines(2));
    const other = await clerk.begin(city.otherOfficer, city.targets.other);
    await clerk.save(other, 1, [{ code: 'X1', name: 'Hộ phường hai', assigned: '1' }], [], city.otherOfficer);
    const foreign =
      (
        await withScope(database, city.otherOfficer, async (tx) => {
          await sql`select set_config('thucthi.households', 'keep', true)`.execute(tx);
          return (await sql<{ id: string }>`select id from household_line where list_id = ${other}`.execute(tx)).rows;
        })
      )[0]?.id ?? '';
    const wrong = await clerk
      .save(id, 2, [
        { code: 'A', name: 'Âm', assigned: '-1' },
        { code: 'B', name: 'Lẻ', assigned: '1.5' },
        { code: 'C', assigned: '1' },
        { code: 'D', name: 'Không số' },
        { id: foreign, actual: '1' },
        { code: 'E', name: 'Một', assigned: '1' },
        { code: 'e', name: 'Hai', assigned: '1' },
        { name: 'Không mã', assigned: '1' },
      ])
      .catch((error: unknown) => error as { code: string; extra: { problems: { index: number; vi: string }[] } });
    expect(wrong).toMatchObject({ code: 'household-refused' });
    expect('extra' in wrong && wrong.extra.problems.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 6, 7]);
    expect((await clerk.lines(id)).lines.length).toBe(2);
    await expect(clerk.save(other, 2, [], [], city.officer)).rejects.toMatchObject({ code: 'outside-scope' });
  });

  test('two lines may change their codes with each other', async () => {
    const id = await clerk.begin();
    await clerk.save(id, 1, someLines(2));
    const [one, two] = (await clerk.lines(id)).lines;
    const swapped = [
      { id: one?.id, code: 'H00002' },
      { id: two?.id, code: 'H00001' },
    ];
    expect(await clerk.save(id, 2, swapped)).toMatchObject({ changed: 2 });
    expect((await clerk.lines(id)).lines.map(({ code }) => code)).toEqual(['H00002', 'H00001']);
  });

  test('is only for a commune, one for each target, and for something that adds up', async () => {
    await clerk.begin();
    await expect(clerk.begin()).rejects.toMatchObject({ code: 'household-refused' });
    await expect(clerk.begin(city.officer, city.targets.rate)).rejects.toMatchObject({ code: 'household-refused' });
    await expect(clerk.begin(city.officer, city.targets.other)).rejects.toMatchObject({ code: 'outside-scope' });
    await expect(clerk.begin(city.above, city.targets.other)).rejects.toMatchObject({ code: 'outside-scope' });
    await expect(clerk.begin(city.officer, newId())).rejects.toMatchObject({ code: 'not-found' });
    const late = { writeId: newId(), target: city.targets.other, ...listTerms, retainUntil: '2026-01-01' };
    await expect(createListOf(clerk.work(city.otherOfficer), late)).rejects.toMatchObject({ code: 'household-refused' });
  });

  test('goes out as a file in which text is text', async () => {
    const id = await clerk.begin();
    await clerk.save(id, 1, [{ code: '=1+1', name: '<b>Hộ</b> =HYPERLINK("http://x")', assigned: '1', note: '@SUM(A1)' }]);
    const answer = await exportListOf({ ...clerk.work(city.officer), log: silentLog }, city.slugs.ward, id);
    const rows: string[][] = [];
    for await (const { cells } of (await openTable(new Uint8Array(await answer.arrayBuffer()))).rows()) rows.push([...cells]);
    expect(rows[1]).toEqual(['=1+1', 'Hộ', '<b>Hộ</b> =HYPERLINK("http://x")', '', '1', '', '@SUM(A1)']);
    expect((await auditOf(id)).at(-1)?.action).toBe('households.exported');
  });
});

describe('personal data', () => {
  test('of one line are erased; its number stays, and neither audit nor receipts nor ledger ever held them', async () => {
    const id = await clerk.begin();
    await clerk.save(id, 1, someLines(3, '5'));
    const [line] = (await clerk.lines(id)).lines;
    const erased = await erasePeopleOf(clerk.work(city.officer), id, {
      writeId: newId(),
      basedOn: 2,
      lines: [line?.id ?? ''],
      reason: 'Hộ đề nghị xóa',
    });
    expect(erased).toEqual({ revision: 3, erased: 1 });
    const after = (await clerk.lines(id)).lines;
    expect(after[0]).toEqual({ ...line, code: null, name: null, place: null, note: null });
    expect((await showListOf(clerk.work(city.chairman), city.slugs.ward, id)).list).toMatchObject({
      lines: 3,
      named: 2,
      assignedSum: '15',
    });
    await expect(clerk.save(id, 3, [{ id: line?.id, name: 'Lại' }])).rejects.toMatchObject({ code: 'household-refused' });
    expect(await clerk.save(id, 3, [{ id: line?.id, actual: '5' }])).toMatchObject({ changed: 1, actualSum: '5' });
    const kept = await keptForGood();
    expect(kept).toContain(id);
    for (const word of ['minh họa', 'Tổ 1', 'H00001']) expect(kept).not.toContain(word);
  });

  test('of the whole list are erased the day after the retention, by the program itself', async () => {
    const id = await clerk.begin();
    await clerk.save(id, 1, someLines(5));
    city.clock.moveTo(new Date('2027-12-31T05:00:00Z'));
    expect(await eraseOnTime({ database, clock: city.clock, log: silentLog })).toBe(0);
    city.clock.moveTo(new Date('2028-01-01T05:00:00Z'));
    expect(await eraseOnTime({ database, clock: city.clock, log: silentLog })).toBeGreaterThanOrEqual(5); // other tests’ lists too
    expect(await eraseOnTime({ database, clock: city.clock, log: silentLog })).toBe(0);
    const { list } = await showListOf(clerk.work(city.officer), city.slugs.ward, id);
    expect(list).toMatchObject({ lines: 5, named: 0, assignedSum: '10', erasedOn: '2028-01-01' });
    expect((await clerk.lines(id)).lines.every(({ name }) => name === null)).toBe(true);
    expect(JSON.parse((await auditOf(id)).at(-1)?.canonical ?? '{}')).toMatchObject({ actor: null, detail: { erased: 5, whole: true } });
  });

  test('are kept longer only with a reason, and the body decides how long without one', async () => {
    const id = await clerk.begin();
    const change = { writeId: newId(), basedOn: 1, ...listTerms, retainUntil: '2028-06-30', reason: 'Chưa quyết toán' };
    expect(await changeListOf(clerk.work(city.officer), id, change)).toEqual({ revision: 2 });
    const settings = { writeId: newId(), basedOn: 0, retainMonths: 12, openingMinutes: 15 };
    expect(await setSettingsOf(clerk.work(city.administrator), settings)).toMatchObject({ revision: 1 });
    await expect(setSettingsOf(clerk.work(city.administrator), { ...settings, writeId: newId() })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect((await showListsOf(clerk.work(city.officer), city.slugs.ward, null)).settings).toMatchObject({ retainMonths: 12 });
  });
});

describe('the sum', () => {
  test('becomes the unit’s figure by the ledger’s own path, and the figure says from which list', async () => {
    const id = await clerk.begin();
    await clerk.save(id, 1, someLines(4, '3'));
    const ask = (change: object) => ({
      writeId: newId(),
      basedOn: 3,
      period: '2026-01/2026-11',
      vintage: 'uoc' as const,
      measure: 'actual-sum' as const,
      figureSeen: null,
      ...change,
    });
    const work = clerk.work(city.officer);
    await expect(reportSumOf(work, id, ask({ basedOn: 2 }))).rejects.toMatchObject({ code: 'household-refused' });
    await clerk.save(id, 2, [
      { code: 'H00001', actual: '3' },
      { code: 'H00002', actual: '2' },
    ]);
    expect((await showListOf(work, city.slugs.ward, id)).periods[0]).toEqual({ period: '2026-01/2026-11', standing: [] });
    await expect(reportSumOf(work, id, ask({ basedOn: 2 }))).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(reportSumOf(clerk.work(city.otherOfficer), id, ask({}))).rejects.toMatchObject({ code: 'outside-scope' });
    await expect(reportSumOf(work, id, ask({ period: '2025' }))).rejects.toMatchObject({ code: 'household-refused' });
    const first = await reportSumOf(work, id, ask({}));
    expect(first.value).toBe('5');
    await expect(reportSumOf(work, id, ask({}))).rejects.toMatchObject({ code: 'figure-changed' });
    await expect(reportSumOf(work, id, ask({ figureSeen: first.figure }))).rejects.toMatchObject({ code: 'invalid-figures' });
    const second = await reportSumOf(work, id, ask({ figureSeen: first.figure, measure: 'done-count', reason: 'Tính theo hộ hoàn thành' }));
    expect(second.value).toBe('1');
    const { reports } = await showListOf(work, city.slugs.ward, id);
    expect(reports.map(({ value, figure }) => [value, figure])).toEqual([
      ['1', second.figure],
      ['5', first.figure],
    ]);
    const notes = await withScope(database, city.officer, async (tx) =>
      (await sql<{ note: string }>`select note from figure where unit_id = ${city.ids.ward}`.execute(tx)).rows.map(({ note }) => note),
    );
    expect(notes).toEqual([`Tổng hợp từ danh sách giao đến hộ ${id}`, `Tổng hợp từ danh sách giao đến hộ ${id}`]);
  });
});
