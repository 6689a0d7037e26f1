import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker, machineClock, migrate, mintScope, openDatabase, sealAudit, withScope, writeAudit } from '@thucthi/platform';
import { insertBody, writeInstallation } from '@thucthi/registry/server';
import { migrationFolders } from '../server/migration-folders.ts';
import { runCommand } from './run-command.ts';

/** The commands over the trail, on an embedded data directory as an operator has it. */
const place = mkdtempSync(join(tmpdir(), 'thucthi-cli-audit-'));
const data = join(place, 'data');
const patient = { timeout: 240_000 };
let ids: string[];

beforeAll(async () => {
  const database = await openDatabase({ dataDirectory: data });
  await migrate(database, migrationFolders);
  await asWorker(database, 'test', async (tx) => {
    await insertBody(
      tx,
      { id: 1, slug: 'co-quan', name: { vi: 'Cơ quan', en: 'Body' }, demo: false, illustrative: false },
      machineClock.now(),
    );
    await writeInstallation(tx, { demo: false, businessDate: null, ready: true });
  });
  const scope = mintScope({ tenantId: 1, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });
  for (const id of ['a', 'b', 'c']) {
    await withScope(database, scope, (tx) =>
      writeAudit(tx, scope, machineClock, { action: 'thing.made', subjectKind: 'thing', subjectId: id, detail: {} }),
    );
  }
  await sealAudit(database, machineClock);
  ids = await asWorker(database, 'test', async (tx) =>
    (await tx.selectFrom('audit').select('id').orderBy('id').execute()).map(({ id }) => id),
  );
  await database.close();
}, 240_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function call(...typed: string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await runCommand(typed, {
    environment: { THUCTHI_DATA: data },
    say: (line) => void said.push(line),
    complain: (text) => void complaints.push(text),
    progress: () => {},
  });
  return { code, said: said.join('\n'), complaint: complaints.join('\n') };
}

test('the catalogue is run with an exit code that scripts can use, and told with what to do', patient, async () => {
  expect(await call('integrity', 'check', '--list')).toMatchObject({ code: 0, said: expect.stringContaining('Cách xử lý') as string });
  expect(await call('integrity', 'check')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^co-quan:\n( {2}đạt .*\n?)+$/) as string,
  });
  expect(await call('integrity', 'check', '--only', 'no.such')).toMatchObject({ code: 64 });
});

test('a digest is printed, found again, and a row is proved by it; a row changed in the database is named', patient, async () => {
  const printed = await call('audit', 'digest');
  expect(printed).toMatchObject({ code: 0, said: expect.stringContaining('Cơ quan (co-quan)') as string });
  const digest = /Mã: +(\S+)/.exec(printed.said)?.[1] ?? '';
  expect(await call('audit', 'verify', '--body', 'co-quan', '--digest', digest.replaceAll('-', ' '))).toMatchObject({
    code: 0,
    said: expect.stringMatching(/nhật ký nguyên vẹn; 3 dòng dưới 1 niêm phong[\s\S]*Mã trên giấy là của niêm phong 1/) as string,
  });
  expect(await call('audit', 'verify', '--digest', digest)).toMatchObject({ code: 64 });
  const mistyped = digest.startsWith('0') ? `1${digest.slice(1)}` : `0${digest.slice(1)}`;
  expect(await call('audit', 'verify', '--body', 'co-quan', '--digest', mistyped)).toMatchObject({
    code: 64,
    complaint: expect.stringContaining('gõ chưa đúng') as string,
  });

  const proof = join(place, 'proof.json');
  writeFileSync(proof, (await call('audit', 'prove', ids[1]!, '--body', 'co-quan')).said);
  expect(await call('audit', 'check-proof', proof, '--digest', digest)).toMatchObject({ code: 0 });
  writeFileSync(proof, readFileSync(proof, 'utf8').replace('thing.made', 'thing.lost'));
  expect(await call('audit', 'check-proof', proof, '--digest', digest)).toMatchObject({ code: 2 });

  const database = await openDatabase({ dataDirectory: data });
  await asOwner(database, `update audit set action = 'thing.lost' where id = '${ids[1]}'`);
  await database.close();
  expect(await call('audit', 'verify')).toMatchObject({
    code: 2,
    said: expect.stringMatching(new RegExp(`1 chỗ không khớp[\\s\\S]*đã bị sửa \\(niêm phong 1, dòng 2, .*${ids[1]}`)) as string,
  });
  expect(await call('integrity', 'check', '--only', 'audit.seals')).toMatchObject({
    code: 2,
    said: expect.stringMatching(/LỖI +audit\.seals: 1 chỗ/) as string,
  });
  expect(await call('audit', 'digest')).toMatchObject({ code: 2, said: '', complaint: expect.stringContaining('không in mã') as string });
});

const asOwner = (database: Awaited<ReturnType<typeof openDatabase>>, statement: string) =>
  database.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    await sql.raw(statement).execute(tx);
  });
