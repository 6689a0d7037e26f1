import { describe, expect, test } from 'vitest';
import { applies, validityOn, type ChangingDocument, type TimeFacts } from './validity.ts';

const facts = (patch: Partial<TimeFacts> = {}): TimeFacts => ({
  kind: 'Nghị quyết',
  issuedOn: '2025-01-10',
  effectiveFrom: null,
  effectiveTo: null,
  ...patch,
});
const later = (change: ChangingDocument['change'], issuedOn: string | null): ChangingDocument => ({
  id: `${change} ${issuedOn}`,
  change,
  facts: facts({ issuedOn }),
});

describe('how a document stands on a day', () => {
  test.each<[string, TimeFacts, ChangingDocument[], string, string | null, boolean]>([
    ['counts from the day it was issued', facts(), [], 'in-force', '2025-01-10', true],
    ['counts from the day recorded', facts({ effectiveFrom: '2025-02-01' }), [], 'in-force', '2025-02-01', true],
    ['does not count yet', facts({ effectiveFrom: '2026-01-01' }), [], 'not-yet', '2026-01-01', false],
    ['has ended', facts({ effectiveTo: '2025-05-31' }), [], 'ended', '2025-05-31', false],
    ['counts on its last day', facts({ effectiveTo: '2025-06-01' }), [], 'in-force', '2025-01-10', true],
    ['nobody knows since when', facts({ issuedOn: null }), [], 'undated', null, false],
    ['is amended', facts(), [later('amends', '2025-03-01')], 'partly', '2025-03-01', true],
    ['is to be amended', facts(), [later('amends', '2025-07-01')], 'in-force', '2025-01-10', true],
    ['is replaced', facts(), [later('amends', '2025-03-01'), later('replaces', '2025-04-01')], 'replaced', '2025-04-01', false],
    ['is to be replaced', facts(), [later('replaces', '2025-07-01')], 'in-force', '2025-01-10', true],
    ['is replaced by one without a date', facts(), [later('replaces', null)], 'replaced', null, false],
    ['a letter is never in force', facts({ kind: 'Công văn' }), [], 'none', null, false],
    ['a letter that says until when', facts({ kind: 'Công văn', effectiveFrom: '2025-01-01' }), [], 'in-force', '2025-01-01', true],
    ['a replaced notice says so', facts({ kind: 'Thông báo' }), [later('replaces', '2025-02-01')], 'replaced', '2025-02-01', false],
  ])('%s', (_, its, changes, state, on, counts) => {
    const found = validityOn('2025-06-01', its, changes);
    expect(found).toMatchObject({ state, on });
    expect(applies(found)).toBe(counts);
  });
});
