import { asWorker, mintScope, newId, readAuditOf, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openMonitoredFile, stepMonitoredFile, type MonitoredFileToOpen, type MonitoredStep } from '../../contract.ts';
import { officeClock, openRegisterOffice, type RegisterOffice } from '../../testing/register-office.ts';
import { openMonitoredFileOf, stepMonitoredFileOf } from './keep-files.ts';
import { listMonitoredFilesOf, monitoredFilesDoorOf } from './list-files.ts';
import { showMonitoredFile } from './show-file.ts';

let database: Database;
let office: RegisterOffice;
/** Named, with the right to keep files. */
let keeper: Scope;
/** With every right of an office, and named for nothing. */
let other: Scope;
let id: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openRegisterOffice(database);
  keeper = scopeOf(office.people.clerk);
  other = scopeOf(office.people.officer);
  ({ id } = await open());
});

const scopeOf = (personId: string, rights: readonly ('files.monitor' | 'audit.read')[] = ['files.monitor', 'audit.read']): Scope =>
  mintScope({ tenantId: office.tenantId, personId, rights, readUnits: 'all', writeUnits: 'all' });
const work = (scope: Scope) => ({ database, clock: officeClock, scope });
const someFile = (more: Partial<MonitoredFileToOpen> = {}) => ({
  kind: 'incident',
  stage: 'verification',
  stageSince: '2026-10-05',
  number: '12/HS-TD',
  subject: 'Vụ việc tại khu Đồng Sậy',
  owner: { office: 'Thanh tra thành phố Thử' },
  dueOn: '2026-11-10',
  readers: [office.people.clerk],
  ...more,
});
const open = (more: Partial<MonitoredFileToOpen> = {}, scope: Scope = keeper, writeId = newId()) =>
  openMonitoredFileOf(work(scope), openMonitoredFile.body!.parse({ writeId, file: someFile(more) }) as never);
const step = (basedOn: number, taken: MonitoredStep | object, scope: Scope = keeper) =>
  stepMonitoredFileOf(work(scope), id, stepMonitoredFile.body!.parse({ writeId: newId(), basedOn, step: taken }) as never);
const show = (scope: Scope = keeper) => showMonitoredFile(work(scope), { id, unit: office.unit });
const list = async (scope: Scope = keeper) => (await listMonitoredFilesOf(work(scope), { unit: office.unit })).files;
const trail = async () =>
  (await withScope(database, other, (tx) => readAuditOf(tx, other, 'monitored-file', id))).map(({ action }) => action);

describe('a monitored file', () => {
  test('is number, subject, owner, stage and due date; its log says who did what, and every look is kept', async () => {
    expect(await list()).toEqual([
      {
        id,
        revision: 1,
        kind: 'incident',
        number: '12/HS-TD',
        subject: 'Vụ việc tại khu Đồng Sậy',
        owner: { unit: null, office: 'Thanh tra thành phố Thử' },
        stage: 'verification',
        stageSince: '2026-10-05',
        dueOn: '2026-11-10',
        workingDaysLeft: -4,
        closedOn: null,
      },
    ]);
    await step(1, { act: 'move', stage: 'conclusion', on: '2026-11-13' });
    await step(2, { act: 'correct', number: '12/HS-TD', subject: 'Vụ việc Đồng Sậy', owner: { unit: office.unit }, dueOn: '2026-11-20' });
    await step(3, { act: 'name-readers', readers: [office.people.officer, office.people.clerk] });
    await step(4, { act: 'close', on: '2026-11-16' });
    const shown = await show();
    expect(shown).toMatchObject({
      revision: 5,
      stage: 'conclusion',
      stageSince: '2026-11-13',
      closedOn: '2026-11-16',
      workingDaysLeft: null,
      owner: { unit: { slug: office.unit }, office: null },
      can: { keep: true },
    });
    expect(shown.log.map(({ act, on, changed, named, recordedBy }) => [act, on, changed, named, recordedBy])).toEqual([
      ['close', '2026-11-16', [], [], 'Văn thư'],
      ['name-readers', '2026-11-16', [], ['Chuyên viên'], 'Văn thư'],
      ['correct', '2026-11-16', ['subject', 'owner', 'due'], [], 'Văn thư'],
      ['move', '2026-11-13', [], [], 'Văn thư'],
      ['open', '2026-10-05', [], ['Văn thư'], 'Văn thư'],
    ]);
    expect(await trail()).toEqual([
      'monitored-files.open',
      'monitored-files.move',
      'monitored-files.correct',
      'monitored-files.name-readers',
      'monitored-files.close',
      'monitored-files.view',
    ]);
    await list();
    const looks = await withScope(database, other, (tx) => readAuditOf(tx, other, 'monitored-files', String(office.tenantId)));
    expect(looks.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['monitored-files.list', office.people.clerk],
      ['monitored-files.list', office.people.clerk],
    ]);
  });

  test('is not there for anybody else, whatever they hold and whatever statement asks', async () => {
    await step(1, { act: 'move', stage: 'conclusion', on: '2026-11-13' });
    expect(await list(other)).toEqual([]);
    await expect(show(other)).rejects.toMatchObject({ code: 'not-found' });
    await expect(step(2, { act: 'close', on: '2026-11-16' }, other)).rejects.toMatchObject({ code: 'not-found' });
    // Without the right and without a file not even the list is there.
    const reader = scopeOf(office.people.officer, []);
    await expect(list(reader)).rejects.toMatchObject({ code: 'not-found' });
    expect(await monitoredFilesDoorOf(work(reader), { unit: office.unit })).toEqual({ shown: false });
    for (const scope of [other, reader, office.stranger])
      await withScope(database, scope, async (tx) => {
        const { rows } = await sql`select id from monitored_file union all select file_id from monitored_file_step`.execute(tx);
        expect(rows).toEqual([]);
        const changed = await sql`update monitored_file set readers = ${[office.people.officer]}::uuid[] where id = ${id}`.execute(tx);
        expect(changed.numAffectedRows).toBe(0n);
      });
    await step(2, { act: 'name-readers', readers: [office.people.clerk, office.people.officer] });
    expect(await monitoredFilesDoorOf(work(reader), { unit: office.unit })).toEqual({ shown: true });
    expect((await list(reader)).map((file) => file.id)).toEqual([id]);
    expect((await show(reader)).can).toEqual({ keep: false });
  });

  test('leaves nothing of itself in trail, news or receipts', async () => {
    await step(1, { act: 'correct', ...secrets(), dueOn: null });
    await list();
    await show();
    const kept = await asWorker(database, 'test', async (tx) => {
      const { rows } = await sql<{ text: string }>`
        select canonical as text from audit where tenant_id = ${office.tenantId}
        union all select payload::text from outbox where tenant_id = ${office.tenantId}
        union all select answer::text from write_receipt where tenant_id = ${office.tenantId}`.execute(tx);
      return rows.map(({ text }) => text).join('\n');
    });
    expect(kept).toContain('monitored-files.correct');
    for (const word of ['12/HS-TD', 'Đồng Sậy', 'Thanh tra', 'Mật danh', '99/KÍN', 'Cơ quan kín', 'verification', '2026-11-10'])
      expect(kept).not.toContain(word);
    const { rows } = await asWorker(database, 'test', (tx) =>
      sql`select 1 from outbox where tenant_id = ${office.tenantId} and topic like 'monitored%'`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});

const secrets = () => ({ number: '99/KÍN', subject: 'Mật danh K9', owner: { office: 'Cơ quan kín' } });

describe('keeping monitored files', () => {
  test('takes nothing but the fields it has: not by the contract, not by the database', async () => {
    const taken = (file: object) => openMonitoredFile.body!.safeParse({ writeId: newId(), file: { ...someFile(), ...file } }).success;
    expect(taken({})).toBe(true);
    for (const more of [
      { note: 'x' },
      { content: 'x' },
      { files: [] },
      { subject: 'hai\ndòng' },
      { subject: 'x'.repeat(161) },
      { readers: [] },
    ])
      expect([more, taken(more)]).toEqual([more, false]);
    const refused = (statement: ReturnType<typeof sql>) => withScope(database, keeper, (tx) => statement.execute(tx));
    for (const statement of [
      sql`update monitored_file set subject = ${'x'.repeat(161)} where id = ${id}`,
      sql`update monitored_file set subject = ${'hai\ndòng'} where id = ${id}`,
      sql`update monitored_file set stage = 'lời kể về nội dung' where id = ${id}`,
      sql`update monitored_file set owner_unit_id = ${office.tenantId * 1000} where id = ${id}`,
      sql`update monitored_file set readers = '{}' where id = ${id}`,
      sql`update monitored_file set readers = ${[office.people.officer]}::uuid[] where id = ${id}`,
      sql`update monitored_file set kind = 'complaint' where id = ${id}`,
      sql`update monitored_file_step set act = 'close' where file_id = ${id}`,
      sql`delete from monitored_file_step where file_id = ${id}`,
      sql`delete from monitored_file where id = ${id}`,
    ])
      await expect(refused(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(23514|42501)$/) });
  });

  test('keeps whoever writes among the readers; another of them may take them off', async () => {
    await expect(open({ readers: [office.people.officer] })).rejects.toMatchObject({
      code: 'invalid-request',
      extra: { field: 'readers' },
    });
    await expect(open({ readers: [office.people.clerk, newId()] })).rejects.toMatchObject({ extra: { field: 'readers' } });
    await expect(step(1, { act: 'name-readers', readers: [office.people.officer] })).rejects.toMatchObject({ extra: { field: 'readers' } });
    await step(1, { act: 'name-readers', readers: [office.people.clerk, office.people.officer] });
    await step(2, { act: 'name-readers', readers: [office.people.officer] }, other);
    await expect(show()).rejects.toMatchObject({ code: 'not-found' });
    await expect(step(2, { act: 'close', on: '2026-11-16' })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('refuses what somebody else was first with, and says how the file stands now', async () => {
    await step(1, { act: 'move', stage: 'handling', on: '2026-11-13' });
    await expect(step(1, { act: 'close', on: '2026-11-16' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      extra: { revision: 2, yours: { act: 'close' }, theirs: { stage: 'handling' } },
    });
  });

  test('is done once for one write id, and reckons due dates in working days', async () => {
    const writeId = newId();
    const first = await open({ number: '13', dueOn: null, withinWorkingDays: 5 }, keeper, writeId);
    expect(await open({ number: '13', dueOn: null, withinWorkingDays: 5 }, keeper, writeId)).toEqual(first);
    expect((await list()).find((file) => file.id === first.id)).toMatchObject({ dueOn: '2026-11-23', workingDaysLeft: 5 });
    await expect(open({ dueOn: '2026-11-22' })).rejects.toMatchObject({ code: 'deadline-day-off', extra: { offered: '2026-11-23' } });
    const kept = await open({ number: '14', dueOn: '2026-11-22', keepDayOff: true });
    expect((await list()).find((file) => file.id === kept.id)).toMatchObject({ dueOn: '2026-11-22', workingDaysLeft: 5 });
    expect((await list()).map(({ number }) => number)).toEqual(['12/HS-TD', '14', '13']);
  });
});
