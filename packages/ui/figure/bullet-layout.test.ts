import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelGap, placeLabels } from './bullet-layout.ts';
import { textWidth } from './text-width.ts';

test('two plans near each other: the chosen one is centred on its tick, the lesser one ends at its own', () => {
  const [lesser, chosen] = placeLabels(
    [
      { x: 201.4, text: 'tỉnh ≈1.551', rank: 1 },
      { x: 227.9, text: '≈1.755', rank: 0 },
    ],
    278,
    13,
  );
  expect(chosen?.align).toBe('middle');
  expect((chosen?.left ?? 0) + (chosen?.width ?? 0) / 2).toBeCloseTo(227.9);
  expect(lesser?.align).toBe('end');
  expect(lesser?.line).toBe(0);
  expect(Math.abs((lesser?.left ?? 0) + (lesser?.width ?? 0) - 201.4)).toBeLessThan(15);
});

test('plans far apart are both centred; a label at the edge stays inside', () => {
  const places = placeLabels(
    [
      { x: 141.9, text: 'TW ≈13.403', rank: 1 },
      { x: 227.9, text: 'TP ≈21.530', rank: 0 },
    ],
    300,
    13,
  );
  expect(places.map((place) => place.align)).toEqual(['middle', 'middle']);
  const [edge] = placeLabels([{ x: 278, text: '≈900 ›', rank: 0 }], 278, 13);
  expect((edge?.left ?? 0) + (edge?.width ?? 0)).toBeLessThanOrEqual(278.01);
});

test('whatever the plans, no two labels overlap and none leaves the bar', () => {
  const wish = fc.record({
    x: fc.double({ min: 0, max: 300, noNaN: true }),
    text: fc.string({ unit: fc.constantFrom('≈', '1', '.', 'K', 'H', ' ', 'ỉ', 'ờ'), maxLength: 30 }),
    rank: fc.nat(4),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 6 }), fc.integer({ min: 120, max: 900 }), (wishes, width) => {
      const places = placeLabels(
        wishes.map((w) => ({ ...w, x: Math.min(w.x, width) })),
        width,
        13,
      );
      expect(places).toHaveLength(wishes.length);
      places.forEach((a, i) => {
        expect(a.left).toBeGreaterThanOrEqual(-0.02);
        expect(a.left + a.width).toBeLessThanOrEqual(width + 0.02);
        const clash = places
          .slice(i + 1)
          .filter((b) => a.line === b.line && a.left + a.width + labelGap > b.left + 0.02 && b.left + b.width + labelGap > a.left + 0.02);
        expect(clash).toEqual([]);
      });
    }),
  );
});

test('digits are all as wide as one another', () => {
  expect(new Set([...'0123456789'].map((digit) => textWidth(digit))).size).toBe(1);
});
