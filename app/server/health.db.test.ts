import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openTestDatabase } from '@thucthi/platform/testing';
import { asWorker, machineClock, silentLog, type Database } from '@thucthi/platform';
import { writeInstallation } from '@thucthi/registry/server';
import { readiness } from '../system-contract.ts';
import { startServices, type Services } from './start-services.ts';

let database: Database;
let services: Services;
const token = 'một mã dài hơn mười sáu ký tự';
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

beforeAll(async () => {
  database = await openTestDatabase();
  await asWorker(database, 'test', (tx) => writeInstallation(tx, { demo: false, businessDate: null, ready: true }));
  services = await startServices({
    database,
    clock: machineClock,
    log: silentLog,
    demo: false,
    metricsToken: Buffer.from(token).toString('base64'),
    dataDirectory: '.',
  });
});
afterAll(async () => {
  await services.stop();
  await database.close();
});

const ask = (path: string, headers: Record<string, string> = {}, address = '10.0.0.9') =>
  Promise.resolve(services.fetch(new Request(`http://localhost${path}`, { headers }), from(address)));
const ready = async () => {
  const answer = await ask('/api/v1/ready');
  return { status: answer.status, told: readiness.answer.parse(await answer.json()) };
};
const asOwner = (statement: string) =>
  database.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    await sql.raw(statement).execute(tx);
  });

describe('readiness', () => {
  test('is yes with everything in place, and says what it looked at', async () => {
    expect(await ready()).toMatchObject({
      status: 200,
      told: {
        ready: true,
        database: true,
        migrations: { pending: 0, changed: 0, unknown: 0 },
        deltasWaiting: 0,
        diskFreeMegabytes: expect.any(Number) as number,
      },
    });
  });

  test('is no when the database is behind or was made by other files; one that is further on is no reason', async () => {
    await asOwner(`insert into schema_migration (name, checksum) values ('29991231-0000-later.sql', 'x')`);
    expect(await ready()).toMatchObject({ status: 200, told: { migrations: { unknown: 1 } } });
    await asOwner(`update schema_migration set checksum = 'x' || checksum where name like '%-1200-audit-seal.sql'`);
    expect(await ready()).toMatchObject({ status: 503, told: { ready: false, migrations: { changed: 1 } } });
    await asOwner(`update schema_migration set checksum = substr(checksum, 2) where name like '%-1200-audit-seal.sql'`);
    await asOwner(`create table put_by as select * from schema_migration where name like '%-1210-check-run.sql'`);
    await asOwner(`delete from schema_migration where name like '%-1210-check-run.sql'`);
    expect(await ready()).toMatchObject({ status: 503, told: { ready: false, migrations: { pending: 1 } } });
    await asOwner('insert into schema_migration select * from put_by');
    await asOwner('drop table put_by');
    expect((await ready()).status).toBe(200);
  });

  test('is no without a database; the process still lives and tells so', async (context) => {
    if (database.kind === 'embedded') return context.skip(); // an embedded engine that is gone takes the process with it
    const other = await openTestDatabase();
    const lonely = await startServices({ database: other, clock: machineClock, log: silentLog, demo: false });
    const of = async (path: string) => (await lonely.fetch(new Request(`http://localhost${path}`), from('127.0.0.1'))).status;
    expect([await of('/api/v1/health'), await of('/api/v1/ready'), await of('/metrics')]).toEqual([200, 200, 200]);
    await lonely.stop();
    await other.close();
    expect([await of('/api/v1/health'), await of('/api/v1/ready'), await of('/metrics')]).toEqual([200, 503, 200]);
  });
});

describe('metrics', () => {
  const bearer = { authorization: `Bearer ${Buffer.from(token).toString('base64')}` };

  test('are for this machine itself or whoever bears the token, and for nobody else', async () => {
    const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
    expect(await statusOf('/metrics')).toBe(404);
    expect(await statusOf('/metrics', { authorization: 'Bearer wrong' })).toBe(404);
    expect(await statusOf('/metrics', {}, '127.0.0.1')).toBe(200);
    expect(await statusOf('/metrics', {}, '::ffff:127.0.0.1')).toBe(200);
    // A proxy on this machine passes the world on.
    expect(await statusOf('/metrics', { 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1')).toBe(404);
    expect(await statusOf('/metrics', { ...bearer, 'x-forwarded-for': '203.0.113.9' })).toBe(200);
  });

  test('count requests by template, never by address; what waits, the loop and refused sign-ins stand there', async () => {
    await ask('/api/v1/units/phuong-rieng-tu-12345');
    await ask('/api/v1/khong-co/bi-mat-67890');
    const wrong = { 'content-type': 'application/json', 'x-thucthi': '1', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
    await services.fetch(
      new Request('http://localhost/api/v1/sign-in', {
        method: 'POST',
        headers: wrong,
        body: JSON.stringify({ username: 'nguoi.la', password: 'sai' }),
      }),
      from('10.0.0.9'),
    );
    const { body, type } = await ask('/metrics', bearer).then(async (answer) => ({
      body: await answer.text(),
      type: answer.headers.get('content-type'),
    }));
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toMatch(/thucthi_http_requests_total\{method="GET",route="\/api\/v1\/units\/:slug",status="\d+"\} 1/);
    expect(body).toContain('route="/api/unknown",status="404"');
    expect(body).toMatch(/thucthi_sign_ins_refused_total\{status="401"\} 1/);
    for (const name of [
      'thucthi_http_request_duration_seconds_bucket',
      'thucthi_rollup_deltas_waiting 0',
      'thucthi_outbox_waiting',
      'thucthi_audit_unsealed',
      'thucthi_papers_being_read 0',
      'thucthi_database_up 1',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(body).toContain(name);
    expect(body).not.toMatch(/rieng-tu|bi-mat|nguoi\.la|10\.0\.0\.9/);
    expect(/thucthi_database_connections_open [1-9]/.test(body)).toBe(database.kind === 'postgres'); // the embedded engine has no pool
  });
});

test('a process that stops says that it is not ready, and lets nobody keep a line to it', async () => {
  services.readiness.stop();
  const stopping = await ask('/api/v1/health');
  expect([stopping.status, stopping.headers.get('connection')]).toEqual([200, 'close']);
  expect(await ready()).toMatchObject({ status: 503, told: { ready: false, stopping: true, database: true } });
});
