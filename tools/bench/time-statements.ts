import type { Database } from '@thucthi/platform';
import type { KyselyPlugin } from 'kysely';

/** How long each statement held the connection, with its beginning. */
export interface StatementTime {
  ms: number;
  text: string;
}

/** The same database, every statement timed from its handing over to its answer. */
export function timeStatements(database: Database): { database: Database; times: StatementTime[] } {
  const times: StatementTime[] = [];
  const begun = new Map<string, { at: number; text: string }>();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      const fragments = 'sqlFragments' in node ? (node.sqlFragments as readonly string[]).join('?') : node.kind;
      begun.set(queryId.queryId, { at: performance.now(), text: fragments.replaceAll(/\s+/g, ' ').trim().slice(0, 60) });
      return node;
    },
    transformResult: ({ queryId, result }) => {
      const start = begun.get(queryId.queryId);
      begun.delete(queryId.queryId);
      if (start) times.push({ ms: performance.now() - start.at, text: start.text });
      return Promise.resolve(result);
    },
  };
  return { database: { ...database, kysely: database.kysely.withPlugin(plugin) }, times };
}
