import { runCommand } from './run-command.ts';

const looking = process.stderr.isTTY === true;

process.exitCode = await runCommand(
  process.argv.slice(2),
  {
    environment: process.env,
    say: (line) => void process.stdout.write(`${line}\n`),
    progress: (line) => void (looking && process.stderr.write(`\r\u001B[K  … ${line}`)),
  },
  (text) => void process.stderr.write(`${text}\n`),
);
if (looking) process.stderr.write('\r\u001B[K');
