/** A failure whose message is meant for people as it stands, in Vietnamese and then in English; no stack is printed. */
export class PlainError extends Error {
  constructor(vi, en) {
    super(`${vi}\n${en}`);
    this.plain = true;
  }
}

/** Says one thing in both languages on standard error, so that standard output stays the program's own. */
export function say(vi, en) {
  process.stderr.write(`${vi} · ${en}\n`);
}

/**
 * Awaits the exit code of `work` and, once it has taken two seconds, shows that it is still going on:
 * one line that counts on a terminal, a line every ten seconds elsewhere.
 */
export async function withProgress(vi, en, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const terminal = process.stderr.isTTY === true;
  let shown = false;
  const show = () => {
    const elapsed = seconds();
    if (elapsed < 2) return;
    if (terminal) process.stderr.write(`\r${vi} · ${en} … ${elapsed} s `);
    else if (!shown || elapsed % 10 === 0) process.stderr.write(`${vi} · ${en} … ${elapsed} s\n`);
    shown = true;
  };
  const timer = setInterval(show, 1000);
  try {
    const result = await work();
    const end = result === 0 ? 'xong · done' : 'không xong · failed';
    if (shown) process.stderr.write(`${terminal ? '\r' : ''}${vi} · ${en}: ${end} (${seconds()} s)\n`);
    return result;
  } catch (error) {
    if (shown && terminal) process.stderr.write('\n');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
