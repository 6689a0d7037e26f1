import { expect, test } from 'vitest';
import { samplePaper } from '../testing/sample-paper.ts';
import { fieldsOf } from './correction-fields.ts';
import { createDrafts } from './drafts.ts';

const finding = samplePaper().findings[1]!;
const draft = (value: string) => ({ fields: { ...fieldsOf(finding, null), value }, typed: true });

test('a correction begun is there until it is saved or given up, and others with it', () => {
  const drafts = createDrafts();
  drafts.keep('o2', draft('7'));
  drafts.keep('o5', draft('8'));
  drafts.keep('o2', draft('71'));
  expect([drafts.of('o2')?.fields.value, drafts.of('o5')?.fields.value, drafts.of('o1')]).toEqual(['71', '8', null]);
  drafts.drop('o2');
  expect([drafts.of('o2'), drafts.of('o5')?.fields.value]).toEqual([null, '8']);
});

test('who shows which findings have one hears when one comes or goes, and not at every letter', () => {
  const drafts = createDrafts();
  let heard = 0;
  const stop = drafts.subscribe(() => (heard += 1));
  const none = drafts.oids();
  drafts.keep('o2', draft('7'));
  const one = drafts.oids();
  drafts.keep('o2', draft('71'));
  expect([heard, [...one], drafts.oids() === one, none.size]).toEqual([1, ['o2'], true, 0]);
  drafts.drop('o3');
  drafts.drop('o2');
  expect([heard, drafts.oids().size]).toEqual([2, 0]);
  stop();
  drafts.keep('o2', draft('7'));
  expect(heard).toBe(2);
});
