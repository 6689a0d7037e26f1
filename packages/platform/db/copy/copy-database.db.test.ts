import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker } from '../scope.ts';
import type { Database } from '../database.ts';
import { openTestDatabase } from '../../testing/index.ts';
import { copyIn, copyOut } from './copy-database.ts';

let from: Database;
let text = '';

beforeAll(async () => {
  from = await openTestDatabase();
  await asWorker(from, 'test', async (tx) => {
    await sql`insert into tenant (id, slug, name_vi, name_en, demo, illustrative, created_at) values (1, 'mot', 'Cơ quan "một"', 'One', false, false, '2026-01-02T03:04:05.678901Z')`.execute(
      tx,
    );
    await sql`insert into unit (id, owner_tenant_id, slug, tree, area_unit_id) values (20, 1, 'don-vi', 'territory', 30), (30, null, 'vn-don-vi', 'territory', null)`.execute(
      tx,
    );
    await sql`update tenant set root_unit_id = 20`.execute(tx);
    await sql`insert into figure_current (tenant_id, unit_id, period, indicator_id, vintage, period_end, figure_id, value, numerator, as_of, qualifiers, recorded_at)
      values (1, 20, '2025', 1, 3, '2025-12-31', gen_random_uuid(), 12345678901234567890.1230, 0.10, '2025-12-31', array['gần', 'a,"b\\c'], now())`.execute(
      tx,
    );
    await sql`insert into audit (tenant_id, id, recorded_at, action, subject_kind, subject_id, canonical) values (1, gen_random_uuid(), now(), 'x', 'y', 'z', E'{"a":"dòng 1\\ndòng 2"}')`.execute(
      tx,
    );
  });
  await copyOut(
    from,
    async (part) => void (text += part),
    () => {},
  );
});
afterAll(() => from.close());

async function* linesOf(whole: string): AsyncGenerator<string> {
  yield* whole.split('\n');
}
const contentOf = (database: Database): Promise<unknown> =>
  asWorker(database, 'test', async (tx) => {
    const of = async (table: string) =>
      (await sql<{ line: string }>`select to_jsonb(t)::text as line from ${sql.table(table)} t order by 1`.execute(tx)).rows;
    return { tenant: await of('tenant'), unit: await of('unit'), current: await of('figure_current'), audit: await of('audit') };
  });

test('a copy put into an empty database is the same to the last decimal, and keys hold again', async () => {
  const to = await openTestDatabase();
  try {
    expect(await copyIn(to, linesOf(text), () => {})).toBe(5);
    expect(await contentOf(to)).toEqual(await contentOf(from));
    expect(text).toContain('12345678901234567890.1230');
    const orphan = sql`insert into unit (id, owner_tenant_id, slug, tree) values (40, 99, 'mo-coi', 'territory')`;
    await expect(asWorker(to, 'test', (tx) => orphan.execute(tx))).rejects.toMatchObject({ code: '23503' });
    await expect(copyIn(to, linesOf(text), () => {})).rejects.toMatchObject({ reason: 'not-empty' });
  } finally {
    await to.close();
  }
});

test('half a copy, something else, or a copy of another version leaves nothing behind', async () => {
  const to = await openTestDatabase();
  try {
    const half = text.slice(0, text.indexOf('{"table":"unit"}'));
    const older = text.replace(/"migrations":\["[^"]+",/, '"migrations":[');
    await expect(copyIn(to, linesOf(half), () => {})).rejects.toMatchObject({ reason: 'cut-off' });
    await expect(copyIn(to, linesOf('PK not a copy'), () => {})).rejects.toMatchObject({ reason: 'no-copy' });
    await expect(copyIn(to, linesOf(older), () => {})).rejects.toMatchObject({ reason: 'other-version' });
    await expect(copyIn(to, linesOf(text.replace('"owner_tenant_id": 1', '"owner_tenant_id": 7')), () => {})).rejects.toMatchObject({
      code: '23503',
    });
    expect(await contentOf(to)).toEqual({ tenant: [], unit: [], current: [], audit: [] });
  } finally {
    await to.close();
  }
});
