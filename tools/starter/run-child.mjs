import { spawn } from 'node:child_process';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and answers its exit code. Signals go on to it, once each: on a terminal Ctrl-C reaches the whole
 * foreground group by itself, so there only SIGTERM is passed on. A child that died of a signal takes this process with it
 * by the same signal, so that whoever started us sees the truth.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: (text: string) => void }} [options] with `output` the child's
 *   two streams go there and not to the screen
 * @returns {Promise<number>}
 */
export function runChild(program, args, options = {}) {
  const { cwd, env, output } = options;
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: output ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    windowsHide: true,
  });
  if (output) for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', output);
  return untilEnd(child).then(({ code, signal }) => {
    if (signal === null) return code ?? 1;
    process.kill(process.pid, signal);
    return new Promise((resolve) => setTimeout(resolve, 500, 1));
  });
}

/** Waits for a child that is already running, passing signals on to it as `runChild` says; answers how it ended. */
export function untilEnd(child) {
  const listeners = new Map();
  for (const signal of FORWARDED) {
    let passed = false;
    const listener = () => {
      if (passed || (signal !== 'SIGTERM' && process.stdin.isTTY)) return;
      passed = true;
      child.kill(signal);
      setTimeout(() => (passed = false), 1000).unref();
    };
    listeners.set(signal, listener);
    process.on(signal, listener);
  }
  const forget = () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      forget();
      reject(error);
    });
    child.once('close', (code, signal) => {
      forget();
      resolve({ code, signal });
    });
  });
}
