import { readScorecardFor } from '@thucthi/assessment/server';
import { parsePeriodCode, formatPeriodVi } from '@thucthi/kernel';
import { Refusal, withScope } from '@thucthi/platform';
import { findUnits } from '@thucthi/registry/server';
import { tasksById, tasksOfClass, writingWork } from '@thucthi/tasks/server';
import type { z } from 'zod';
import type { proposeAgenda as contract } from '../contract.ts';
import { comingPeriod } from '../domain/coming-period.ts';
import { proposeAgenda, type AgendaGround } from '../domain/propose-agenda.ts';
import { standsOn } from '../domain/stands-on.ts';
import { whyOnAgenda } from '../domain/why-on-agenda.ts';
import { itemsCalledOff, readItems } from './agenda.store.ts';
import { tasksOfSessions } from './lines.store.ts';
import { openExplanationsOf, openObstaclesOf } from './stuck.ts';
import { readSessionRow, sessionBefore, type SessionRecord } from './sessions.store.ts';
import type { Work, WritingWork } from './work.ts';

type Answer = z.input<(typeof contract)['answer']>;

/** What belongs on the agenda of a session, and why; nothing is written. */
export function proposeAgendaOf({ database, clock, scope }: Work, id: string): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const session = await readSessionRow(tx, scope.tenantId, id);
    if (session === null) throw new Refusal('not-found');
    const items = await readItems(tx, scope.tenantId, id);
    const proposals = proposeAgenda(await groundOf({ tx, clock, scope }, session));
    return { proposals: proposals.map((one) => ({ ...one, taken: standsOn(items, one) })) };
  });
}

async function groundOf(work: WritingWork, session: SessionRecord): Promise<AgendaGround> {
  const { tx, clock, scope } = work;
  const unit = (await findUnits(tx, [session.unitId])).get(session.unitId);
  if (unit === undefined) throw new Refusal('not-found');
  const tasks = await writingWork(tx, clock, scope);
  const scorecard = await readScorecardFor(tx, scope, { slug: unit.slug, period: session.period, today: clock.today() });
  const period = parsePeriodCode(session.period);
  const overdue = await tasksOfClass(tasks, unit.slug, 'overdue');
  return {
    unit: unit.slug,
    period: session.period,
    periodWords: formatPeriodVi(period),
    nextPeriodWords: formatPeriodVi(comingPeriod(period, session.heldOn)),
    previous: await previousOf(work, session),
    calledOff: await calledOffBefore(work, session),
    red: scorecard.rows.flatMap((row) => {
      const why = whyOnAgenda(row, session.period);
      return why === null
        ? []
        : [{ code: row.indicator.code, name: row.indicator.name, status: why, sentence: row.sentence, owner: row.owner }];
    }),
    conflicts: scorecard.rows.flatMap((row) => {
      const [check] = row.checks;
      if (check === undefined || whyOnAgenda(row, session.period) !== null) return [];
      return [{ code: row.indicator.code, name: row.indicator.name, message: check.message, owner: row.owner }];
    }),
    overdue: overdue.map(({ holder, content, workingDaysLeft }) => ({
      unit: holder.slug,
      name: holder.name,
      content,
      daysOver: Math.max(0, -(workingDaysLeft ?? 0)),
    })),
    obstacles: await openObstaclesOf(work, unit),
    explanations: await openExplanationsOf(work, unit),
  };
}

/** What stood on the agenda of sessions called off since one was held last. */
async function calledOffBefore({ tx, scope }: WritingWork, session: SessionRecord): Promise<AgendaGround['calledOff']> {
  const held = await sessionBefore(tx, scope.tenantId, session);
  const after = held === null || held.beganAt === null ? null : held.heldOn;
  const items = await itemsCalledOff(tx, scope.tenantId, { unitId: session.unitId, kind: session.kind, after });
  return items.map(({ kind, title, note, presenter, minutes, subject, session: of, heldOn }) => ({
    kind: kind as AgendaGround['calledOff'][number]['kind'],
    title,
    note,
    presenter,
    minutes,
    subject,
    session: { title: of, heldOn },
  }));
}

async function previousOf({ tx, clock, scope }: WritingWork, session: SessionRecord): Promise<AgendaGround['previous']> {
  if (session.previousId === null) return null;
  const previous = await readSessionRow(tx, scope.tenantId, session.previousId);
  if (previous === null) return null;
  const ids = (await tasksOfSessions(tx, scope.tenantId, [previous.id])).get(previous.id) ?? [];
  const found = await tasksById(await writingWork(tx, clock, scope), ids);
  return { id: previous.id, title: previous.title, tasks: found.length, overdue: found.filter((one) => one.class === 'overdue').length };
}
