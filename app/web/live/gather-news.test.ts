import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { figureNews, gatherNews, otherNews } from './gather-news.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const middle = (): number => 0.5;

test('the first news are handed over soon, together with what comes meanwhile', () => {
  const read: string[][] = [];
  const news = gatherNews((paths) => read.push(paths), figureNews, middle);
  news.add(['/a']);
  vi.advanceTimersByTime(100);
  news.add(['/a', '/b']);
  vi.advanceTimersByTime(650);
  expect(read).toEqual([['/a', '/b']]);
  news.end();
});

test('while news keep coming a page asks ever more seldom, and none of them is lost', () => {
  const at: number[] = [];
  const begun = Date.now();
  const news = gatherNews(() => at.push(Date.now() - begun), figureNews, middle);
  for (let second = 0; second < 300; second += 1) {
    news.add(['/a']);
    vi.advanceTimersByTime(1000);
  }
  expect(at.length).toBeLessThan(30);
  const gaps = at.slice(1).map((moment, index) => moment - at[index]!);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(15_000);
  vi.advanceTimersByTime(20_000);
  expect(at.at(-1)!).toBeGreaterThan(299_000); // what came last was read after it came
  news.end();
});

test('somebody who saves now and then is seen at once each time', () => {
  const at: number[] = [];
  const news = gatherNews(() => at.push(Date.now()), figureNews, middle);
  const saved: number[] = [];
  for (let save = 0; save < 10; save += 1) {
    saved.push(Date.now());
    news.add(['/a']);
    vi.advanceTimersByTime(4000);
  }
  expect(at).toEqual(saved.map((moment) => moment + 750));
  news.end();
});

test('after a quiet spell news are at once on the page again', () => {
  const at: number[] = [];
  const news = gatherNews(() => at.push(Date.now()), figureNews, middle);
  for (let second = 0; second < 60; second += 1) {
    news.add(['/a']);
    vi.advanceTimersByTime(1000);
  }
  vi.advanceTimersByTime(40_000);
  const before = at.length;
  news.add(['/a']);
  vi.advanceTimersByTime(750);
  expect(at.length).toBe(before + 1);
  news.end();
});

test('a hundred pages do not ask at the same moment', () => {
  const at = new Set<number>();
  let drawn = 0;
  const pages = Array.from({ length: 100 }, () =>
    gatherNews(
      () => at.add(Date.now()),
      figureNews,
      () => (drawn++ % 97) / 97,
    ),
  );
  for (let second = 0; second < 40; second += 1) {
    for (const page of pages) page.add(['/a']);
    vi.advanceTimersByTime(1000);
  }
  expect(at.size).toBeGreaterThan(200);
  for (const page of pages) page.end();
});

test('pages that do not rest are always told at once', () => {
  let told = 0;
  const news = gatherNews(() => (told += 1), otherNews, middle);
  for (let second = 0; second < 20; second += 1) {
    news.add(['/vote']);
    vi.advanceTimersByTime(250);
  }
  expect(told).toBe(20);
  news.end();
});
