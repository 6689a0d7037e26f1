import { expect, test } from 'vitest';
import * as contract from '../contract.ts';
import { registryCalls } from './routes.ts';

test('every call names an endpoint of the contract with its method and path', () => {
  const calls = Object.values(registryCalls);
  expect(calls.length).toBeGreaterThan(5);
  for (const call of calls) {
    const endpoint = contract[call.id as 'readUnit'];
    expect({ id: endpoint.id, method: endpoint.method, path: endpoint.path }).toEqual({ id: call.id, method: call.method, path: call.path });
  }
});
