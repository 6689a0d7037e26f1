import { expect, it } from 'vitest';
import { routes } from '../api/routes.ts';
import { clockTime } from './updated-at.tsx';
import { madeOldBy } from './use-news.ts';

it('news of figures, targets, units and judgements make the cockpit, the indicator page and explanations old', () => {
  const { figures, targets, units, status, ...others } = madeOldBy;
  for (const paths of Object.values(others)) expect(paths.length).toBeGreaterThan(0);
  for (const paths of [figures, targets, units, status])
    for (const route of [routes.readScorecard, routes.readIndicatorView, routes.explainNumber]) expect(paths).toContain(route.path);
});

it('tells the time of Việt Nam', () => {
  expect(clockTime(Date.parse('2026-11-16T03:32:00Z'))).toBe('10:32');
  expect(clockTime(Date.parse('2026-11-16T17:05:00Z'))).toBe('00:05');
});
