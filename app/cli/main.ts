import { runCommand } from './run-command.ts';

// Whoever reads the answer may have seen enough of it: `thucthi read … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

const looking = process.stderr.isTTY === true;

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  say: (line) => void process.stdout.write(`${line}\n`),
  progress: (line) => void (looking && process.stderr.write(`\r\u001B[K  … ${line}`)),
  complain: (text) => void process.stderr.write(`${text}\n`),
});
if (looking) process.stderr.write('\r\u001B[K');
