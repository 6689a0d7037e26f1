/** What the operator decides by environment variables; read once at the start. */
export interface Config {
  /** Directory of the embedded database; ignored when `databaseUrl` is given. */
  dataDirectory: string;
  databaseUrl: string | null;
  port: number;
  /** Address to listen on; null = this machine only while the demo is loaded, else every address. */
  host: string | null;
}

/** Reads the operator's settings; throws a sentence in Vietnamese and English when one is malformed. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const port = Number(environment['PORT'] ?? 4080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT="${environment['PORT']}" không phải số cổng từ 0 đến 65535. / PORT must be a port number from 0 to 65535.`);
  }
  return {
    dataDirectory: environment['THUCTHI_DATA'] || '.data',
    databaseUrl: environment['DATABASE_URL'] || null,
    port,
    host: environment['HOST'] || null,
  };
}
