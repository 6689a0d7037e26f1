import { assignRole, createPerson } from '@thucthi/access/server';
import { asWorker, mintScope, silentLog, withScope, type Database, type MovableClock, type Scope } from '@thucthi/platform';
import { sql } from 'kysely';
import { remindOnTime } from '../server/reminders/remind-on-time.ts';
import { showRemindersOf } from '../server/reminders/show-reminders.ts';
import type { SmallCity } from './small-city.ts';

/** Where letters of tests lead. */
export const testMailDoor = { baseUrl: 'https://thucthi.vn', host: 'thucthi.vn' };

/** The daily round at work in a small city, and people who are reminded. */
export function reminderDesk(database: Database, clock: MovableClock, city: SmallCity) {
  const as = (personId: string, rights: Parameters<typeof mintScope>[0]['rights'] = []): Scope =>
    mintScope({ tenantId: city.tenantId, personId, rights, readUnits: 'all', writeUnits: 'all' });
  return {
    as,
    /** 06:00 in Việt Nam unless told: before the hour of the digest. */
    onDay: (day: string, hour = 6): void => clock.moveTo(new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`)),
    round: (mail: typeof testMailDoor | null = testMailDoor) => remindOnTime({ database, clock, log: silentLog, mail }),
    list: (personId: string) => showRemindersOf({ database, clock, scope: as(personId) }),
    /** The log of the city: day, step and desk of each. */
    said: async (): Promise<string[]> => {
      const { rows } = await asWorker(database, 'test', (tx) =>
        sql<{ said: string }>`select concat_ws(' ', planned_on, step, desk) as said from reminder where tenant_id = ${city.tenantId}
          order by planned_on, step, work_id`.execute(tx),
      );
      return rows.map((row) => row.said);
    },
    /** Digests of the city, each by the way it went. */
    digests: async (): Promise<string[]> => {
      const { rows } = await asWorker(database, 'test', (tx) =>
        sql<{ said: string }>`select concat_ws(' ', day, case when mail_id is null then 'in-app' else 'mail' end, works) as said
          from reminder_digest where tenant_id = ${city.tenantId} order by 1`.execute(tx),
      );
      return rows.map((row) => row.said);
    },
    /** A person of the city with a role, who takes mail where an address is given. */
    person: (
      name: string,
      role: 'office' | 'chairman' | 'ward-officer' | 'finance',
      unit: string | null,
      address: string | null = null,
    ): Promise<string> =>
      withScope(database, as(city.officeId), async (tx) => {
        const scope = as(city.officeId);
        const access = { kind: 'password' as const, password: 'mot-mat-khau-dai-2026' };
        const id = await createPerson(tx, scope, clock, { username: name, name, access });
        const found = unit === null ? null : await tx.selectFrom('unit').select('id').where('slug', '=', unit).executeTakeFirstOrThrow();
        await assignRole(tx, scope, clock, { personId: id, role, unitId: found?.id ?? null, validFrom: '2026-01-01' });
        await tx.updateTable('person').set({ mail_address: address }).where('tenant_id', '=', city.tenantId).where('id', '=', id).execute();
        return id;
      }),
  };
}
