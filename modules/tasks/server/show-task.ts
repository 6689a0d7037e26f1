import { namePeople } from '@thucthi/access/server';
import { Refusal, withScope } from '@thucthi/platform';
import { isIllustrative, workingDaysBetween } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { readTask } from '../contract.ts';
import { custodyOf, heldByUnit } from '../domain/custody.ts';
import { webAddressOf } from '../domain/own-words.ts';
import { mayHandDown, possibleSteps } from './possible-steps.ts';
import { summariesOf, unitNames } from './summaries.ts';
import { listTaskRows, readDirectiveWords } from './task-list.store.ts';
import { successorsOf } from './task-units.store.ts';
import { readStanding, readSteps } from './tasks.store.ts';
import { writingWork, type Work, type WritingWork } from './work.ts';

type Answer = z.input<(typeof readTask)['answer']>;
const partsAtMost = 200;

/** One task with its custody log. */
export function showTaskOf({ database, clock, scope }: Work, id: string): Promise<Answer> {
  return withScope(database, scope, async (tx) => showTaskIn(await writingWork(tx, clock, scope), id));
}

/** The same inside a transaction that is open already. */
export async function showTaskIn(work: WritingWork, id: string): Promise<Answer> {
  const { tx, clock, scope, calendar } = work;
  const { tenantId } = scope;
  const today = clock.today();
  const [row] = await listTaskRows(tx, tenantId, { units: null, ids: [id] }, today, 1);
  const task = (await readStanding(tx, tenantId, [id])).get(id);
  if (row === undefined || task === undefined) throw new Refusal('not-found');
  const [summary] = await summariesOf(work, [row]);
  if (summary === undefined) throw new Refusal('not-found');
  const steps = await readSteps(tx, tenantId, id);
  const parts = await listTaskRows(tx, tenantId, { units: null, parent: id }, today, partsAtMost);
  const above = task.parentId === null ? undefined : (await readStanding(tx, tenantId, [task.parentId])).get(task.parentId);
  const { words, clause, page, coordinating } = await readDirectiveWords(tx, tenantId, id);
  const successors = summary.lead?.endedOn == null || task.leadUnitId === null ? [] : await successorsOf(tx, task.leadUnitId);
  const nameOf = await unitNames(work, [
    ...steps.flatMap(({ unitId, fromUnitId, toUnitId }) => [unitId, fromUnitId, toUnitId]),
    ...coordinating,
    ...successors,
    ...parts.map(({ leadUnitId }) => leadUnitId),
  ]);
  const people = await namePeople(
    tx,
    scope,
    steps.map(({ recordedBy }) => recordedBy),
    today,
  );
  const held = custodyOf(steps, today, (from, to) => workingDaysBetween(from, to, calendar));
  return {
    ...summary,
    illustrative: await isIllustrative(tx, tenantId),
    words,
    clause,
    page,
    coordinating: coordinating.map(nameOf),
    timeline: steps.map((step) => ({
      serial: step.serial,
      kind: step.kind,
      on: step.on,
      at: step.recordedAt.toISOString(),
      by: people.get(step.recordedBy ?? '')?.vi ?? null,
      unit: nameOf(step.unitId),
      from: nameOf(step.fromUnitId),
      to: nameOf(step.toUnitId),
      note: step.note,
      evidence: step.evidence,
      evidenceHref: step.evidence === null ? null : webAddressOf(step.evidence),
      deadline: step.deadline,
      product: step.product,
      authority: step.authority,
      responsible: step.responsible,
    })),
    custody: held.map(({ unitId, ...one }) => ({ unit: nameOf(unitId), ...one })),
    held: heldByUnit(held).map(({ unitId, ...one }) => ({ unit: nameOf(unitId), ...one })),
    above: above === undefined ? null : { id: above.id, content: above.content },
    parts: parts.map((part) => ({
      id: part.id,
      content: part.content,
      lead: part.leadUnitId === null ? null : nameOf(part.leadUnitId),
      state: part.state,
      class: part.class,
      deadline: part.deadline,
    })),
    successors: successors.map(nameOf),
    can: (await possibleSteps(work))(task),
    mayHandDown: await mayHandDown(work, task),
  };
}
