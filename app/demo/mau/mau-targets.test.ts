import { dec } from '@thucthi/kernel';
import { expect, test } from 'vitest';
import { writeMauBook } from './mau-book.ts';
import { mauPlans } from './mau-plan-documents.ts';
import { mauTargets } from './mau-targets.ts';
import { makeMauUnits } from './mau-units.ts';

const size = { communes: 12, neighbourhoods: 24, months: 34 };
const targets = mauTargets(writeMauBook(size, makeMauUnits(size, 1000)), mauPlans(size.months).plans);

test('the running year’s plan of the city holds every way a target is asked for', () => {
  const running = targets.filter((target) => target.plan === 'city-2026');
  const of = (comparator: string) => running.filter((target) => target.comparator === comparator);
  expect(of('ge').length).toBeGreaterThan(20);
  expect(of('le').length).toBeGreaterThan(3);
  const milestones = of('milestone');
  expect(milestones.map(({ code }) => code).toSorted()).toEqual(['nrm-communes', 'resettlement-lots']);
  for (const { terms } of milestones)
    expect(terms.at(-1)).toMatchObject({ milestoneOn: expect.stringMatching(/^2026-\d\d-\d\d$/), phasing: null });
  expect(of('yes-no').map(({ code, terms }) => [code, terms.at(-1)?.value, terms.at(-1)?.decided])).toEqual([
    ['cooperatives-new', null, true],
  ]);
});

test('a fall is counted from the figure of the year before, and earlier years ask as they always did', () => {
  const falls = targets.filter(({ code, plan }) => code === 'traffic-accidents' && plan.startsWith('city-'));
  expect(falls.map(({ period, terms }) => [period, terms[0]?.baseline !== undefined])).toEqual([
    ['2024', false],
    ['2025', true],
    ['2026', true],
  ]);
  for (const { terms } of falls.slice(1)) expect(dec(terms[0]?.baseline ?? '0').gt(dec(terms[0]?.value ?? '0'))).toBe(true);
  expect(targets.filter(({ comparator, period }) => period !== '2026' && (comparator === 'milestone' || comparator === 'yes-no'))).toEqual(
    [],
  );
});
