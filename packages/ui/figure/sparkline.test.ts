import { expect, test } from 'vitest';
import { sparkStrokes } from './sparkline.tsx';

test('a gap ends a stroke and the last known month carries the dot', () => {
  const { strokes, last } = sparkStrokes(['1', '2', null, '4', '3', null]);
  expect(strokes.map((stroke) => stroke.length)).toEqual([2, 2]);
  expect(last).toEqual(strokes[1]?.[1]);
});

test('no value, no line; one level value stands in the middle', () => {
  expect(sparkStrokes([null, null])).toEqual({ strokes: [], last: null });
  expect(sparkStrokes(['5', '5']).last?.[1]).toBe(15);
});
