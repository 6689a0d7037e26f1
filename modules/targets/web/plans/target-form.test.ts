import { formatNumberVi } from '@thucthi/kernel';
import type { NumberEntry } from '@thucthi/ui';
import { expect, test } from 'vitest';
import { formOf, targetOf, type TargetForm } from './target-form.ts';

const number = (value: string): NumberEntry => ({ state: 'number', raw: value, value, decimals: 0 });
const form = (over: Partial<TargetForm>): TargetForm => ({ ...formOf(null, formatNumberVi), indicator: 'nrm-communes', ...over });
const about = { unit: 'tp', period: '2026', basedOnVersion: null, fresh: true };

test('a number is needed where the comparison holds one, a day where it is a milestone, nothing for yes or no', () => {
  expect(targetOf(form({}), about)).toBeNull();
  expect(targetOf(form({ value: number('72') }), about)).toMatchObject({
    comparator: 'ge',
    value: '72',
    valueHigh: null,
    milestoneOn: null,
  });
  expect(targetOf(form({ comparator: 'range', value: number('2') }), about)).toBeNull();
  expect(targetOf(form({ comparator: 'range', value: number('2'), high: number('3') }), about)).toMatchObject({
    value: '2',
    valueHigh: '3',
  });
  expect(targetOf(form({ comparator: 'milestone' }), about)).toBeNull();
  expect(targetOf(form({ comparator: 'milestone', milestone: '2026-09-30' }), about)).toMatchObject({
    value: null,
    milestoneOn: '2026-09-30',
  });
  expect(targetOf(form({ comparator: 'yes-no' }), about)).toMatchObject({ value: '1' });
});

test('what cannot be read is not sent, and what does not belong to the comparison is left behind', () => {
  expect(targetOf(form({ value: { state: 'invalid', raw: '1,2,3', message: '' } }), about)).toBeNull();
  expect(targetOf(form({ value: number('5'), high: number('9'), milestone: '2026-09-30' }), about)).toMatchObject({
    value: '5',
    valueHigh: null,
    milestoneOn: null,
  });
});

test('a page is sent as a number, none as none, and what is no page is not sent', () => {
  const page = (of: NumberEntry) => targetOf(form({ value: number('5'), page: of }), about);
  expect(page({ state: 'empty', raw: '' })).toHaveProperty('page', null);
  expect(page(number('4'))).toHaveProperty('page', 4);
  expect(page({ state: 'invalid', raw: '0', message: '' })).toBeNull();
});

test('the target above is named for a new target only', () => {
  const parent = '01900000-0000-7000-8000-000000000001';
  expect(targetOf(form({ value: number('5'), parent }), about)).toHaveProperty('parent', parent);
  expect(targetOf(form({ value: number('5'), parent }), { ...about, fresh: false })).not.toHaveProperty('parent');
});
