import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../http/refusal.ts';
import type { Database } from '../db/database.ts';
import { openTestDatabase } from '../testing/index.ts';
import { openReadBeside } from './read-beside.ts';
import { ask, type Asked, type Told } from './testing/questions.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const script = new URL('./testing/test-reader.ts', import.meta.url);

/** Asks so much at once that a reading process is begun where there can be one, until one answers. */
async function untilBeside(read: (asked: Asked) => Promise<Told>): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const told = await Promise.all(Array.from({ length: 6 }, () => read({ wait: 20 })));
    const elsewhere = told.find(({ pid }) => pid !== process.pid);
    if (elsewhere) return elsewhere.pid;
  }
  throw new Error('nothing was read beside this process');
}

test('on the embedded database everything is read here, by whoever asks', async ({ skip }) => {
  if (database.url !== null) skip('has one door; this one has many');
  const beside = openReadBeside(script, ask);
  const told = await Promise.all(Array.from({ length: 8 }, () => beside.read(database, { wait: 5 })));
  expect(new Set(told.map(({ pid }) => pid))).toEqual(new Set([process.pid]));
});

test('many who read at once are read for beside this process; what it refuses is refused, what fails there fails', async ({ skip }) => {
  if (database.url === null) skip('another process cannot reach an embedded database');
  const beside = openReadBeside(script, ask);
  const read = (asked: Asked): Promise<Told> => beside.read(database, asked);
  const pid = await untilBeside(read);
  const refused = await read({ refuse: 'period-invalid' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: 'period-invalid', extra: { period: 'x' } });
  await expect(read({ fail: true })).rejects.toThrow('division by zero');
  expect((await read({})).pid).toBe(pid);
});

test('when the reading process is killed nobody is left without an answer, and later another is begun', async ({ skip }) => {
  if (database.url === null) skip('another process cannot reach an embedded database');
  const beside = openReadBeside(script, ask);
  const read = (asked: Asked): Promise<Told> => beside.read(database, asked);
  const pid = await untilBeside(read);
  const waiting = Array.from({ length: 4 }, () => read({ wait: 300 }));
  process.kill(pid, 'SIGKILL');
  for (const told of await Promise.all(waiting)) expect(told.pid).not.toBe(pid);
  expect(await untilBeside(read)).not.toBe(pid);
});

test('those who save go first, but nobody waits for them for ever', async ({ skip }) => {
  if (database.url === null) skip('another process cannot reach an embedded database');
  const beside = openReadBeside(script, ask);
  const read = (asked: Asked): Promise<Told> => beside.read(database, asked);
  await untilBeside(read);
  const held = Promise.withResolvers<void>();
  const saves = [1, 2].map(() => database.saving.during(() => held.promise));
  const begun = Date.now();
  expect((await read({})).pid).not.toBe(process.pid);
  expect(Date.now() - begun).toBeGreaterThan(500); // it counts its waiting, so a busy machine only makes it longer
  held.resolve();
  await Promise.all(saves);
});
