import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { movableClock, newId, readAuditOf, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { raiseObstacle, takeObstacleStep } from '../../contract.ts';
import { standardLadder, type Ladder } from '../../domain/obstacle/escalation-ladder.ts';
import { makeSmallCity, type SmallCity } from '../../testing/small-city.ts';
import { refusalOf } from '../../testing/task-clerk.ts';
import { raiseObstacleOf } from './raise-obstacle.ts';
import { setLadderOf, showLadderOf } from './set-ladder.ts';
import { showObstacleOf } from './show-obstacles.ts';
import { takeObstacleStepOf } from './take-obstacle-steps.ts';

let database: Database;
let city: SmallCity;
const clock = movableClock(new Date('2026-10-01T02:00:00Z'));
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  city = await makeSmallCity(database);
});
afterAll(() => database.close());

const work = (scope: Scope) => ({ database, clock, scope });
const set = (basedOn: number, ladder: Ladder, writeId: string = newId()) =>
  setLadderOf(work(city.office), { writeId, basedOn, ladder: ladder.map((one) => ({ rung: one.rung, name: { ...one.name } })) });
const rungOf = (rung: string, vi: string): Ladder[number] => ({ rung, name: { vi, en: vi } });
const [unit, ...above] = standardLadder;
const own: Ladder = [unit!, rungOf('task-force', 'Tổ công tác đặc biệt'), rungOf('chairman', 'Chủ tịch UBND tỉnh')];

async function raised(): Promise<string> {
  const given = { writeId: newId(), unit: city.ward, content: 'Chưa có giá đất', since: '2026-09-01', neededBy: '2026-09-20' };
  return (await raiseObstacleOf(work(city.wardOfficer), raiseObstacle.body!.parse(given))).id;
}
async function bring(id: string, rung: string): Promise<void> {
  const { version } = await showObstacleOf(work(city.office), id);
  const body = takeObstacleStep.body!.parse({ writeId: newId(), basedOn: version, kind: 'escalate', rung, words: 'Quá ngày' });
  await takeObstacleStepOf(work(city.office), 'decision', id, body);
}

describe('the ladder of a body', () => {
  test('is the standard until the body sets its own, which counts from the next step on, once for each write', async () => {
    expect(await showLadderOf(work(city.office))).toMatchObject({
      revision: 0,
      ladder: [{ rung: 'unit' }, ...above.map(({ rung }) => ({ rung }))],
    });
    const id = await raised();
    const writeId = newId();
    expect(await set(0, own, writeId)).toEqual({ revision: 1 });
    expect(await set(0, own, writeId)).toEqual({ revision: 1 });
    const shown = await showObstacleOf(work(city.office), id);
    expect(shown.rungsAbove.map(({ name }) => name.vi)).toEqual(['Tổ công tác đặc biệt', 'Chủ tịch UBND tỉnh']);
    expect((await refusalOf(bring(id, 'party-committee'))).code).toBe('task-refused');
    await bring(id, 'task-force');
    const after = await showObstacleOf(work(city.office), id);
    expect([after.rungName.vi, after.steps.at(-1)?.rungName?.vi]).toEqual(['Tổ công tác đặc biệt', 'Tổ công tác đặc biệt']);
    expect((await showLadderOf(work(city.office))).ladder.map(({ open }) => open)).toEqual([0, 1, 0]);
    const stranger = await makeSmallCity(database);
    expect(await showLadderOf(work(stranger.office))).toMatchObject({ revision: 0 });
  });

  test('keeps the rungs on which open obstacles lie, and remembers what one was called that is gone', async () => {
    const id = await raised();
    await bring(id, 'vice-chairman');
    expect((await refusalOf(set(0, own))).code).toBe('invalid-request');
    const { version } = await showObstacleOf(work(city.office), id);
    const close = takeObstacleStep.body!.parse({ writeId: newId(), basedOn: version, kind: 'close', words: 'Đã bàn giao' });
    await takeObstacleStepOf(work(city.office), 'decision', id, close);
    await set(0, own);
    const gone = await showObstacleOf(work(city.office), id);
    expect([gone.rung, gone.rungName.vi, gone.rungsAbove.map(({ rung }) => rung)]).toEqual([
      'vice-chairman',
      'Phó Chủ tịch phụ trách',
      ['task-force', 'chairman'],
    ]);
  });

  test('is refused on what stands no more and where it cannot be climbed; who set it is in the audit trail', async () => {
    await set(0, own);
    expect((await refusalOf(set(0, standardLadder))).code).toBe('changed-meanwhile');
    expect((await refusalOf(Promise.resolve().then(() => set(1, above)))).code).toBe('invalid-request');
    const trail = await withScope(database, city.office, (tx) => readAuditOf(tx, city.office, 'obstacle-ladder', '1'));
    expect(trail.map(({ action }) => action)).toEqual(['obstacles.ladder']);
  });
});
