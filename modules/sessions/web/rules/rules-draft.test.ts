import { expect, test } from 'vitest';
import { rulesDraft, rulesOf } from './rules-draft.ts';

const rules = { quorum: { part: 2, of: 3 }, base: 'all', majority: 'more-than-half', tie: 'chair' } as const;

test('rules come back from the form as they went in; a fraction that is none is no rule', () => {
  const draft = rulesDraft(rules, 'Luật');
  expect(rulesOf(draft)).toEqual(rules);
  expect(rulesOf({ ...draft, asksQuorum: false })?.quorum).toBeNull();
  for (const [part, of] of [
    ['4', '3'],
    ['0', '3'],
    ['1', '101'],
    ['hai', '3'],
  ] as const)
    expect(rulesOf({ ...draft, part, of })).toBeNull();
});
