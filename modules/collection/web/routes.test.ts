import { expect, test } from 'vitest';
import * as contract from '../contract.ts';
import { collectionCalls, reportHref } from './routes.ts';

test('every call names an endpoint of the contract with its method and path', () => {
  const calls = Object.values(collectionCalls);
  const endpoints = new Map(
    Object.values(contract).flatMap((one) =>
      typeof one === 'object' && 'method' in one && 'path' in one ? [[one.id as string, one] as const] : [],
    ),
  );
  expect(calls.length).toBe(endpoints.size);
  for (const call of calls) expect(endpoints.get(call.id)).toMatchObject({ id: call.id, method: call.method, path: call.path });
});

test('the page of a report names its form and period', () => {
  expect(reportHref({ unit: { slug: 'phuong-mot' }, form: { id: 'a' }, period: '2026-01/2026-09' })).toBe(
    '/phuong-mot/bao-cao/bieu?form=a&period=2026-01%2F2026-09',
  );
});
