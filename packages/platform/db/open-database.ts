import { resolve } from 'node:path';
import { CompiledQuery, Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, DB } from './database.ts';
import { lockDataDirectory } from './embedded/lock-data-directory.ts';
import { openEmbedded, type EmbeddedEngine } from './embedded/open-embedded.ts';
import { startHousekeeping } from './embedded/housekeeping.ts';
import { poolKeepingPlans } from './kept-plans.ts';
import { openEar } from './open-ear.ts';
import { openSavers } from '../turns/open-savers.ts';
import { openTurns } from '../turns/open-turns.ts';

export type OpenOptions =
  | { databaseUrl: string; poolSize?: number }
  | { dataDirectory: string }
  | { inMemory: true; template: string | null };

/** Outside a scope every connection works as a role that owns nothing and, without settings, sees nothing. */
const leastRights = 'set role thucthi_app';

/**
 * Statements here are short and wide. Compiling one to machine code takes PostgreSQL a second or more where running it takes
 * milliseconds, and its threshold is passed by the estimate alone (a commit with nested loops switched off always passes it).
 */
const withoutCompiling = 'set jit = off';

/** Of a pool's connections, how many readers may hold. */
const shareOfReaders = 0.6;
/** Readers who stand before a writer at most where there is one connection for all. */
const readersOfOneConnection = 2;

/** Opens the operator's PostgreSQL, the embedded database on disk, or one in memory for tests. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  if ('databaseUrl' in options) return openPostgres(options.databaseUrl, options.poolSize ?? 10);
  if ('inMemory' in options) return embedded(await openEmbedded({ dataDirectory: null, template: options.template }), async () => {});
  const directory = resolve(options.dataDirectory);
  const unlock = await lockDataDirectory(directory);
  try {
    const engine = await openEmbedded({ dataDirectory: resolve(directory, 'postgres'), template: null });
    const stopHousekeeping = startHousekeeping(engine);
    return embedded(engine, async () => {
      await stopHousekeeping();
      await unlock();
    });
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function embedded(engine: EmbeddedEngine, afterClose: () => Promise<void>): Promise<Database> {
  await ensureRoles((sql) => engine.exec(sql));
  await engine.exec('grant pg_checkpoint, pg_maintain to thucthi_app'); // for housekeeping.ts: the engine has no worker of its own
  await engine.exec(leastRights);
  const endings: (() => Promise<void>)[] = [];
  return {
    kind: 'embedded',
    url: null,
    door: null,
    kysely: new Kysely<DB>({ dialect: new PGliteDialect({ pglite: engine }) }),
    reading: openTurns(readersOfOneConnection),
    saving: openSavers(),
    listen: (channel, onNews) => engine.listen(channel, onNews),
    dump: () => engine.dump(),
    pool: () => null,
    beforeClose: (end) => void endings.push(end),
    close: async () => {
      await Promise.all(endings.map((end) => end()));
      await engine.close();
      await afterClose();
    },
  };
}

/** Connections that tell who asks; each is held for one short statement. */
const doorSize = 2;

/** Connections that begin as a role; what a transaction is allowed to do is settled in it. */
function openPool(databaseUrl: string, size: number, beginsAs: string): { pool: pg.Pool; kysely: Kysely<DB> } {
  const exact = new pg.TypeOverrides();
  exact.setTypeParser(1082, (text: string) => text);
  exact.setTypeParser(1700, (text: string) => text);
  exact.setTypeParser(20, Number);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: size, types: exact });
  pool.on('error', () => {
    // A connection that dies while idle is replaced by the pool; the query that needs it reports its own error.
  });
  // So does one that dies while it is used (server restarted, network cut): unheard, its error would end the whole process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: poolKeepingPlans(pool),
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(withoutCompiling));
        await connection.executeQuery(CompiledQuery.raw(beginsAs));
      },
    }),
  });
  return { pool, kysely };
}

async function openPostgres(databaseUrl: string, poolSize: number): Promise<Database> {
  const { pool, kysely } = openPool(databaseUrl, poolSize, leastRights);
  await ensureRoles(async (sql) => {
    await pool.query(sql);
  });
  const door = openPool(databaseUrl, doorSize, 'set role thucthi_worker');
  const ear = openEar(databaseUrl);
  const endings: (() => Promise<void>)[] = [];
  return {
    kind: 'postgres',
    url: databaseUrl,
    kysely,
    door: door.kysely,
    saving: openSavers(),
    reading: openTurns(Math.max(1, Math.floor(poolSize * shareOfReaders))),
    listen: (channel, onNews) => ear.listen(channel, onNews),
    pool: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    dump: () => Promise.reject(new Error('dump() serves only the embedded database')),
    beforeClose: (end) => void endings.push(end),
    close: async () => {
      await Promise.all(endings.map((end) => end()));
      await ear.close();
      await Promise.all([kysely.destroy(), door.kysely.destroy()]);
    },
  };
}

/** Makes the two roles where they are missing; several processes and databases of one cluster may try at once. */
async function ensureRoles(run: (sql: string) => Promise<unknown>): Promise<void> {
  for (const role of ['thucthi_app', 'thucthi_worker']) {
    await run(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end;
      end if;
      -- On PostgreSQL 16 and later whoever makes a role may administer it but not yet act as it; granting it says so.
      begin execute format('grant ${role} to %I', current_user); exception when others then
        if not pg_has_role(current_user, '${role}', 'member') then raise; end if; end;
    end $$`);
  }
}
