import { asWorker, newId, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeHouseholdCity, type HouseholdCity } from '../testing/household-city.ts';
import { householdClerk, someLines } from '../testing/household-clerk.ts';
import { openListOf } from './open-list.ts';
import { showLinesOf, showOpenedLinesOf } from './show-lines.ts';
import { showListOf } from './show-list.ts';

/** Who sees the rows with names when only the database is asked. */
let database: Database;
let city: HouseholdCity;
let clerk: ReturnType<typeof householdClerk>;
let id: string;

beforeAll(async () => {
  database = await openTestDatabase();
  city = await makeHouseholdCity(database);
  clerk = householdClerk(database, city);
  id = await clerk.begin();
  await clerk.save(id, 1, someLines(3));
});
afterAll(() => database.close());

const seen = (scope: Scope, keeps: boolean): Promise<number[]> =>
  withScope(database, scope, async (tx) => {
    if (keeps) await sql`select set_config('thucthi.households', 'keep', true)`.execute(tx);
    const { rows } = await sql<{ lines: number; people: number }>`select (select count(*) from household_line)::integer as lines,
      (select count(*) from household_person)::integer as people`.execute(tx);
    return rows.flatMap(({ lines, people }) => [lines, people]);
  });
const refused = { code: '42501' };

describe('the database alone', () => {
  test('shows names to the commune at that work, and to nobody else whatever they write for', async () => {
    expect(await seen(city.officer, true)).toEqual([3, 3]);
    expect(await seen(city.officer, false)).toEqual([0, 0]);
    for (const scope of [city.otherOfficer, city.above, city.chairman, city.administrator])
      for (const keeps of [true, false]) expect(await seen(scope, keeps)).toEqual([0, 0]);
  });

  test('takes a change of a list or its lines from nobody above', async () => {
    for (const scope of [city.above, city.chairman, city.otherOfficer]) {
      const touched = await withScope(database, scope, async (tx) => {
        await sql`select set_config('thucthi.households', 'keep', true)`.execute(tx);
        const counts = [
          await sql`update household_person set name = 'x'`.execute(tx),
          await sql`delete from household_person`.execute(tx),
          await sql`update household_line set assigned = 1`.execute(tx),
          await sql`update household_list set revision = revision + 1`.execute(tx),
        ];
        return counts.map(({ numAffectedRows }) => Number(numAffectedRows));
      });
      expect(touched).toEqual([0, 0, 0, 0]);
      const insert = withScope(database, scope, async (tx) => {
        await sql`select set_config('thucthi.households', 'keep', true)`.execute(tx);
        await sql`insert into household_line (tenant_id, list_id, id, unit_id, kind, assigned, recorded_at)
          values (${city.tenantId}, ${id}, ${newId()}, ${city.ids.ward}, 'person', 1, now())`.execute(tx);
      });
      await expect(insert).rejects.toMatchObject(refused);
    }
  });

  test('lets nobody open a list in another’s name, for days, or from the ward beside', async () => {
    const open = (scope: Scope, personId: string | null, until: string) =>
      withScope(database, scope, (tx) =>
        sql`insert into household_opening (tenant_id, id, list_id, unit_id, person_id, reason, opened_at, ends_at, live_until)
          values (${city.tenantId}, ${newId()}, ${id}, ${city.ids.ward}, ${personId}, 'kiểm tra thử một lần', now(), now(), now() + ${until}::interval)`.execute(
          tx,
        ),
      );
    await expect(open(city.chairman, city.officer.personId, '5 minutes')).rejects.toMatchObject(refused);
    await expect(open(city.chairman, city.chairman.personId, '3 days')).rejects.toMatchObject(refused);
    await expect(open(city.otherOfficer, city.otherOfficer.personId, '5 minutes')).rejects.toMatchObject(refused);
  });
});

describe('opening a list with a reason', () => {
  test('shows it to that person alone, for reading alone, while it lasts; the commune sees who and why', async () => {
    const work = clerk.work(city.chairman);
    await expect(showOpenedLinesOf(work, city.slugs.ward, id)).rejects.toMatchObject({ code: 'household-not-open' });
    await expect(showLinesOf(work, city.slugs.ward, id)).rejects.toMatchObject({ code: 'outside-scope' });
    const reason = 'Xác minh đơn kiến nghị của công dân ngày 14/11';
    const asked = { writeId: newId(), list: id, reason };
    const { endsAt } = await openListOf(work, asked);
    expect(await openListOf(work, asked)).toEqual({ endsAt });
    expect((await showOpenedLinesOf(work, city.slugs.ward, id)).lines.map(({ name }) => name)).toContain('Hộ minh họa 1');
    expect(await seen(city.chairman, false)).toEqual([3, 3]);
    expect(await seen(city.secondChairman, true)).toEqual([0, 0]);
    const changed = await withScope(database, city.chairman, (tx) => sql`update household_person set name = 'x'`.execute(tx));
    expect(Number(changed.numAffectedRows)).toBe(0);

    const { openings } = await showListOf(clerk.work(city.officer), city.slugs.ward, id);
    expect(openings).toMatchObject([{ reason, live: true, own: false }]);
    const actions = await withScope(
      database,
      city.chairman,
      async (tx) =>
        (
          await sql<{
            action: string;
            canonical: string;
          }>`select action, canonical from audit where subject_id = ${id} and actor_id = ${city.chairman.personId}
          order by recorded_at`.execute(tx)
        ).rows,
    );
    expect(actions.map(({ action }) => action)).toEqual(['households.opened', 'households.looked']);
    expect(actions[0]?.canonical).toContain(reason);
    await expect(openListOf(clerk.work(city.officer), { writeId: newId(), list: id, reason })).rejects.toMatchObject({
      code: 'household-refused',
    });
  });

  test('ends by the clock of the database', async () => {
    await asWorker(database, 'test', (tx) =>
      sql`insert into household_opening (tenant_id, id, list_id, unit_id, person_id, reason, opened_at, ends_at, live_until)
        values (${city.tenantId}, ${newId()}, ${id}, ${city.ids.ward}, ${city.secondChairman.personId}, 'đã xem từ hôm trước', now(), now(),
          now() - interval '1 second')`.execute(tx),
    );
    expect(await seen(city.secondChairman, true)).toEqual([0, 0]);
    await expect(showOpenedLinesOf(clerk.work(city.secondChairman), city.slugs.ward, id)).rejects.toMatchObject({
      code: 'household-not-open',
    });
  });
});
