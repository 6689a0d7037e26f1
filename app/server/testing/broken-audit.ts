import { sql } from 'kysely';
import { asWorker, type Database } from '@thucthi/platform';
import type { Services } from '../start-services.ts';

/** What is no change of the body's data: who is signed in and when they were last seen. */
const besideTheData = ['sign_in', 'sign_in_failure', 'schema_migration'];

/** A fingerprint of every row of every table, so that nothing can be left behind unseen. */
export const fingerprint = (database: Database): Promise<Record<string, string>> =>
  asWorker(database, 'test', async (tx) => {
    const tables = await sql<{ name: string }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p') order by relname`.execute(tx);
    const marks: Record<string, string> = {};
    for (const { name } of tables.rows) {
      if (besideTheData.includes(name)) continue;
      const { rows } = await sql<{
        mark: string;
      }>`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as mark
        from ${sql.table(name)} t`.execute(tx);
      marks[name] = rows[0]?.mark ?? '';
    }
    return marks;
  });

/** Lets no row of the trail be written, whoever writes it, until it is mended. */
export async function breakAudit(database: Database, broken: boolean): Promise<void> {
  await database.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    await sql
      .raw(`alter table audit ${broken ? 'add constraint test_refuses_all check (false) not valid' : 'drop constraint test_refuses_all'}`)
      .execute(tx);
  });
}

/** One write that was tried while nothing could be written into the trail, and then done. */
export interface Tried {
  readonly route: string;
  /** What it answered without and with a trail. */
  readonly broken: number;
  readonly whole: number;
  readonly problem: string;
  /** Tables that had changed although it was refused. */
  readonly left: readonly string[];
  /** Whether the write, once done, left a row in the trail. */
  readonly audited: boolean;
}

/** The same services, but every write is first tried with a broken trail; `tried` tells what came of each. */
export function withBrokenAudit(services: Services, database: Database): { services: Services; tried: Tried[] } {
  const tried: Tried[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    if (request.method === 'GET') return services.fetch(request);
    const before = await fingerprint(database);
    await breakAudit(database, true);
    const broken = await services.fetch(request.clone());
    await broken.body?.cancel();
    await breakAudit(database, false);
    const after = await fingerprint(database);
    const whole = await services.fetch(request);
    const done = await fingerprint(database);
    tried.push({
      route: `${request.method} ${new URL(request.url).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')}`,
      broken: broken.status,
      whole: whole.status,
      problem: whole.status === 200 ? '' : await whole.clone().text(),
      left: Object.keys(before).filter((table) => before[table] !== after[table]),
      audited: before['audit'] !== done['audit'],
    });
    return whole;
  };
  return { services: { ...services, fetch }, tried };
}
