import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundTicks, spreadLabels, strokePath } from './chart-scale.ts';
import { labelLines, labelRoom } from './end-labels.tsx';
import { fanFrame } from './fan-frame.ts';

test('scale lines are round and inside', () => {
  expect(roundTicks(0, 1755, 4)).toEqual([0, 500, 1000, 1500]);
  expect(roundTicks(-0.3, 0.45, 4)).toEqual([-0.2, 0, 0.2, 0.4]);
  expect(roundTicks(5, 5, 4)).toEqual([5]);
});

test('labels at line ends never cover one another, keep their order and stay inside when there is room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ y: fc.integer({ min: 0, max: 300 }), height: fc.constantFrom(18, 36) }), { maxLength: 7 }),
      (labels) => {
        const placed = spreadLabels(labels, 0, 300).map((y, index) => ({
          y,
          height: labels[index]?.height ?? 0,
          wish: labels[index]?.y ?? 0,
        }));
        const order = placed.toSorted((a, b) => a.y - b.y);
        order.forEach((label, index) => {
          expect(label.y - label.height / 2).toBeGreaterThanOrEqual(-0.01);
          expect(label.y + label.height / 2).toBeLessThanOrEqual(300.01);
          const next = order[index + 1] ?? { y: 1000, height: 0, wish: 1000 };
          expect(label.y + label.height / 2).toBeLessThanOrEqual(next.y - next.height / 2 + 0.01);
          expect(label.wish).toBeLessThanOrEqual(next.wish);
        });
      },
    ),
  );
});

test('a gap ends a stroke', () => {
  expect(strokePath([[0, 1], [2, 3], null, [4, 5]])).toBe('M0.0 1.0 2.0 3.0M4.0 5.0');
});

test('the frame leaves room for the longest number of its scale and narrows on a phone', () => {
  const values = [0, 42_532_000];
  const wide = fanFrame({
    width: 880,
    labels: 160,
    height: undefined,
    months: 12,
    values,
    fromZero: true,
    tickText: (tick) => `${tick},00`,
  });
  const phone = fanFrame({ width: 358, labels: 100, height: undefined, months: 12, values, fromZero: true, tickText: String });
  expect(wide.left).toBeGreaterThan(80);
  expect([wide.narrow, phone.narrow]).toEqual([false, true]);
  expect(wide.x(11)).toBeCloseTo(wide.right);
  expect(wide.y(0)).toBeCloseTo(wide.bottom);
});

test('words at the line ends take the room they need, on two lines or without their note where it is narrow', () => {
  const forecast = { id: 'f', at: 1, name: 'Dự báo', value: '49.048,3', className: '', note: '48.586,6 – 49.509,9 (80%)' };
  const plan = { id: 'p', at: 1, name: 'phấn đấu Đại hội', value: '50.250', className: '', note: undefined };
  expect(labelRoom([forecast, plan], 1318)).toBeGreaterThan(labelRoom([plan], 1318));
  expect(labelLines(forecast, labelRoom([forecast, plan], 1318))).toEqual(['Dự báo 49.048,3', '48.586,6 – 49.509,9 (80%)']);
  expect(labelRoom([forecast, plan], 358)).toBeLessThan(130);
  expect(labelLines(forecast, labelRoom([forecast, plan], 358))).not.toContain(forecast.note);
  expect(labelLines(plan, labelRoom([forecast, plan], 358))).toEqual(['phấn đấu Đại hội', '50.250']);
});
