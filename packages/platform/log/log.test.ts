import { afterEach, expect, test, vi } from 'vitest';
import { jsonLog } from './log.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the log wrote of an error. */
function lineOf(error: Error): string {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  jsonLog.error('it failed', { error });
  vi.restoreAllMocks();
  return lines.join('');
}

test('what a database or a parser repeats of its input is left out; where it happened stays', () => {
  const refused = Object.assign(new Error('invalid input syntax for type numeric: "Nguyễn Văn An 12,5"'), {
    code: '22P02',
    table: 'figure',
  });
  expect(lineOf(refused)).not.toContain('Nguyễn');
  expect(lineOf(refused)).toContain('"code":"22P02"');
  expect(lineOf(refused)).toMatch(/log\.test\.ts/);
  expect(lineOf(new Error('Key (username_fold)=(nguyen.an) already exists'))).not.toContain('nguyen.an');
  const parsed = (() => {
    try {
      return JSON.parse('Nguyễn Văn An') as Error;
    } catch (error) {
      return error as Error;
    }
  })();
  expect(lineOf(parsed)).not.toContain('Nguyễn');
});
