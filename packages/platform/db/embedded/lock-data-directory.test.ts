import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataDirectoryInUse, lockDataDirectory } from './lock-data-directory.ts';
import { thisProcess, type LockHolder } from './lock-holder.ts';

let directory: string;
const file = (): string => join(directory, 'thucthi.lock');
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const here = thisProcess(new Date());
/** A number no process has any more. */
const gone = spawnSync(process.execPath, ['-e', '0']).pid;
const leaves = (holder: Partial<LockHolder>): void => writeFileSync(file(), JSON.stringify({ ...here, ...holder }));
const refusal = async (): Promise<string> => {
  const error = await lockDataDirectory(directory).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DataDirectoryInUse);
  return (error as Error).message;
};

test('one process holds it, says who it is, and leaves nothing behind', async () => {
  const release = await lockDataDirectory(directory);
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ host: here.host, pid: process.pid });
  expect(await refusal()).toContain('THUCTHI_DATA');
  await release();
  expect(readdirSync(directory)).toEqual([]);
  await (
    await lockDataDirectory(directory)
  )();
});

const takenOver: [string, Partial<LockHolder>][] = [
  ['whose process is gone', { pid: gone }],
  // What a system does not tell cannot prove anything there.
  ...(here.started === '' ? [] : [['whose number another process has by now', { started: '1' }] satisfies [string, object]]),
  ...(here.machine === '' ? [] : [['from before the machine was started anew', { boot: 'another' }] satisfies [string, object]]),
];
test.each(takenOver)('is taken over from a holder %s', async (_, holder) => {
  leaves(holder);
  const release = await lockDataDirectory(directory);
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ pid: process.pid, boot: here.boot });
  await release();
});

test.each<[string, Partial<LockHolder>]>([
  ['on another machine', { host: 'may-chu-2', pid: gone }],
  ['in another container', { processes: 'pid:[1]', pid: gone }],
  ['that still runs', {}],
])('is not taken from a holder %s: the refusal names it and the file', async (_, holder) => {
  leaves(holder);
  const said = await refusal();
  expect(said).toContain(holder.host ?? here.host);
  expect(said).toContain(file());
  expect(said).toContain('Dữ liệu còn nguyên');
  expect(existsSync(file())).toBe(true);
});

test('a file nobody can read is no proof: refused, and left where it is', async () => {
  writeFileSync(file(), '{');
  expect(await refusal()).toContain(file());
  expect(readFileSync(file(), 'utf8')).toBe('{');
});
