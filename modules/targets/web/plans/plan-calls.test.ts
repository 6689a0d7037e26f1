import { listIndicators } from '@thucthi/registry/contract';
import { expect, test } from 'vitest';
import * as contract from '../../contract.ts';
import { indicatorsCall, planCalls } from './plan-calls.ts';

test('every call names an endpoint of the contract with its method and path', () => {
  const endpoints = [
    contract.listPlans,
    contract.readPlan,
    contract.createPlan,
    contract.setTargets,
    contract.readAllocation,
    listIndicators,
  ];
  const named = [...Object.values(planCalls), indicatorsCall];
  expect(named.length).toBe(endpoints.length);
  for (const call of named) {
    const endpoint = endpoints.find((one) => one.id === call.id);
    expect({ method: endpoint?.method, path: endpoint?.path }).toEqual({ method: call.method, path: call.path });
  }
});
