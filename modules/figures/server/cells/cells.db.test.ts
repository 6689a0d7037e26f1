import { newId, readAuditOf, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mentionOf } from '../../domain/cells/comment-text.ts';
import { countRows, openCellDesk } from '../../testing/cell-desk.ts';
import { figureAuditSentences } from '../audit-sentences.ts';
import { showCellPeopleOf } from './cell-people.ts';
import { countMentionsOf, markMentionsReadOf, showMentionsOf } from './show-mentions.ts';

let database: Database;
let desk: Awaited<ReturnType<typeof openCellDesk>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await openCellDesk(database);
});

const idOf = (scope: Scope): string => scope.personId ?? '';
const trail = async () =>
  (await withScope(database, desk.officer, (tx) => readAuditOf(tx, desk.officer, 'unit', String(desk.small.south)))).filter(({ action }) =>
    action.startsWith('cells.'),
  );

describe('the thread of a cell', () => {
  test('the checker calls the officer, who answers and corrects; the checker settles it; everything stays as it was said', async () => {
    const first = await desk.enter('120.5');
    await desk.say(desk.checker, `Số này cao gấp đôi tháng trước, nhờ ${mentionOf(idOf(desk.officer))} rà lại.`, { figure: first });
    expect(await countMentionsOf(desk.work(desk.officer))).toEqual({ unread: 1 });
    expect((await showMentionsOf(desk.work(desk.officer))).mentions).toMatchObject([
      { period: '2026-10', month: '2026-10', open: true, unread: true, said: expect.stringContaining('nhờ @Nguyễn Thị') },
    ]);
    const second = await desk.enter('60.25', first);
    desk.clock.moveTo(new Date('2026-11-10T03:05:00Z'));
    await desk.say(desk.officer, 'Đã sửa: nhập nhầm số lũy kế.', { figure: second });
    const before = await desk.show(desk.checker);
    expect(before).toMatchObject({
      open: true,
      figure: { id: second, value: '60.25', current: true },
      comments: [
        { kind: 'say', own: true, figure: { id: first, value: '120.5', current: false } },
        { kind: 'say', own: false, figure: { id: second, value: '60.25', current: true } },
      ],
    });
    expect(before.comments[0]?.said?.map(({ words, person }) => words ?? person?.vi)).toEqual([
      'Số này cao gấp đôi tháng trước, nhờ ',
      expect.stringMatching(/^Nguyễn Thị /),
      ' rà lại.',
    ]);
    await desk.settle(desk.checker, 'resolve', before.last ?? '');
    const after = await desk.show(desk.officer);
    expect(after).toMatchObject({ open: false, comments: [{}, {}, { kind: 'resolve', said: null, erased: false }] });
    expect((await desk.marks(desk.officer)).cells).toEqual([
      { indicator: 'budget-revenue', period: '2026-10', closed: null, lateUntil: null, comments: 2, open: false, evidence: 0 },
    ]);
    // Whoever says something more opens it again.
    await desk.say(desk.inspector, 'Đề nghị bổ sung biên bản.');
    expect((await desk.show(desk.officer)).open).toBe(true);
  });

  test('the trail names ids and no words, and reads as a sentence', async () => {
    await desk.say(desk.checker, `Mật khẩu của tôi là hoa sen ${mentionOf(idOf(desk.officer))}`);
    const rows = await trail();
    expect(rows.map(({ action }) => action)).toEqual(['cells.comment']);
    expect(rows[0]?.canonical).not.toContain('hoa sen');
    const { detail } = JSON.parse(rows[0]?.canonical ?? '{}') as { detail: Record<string, unknown> };
    expect(figureAuditSentences['cells.comment']?.(detail, { kind: 'unit', id: '' }).vi).toBe(
      'nêu ý kiến về một số liệu tháng 10 năm 2026, nhắc đến 1 người',
    );
  });

  test('words are kept sign for sign, whatever they look like', async () => {
    const texts = [
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      "Robert'); drop table figure; --",
      '=HYPERLINK("http://x.example")',
      '@{khong-phai-nguoi} {{7*7}} \u202Etxt.exe',
      'dòng một\ndòng hai',
    ];
    for (const text of texts) await desk.say(desk.officer, text);
    const { comments } = await desk.show(desk.checker);
    expect(comments.map(({ said }) => said?.map(({ words }) => words).join(''))).toEqual(texts);
  });

  test('too much at once is refused in words, a person counting as one sign', async () => {
    const person = mentionOf(idOf(desk.checker));
    await expect(desk.say(desk.officer, 'a'.repeat(2001))).rejects.toMatchObject({ code: 'invalid-request', extra: { field: 'text' } });
    await desk.say(desk.officer, `${'a'.repeat(1999)}${person}`);
    const many = await Promise.all(Array.from({ length: 21 }, () => desk.someone('unit-checker', desk.small.south)));
    await expect(desk.say(desk.officer, many.map((one) => mentionOf(idOf(one))).join(' '))).rejects.toMatchObject({
      code: 'invalid-request',
    });
    expect(await countRows(database, 'cell_comment', desk.small.tenantId)).toBe(1);
  });

  test('the same write sent again is one comment; its id with other words is refused', async () => {
    const writeId = newId();
    const one = await desk.say(desk.officer, 'Đã đối chiếu kho bạc.', { writeId });
    expect(await desk.say(desk.officer, 'Đã đối chiếu kho bạc.', { writeId })).toEqual(one);
    await expect(desk.say(desk.officer, 'Khác', { writeId })).rejects.toMatchObject({ code: 'write-id-reused' });
    await expect(desk.say(desk.checker, 'Đã đối chiếu kho bạc.', { writeId })).rejects.toMatchObject({ code: 'write-id-reused' });
    expect(await countRows(database, 'cell_comment', desk.small.tenantId)).toBe(1);
  });

  test('two who say the first thing at once are both kept; of two who settle at once one is told that somebody was first', async () => {
    await Promise.all([desk.say(desk.officer, 'một'), desk.say(desk.checker, 'hai')]);
    const { last, comments } = await desk.show(desk.officer);
    expect(comments).toHaveLength(2);
    const both = await Promise.allSettled([
      desk.settle(desk.checker, 'resolve', last ?? ''),
      desk.settle(desk.inspector, 'resolve', last ?? ''),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'changed-meanwhile' } });
    // What was said meanwhile is not settled unseen.
    await desk.settle(desk.officer, 'reopen', (await desk.show(desk.officer)).last ?? '');
    const seen = (await desk.show(desk.officer)).last ?? '';
    await desk.say(desk.officer, 'còn một điểm');
    await expect(desk.settle(desk.checker, 'resolve', seen)).rejects.toMatchObject({ code: 'changed-meanwhile', extra: { open: true } });
  });
});

describe('who may', () => {
  test('whoever has a role in the body reads; only those whose role reaches the unit speak', async () => {
    await desk.say(desk.officer, 'xin ý kiến');
    for (const scope of [desk.officer, desk.checker, desk.inspector]) expect((await desk.show(scope)).can.comment).toBe(true);
    for (const scope of [desk.neighbour, desk.administrator]) {
      const shown = await desk.show(scope);
      expect(shown.comments).toHaveLength(1);
      expect(shown.can.comment).toBe(false);
    }
    await expect(desk.say(desk.neighbour, 'chen vào')).rejects.toMatchObject({ code: 'outside-scope' });
    await desk.say(desk.inspector, 'tôi kiểm tra');
  });

  test('the database itself refuses who speaks for a unit out of reach, or in the name of another', async () => {
    const insert = (scope: Scope, author: string) =>
      withScope(database, scope, (tx) =>
        sql`insert into cell_comment (tenant_id, id, unit_id, indicator_id, period, kind, figure_id, author_id, recorded_at)
          values (${desk.small.tenantId}, ${newId()}, ${desk.small.south}, 1, '2026-10', 'say', null, ${author}::uuid, now())`.execute(tx),
      );
    await insert(desk.officer, idOf(desk.officer));
    await insert(desk.inspector, idOf(desk.inspector));
    await expect(insert(desk.neighbour, idOf(desk.neighbour))).rejects.toMatchObject({ code: '42501' });
    await expect(insert(desk.officer, idOf(desk.checker))).rejects.toMatchObject({ code: '42501' });
    await expect(insert(desk.noRole, idOf(desk.noRole))).rejects.toMatchObject({ code: '42501' });
    for (const statement of [
      sql`update cell_comment set period = '2026-11'`,
      sql`delete from cell_comment`,
      sql`delete from figure_evidence`,
    ])
      await expect(withScope(database, desk.small.scope, (tx) => statement.execute(tx))).rejects.toMatchObject({ code: '42501' });
  });

  test('an inspector who speaks writes nothing else: no figure, no file', async () => {
    const figure = await desk.enter('5');
    await expect(desk.attach(desk.inspector, figure, '%PDF-1')).rejects.toMatchObject({ code: 'outside-scope' });
    await expect(desk.enter('6', figure, desk.inspector)).rejects.toBeTruthy();
  });

  test('of another body nothing is found: its units, comments, files, people', async () => {
    const other = await openCellDesk(database);
    const figure = await other.enter('7');
    const { id } = await other.say(other.officer, 'nội bộ');
    const file = await other.attach(other.officer, figure, '%PDF-other');
    await expect(desk.show(desk.officer, other.cell)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.say(desk.officer, 'x', { slug: other.slug })).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.erase(desk.administrator, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.withdraw(desk.officer, file.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.say(desk.officer, 'dẫn số lạ', { figure })).rejects.toMatchObject({
      code: 'invalid-request',
      extra: { field: 'figure' },
    });
    await expect(desk.say(desk.officer, mentionOf(idOf(other.officer)))).rejects.toMatchObject({
      code: 'invalid-request',
      extra: { field: 'text' },
    });
    expect(await countRows(database, 'cell_comment', desk.small.tenantId)).toBe(0);
  });

  test('somebody without a role cannot see the unit and cannot be called; who was called is read by nobody else', async () => {
    await expect(desk.say(desk.officer, mentionOf(idOf(desk.noRole)))).rejects.toMatchObject({
      code: 'invalid-request',
      extra: { detail: { vi: expect.stringContaining('không xem được số liệu') } },
    });
    await expect(desk.say(desk.officer, mentionOf(newId()))).rejects.toMatchObject({ code: 'invalid-request' });
    await desk.say(desk.officer, `${mentionOf(idOf(desk.checker))} ${mentionOf(idOf(desk.officer))}`); // who calls oneself gets no notice
    expect(await countRows(database, 'cell_mention', desk.small.tenantId)).toBe(1);
    const seenBy = (scope: Scope) =>
      withScope(database, scope, async (tx) => (await sql`select * from cell_mention`.execute(tx)).rows.length);
    expect(await Promise.all([desk.checker, desk.officer, desk.administrator].map(seenBy))).toEqual([1, 0, 0]);
  });

  test('people are found by parts of their names, those of the unit first, never who has no role', async () => {
    const { people } = await showCellPeopleOf(desk.work(desk.checker), desk.slug, 'nguyen');
    expect(people[0]).toMatchObject({ id: idOf(desk.officer), here: true, office: { vi: 'Cán bộ phường, xã' } });
    const ids = people.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([idOf(desk.inspector), idOf(desk.neighbour)]));
    expect(ids).not.toContain(idOf(desk.noRole));
    expect((await showCellPeopleOf(desk.work(desk.checker), desk.slug, '%_')).people).toEqual([]);
  });
});

describe('notices', () => {
  test('are read one by one or all, once, and only one’s own', async () => {
    const call = mentionOf(idOf(desk.officer));
    const one = await desk.say(desk.checker, `${call} một`);
    await desk.say(desk.checker, `${call} hai`);
    const read = (scope: Scope, comments: 'all' | string[]) => markMentionsReadOf(desk.work(scope), { writeId: newId(), comments });
    expect(await read(desk.checker, [one.id])).toEqual({ marked: 0 });
    expect(await read(desk.officer, [one.id, newId()])).toEqual({ marked: 1 });
    expect(await countMentionsOf(desk.work(desk.officer))).toEqual({ unread: 1 });
    expect(await read(desk.officer, 'all')).toEqual({ marked: 1 });
    expect(await read(desk.officer, 'all')).toEqual({ marked: 0 });
  });
});

describe('erasing words', () => {
  test('takes them away for good and leaves whose and when, for the administrator with a reason', async () => {
    const { id } = await desk.say(desk.officer, `Ông A, CCCD 0123456789 ${mentionOf(idOf(desk.checker))}`);
    const writeId = newId();
    expect(await desk.erase(desk.administrator, id, writeId)).toEqual({ erased: true });
    expect(await desk.erase(desk.administrator, id, writeId)).toEqual({ erased: true });
    await expect(desk.erase(desk.administrator, id)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await countRows(database, 'cell_comment_text', desk.small.tenantId)).toBe(0);
    expect((await desk.show(desk.checker)).comments).toMatchObject([{ id, said: null, erased: true, by: { vi: expect.any(String) } }]);
    expect((await showMentionsOf(desk.work(desk.checker))).mentions).toMatchObject([{ said: '' }]);
    const all = JSON.stringify(await trail());
    expect(all).not.toContain('CCCD');
    // The words of nobody can be taken away by who writes for one branch only.
    const other = await desk.say(desk.officer, 'giữ lại');
    await expect(desk.erase(desk.checker, other.id)).rejects.toMatchObject({ code: '42501' });
  });
});
