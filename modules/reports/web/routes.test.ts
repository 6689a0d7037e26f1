import { expect, test } from 'vitest';
import * as contract from '../contract.ts';
import { explainHref, reportCalls, reportFileHref } from './routes.ts';

test('every call names an endpoint of the contract with its method and path', () => {
  const calls = Object.values(reportCalls);
  expect(calls.length).toBeGreaterThan(5);
  const endpoints = new Map(
    Object.values(contract).flatMap((one) =>
      typeof one === 'object' && 'method' in one && 'path' in one ? [[one.id as string, one] as const] : [],
    ),
  );
  for (const call of calls) expect(endpoints.get(call.id)).toMatchObject({ id: call.id, method: call.method, path: call.path });
});

test('a file is asked for where the contract says, and a figure explained where its plan is', () => {
  const path = contract.writeReportRun.path.replace('{id}', '7');
  expect(reportFileHref('mau', '7', 'pdf')).toBe(`${path}?format=pdf&unit=mau`);
  expect(explainHref('mau', '2023', { indicator: 'exports', measure: 'percent', plan: 'city-2023 assigned' })).toBe(
    '/mau/exports?period=2023&explain=percent&plan=city-2023',
  );
});
