import { describe, expect, test } from 'vitest';
import { decidedBy, type DocumentedDecision } from './decided-by.ts';

const by = (documentId: string | null, value: string | null): DocumentedDecision => ({ documentId, value, withdrawn: value === null });
const whatHappened = (decisions: DocumentedDecision[], document: string) => {
  const found = decidedBy(decisions, document);
  return found === null ? null : [found.change, found.said.value, found.before?.value ?? null, found.later?.value ?? null];
};

describe('what a document decided about a target', () => {
  test('the first gives it; a later one changes it, and each still shows its own word', () => {
    const decisions = [by('plan', '100'), by('amendment', '120')];
    expect(whatHappened(decisions, 'plan')).toEqual(['set', '100', null, '120']);
    expect(whatHappened(decisions, 'amendment')).toEqual(['amended', '120', '100', null]);
    expect(whatHappened(decisions, 'another')).toBeNull();
  });

  test('a document that speaks twice is taken by its last word and changed nothing but by the one before it', () => {
    expect(whatHappened([by('plan', '100'), by('plan', '100')], 'plan')).toEqual(['set', '100', null, null]);
    expect(whatHappened([by('plan', '100'), by('amendment', '110'), by('amendment', '115')], 'amendment')).toEqual([
      'amended',
      '115',
      '100',
      null,
    ]);
  });

  test('a target is dropped, and given again', () => {
    const decisions = [by('plan', '100'), by('drop', null), by('again', '90')];
    expect(whatHappened(decisions, 'drop')).toEqual(['withdrawn', null, '100', '90']);
    expect(whatHappened(decisions, 'again')).toEqual(['set', '90', null, null]);
  });

  test('a decision without a document is nobody’s, and a value that was left alone is kept', () => {
    expect(whatHappened([by(null, '100'), by('amendment', '100')], 'amendment')).toEqual(['kept', '100', '100', null]);
  });
});
