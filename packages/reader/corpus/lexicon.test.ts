import { describe, expect, it } from 'vitest';
import { TIME_PATTERNS } from '../data/time-patterns.ts';
import type { Entry } from '../lexicon/entry.ts';
import { ENTRIES, WORDS } from '../lexicon/words.ts';
import { read } from '../read.ts';
import { timeAt } from '../recognise/time-expression.ts';
import { tokensOf } from '../text/tokens.ts';

const DATE = '2024-12-01';

/** Everything a line is read as, except by which rule. */
function reading(line: string): string {
  const { observations, dates, documents, excluded, checks } = read(line, { date: DATE });
  const figures = observations.map(({ rule: _, reasons: __, confidence: ___, ...slots }) => slots);
  return JSON.stringify([figures, dates, documents, excluded, checks.map(({ type }) => type)]);
}

const lineOf = (entry: Entry, form: string): string => entry.lines?.[form] ?? entry.line.replace('{}', form);

describe('the lexicon', () => {
  it('gives every entry a name, a line, and forms', () => {
    expect(ENTRIES.length).toBeGreaterThan(300);
    for (const entry of ENTRIES) {
      expect(entry.name).not.toBe('');
      expect(entry.forms.length, entry.name).toBeGreaterThan(0);
      expect(entry.lines === undefined || Object.keys(entry.lines).every((form) => entry.forms.includes(form)), entry.name).toBe(true);
    }
  });

  it('holds no form that does no work: taken out, its line is read otherwise', () => {
    const idle: string[] = [];
    for (const entry of ENTRIES) {
      for (const form of entry.forms) {
        const line = lineOf(entry, form);
        const whole = reading(line);
        const putBack = WORDS.withdraw(form, entry);
        const without = reading(line);
        putBack();
        if (whole === without) idle.push(`${entry.name}: ${form}`);
      }
    }
    expect(idle).toEqual([]);
  }, 120_000);
});

describe('time patterns', () => {
  it.each(TIME_PATTERNS.map((pattern) => [pattern.name, pattern.line] as const))('%s is what “%s” is read by', (name, line) => {
    const tokens = tokensOf(line);
    const read_ = tokens.map((_, at) => timeAt(tokens, at, true)?.pattern.name);
    expect(read_).toContain(name);
  });
});
