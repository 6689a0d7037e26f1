import { expect, test } from 'vitest';
import { newId } from './new-id.ts';

test('ids are UUIDs of version 7, no two alike, in the order of their instants and of their making', () => {
  const instant = new Date('2026-11-16T02:00:00Z');
  const ids = Array.from({ length: 4000 }, (_, index) => newId(new Date(instant.getTime() + Math.floor(index / 40))));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16)).toBe(instant.getTime());
});
