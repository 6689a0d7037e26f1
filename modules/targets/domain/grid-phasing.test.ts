import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dec, decimalString } from '@thucthi/kernel';
import { cellsOfPhasing, phasingOfCells } from './grid-phasing.ts';
import { toCumulative } from './phasing.ts';

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
const due = toCumulative(months);
const saved = (
  cells: readonly (string | null)[],
  grain: 'month' | 'quarter',
  flow = true,
  before: readonly (string | null)[] | null = null,
) => {
  const made = phasingOfCells(cells, grain, flow, before);
  return made.ok ? made.value : made.problems.map((one) => one.code);
};

describe('cellsOfPhasing', () => {
  it('shows flows as increments and levels as they are', () => {
    expect(cellsOfPhasing(due, 'month', true)).toEqual(months);
    expect(cellsOfPhasing(due, 'quarter', true)).toEqual(['6', '15', '24', '33']);
    expect(cellsOfPhasing(due, 'quarter', false)).toEqual(['6', '21', '45', '78']);
    expect(cellsOfPhasing(null, 'quarter', true)).toEqual([null, null, null, null]);
  });

  it('leaves a month empty where only its quarter is laid down', () => {
    const quarters = due.map((value, at) => (at % 3 === 2 ? value : null));
    expect(cellsOfPhasing(quarters, 'month', true)).toEqual(Array.from({ length: 12 }, () => null));
    expect(cellsOfPhasing(quarters, 'quarter', true)).toEqual(['6', '15', '24', '33']);
  });
});

describe('phasingOfCells', () => {
  it('refuses a flow typed after a gap, and takes levels anywhere', () => {
    expect(saved(['1', null, '3', ...Array.from({ length: 9 }, () => null)], 'month')).toEqual(['cumulative-gap']);
    expect(saved([null, '3', null, '5'], 'quarter', false)).toEqual([null, null, null, null, null, '3', null, null, null, null, null, '5']);
  });

  it('keeps the months of quarters that stay, moved along with the quarters before', () => {
    expect(saved(['7', '15', '24', '33'], 'quarter', true, due)).toEqual([
      null,
      null,
      '7',
      '11',
      '16',
      '22',
      '29',
      '37',
      '46',
      '56',
      '67',
      '79',
    ]);
    expect(saved(['6', '15', '24', '33'], 'quarter', true, due)).toEqual(due);
  });

  it('has no phasing when every cell is empty', () => {
    expect(saved([null, null, null, null], 'quarter', true, due)).toBeNull();
  });

  it('reads back what it wrote, whatever stood before', () => {
    const cell = fc.integer({ min: -500, max: 5000 }).map((tenths) => decimalString(dec(tenths).div(10)));
    const kept = fc.option(fc.array(fc.option(cell), { minLength: 12, maxLength: 12 }));
    fc.assert(
      fc.property(
        fc.constantFrom('month' as const, 'quarter' as const),
        fc.boolean(),
        fc.array(cell, { minLength: 12, maxLength: 12 }),
        fc.nat(12),
        kept,
        (grain, flow, all, typed, before) => {
          const cells = Array.from({ length: grain === 'month' ? 12 : 4 }, (_, at) => (at < typed ? (all[at] ?? null) : null));
          const made = phasingOfCells(cells, grain, flow, before);
          expect(made.ok && cellsOfPhasing(made.value, grain, flow)).toEqual(cells);
        },
      ),
    );
  });
});
