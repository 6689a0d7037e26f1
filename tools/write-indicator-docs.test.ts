import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indicatorDocs } from './write-indicator-docs.ts';

test('docs/indicators.md is what the catalogue says; else run: node tools/write-indicator-docs.ts', () => {
  const page = readFileSync(new URL('../docs/indicators.md', import.meta.url), 'utf8');
  expect(page).toContain('`budget-revenue`');
  expect(page).toBe(indicatorDocs());
});
