import { newsChannel, type Database, type News } from '@thucthi/platform';

type Listener = (news: News) => void;
const hubs = new WeakMap<Database, Promise<Map<number, Set<Listener>>>>();
const endings = new WeakMap<Database, AbortController>();

/** Is aborted when this process stops telling news: streams then end by themselves and their readers ask another process. */
export function newsEnd(database: Database): AbortSignal {
  const ending = endings.get(database) ?? new AbortController();
  endings.set(database, ending);
  return ending.signal;
}

/** Ends every stream of news of this process. */
export function endNews(database: Database): void {
  newsEnd(database);
  endings.get(database)?.abort();
}

/** Hears the news of one body; the database is listened to once per process, however many pages are open. Answers how to stop. */
export async function hearNews(database: Database, tenantId: number, listener: Listener): Promise<() => void> {
  let hub = hubs.get(database);
  if (!hub) {
    hub = openHub(database);
    hubs.set(database, hub);
  }
  const listeners = await hub;
  const own = listeners.get(tenantId) ?? new Set<Listener>();
  own.add(listener);
  listeners.set(tenantId, own);
  return () => {
    own.delete(listener);
  };
}

async function openHub(database: Database): Promise<Map<number, Set<Listener>>> {
  const listeners = new Map<number, Set<Listener>>();
  await database.listen(newsChannel, (payload) => {
    const news = JSON.parse(payload) as News;
    for (const listener of listeners.get(news.tenantId) ?? []) listener(news);
  });
  return listeners;
}
