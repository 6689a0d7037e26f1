import { expect, test } from 'vitest';
import * as contract from '../contract.ts';
import { intakeCalls, mostBytes, originalHref, pageImageHref } from './routes.ts';

test('every call names an endpoint of the contract with its method and path', () => {
  const calls = Object.values(intakeCalls);
  expect(calls.length).toBeGreaterThan(5);
  const endpoints = new Map(
    Object.values(contract).flatMap((one) => ('method' in one && 'path' in one ? [[one.id as string, one] as const] : [])),
  );
  for (const call of calls) expect(endpoints.get(call.id)).toMatchObject({ id: call.id, method: call.method, path: call.path });
});

test('links lead where the contract says, and files are held back at the same size', () => {
  expect(pageImageHref('a', 3)).toBe(contract.pageImage.path.replace('{id}', 'a').replace('{number}', '3'));
  expect(originalHref('a')).toBe(contract.originalFile.path.replace('{id}', 'a'));
  expect(mostBytes).toBe(contract.takePaper.upload?.maxBytes);
});
