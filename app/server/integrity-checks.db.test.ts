import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { foldAll } from '@thucthi/figures/server';
import { asWorker, checkAtNight, drainOutbox, movableClock, newId, runChecks, silentLog, type Database } from '@thucthi/platform';
import { sealEverything } from '@thucthi/platform/testing';
import { demoTenantIds } from '../demo/demo-facts.ts';
import { integrityChecks } from './integrity-checks.ts';
import { openPaperHouse, type PaperHouse } from './testing/paper-clerk.ts';

/** Every check of the catalogue over a demo city: right data are right, and each finds what is broken for it, as the database's owner breaks it. */
let house: PaperHouse;
let database: Database;
const tenantId = demoTenantIds.pleiku;
const clock = movableClock(new Date('2026-11-16T12:00:00+07:00'));
const around = () => ({ database, clock, log: silentLog, going: () => true });

beforeAll(async () => {
  house = await openPaperHouse();
  database = house.cities.database;
  await house.office.paste('9 tháng năm 2023, thu ngân sách nhà nước trên địa bàn ước đạt 839,9 tỷ đồng.');
  await house.cities.services.readingDesk.idle();
  const { office } = house;
  const facts = { kind: 'executive', title: 'Phiên họp thử', heldOn: '2024-11-27', startsAt: '14:00', place: 'Hội trường' };
  const people = { chair: 'Chủ tịch UBND Nguyễn Văn An', secretary: 'Lê Thị Bình', period: '2023-01/2023-09' };
  const session = await office.post<{ id: string }>('/sessions', { unit: 'pleiku', facts: { ...facts, ...people } });
  await office.post(`/sessions/${session.json.id}/materials`, { basedOn: 1 });
  await office.post('/directives', {
    directive: { source: 'at-once', toldBy: 'Chủ tịch UBND', toldOn: '2024-11-20', words: 'Giao nhiệm vụ thử' },
    tasks: ['Việc thử', 'Việc khác'].map((content) => ({ lead: null, content, deadline: null, keepDayOff: true })),
  });
  await asWorker(database, 'test', async (tx) => {
    // A file of a document, as its route keeps it: the bytes whose SHA-256 is its name.
    const bytes = Buffer.from('%PDF-1.7 nội dung');
    const hash = (await sql<{ hash: string }>`select encode(sha256(${bytes}), 'hex') as hash`.execute(tx)).rows[0]!.hash;
    await sql`insert into kept_file (tenant_id, hash, kind, byte_size, document_id, restricted, recorded_at)
      select tenant_id, ${hash}, 'pdf', ${bytes.length}, id, restricted, now() from document where tenant_id = ${tenantId} and not restricted limit 1`.execute(
      tx,
    );
    await sql`insert into kept_file_piece values (${tenantId}, ${hash}, 0, ${bytes})`.execute(tx);
  });
  await house.cities.services.stop();
  await foldAll(database);
  while ((await drainOutbox(database)) > 0);
  await sealEverything(database, clock);
}, 240_000);
afterAll(() => database.close());

const answers = async (only?: string) => {
  const checks = integrityChecks.filter(({ id }) => only === undefined || id === only);
  return Object.fromEntries((await runChecks(around(), tenantId, checks))!.map(({ checkId, found }) => [checkId, found]));
};
const asOwner = (statement: string, tables: readonly string[]): Promise<void> =>
  database.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    for (const table of tables) await sql`alter table ${sql.table(table)} no force row level security`.execute(tx);
    const { numAffectedRows } = await sql.raw(statement).execute(tx);
    if (numAffectedRows === 0n) throw new Error(`nothing was broken by: ${statement}`);
    for (const table of tables) await sql`alter table ${sql.table(table)} force row level security`.execute(tx);
  });

test('ids are distinct, every check says in both languages what it means and how to mend it', () => {
  expect(new Set(integrityChecks.map(({ id }) => id)).size).toBe(integrityChecks.length);
  expect(integrityChecks.length).toBeGreaterThan(12);
  for (const { title, means, mend } of integrityChecks)
    for (const text of [title, means, mend]) expect([text.vi.length > 8, text.en.length > 8]).toEqual([true, true]);
});

describe('over a city of the demo', () => {
  test('everything is right, and something was looked at', async () => {
    expect(await answers()).toEqual(Object.fromEntries(integrityChecks.map(({ id }) => [id, 0])));
    const counts = await asWorker(database, 'test', (tx) =>
      sql<Record<string, number>>`select (select count(*)::integer from figure_current where tenant_id = ${tenantId}) as current,
        (select count(*)::integer from task_now where tenant_id = ${tenantId}) as tasks, (select count(*)::integer from document_word where tenant_id = ${tenantId}) as words,
        (select count(*)::integer from original where tenant_id = ${tenantId}) as originals, (select count(*)::integer from kept_file where tenant_id = ${tenantId}) as files,
        (select count(*)::integer from session_material where tenant_id = ${tenantId}) as materials, (select count(*)::integer from audit_leaf where tenant_id = ${tenantId}) as leaves`.execute(
        tx,
      ),
    );
    for (const [what, count] of Object.entries(counts.rows[0]!)) expect([what, count > 0]).toEqual([what, true]);
  });

  const own = `tenant_id = ${tenantId}`;
  const broken: readonly [string, string, readonly string[]][] = [
    [
      'audit.seals',
      `update audit set action = 'other' where ${own} and id = (select min(id::text)::uuid from audit where ${own})`,
      ['audit'],
    ],
    ['audit.waiting', `insert into audit_unsealed select tenant_id, id from audit where ${own} limit 1`, ['audit', 'audit_unsealed']],
    ['outbox.waiting', `insert into outbox values (${tenantId}, '${newId()}', 'x', '{}', '2026-11-16T11:00:00+07:00')`, ['outbox']],
    [
      'figures.totals',
      `insert into rollup (tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported)
        select tenant_id, unit_id, period, indicator_id, 0, 7, 0, 0, 1 from figure_current where ${own} limit 1`,
      ['rollup', 'figure_current'],
    ],
    [
      'figures.current',
      `update figure_current set value = value + 1 where ${own} and figure_id = (select min(figure_id::text)::uuid from figure_current where ${own})`,
      ['figure_current'],
    ],
    [
      'figures.orphans',
      `update figure set supersedes_id = '${newId()}' where ${own} and id = (select min(id::text)::uuid from figure where ${own})`,
      ['figure'],
    ],
    [
      'figures.fold',
      `insert into rollup_delta (tenant_id, id, unit_id, period, indicator_id, rule, recorded_on, value, numerator, denominator, reported)
      select ${tenantId}, '${newId()}', unit_id, period, indicator_id, 0, '2020-01-01', 0, 0, 0, 0 from figure_current where ${own} limit 1`,
      ['rollup_delta', 'figure_current'],
    ],
    [
      'figures.threads',
      `insert into cell_thread (tenant_id, unit_id, indicator_id, period, comments, open, last_id, last_at)
        select tenant_id, unit_id, indicator_id, period, 1, true, figure_id, now() from figure_current where ${own} limit 1`,
      ['cell_thread', 'figure_current'],
    ],
    [
      'figures.evidence',
      `insert into figure_evidence (tenant_id, id, unit_id, indicator_id, period, figure_id, name, kind, hash, byte_size, recorded_at)
        select tenant_id, '${newId()}', unit_id, indicator_id, period, figure_id, 'x.pdf', 'pdf', repeat('a', 64), 9, now() from figure_current where ${own} limit 1`,
      ['figure_evidence', 'figure_current'],
    ],
    ['tasks.standing', `update task_now set serial = serial + 1 where ${own}`, ['task_now']],
    [
      'tasks.trees',
      `update task set root_id = (select id from task t where t.${own} order by id desc limit 1) where ${own} and id = (select id from task t where t.${own} order by id limit 1)`,
      ['task'],
    ],
    ['mandates.words', `delete from document_word where ctid in (select ctid from document_word where ${own} limit 1)`, ['document_word']],
    ['mandates.files', `update kept_file_piece set bytes = '\\x00' where ${own}`, ['kept_file_piece']],
    ['intake.originals', `update original_piece set bytes = bytes || '\\x00' where ${own}`, ['original_piece']],
    [
      'sessions.materials',
      `update session_material set content = content || '{"added": true}' where ${own} and kind = 'tasks'`,
      ['session_material'],
    ],
    [
      'mail.waiting',
      `with letter as (insert into mail values (${tenantId}, '${newId()}', '${newId()}', 'x', 'x', 'x', 'x', now()) returning tenant_id, id)
      insert into mail_waiting select tenant_id, id, 2, now(), 'x' from letter`,
      ['mail', 'mail_waiting'],
    ],
    [
      'webhooks.reached',
      `insert into webhook (tenant_id, id, revision, url, topics, note, state, failing_since, recorded_at)
        values (${tenantId}, '${newId()}', 1, 'https://x.example', '{figures}', 'x', 'active', '2020-01-01', now())`,
      ['webhook'],
    ],
    ['migrations', `update schema_migration set checksum = 'x' where name like '%audit-seal%'`, []],
  ];

  test('each check of the catalogue is broken once here', () => {
    expect(broken.map(([id]) => id).toSorted()).toEqual(integrityChecks.map(({ id }) => id).toSorted());
  });

  test.for(broken)('%s finds what is broken for it', async ([id, statement, tables]) => {
    expect(await answers(id)).toEqual({ [id]: 0 });
    await asOwner(statement, tables);
    expect((await answers(id))[id]).toBeGreaterThan(0);
  });
});

test('at night every body is checked once, by whoever comes first; by day not at all', async () => {
  expect(await checkAtNight(around(), integrityChecks)).toBe(0);
  clock.moveTo(new Date('2026-11-17T02:00:00+07:00'));
  const cheap = integrityChecks.filter(({ id }) => id === 'migrations');
  const both = await Promise.all([checkAtNight(around(), cheap), checkAtNight(around(), cheap)]);
  expect(both.reduce((sum, bodies) => sum + bodies, 0)).toBe(2);
  expect(await checkAtNight(around(), cheap)).toBe(0);
});
