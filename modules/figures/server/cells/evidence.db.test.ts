import { createHash } from 'node:crypto';
import { newId, Refusal, silentLog, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countRows, openCellDesk } from '../../testing/cell-desk.ts';
import { insertLateEntries, setClosings } from '../closed-periods.store.ts';
import { runWrite } from '@thucthi/platform';
import { answerEvidence } from './answer-evidence.ts';
import { keepEvidenceOf } from './keep-evidence.ts';
import { smallIndicators } from '../../testing/small-province.ts';

let database: Database;
let desk: Awaited<ReturnType<typeof openCellDesk>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await openCellDesk(database);
});

describe('a file of evidence', () => {
  test('is bound to the figure that stood, is handed out as an attachment, and survives a correction', async () => {
    const first = await desk.enter('10');
    const content = `%PDF-${'x'.repeat(1_200_000)}`;
    const { id, fresh } = await desk.attach(desk.officer, first, content, 'Biên bản 12/10.pdf');
    expect(fresh).toBe(true);
    await desk.enter('11', first);
    const shown = await desk.show(desk.checker);
    expect(shown.evidence).toMatchObject([
      {
        id,
        name: 'Biên bản 12-10.pdf',
        kind: 'pdf',
        bytes: content.length,
        hash: createHash('sha256').update(content).digest('hex'),
        figure: { id: first, value: '10', current: false },
        withdrawn: null,
      },
    ]);
    expect(shown.can).toEqual({ comment: true, attach: false, erase: false });
    const answer = await answerEvidence(desk.work(desk.inspector), id);
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe(content);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="minh-chung.pdf"; filename*=UTF-8''${encodeURIComponent('Biên bản 12-10.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test('sent again, and by two at once, is one file', async () => {
    const figure = await desk.enter('10');
    const office = await desk.someone('office', null);
    const both = await Promise.all([desk.attach(desk.officer, figure, '%PDF-a'), desk.attach(office, figure, '%PDF-a', 'khac.pdf')]);
    expect(both.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(await desk.attach(desk.officer, figure, '%PDF-a')).toMatchObject({ fresh: false });
    expect(await countRows(database, 'figure_evidence', desk.small.tenantId)).toBe(1);
  });

  test('is not laid where no figure stands, nor beside one that was corrected meanwhile, nor beside that of another cell', async () => {
    const first = await desk.enter('10');
    await desk.enter('11', first);
    await expect(desk.attach(desk.officer, first, '%PDF-a')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(desk.attach(desk.officer, newId(), '%PDF-a')).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.attach(desk.officer, first, '%PDF-a', 'a.pdf', { ...desk.cell, period: '2026-09' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(desk.attach(desk.officer, first, '%PDF-a', 'a.pdf', { ...desk.cell, period: 'tháng mười' })).rejects.toMatchObject({
      code: 'period-invalid',
    });
    await expect(desk.attach(desk.neighbour, first, '%PDF-a')).rejects.toMatchObject({ code: 'outside-scope' });
  });

  test('taken back it is handed out no more and stays on record with the reason', async () => {
    const figure = await desk.enter('10');
    const { id } = await desk.attach(desk.officer, figure, '%PDF-a');
    await expect(desk.withdraw(desk.neighbour, id)).rejects.toMatchObject({ code: 'outside-scope' });
    const writeId = newId();
    expect(await desk.withdraw(desk.officer, id, writeId)).toEqual({ withdrawn: true });
    expect(await desk.withdraw(desk.officer, id, writeId)).toEqual({ withdrawn: true });
    await expect(desk.withdraw(desk.officer, id)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(answerEvidence(desk.work(desk.officer), id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await desk.show(desk.checker)).evidence).toMatchObject([{ id, withdrawn: { reason: 'nộp nhầm tệp' } }]);
    expect((await desk.marks(desk.checker)).cells).toEqual([]);
    // The same content may be laid there anew.
    expect(await desk.attach(desk.officer, figure, '%PDF-a')).toMatchObject({ fresh: true });
  });

  test('that bears a mark of secrecy leaves nothing but that one came', async () => {
    const figure = await desk.enter('10');
    const secret = () => Promise.reject(new Refusal('invalid-file', { vi: 'mật', en: 'secret', fault: 'secret' }));
    const asked = { ...desk.cell, figure };
    await expect(
      keepEvidenceOf({ ...desk.work(desk.officer), log: silentLog }, secret, asked, { name: 'mat.pdf', bytes: new Uint8Array([1]) }),
    ).rejects.toMatchObject({ code: 'invalid-file' });
    expect(await countRows(database, 'figure_evidence', desk.small.tenantId)).toBe(0);
  });

  test('at most twenty lie at one cell', async () => {
    const figure = await desk.enter('10');
    for (let n = 0; n < 20; n += 1) await desk.attach(desk.officer, figure, `%PDF-${n}`);
    await expect(desk.attach(desk.officer, figure, '%PDF-mot-nua')).rejects.toMatchObject({
      code: 'invalid-file',
      extra: { fault: 'too-many' },
    });
  });
});

describe('how cells stand', () => {
  test('a closed cell says since when and by which form, and a running permit until when; cells open again by the clock', async () => {
    const { tenantId, south } = desk.small;
    const form = newId();
    const closing = {
      unitId: south,
      periods: ['2026-10'],
      formId: form,
      formPeriod: '2026-10',
      formName: 'Biểu thu ngân sách',
      indicatorIds: [smallIndicators.revenue],
      closesAt: new Date('2026-11-09T17:00:00Z'),
    };
    const stamp = { recordedAt: new Date('2026-11-01T00:00:00Z'), recordedBy: null };
    await runWrite(database, desk.small.scope, (tx) =>
      setClosings(tx, tenantId, [closing, { ...closing, formId: newId(), closesAt: new Date('2026-12-01T00:00:00Z') }], stamp),
    );
    const closed = { since: '2026-11-09T17:00:00.000Z', form: 'Biểu thu ngân sách' };
    expect((await desk.marks(desk.officer, '2026-10,2026-01/2026-10')).cells).toMatchObject([
      { period: '2026-10', closed, lateUntil: null },
    ]);
    await runWrite(database, desk.small.scope, (tx) =>
      insertLateEntries(tx, tenantId, [
        {
          id: newId(),
          unitId: south,
          formId: form,
          formPeriod: '2026-10',
          formName: 'Biểu thu ngân sách',
          periods: ['2026-10'],
          indicatorIds: [smallIndicators.revenue],
          authority: 'Chủ tịch UBND',
          reason: 'bổ sung chứng từ',
          expiresAt: new Date('2026-11-11T00:00:00Z'),
          recordedAt: desk.clock.now(),
          recordedBy: null,
        },
      ]),
    );
    expect((await desk.marks(desk.officer)).cells).toMatchObject([{ closed, lateUntil: '2026-11-11T00:00:00.000Z' }]);
    desk.clock.moveTo(new Date('2026-11-11T00:00:01Z'));
    expect((await desk.marks(desk.officer)).cells).toMatchObject([{ closed, lateUntil: null }]);
    // A closed cell may still be talked about.
    await desk.say(desk.officer, 'xin nhập muộn');
    expect((await desk.marks(desk.officer)).cells).toMatchObject([{ comments: 1, open: true }]);
  });

  test('what is no period, and too many, is refused', async () => {
    await expect(desk.marks(desk.officer, 'x')).rejects.toMatchObject({ code: 'period-invalid' });
    await expect(desk.marks(desk.officer, Array.from({ length: 21 }, (_, n) => `20${n + 10}`).join(','))).rejects.toMatchObject({
      code: 'period-invalid',
    });
    expect((await desk.marks(desk.officer, '')).cells).toEqual([]);
  });
});
