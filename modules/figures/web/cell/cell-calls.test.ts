import { expect, test } from 'vitest';
import * as contract from '../../contract.ts';
import { cellCalls } from './cell-calls.ts';

test('every call names an endpoint of the contract with its method and path', () => {
  const calls = Object.values(cellCalls);
  expect(calls).toHaveLength(12);
  const endpoints = new Map(
    Object.values(contract).flatMap((one) => ('method' in one && 'path' in one ? [[one.id as string, one] as const] : [])),
  );
  for (const call of calls) expect(endpoints.get(call.id)).toMatchObject({ id: call.id, method: call.method, path: call.path });
});
