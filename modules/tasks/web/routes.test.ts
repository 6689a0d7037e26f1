import { expect, test } from 'vitest';
import * as contract from '../contract.ts';
import { exportHref, inquiryCalls, ladderCalls, obstacleCalls, obstaclesHref, reminderCalls, savedViewCalls, taskCalls } from './routes.ts';

test('every call names an endpoint of the contract with its method and path', () => {
  const calls = [taskCalls, savedViewCalls, inquiryCalls, ladderCalls, obstacleCalls, reminderCalls].flatMap((group) =>
    Object.values(group),
  );
  expect(calls.length).toBeGreaterThan(18);
  const endpoints = new Map(
    Object.values(contract).flatMap((one) => ('method' in one && 'path' in one ? [[one.id as string, one] as const] : [])),
  );
  for (const call of calls) expect(endpoints.get(call.id)).toMatchObject({ id: call.id, method: call.method, path: call.path });
});

test('the workbook is asked for where the contract says, narrowed as the page is', () => {
  expect(exportHref('mau', { class: 'overdue', q: undefined })).toBe(`${contract.exportTasks.path.replace('{slug}', 'mau')}?class=overdue`);
  expect(obstaclesHref('mau', {})).toBe(contract.exportObstacles.path.replace('{slug}', 'mau'));
});
