import { expect, test } from 'vitest';
import * as contract from '../contract.ts';
import { householdCalls } from './routes.ts';

test('every call names an endpoint of the contract with its method and path', () => {
  const calls = Object.values(householdCalls);
  const endpoints = new Map(
    Object.values(contract).flatMap((one) =>
      typeof one === 'object' && 'method' in one && 'path' in one ? [[one.id as string, one] as const] : [],
    ),
  );
  expect(calls.length).toBe(endpoints.size);
  for (const call of calls) expect(endpoints.get(call.id)).toMatchObject({ id: call.id, method: call.method, path: call.path });
});
