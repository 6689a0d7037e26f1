import { expect, test } from 'vitest';
import { isYearSpan, yearSpans } from './month-runs.ts';

test('a run is told to be a slot of a year just when it is listed among them', () => {
  const listed = new Set(yearSpans().map(({ from, to }) => `${from} ${to}`));
  const told: string[] = [];
  for (let from = 1; from <= 12; from += 1) for (let to = from; to <= 12; to += 1) if (isYearSpan({ from, to })) told.push(`${from} ${to}`);
  expect(new Set(told)).toEqual(listed);
});
