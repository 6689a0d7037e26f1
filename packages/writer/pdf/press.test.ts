import { expect, test } from 'vitest';
import { letter } from '../testing/sample-documents.ts';
import { openPress } from './press.ts';

const limits = { documents: 100, idle: 60_000, patience: 60_000 };
const isPdf = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes.slice(0, 5)) === '%PDF-';
const gone = (pid: number): boolean => {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
};
const until = async (what: () => boolean): Promise<void> => {
  await expect.poll(what, { timeout: 10_000 }).toBe(true);
};

test('documents that are asked for at once are all printed, by one process that is not this one', async () => {
  const press = openPress(limits);
  const all = await Promise.all(Array.from({ length: 5 }, () => press.print(letter)));
  expect(all.map(isPdf)).toEqual([true, true, true, true, true]);
  expect([press.pid() === undefined, press.pid() === process.pid]).toEqual([false, false]);
});

test('after its number of documents, or its time without any, a process ends and the next document has a new one', async () => {
  for (const own of [
    { ...limits, documents: 1 },
    { ...limits, idle: 50 },
  ]) {
    const press = openPress(own);
    const first = press.print(letter);
    const pid = press.pid() ?? Number.NaN;
    expect(isPdf(await first)).toBe(true);
    await until(() => press.pid() === undefined);
    expect(isPdf(await press.print(letter))).toBe(true);
    await until(() => gone(pid));
  }
}, 30_000);

test('a process that dies takes only its documents with it', async () => {
  const press = openPress(limits);
  const lost = press.print(letter);
  process.kill(press.pid() ?? 0, 'SIGKILL');
  await expect(lost).rejects.toThrow('ended: SIGKILL');
  expect(isPdf(await press.print(letter))).toBe(true);
});

test('a document that takes too long is given up', async () => {
  const press = openPress({ ...limits, patience: 1 });
  await expect(press.print(letter)).rejects.toThrow('ended: SIGKILL');
});
