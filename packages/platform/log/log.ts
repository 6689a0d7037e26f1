/** Structured lines for the operator; never personal data, never a figure's content. */
export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
}

/** An error as it may stand in a log: databases and parsers repeat what they were given between quotation marks, so that is left out. */
function plain(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { code, constraint, table, column } = value as { code?: unknown; constraint?: unknown; table?: unknown; column?: unknown };
  const where = (value.stack ?? '').split('\n').filter((line) => /^ +at /.test(line));
  return { name: value.name, message: withoutQuoted(value.message), code, constraint, table, column, stack: where };
}

const withoutQuoted = (text: string): string =>
  text.replaceAll(/"[^"]*"|'[^']*'|“[^”]*”/g, '"…"').replaceAll(/\(([^()]*)\)=\([^()]*\)/g, '($1)=(…)');

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
