/** Structured lines for the operator; never personal data, never a figure's content. */
export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
}

const plain = (value: unknown): unknown =>
  value instanceof Error ? { message: value.message, code: (value as { code?: unknown }).code, stack: value.stack } : value;

/** One JSON line each on standard error; standard output is kept for what commands print. */
export const jsonLog: Log = {
  info: (message, facts) => write('info', message, facts),
  error: (message, facts) => write('error', message, facts),
};

function write(level: string, message: string, facts: Record<string, unknown> = {}): void {
  const fields = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, plain(value)]));
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`);
}

/** Keeps quiet; for tests and short commands. */
export const silentLog: Log = { info: () => {}, error: () => {} };
