import { listUnits } from '@thucthi/registry/contract';
import { expect, test } from 'vitest';
import { accessEndpoints } from '../contract.ts';
import { accessCalls, unitsCall } from './routes.ts';

test('every call names an endpoint of the contract with its method and path', () => {
  const named = [...Object.values(accessCalls), unitsCall];
  expect(named.length).toBeGreaterThan(5);
  for (const call of named) {
    const endpoint = [...accessEndpoints, listUnits].find((one) => one.id === call.id);
    expect({ method: endpoint?.method, path: endpoint?.path }).toEqual({ method: call.method, path: call.path });
  }
});
