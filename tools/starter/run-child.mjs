import { spawn } from 'node:child_process';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** One wish to stop often arrives on several ways at once; within this time it is passed on once. */
const QUIET_MS = 2000;

/**
 * Runs a program to its end and answers its exit code. Signals go on to it: on a terminal Ctrl-C reaches the whole
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
  let lastPassed = 0;
  const pass = (signal) => {
    if (Date.now() - lastPassed < QUIET_MS) return;
    lastPassed = Date.now();
    child.kill(signal);
  };
  const listeners = FORWARDED.map((signal) => {
    const listener = () => {
      if (signal === 'SIGTERM' || !process.stdin.isTTY) pass(signal);
    };
    process.on(signal, listener);
    return [signal, listener];
  });
  const forget = () => {
    clearInterval(watch);
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
  const watch = watchParent(() => pass('SIGTERM'));
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

/**
 * npm runs a script through a shell that does not pass SIGTERM on: the shell dies, the script lives on as an orphan.
 * So under npm the death of the parent is taken as the wish to stop.
 */
function watchParent(stop) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  return timer.unref();
}
