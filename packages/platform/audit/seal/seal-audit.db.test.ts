import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { movableClock } from '../../clock/clock.ts';
import type { Database } from '../../db/database.ts';
import { asWorker, mintScope, withScope, type Scope } from '../../db/scope.ts';
import { openTestDatabase, sealEverything } from '../../testing/index.ts';
import { writeAudit } from '../audit.store.ts';
import { digestsOfProof, proveRow } from './prove-row.ts';
import { digestOf, readDigest } from './seal-digest.ts';
import { sealAudit } from './seal-audit.ts';
import { hashOfSeal, leafOf } from './seal-form.ts';
import { merkleRoot } from './merkle-tree.ts';
import { leavesOf, sealsAfter } from './seal.store.ts';
import { verifyAudit, type AuditVerification } from './verify-audit.ts';

let database: Database;
let tenantId = 900;
let scope: Scope;
const clock = movableClock(new Date('2026-11-29T02:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  tenantId += 1;
  scope = mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });
  await asWorker(database, 'test', (tx) =>
    sql`insert into tenant (id, slug, name_vi, name_en, demo, illustrative, created_at)
      values (${tenantId}, ${`co-quan-${tenantId}`}, 'Cơ quan', 'Body', false, false, now())`.execute(tx),
  );
});

const write = (count: number): Promise<void> =>
  withScope(database, scope, async (tx) => {
    for (let at = 0; at < count; at++) {
      await writeAudit(tx, scope, clock, { action: 'thing.made', subjectKind: 'thing', subjectId: `vật-${at}`, detail: { at } });
    }
  });
/** Whatever the database's owner can do: nothing of the program stands in the way. */
const asOwner = (...statements: string[]): Promise<void> =>
  database.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    const tables = ['audit', 'audit_seal', 'audit_leaf', 'audit_unsealed'];
    for (const table of tables) await sql`alter table ${sql.table(table)} no force row level security`.execute(tx);
    for (const statement of statements) await sql.raw(statement).execute(tx);
    for (const table of tables) await sql`alter table ${sql.table(table)} force row level security`.execute(tx);
  });
const verify = async (digest: string | null = null): Promise<AuditVerification> => {
  const verification = await verifyAudit(database, tenantId, { digest });
  if (verification === 'stopped') throw new Error('nobody stopped it');
  return verification;
};
const leaves = (serial: number) => asWorker(database, 'test', (tx) => leavesOf(tx, tenantId, serial));

test('what was written is sealed once, in a chain, and verifies; the digest of an earlier seal stays good', async () => {
  await write(5);
  expect(await verify()).toMatchObject({ seals: 0, sealedRows: 0, waitingRows: 5, faults: 0, last: null });
  expect((await sealEverything(database, clock)).filter((seal) => seal.tenantId === tenantId)).toMatchObject([
    { serial: 1, rows: 5, total: 5 },
  ]);
  expect(await sealAudit(database, clock)).toEqual([]);
  const early = (await verify()).last!;
  await write(3);
  await sealEverything(database, clock);
  const now = await verify(early.digest);
  expect(now).toMatchObject({ seals: 2, sealedRows: 8, waitingRows: 0, faults: 0, matched: { serial: 1 }, last: { serial: 2, total: 8 } });
  expect(now.last!.digest).not.toBe(early.digest);
  expect(readDigest(now.last!.digest)).toBe(now.last!.digest);
  const unknown = digestOf(Buffer.alloc(32, 7));
  expect(await verify(unknown)).toMatchObject({ faults: 1, matched: null, findings: [{ fault: 'digest' }] });
});

describe('the owner of the database', () => {
  let ids: string[];
  beforeEach(async () => {
    await write(4);
    await sealEverything(database, clock);
    await write(4);
    await sealEverything(database, clock);
    ids = (await leaves(2)).map(({ auditId }) => auditId);
    const untouched = await verify();
    if (untouched.faults > 0 || untouched.seals !== 2) throw new Error('the trail is not right to begin with');
  });
  const mine = () => `tenant_id = ${tenantId}`;

  test.for([
    [`canonical = replace(canonical, '"at":1', '"at":9')`],
    [`recorded_at = recorded_at - interval '1 microsecond'`],
    [`actor_id = gen_random_uuid()`],
    [`action = 'thing.unmade'`],
    [`subject_id = normalize(subject_id, NFD)`],
  ] as const)('changes a row (%s): it is named', async ([change]) => {
    await asOwner(`update audit set ${change} where ${mine()} and id = '${ids[1]}'`);
    expect(await verify()).toMatchObject({ faults: 1, findings: [{ fault: 'changed', serial: 2, place: 2, auditId: ids[1] }] });
  });

  test('removes a row, sealed or not yet: it is named', async () => {
    await asOwner(`delete from audit where ${mine()} and id = '${ids[2]}'`);
    expect(await verify()).toMatchObject({ faults: 1, findings: [{ fault: 'missing', serial: 2, place: 3, auditId: ids[2] }] });
    await write(2);
    await asOwner(`delete from audit where ${mine()} and id in (select audit_id from audit_unsealed where ${mine()})`);
    await sealEverything(database, clock);
    expect(await verify()).toMatchObject({ faults: 3, waitingRows: 2 });
  });

  test('adds a row of an earlier day: it is named, and no seal takes it in', async () => {
    const added = '019a0000-0000-7000-8000-000000000001';
    await asOwner(`insert into audit select tenant_id, '${added}', recorded_at - interval '3 days', actor_id, action, subject_kind, subject_id, canonical
      from audit where ${mine()} and id = '${ids[0]}'`);
    await sealEverything(database, clock);
    expect(await verify()).toMatchObject({ faults: 1, findings: [{ fault: 'added', auditId: added }] });
  });

  test('swaps two rows, or the places of two rows: both are found', async () => {
    await asOwner(
      `update audit a set canonical = b.canonical, subject_id = b.subject_id from audit b
        where a.${mine()} and b.${mine()} and (a.id, b.id) in (('${ids[0]}', '${ids[3]}'), ('${ids[3]}', '${ids[0]}'))`,
    );
    expect(await verify()).toMatchObject({ faults: 2, findings: [{ auditId: ids[0] }, { auditId: ids[3] }] });
    await asOwner(
      `update audit a set canonical = b.canonical, subject_id = b.subject_id from audit b
        where a.${mine()} and b.${mine()} and (a.id, b.id) in (('${ids[0]}', '${ids[3]}'), ('${ids[3]}', '${ids[0]}'))`,
      ...[
        [0, 9],
        [1, 0],
        [9, 1],
      ].map(([from, to]) => `update audit_leaf set position = ${to} where ${mine()} and seal_serial = 2 and position = ${from}`),
    );
    expect(await verify()).toMatchObject({ faults: 1, findings: [{ fault: 'moved', serial: 2, auditId: ids[0] }] });
  });

  test('changes a row and what was noted of it: the seal tells', async () => {
    await asOwner(`update audit set action = 'other' where ${mine()} and id = '${ids[1]}'`);
    const row = (await leaves(2))[1]!.row!;
    const hash = leafOf(row).toString('hex');
    await asOwner(`update audit_leaf set hash = decode('${hash}', 'hex') where ${mine()} and audit_id = '${ids[1]}'`);
    expect(await verify()).toMatchObject({ faults: 1, findings: [{ fault: 'list', serial: 2 }] });
  });

  test.for(['rows = rows + 1, total = total + 1', `sealed_at = sealed_at + interval '1 day'`, `root = previous`, `previous = root`])(
    'changes a seal (%s): it is found',
    async (change) => {
      await asOwner(`update audit_seal set ${change} where ${mine()} and serial = 1`);
      const { findings } = await verify();
      expect(findings[0]).toMatchObject({ serial: 1 });
      expect(findings.map(({ fault }) => fault)).toContain('seal');
    },
  );

  test('takes a seal away, the first or the last: the chain or its rows tell', async () => {
    await asOwner(`delete from audit_leaf where ${mine()} and seal_serial = 2`, `delete from audit_seal where ${mine()} and serial = 2`);
    expect(await verify()).toMatchObject({ faults: 4, findings: [{ fault: 'added', auditId: ids[0] }] });
    await asOwner(`delete from audit_leaf where ${mine()}`, `delete from audit_seal where ${mine()}`);
    expect((await verify()).faults).toBe(8);
  });

  test('rewrites the row, the notes, the seal and the whole chain: only the digest on paper tells, and it does', async () => {
    const onPaper = (await verify()).last!.digest;
    await asOwner(`update audit set action = 'other' where ${mine()} and id = '${ids[1]}'`);
    const rows = (await leaves(2)).map(({ row }) => leafOf(row!));
    const [, second] = await asWorker(database, 'test', (tx) => sealsAfter(tx, tenantId, 0, 10));
    const root = Buffer.from(merkleRoot(rows)).toString('hex');
    const hash = hashOfSeal({ ...second!, root }).toString('hex');
    await asOwner(
      `update audit_leaf set hash = decode('${rows[1]!.toString('hex')}', 'hex') where ${mine()} and audit_id = '${ids[1]}'`,
      `update audit_seal set root = decode('${root}', 'hex'), hash = decode('${hash}', 'hex') where ${mine()} and serial = 2`,
    );
    expect(await verify()).toMatchObject({ faults: 0 });
    expect(await verify(onPaper)).toMatchObject({ faults: 1, findings: [{ fault: 'digest' }] });
  });
});

test('one row is proved without the others, against a digest, and a row that was changed is not', async () => {
  await write(7);
  await sealEverything(database, clock);
  await write(2);
  await sealEverything(database, clock);
  const onPaper = (await verify()).last!.digest;
  for (const { auditId } of await leaves(1)) {
    const proof = (await proveRow(database, tenantId, auditId))!;
    expect(proof.row.id).toBe(auditId);
    expect(proof.path.length).toBeLessThanOrEqual(3);
    expect(digestsOfProof(proof)).toContain(onPaper);
    expect(digestsOfProof({ ...proof, row: { ...proof.row, action: 'other' } })).toEqual([]);
    expect(digestsOfProof({ ...proof, position: (proof.position + 1) % 7 })).toEqual([]);
    expect(digestsOfProof({ ...proof, seals: proof.seals.map((seal) => ({ ...seal, total: seal.total + 1 })) })).not.toContain(onPaper);
  }
  await write(1);
  const waiting = await asWorker(database, 'test', (tx) => tx.selectFrom('audit_unsealed').select('audit_id').execute());
  expect(await proveRow(database, tenantId, waiting[0]!.audit_id)).toBe(null);
});

test('people’s role cannot seal, nor take a row off the list', async () => {
  await write(1);
  await sealEverything(database, clock);
  await write(1);
  for (const statement of [
    'delete from audit_unsealed',
    'update audit_leaf set position = 3',
    'insert into audit_seal select * from audit_seal',
  ])
    await expect(withScope(database, scope, (tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({ code: '42501' });
});

test('a row of a transaction that is still running holds back younger ones, and comes under a seal when it is committed', async (context) => {
  if (database.kind !== 'postgres') return context.skip(); // the embedded engine runs one transaction at a time
  const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const late = withScope(database, scope, async (tx) => {
    await writeAudit(tx, scope, clock, { action: 'late', subjectKind: 'thing', subjectId: 'late', detail: {} });
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  await write(2);
  const own = async () => (await sealAudit(database, clock)).filter((seal) => seal.tenantId === tenantId);
  expect(await own()).toEqual([]);
  expect(await verify()).toMatchObject({ waitingRows: 2, faults: 0 });
  end.resolve();
  await late;
  await sealEverything(database, clock);
  expect(await verify()).toMatchObject({ waitingRows: 0, faults: 0, sealedRows: 3 });
});

test('two who seal at once make each seal once', async () => {
  await write(20);
  const made = (await Promise.all([sealEverything(database, clock), sealEverything(database, clock)])).flat();
  expect(made.filter((seal) => seal.tenantId === tenantId)).toHaveLength(1);
  expect(await verify()).toMatchObject({ faults: 0, sealedRows: 20 });
});
