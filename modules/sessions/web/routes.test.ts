import { expect, test } from 'vitest';
import * as contract from '../contract.ts';
import { paperHref, sessionCalls } from './routes.ts';

test('every call names an endpoint of the contract with its method and path', () => {
  const calls = Object.values(sessionCalls);
  expect(calls.length).toBeGreaterThan(15);
  const endpoints = new Map(
    Object.values(contract).flatMap((one) => ('method' in one && 'path' in one ? [[one.id as string, one] as const] : [])),
  );
  for (const call of calls) expect(endpoints.get(call.id)).toMatchObject({ id: call.id, method: call.method, path: call.path });
});

test('a paper is asked for where the contract says', () => {
  const path = contract.writePaper.path.replace('{id}', '7').replace('{kind}', 'notice');
  expect(paperHref('mau', '7', { kind: 'notice', serial: 0 }, 'pdf')).toBe(`${path}?format=pdf&unit=mau`);
  expect(paperHref('mau', '7', { kind: 'notice', serial: 2 }, 'pdf')).toBe(`${path}?format=pdf&unit=mau&serial=2`);
});
