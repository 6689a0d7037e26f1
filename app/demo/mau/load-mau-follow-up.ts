import { movableClock, runWrite, type Database } from '@thucthi/platform';
import {
  askForExplanationIn,
  raiseObstacleIn,
  showTasksOf,
  takeObstacleStepIn,
  takeTurnIn,
  writingWork,
  type WritingWork,
} from '@thucthi/tasks/server';
import { demoTenantIds } from '../demo-facts.ts';
import { demoScope } from '../demo-scope.ts';
import { mauInquiries, mauObstacles, type BookSubject } from './mau-follow-up-book.ts';
import { momentOn } from './mau-months.ts';
import { slugsOfMau } from './mau-unit-slugs.ts';

type Happening = { readonly on: string; readonly take: (work: WritingWork) => Promise<void> };

/**
 * Enters the sample city's requests for an explanation and its obstacles through the doors people use, each step on its day: answered,
 * asked for more, accepted, overdue; brought higher, solved, waiting for a body outside. Its tasks and units stand already.
 */
export async function loadMauFollowUp(database: Database): Promise<{ inquiries: number; obstacles: number }> {
  const scope = demoScope(demoTenantIds.mau);
  const clock = movableClock(momentOn('2026-01-02', 8));
  const slugOf = slugsOfMau();
  const unitSlug = (unit: string): string => (unit === 'mau' ? 'mau' : slugOf(unit));
  const subjectOf = async (about: BookSubject) => {
    if ('indicator' in about) return { kind: 'indicator' as const, ...about, unit: unitSlug(about.unit) };
    const found = await showTasksOf({ database, clock, scope }, { unit: 'mau', q: about.task, limit: 1 });
    const task = found.tasks[0]?.id;
    if (task === undefined) throw new Error(`the sample city has no task about “${about.task}”`);
    return { kind: 'task' as const, task };
  };
  const happenings: Happening[] = [];
  for (const one of mauInquiries) {
    const subject = await subjectOf(one.about);
    let id = '';
    const asked = {
      subject,
      asked: slugOf(one.asked),
      question: one.question,
      keepDayOff: true,
      ...(one.answerBy === undefined ? {} : { answerBy: one.answerBy }),
    };
    happenings.push({
      on: one.on,
      take: async (work) => {
        id = await askForExplanationIn(work, asked);
      },
    });
    for (const { on, ...turn } of one.turns)
      happenings.push({ on, take: (work) => takeTurnIn(work, id, { keepDayOff: true, ...turn }, null) });
  }
  for (const one of mauObstacles) {
    const subject = one.about === null ? null : await subjectOf(one.about);
    const waitsFor = one.waits !== null && 'unit' in one.waits ? { unit: slugOf(one.waits.unit) } : one.waits;
    let id = '';
    const { content, since, neededBy } = one;
    happenings.push({
      on: one.on,
      take: async (work) => {
        id = await raiseObstacleIn(work, { unit: slugOf(one.unit), content, subject, waitsFor, since, neededBy });
      },
    });
    for (const { on, ...step } of one.steps) {
      const door = step.kind === 'escalate' ? 'decision' : 'step';
      happenings.push({ on, take: (work) => takeObstacleStepIn(work, door, id, step, null) });
    }
  }
  await runWrite(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    for (const { on, take } of happenings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
      clock.moveTo(momentOn(on, 10));
      await take(work);
    }
  });
  return { inquiries: mauInquiries.length, obstacles: mauObstacles.length };
}
