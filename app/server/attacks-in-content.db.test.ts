import { asWorker } from '@thucthi/platform';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Asker } from './testing/asker.ts';
import { hostileTexts, textsIn } from './testing/hostile-texts.ts';
import { hostileWrites, type HostileWrite } from './testing/hostile-writes.ts';
import { signedIn } from './testing/signed-in.ts';
import { openMatrixGround, type MatrixGround } from './testing/matrix-ground.ts';

/** What people write: one write of each module with every text hostile, with fields nobody asked for, and by people who guess its id. */
let ground: MatrixGround;
const people = new Map<string, Asker>();
let me = '';

beforeAll(async () => {
  ground = await openMatrixGround();
  const { own, other } = ground;
  for (const [username, body, role] of [
    ['office', own, 'office'],
    ['administrator', own, 'administrator'],
    ['ward-officer', own, 'ward-officer'],
    ['stranger', other, 'office'],
  ] as const) {
    await ground.addPerson(body, username, role);
    people.set(username, await signedIn(ground, body, username));
  }
  me = (await people.get('office')!.get<{ person: { id: string } }>('/me')).json.person.id;
});
afterAll(() => ground.close());

type Told = Answer<Record<string, unknown>>;
const ask = (who: string, way: 'get' | 'post', path: string, body: object = {}): Promise<Told> => people.get(who)![way](path, body);
/** Reads until background work is done with what was written. */
async function read(who: string, path: string): Promise<Told> {
  await ground.services.readingDesk.idle();
  return ask(who, 'get', path);
}

/** Rows in which a text stands, table by table, and rows of one body: nothing is asked of the program for it. */
async function rowsWith(condition: string): Promise<Record<string, number>> {
  return asWorker(ground.database, 'test', async (tx) => {
    const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'tenant_id' and table_name in (select tablename from pg_tables where schemaname = 'public')`.execute(
      tx,
    );
    expect(tables.length).toBeGreaterThan(80);
    await sql`set local role none`.execute(tx);
    const counted: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} t where ${sql.raw(condition)}`.execute(
        tx,
      );
      if (rows[0]!.n > 0) counted[name] = rows[0]!.n;
    }
    return counted;
  });
}

/** The id of what a write made; '' where it answers none. */
function idIn(written: Record<string, unknown>): string {
  const { id, tasks } = written as { id?: string; tasks?: string[] };
  return id ?? tasks?.[0] ?? '';
}

let serial = 0;
const made = new Map<string, Told>();
const writes = (): readonly HostileWrite[] => hostileWrites(ground.own, me);

describe('what people write', () => {
  test('is text and nothing else: stored and read back letter by letter, whatever it would be elsewhere', async () => {
    for (const each of writes())
      for (const text of each.slow ? [hostileTexts.join(' · ')] : hostileTexts) {
        const written = await ask(each.by, 'post', each.path, each.body(text, ++serial));
        expect([each.what, text, written.status, written.status === 200 ? '' : written.json]).toEqual([each.what, text, 200, '']);
        const shown = await read(each.by, each.read(written.json));
        const there = textsIn(shown.json).filter((one) => one.includes(text)).length;
        expect([each.what, text, shown.status, there >= each.times ? 'all of it' : there]).toEqual([each.what, text, 200, 'all of it']);
        made.set(each.what, written);
      }
    expect(Object.keys({})).toEqual([]);
    expect('x' in Object.prototype || 'polluted' in {}).toBe(false);
  });

  test('takes no field nobody asked for: not whose it is, who wrote it, how far it is', async () => {
    const claimed = crypto.randomUUID();
    const claims = {
      id: claimed,
      tenantId: ground.other.tenantId,
      tenant_id: ground.other.tenantId,
      tenant: ground.other.slug,
      personId: claimed,
      recordedBy: claimed,
      recorded_by: claimed,
      createdBy: claimed,
      actor: claimed,
      state: 'closed',
      version: 9,
      revision: 9,
      approved: true,
      recordedAt: '2001-02-03T04:05:06Z',
      rights: ['people.manage'],
      persona: claimed,
      active: false,
      onBehalfOf: { personId: claimed, capacity: 'KT.', delegation: claimed },
    };
    const ofTheOther = `tenant_id = ${ground.other.tenantId}`;
    const before = await rowsWith(ofTheOther);
    const taken: string[] = [];
    for (const each of writes()) {
      const body = each.body('Chuyện thường', ++serial);
      const inside = each.within === undefined ? {} : { [each.within]: { ...(body[each.within] as object), ...claims } };
      const polluted = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as object;
      const { status, json } = await ask(each.by, 'post', each.path, { ...polluted, ...claims, ...body, ...inside });
      expect([each.what, [200, 422].includes(status)], JSON.stringify(json)).toEqual([each.what, true]);
      if (status === 200) taken.push(each.what);
    }
    expect(taken.length).toBeGreaterThan(6);
    expect(await rowsWith(ofTheOther)).toEqual(before);
    expect(await rowsWith(`t::text like '%${claimed}%' or t::text like '%2001-02-03%'`)).toEqual({});
    expect('polluted' in {}).toBe(false);
  });

  test('is nobody else’s by its id: what another body asks for is not there, and nothing is done to it', async () => {
    await ground.services.readingDesk.idle();
    const before = await rowsWith(`tenant_id = ${ground.own.tenantId}`);
    let tried = 0;
    for (const each of writes()) {
      const written = made.get(each.what)!.json;
      const id = idIn(written);
      const reading = each.read(written);
      // Asked as what it is, and as if it were the stranger's own.
      for (const path of id === ''
        ? []
        : [reading, reading.replace(ground.own.slug, ground.other.slug)].filter((one) => one.includes(id))) {
        const { status, json } = await ask('stranger', 'get', path);
        const unknown = await ask('stranger', 'get', path.replace(id, crypto.randomUUID()));
        expect([path, status, json.code]).toEqual([path, 404, 'not-found']);
        expect([path, unknown.status, unknown.json.code, unknown.json['detail']]).toEqual([path, 404, 'not-found', json['detail']]);
        tried += 1;
      }
      if (each.step === undefined) continue;
      const { path, body } = each.step(id);
      for (const who of ['stranger', 'ward-officer']) {
        const { status, json } = await ask(who, 'post', path, body);
        expect([who, path, [403, 404].includes(status)], JSON.stringify(json)).toEqual([who, path, true]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(25);
    const counted = await rowsWith(`tenant_id = ${ground.own.tenantId}`);
    // Who looks is noted where a look is a matter of the trail; nothing else is there that was not.
    for (const table of ['audit', 'audit_unsealed', 'audit_leaf', 'audit_seal', 'outbox'])
      for (const rows of [before, counted]) Reflect.deleteProperty(rows, table);
    expect(counted).toEqual(before);
    // The same requests are well formed: whoever it belongs to is told something else than that it is not there or not theirs.
    for (const each of writes()) {
      if (each.step === undefined) continue;
      const written = made.get(each.what)!.json;
      const { path, body } = each.step(idIn(written));
      const { status, json } = await ask(each.by, 'post', path, body);
      expect([path, [401, 403, 404].includes(status), json.code === 'invalid-request'], JSON.stringify(json)).toEqual([path, false, false]);
    }
  });
});
