import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { ApiProblem, networkProblem } from '../api/api-problem.ts';
import { openOutbox } from './outbox.ts';
import type { NewWaiting, OutboxGround, Waiting } from './outbox.ts';
import type { SealedStore } from './kept-records.ts';
import { tabStore } from './tab-store.ts';

let store: SealedStore;
let count = 0;
beforeEach(async () => {
  store = tabStore();
  count = 0;
  for (const person of ['an', 'binh']) await store.clear(person, 'waiting');
});

const figure = (id: string, codes: readonly string[]): NewWaiting => ({
  id,
  topic: 'entry phuong-1 2026-10',
  page: '/phuong-1/bao-cao',
  label: 'Báo cáo tháng 10/2026',
  keys: codes,
  method: 'POST',
  address: '/api/v1/figures',
  body: { figures: codes.map((code) => ({ indicator: code })) },
  parts: codes.length === 1 ? [] : codes.map((code) => ({ keys: [code], body: { figures: [{ indicator: code }] } })),
  renews: [],
});

/** A server that keeps receipts, and a line that may lose a request or its answer. */
function server(
  line: () => 'good' | 'request-lost' | 'answer-lost',
  refuses: (codes: readonly string[]) => ApiProblem | null = () => null,
) {
  const receipts = new Set<string>();
  const written: string[] = [];
  const send: OutboxGround['send'] = async ({ body }, writeId) => {
    const how = line();
    if (how === 'request-lost') throw networkProblem();
    const codes = (body['figures'] as { indicator: string }[]).map(({ indicator }) => indicator);
    const refusal = refuses(codes);
    if (refusal === null && !receipts.has(writeId)) {
      receipts.add(writeId);
      written.push(...codes);
    }
    if (how === 'answer-lost') throw networkProblem();
    if (refusal !== null) throw refusal;
    return {};
  };
  return { send, written };
}

const ground = (send: OutboxGround['send'], sent: (write: Waiting) => void = () => {}): OutboxGround => ({
  store,
  send,
  sent,
  isMine: () => Promise.resolve(true),
  newId: () => `new-${(count += 1)}`,
  now: () => new Date(Date.UTC(2026, 10, 1) + (count += 1)),
  alone: (work) => work(),
});
const refusal = (status: number, extra = {}): ApiProblem =>
  new ApiProblem({ status, code: 'figure-changed', vi: 'Số đã đổi.', en: 'Changed.' }, extra);

const codesOf = (many: number): string[] => Array.from({ length: many }, (_, at) => `chi-tieu-${at}`);

/** Writes so many entries, then sends until nothing waits; answers what the server has written. */
async function drained(many: number, line: () => 'good' | 'request-lost' | 'answer-lost'): Promise<string[]> {
  const told = server(line);
  const outbox = openOutbox('an', ground(told.send));
  for (const code of codesOf(many)) await outbox.add(figure(`write-${code}`, [code]));
  while ((await outbox.drain()) !== 'all');
  expect(await store.list('an', 'waiting')).toEqual([]);
  return told.written;
}

test('a thousand entries arrive once each, in order, over a line that breaks now and then', async () => {
  let turn = 0;
  expect(await drained(1000, () => ((turn += 1) % 97 === 0 ? 'answer-lost' : turn % 61 === 0 ? 'request-lost' : 'good'))).toEqual(
    codesOf(1000),
  );
}, 60_000);

test('however the line breaks, what it carries arrives once', async () => {
  const luck = fc.array(fc.constantFrom('request-lost', 'answer-lost'), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(luck, fc.integer({ min: 1, max: 30 }), async (losses, many) => {
      let turn = 0;
      const line = () => losses[(turn += 1) % (losses.length + 1)] ?? 'good';
      expect(await drained(many, line)).toEqual(codesOf(many));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('what waits is there after the page was closed, and is sent in the order in which it was written', async () => {
  const lost = server(() => 'request-lost');
  const first = openOutbox('an', ground(lost.send));
  await first.add(figure('1', ['thu-ngan-sach']));
  await first.add(figure('2', ['ho-ngheo']));
  expect(await first.drain()).toBe('unreachable');
  const told = server(() => 'good');
  const sent: string[] = [];
  const later = openOutbox(
    'an',
    ground(told.send, ({ id }) => sent.push(id)),
  );
  expect(await later.drain()).toBe('all');
  expect(sent).toEqual(['1', '2']);
  expect(told.written).toEqual(['thu-ngan-sach', 'ho-ngheo']);
});

test('of a write that is refused for one row the other rows go through; the refused one stays with what was said', async () => {
  const told = server(
    () => 'good',
    (codes) => (codes.includes('b') ? refusal(409, { conflicts: [{ index: 0 }] }) : null),
  );
  const outbox = openOutbox('an', ground(told.send));
  await outbox.add(figure('whole', ['a', 'b', 'c']));
  await outbox.add(figure('after', ['d']));
  expect(await outbox.drain()).toBe('all');
  expect(told.written.toSorted()).toEqual(['a', 'c', 'd']);
  expect(outbox.items()).toMatchObject([{ keys: ['b'], refused: { status: 409, extra: { conflicts: [{ index: 0 }] } } }]);
  expect(await outbox.drain()).toBe('all');
  expect(told.written).toHaveLength(3);
});

test.each([
  [503, 'unreachable'],
  [429, 'unreachable'],
  [401, 'signed-out'],
] as const)('a refusal %s says nothing about the write: it waits', async (status, outcome) => {
  const told = server(
    () => 'good',
    () => refusal(status),
  );
  const outbox = openOutbox('an', ground(told.send));
  await outbox.add(figure('1', ['a']));
  expect(await outbox.drain()).toBe(outcome);
  expect(outbox.items()).toMatchObject([{ id: '1', refused: null }]);
});

test('nothing goes in the name of somebody who has signed in since, and nobody sees what another left', async () => {
  const told = server(() => 'good');
  const outbox = openOutbox('an', { ...ground(told.send), isMine: () => Promise.resolve(false) });
  await outbox.add(figure('1', ['a']));
  expect(await outbox.drain()).toBe('signed-out');
  expect(told.written).toEqual([]);
  const other = openOutbox('binh', ground(told.send));
  await other.load();
  expect(other.items()).toEqual([]);
  expect(await store.countOthers('binh', 'waiting')).toBe(1);
});

test('a write can be taken back until it is on its way', async () => {
  let arrive: () => void = () => {};
  const outbox = openOutbox(
    'an',
    ground(async () => {
      expect(await outbox.drop('1')).toBe(false);
      arrive();
    }),
  );
  await outbox.add(figure('1', ['a']));
  await outbox.add(figure('2', ['b']));
  expect(await outbox.drop('2')).toBe(true);
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await outbox.drain();
  await arrived;
  expect(outbox.items()).toEqual([]);
});
