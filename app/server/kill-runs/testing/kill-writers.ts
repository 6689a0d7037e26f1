import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ImportedFile } from './import-file.ts';
import type { SavedForm } from './save-form.ts';
import type { WhereDatabase } from './where-database.ts';
import type { Told } from './writers.ts';

/** What was acknowledged before the kill. */
export interface Acknowledged {
  saved: SavedForm[];
  imported: ImportedFile[];
}

const program = fileURLToPath(new URL('./writers.ts', import.meta.url));

/** Starts the writers, kills them (-9) that many milliseconds after the first acknowledgement, and answers what they had acknowledged. */
export function killWriters(where: WhereDatabase, firstRound: number, afterMs: number): Promise<Acknowledged> {
  const child = spawn(process.execPath, [program, JSON.stringify([where, firstRound])], { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: Acknowledged = { saved: [], imported: [] };
  let unread = '';
  let said = '';
  let timer: NodeJS.Timeout | undefined;
  const hear = (told: Told): void => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
    if ('saved' in told) acknowledged.saved.push(told.saved);
    else acknowledged.imported.push(told.imported);
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (unread + text).split('\n');
    unread = lines.pop() ?? '';
    for (const line of lines) hear(JSON.parse(line) as Told);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(acknowledged);
      else reject(new Error(`the writers ended by themselves (${code ?? signal}):\n${said}`));
    });
  });
}
