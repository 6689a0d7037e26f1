import { announce, newId, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import { addWorkingDays } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { raiseObstacle } from '../../contract.ts';
import { firstRung } from '../../domain/obstacle/escalation-ladder.ts';
import type { ObstacleNow, ObstacleStep, WaitsFor } from '../../domain/obstacle/obstacle-state.ts';
import { ownWords } from '../../domain/own-words.ts';
import { searchFoldOf } from '../make-tasks.ts';
import { findSubject } from '../subjects/find-subject.ts';
import { noSubject } from '../subjects/subject-row.ts';
import { writableUnits } from '../task-units.store.ts';
import { unitsToAssign } from '../units-named.ts';
import { writingWork, type Work, type WritingWork } from '../work.ts';
import { insertObstacle, insertObstacleStep } from './obstacles.store.ts';
import { showObstacleIn } from './show-obstacles.ts';

type Body = z.output<NonNullable<(typeof raiseObstacle)['body']>>;
/** What is in the way. */
export type AskedObstacle = Omit<Body, 'writeId'>;

/** Raises an obstacle in the name of a unit the writer acts for. */
export function raiseObstacleOf({ database, clock, scope }: Work, asked: Body): Promise<z.input<(typeof raiseObstacle)['answer']>> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const sent = { use: 'raise-obstacle', ...(JSON.parse(JSON.stringify(content)) as object) };
    const { id } = await writeOnce(tx, scope, clock, { id: writeId, content: sent }, async () => ({
      id: await raiseObstacleIn(work, content),
    }));
    return showObstacleIn(work, id);
  });
}

/** The same inside a transaction that is open already; answers the id of the obstacle. */
export async function raiseObstacleIn(work: WritingWork, asked: AskedObstacle): Promise<string> {
  const { tx, clock, scope } = work;
  const today = clock.today();
  const unit = (await unitsToAssign(tx, scope, [asked.unit], today)).get(asked.unit);
  if (unit === undefined) throw new Refusal('not-found');
  if (!(await writableUnits(tx, scope))(unit.id)) throw new Refusal('outside-scope');
  if (asked.since > today) throw refused('ngày bắt đầu vướng không được sau hôm nay', 'the day since when it waits lies in the future');
  const { row, words } = asked.subject === null ? { row: noSubject, words: '' } : await findSubject(work, asked.subject);
  const waitsFor = await waitedFor(work, asked.waitsFor, unit.id);
  const day = dayNeeded(work, asked.neededBy, asked.since);
  const content = ownWords(asked.content) ?? '';
  const now: ObstacleNow = {
    unitId: unit.id,
    state: 'open',
    ...waitsFor,
    ...day,
    rung: firstRung,
    escalatedOn: null,
    closedOn: null,
    solution: null,
    serial: 1,
  };
  const step: ObstacleStep = { kind: 'raise', on: today, words: content, waitsFor, ...day, rung: firstRung };
  const id = newId(clock.now());
  const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
  const searchFold = searchFoldOf(content, waitsFor.waitsOutside, `${words} ${unit.name}`);
  await insertObstacle(tx, scope.tenantId, { id, subject: row, content, since: asked.since, searchFold, now }, stamp);
  await insertObstacleStep(tx, scope.tenantId, { obstacleId: id, unitId: unit.id, serial: 1, step }, stamp);
  await writeAudit(tx, scope, clock, {
    action: 'obstacles.step',
    subjectKind: 'obstacle',
    subjectId: id,
    detail: { neededBy: day.neededBy, serial: 1, step: 'raise', unit: unit.id, waits: waitsFor.waitsUnitId },
  });
  await announce(tx, scope, clock, 'tasks', { obstacles: [id] });
  return id;
}

/** Whom it waits for as the columns hold it; a unit in law, and not the one it lies in the way of. */
export async function waitedFor(
  { tx, clock, scope }: WritingWork,
  asked: { unit: string } | { outside: string } | null,
  unitId: number,
): Promise<WaitsFor> {
  if (asked === null) return { waitsUnitId: null, waitsOutside: null };
  if ('outside' in asked) return { waitsUnitId: null, waitsOutside: ownWords(asked.outside) };
  const unit = (await unitsToAssign(tx, scope, [asked.unit], clock.today())).get(asked.unit);
  if (unit === undefined) throw new Refusal('not-found');
  if (unit.id === unitId) throw refused(`${unit.name} không chờ chính mình`, `${unit.name} does not wait for itself`);
  return { waitsUnitId: unit.id, waitsOutside: null };
}

/** The day by which it must be cleared, with the last day on which that is in time; a day off ends with the next working day. */
export function dayNeeded(
  { calendar }: WritingWork,
  neededBy: string | null,
  since: string,
): { neededBy: string | null; dueOn: string | null } {
  if (neededBy === null) return { neededBy: null, dueOn: null };
  if (neededBy < since) throw refused('thời hạn tháo gỡ sớm hơn ngày bắt đầu vướng', 'the day lies before the day since when it waits');
  return { neededBy, dueOn: addWorkingDays(neededBy, 0, calendar) };
}

const refused = (vi: string, en: string): Refusal => new Refusal('task-refused', { detail: { vi, en } });
