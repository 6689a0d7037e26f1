import { sql, type PostgresCursor, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult } from 'kysely';
import type pg from 'pg';

const mark = '/* kept plan */';
/** Among so many first characters of a statement the mark stands: a built one begins with its verb or with the name of a part. */
const marked = 60;

/**
 * Stands at the beginning of a statement (of a built one by `modifyFront`) whose text is always the same and which is run often: PostgreSQL then parses and plans it once a
 * connection instead of every time, which for reads by key takes as long as the read. Row-level security is planned anew whenever
 * the role changes. Not for statements whose best plan depends on how many rows they are given.
 */
export const keptPlan = sql.raw(mark);

/** The pool for Kysely, with marked statements sent under a name of their own. */
export function poolKeepingPlans(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? clientKeepingPlans(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `kept_${names.size}`;
  names.set(text, name);
  return name;
}

function clientKeepingPlans(client: pg.PoolClient): PostgresPoolClient {
  const plain = client as unknown as PostgresPoolClient;
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    given: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof given !== 'string') return plain.query(given);
    if (!given.slice(0, marked).includes(mark)) return plain.query<R>(given, parameters);
    return client.query({ name: nameOf(given), text: given, values: [...parameters] }) as unknown as Promise<PostgresQueryResult<R>>;
  }
  return { query, release: (destroy) => plain.release(destroy) };
}
