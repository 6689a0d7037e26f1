/** What the server's thread asks of the thread that holds the embedded database. */
export type EmbeddedRequest = { id: number } & (
  | { op: 'query'; sql: string; params: readonly unknown[]; transactionId: number | null }
  | { op: 'exec'; sql: string }
  | { op: 'begin' | 'commit' | 'rollback'; transactionId: number }
  | { op: 'listen'; channel: string }
  | { op: 'dump' }
  | { op: 'close' }
);

/** One answer; `error` carries PostgreSQL's own code so that both databases are handled alike. */
export interface EmbeddedReply {
  id: number;
  result?: unknown;
  error?: {
    message: string;
    code: string | undefined;
    detail: string | undefined;
    constraint: string | undefined;
    table: string | undefined;
  };
}

/** `dataDirectory` null: in memory (tests); `template` is the path of a dump to begin with. */
export interface EmbeddedOptions {
  dataDirectory: string | null;
  template: string | null;
}

/** What the thread is started with. */
export interface EmbeddedStart extends EmbeddedOptions {
  program: WebAssembly.Module;
}
