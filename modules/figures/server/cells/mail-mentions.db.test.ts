import { asWorker, newId, silentLog, waitingMail, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mentionOf } from '../../domain/cells/comment-text.ts';
import { openCellDesk } from '../../testing/cell-desk.ts';
import { evidenceNotWhole, wrongThreads } from './cell-checks.store.ts';
import { mailMentions } from './mail-mentions.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('whoever takes mail is told once a day where they were called, never what was said', async () => {
  const desk = await openCellDesk(database);
  const { clock, officer } = desk;
  const call = mentionOf(officer.personId ?? '');
  await asWorker(database, 'test', (tx) =>
    sql`update person set mail_address = 'canbo@vi-du.gov.vn' where id = ${officer.personId}`.execute(tx),
  );
  const round = () => mailMentions({ database, clock, log: silentLog, mail: { baseUrl: 'https://thucthi.vi-du.gov.vn', host: 'vi-du' } });
  const letters = async () =>
    (
      await asWorker(database, 'test', (tx) =>
        sql<{ subject: string; plain: string; html: string }>`select subject, plain, html from mail`.execute(tx),
      )
    ).rows;
  await desk.say(desk.checker, `${call} số <b>này</b> sai`);
  await desk.say(desk.checker, `${mentionOf(desk.inspector.personId ?? '')} xem giúp`); // takes no mail
  expect(await round()).toBe(0); // who has the program open reads it first
  clock.moveTo(new Date('2026-11-10T03:30:00Z'));
  expect(await Promise.all([round(), round()])).toEqual(expect.arrayContaining([1, 0]));
  const [letter] = await letters();
  expect(letter?.subject).toBe('Trao đổi về số liệu ngày 10/11/2026: 1 ý kiến nhắc đến đồng chí');
  expect(letter?.plain).toContain(desk.slug);
  expect(letter?.plain).not.toContain('sai');
  await desk.say(desk.checker, `${call} còn một điểm`);
  clock.moveTo(new Date('2026-11-10T08:00:00Z'));
  expect(await round()).toBe(0); // one letter a day
  clock.moveTo(new Date('2026-11-11T03:00:00Z'));
  expect(await round()).toBe(1);
  expect(await letters()).toHaveLength(2);
  expect((await asWorker(database, 'test', (tx) => waitingMail(tx, desk.small.tenantId))).waiting).toBe(2);
});

test('the night finds a thread that stands wrong, lost words and a file that is not whole', async () => {
  const desk = await openCellDesk(database);
  const { tenantId } = desk.small;
  const figure = await desk.enter('10');
  const { id } = await desk.say(desk.officer, 'một');
  await desk.say(desk.checker, 'hai');
  await desk.settle(desk.checker, 'resolve', (await desk.show(desk.checker)).last ?? '');
  const file = await desk.attach(desk.officer, figure, '%PDF-a');
  const found = () => asWorker(database, 'test', async (tx) => [await wrongThreads(tx, tenantId), await evidenceNotWhole(tx, tenantId)]);
  expect(await found()).toMatchObject([{ count: 0 }, { count: 0 }]);
  await desk.erase(desk.administrator, id);
  expect(await found()).toMatchObject([{ count: 0 }, { count: 0 }]);
  await asWorker(database, 'test', async (tx) => {
    await sql`update cell_thread set comments = 7 where tenant_id = ${tenantId}`.execute(tx);
    await sql`delete from cell_comment_text where tenant_id = ${tenantId}`.execute(tx);
  });
  const lost = newId();
  await asWorker(database, 'test', (tx) =>
    sql`insert into figure_evidence select tenant_id, ${lost}::uuid, unit_id, indicator_id, period, figure_id, name, kind, hash, byte_size,
      recorded_at, recorded_by from figure_evidence where id = ${file.id}`.execute(tx),
  );
  expect(await found()).toMatchObject([{ count: 2 }, { count: 1, first: [`evidence ${lost}`] }]);
});
