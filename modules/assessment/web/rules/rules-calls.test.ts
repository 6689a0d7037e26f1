import { expect, test } from 'vitest';
import * as contract from '../../contract.ts';
import { rulesCalls } from './rules-page.tsx';

test('every call names an endpoint of the contract with its method and path', () => {
  for (const call of Object.values(rulesCalls)) {
    const endpoint = [contract.readStatusRules, contract.changeStatusRules].find((one) => one.id === call.id);
    expect({ method: endpoint?.method, path: endpoint?.path }).toEqual({ method: call.method, path: call.path });
  }
});
