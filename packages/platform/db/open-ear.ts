import pg from 'pg';

/** One connection of a process on which PostgreSQL's notices come in. */
export interface Ear {
  listen(channel: string, onNews: (payload: string) => void): Promise<void>;
  close(): Promise<void>;
}

const untilNextTry = 1000;

/**
 * Opens it at the first `listen`. When the connection breaks another is made, again and again until the server is back, and
 * listens to the same channels; notices given in between are not heard, so they must be news that can be asked for again.
 */
export function openEar(databaseUrl: string): Ear {
  const heard: { channel: string; onNews: (payload: string) => void }[] = [];
  let client: Promise<pg.Client> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const connect = async (): Promise<pg.Client> => {
    const next = new pg.Client({ connectionString: databaseUrl });
    next.on('error', () => {}); // said by 'end' too, which comes after every break
    next.on('notification', ({ channel, payload }) => {
      for (const one of heard) if (one.channel === channel) one.onNews(payload ?? '');
    });
    await next.connect();
    next.once('end', connectLater);
    for (const { channel } of heard) await next.query(`listen ${channel}`);
    return next;
  };
  function connectLater(): void {
    client = null;
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      client = connect();
      client.catch(connectLater);
    }, untilNextTry);
    timer.unref();
  }
  return {
    listen: async (channel, onNews) => {
      // Who comes while it is being mended is heard with the others once it is.
      const mending = client === null && heard.length > 0;
      heard.push({ channel, onNews });
      if (mending) return;
      if (client !== null) await (await client).query(`listen ${channel}`);
      else {
        client = connect();
        await client.catch((error: unknown) => {
          client = null;
          heard.splice(0);
          throw error;
        });
      }
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      const last = await client?.catch(() => null);
      await last?.end();
    },
  };
}
