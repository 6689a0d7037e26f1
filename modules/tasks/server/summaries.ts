import { namePeople } from '@thucthi/access/server';
import { lifeOfUnits, findUnits, type FoundUnit } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { taskSummary } from '../contract/task-shapes.ts';
import { belowOf } from '../domain/parent-state.ts';
import { unclearPoints } from '../domain/six-clear.ts';
import { hasEnded } from '../domain/task-state.ts';
import { namesOfDocuments } from './documents-named.ts';
import { classesBelow, type ListedTask } from './task-list.store.ts';
import type { WritingWork } from './work.ts';
import { workingDaysTo } from './working-days-to.ts';

export type Summary = z.input<typeof taskSummary>;
export type NamedUnit = { slug: string; name: string };

/** Units by number as tasks name them; one that cannot be seen is named by nothing. */
export async function unitNames(work: WritingWork, ids: Iterable<number | null>): Promise<(id: number | null) => NamedUnit> {
  const units = await findUnits(
    work.tx,
    [...new Set(ids)].filter((id) => id !== null),
  );
  return (id) => named(id === null ? undefined : units.get(id));
}
const named = (unit: FoundUnit | undefined): NamedUnit => ({ slug: unit?.slug ?? '', name: unit?.name ?? '' });

/** Tasks as lists and pages show them, with names in place of numbers. */
export async function summariesOf(work: WritingWork, rows: readonly ListedTask[]): Promise<Summary[]> {
  const { tx, clock, scope, calendar } = work;
  if (rows.length === 0) return [];
  const today = clock.today();
  const nameOf = await unitNames(
    work,
    rows.flatMap(({ assignerUnitId, leadUnitId, holderUnitId }) => [assignerUnitId, leadUnitId, holderUnitId]),
  );
  const leads = [...new Set(rows.flatMap(({ leadUnitId }) => leadUnitId ?? []))];
  const lives = await lifeOfUnits(tx, leads);
  const documents = await namesOfDocuments(
    tx,
    scope.tenantId,
    rows.flatMap(({ documentId }) => documentId ?? []),
  );
  const people = await namePeople(
    tx,
    scope,
    rows.map(({ personId }) => personId),
    today,
  );
  const below = await classesBelow(
    tx,
    scope.tenantId,
    rows.map(({ id }) => id),
    today,
  );
  const endedOn = (unitId: number): string | null => {
    const last = lives.get(unitId)?.to ?? null;
    return last !== null && last < today ? last : null;
  };
  const left = workingDaysTo(
    rows.flatMap((row) => (isRunning(row) ? (row.dueOn ?? []) : [])),
    today,
    calendar,
  );
  return rows.map((row) => {
    return {
      id: row.id,
      content: row.content,
      state: row.state,
      class: row.class,
      directive: {
        id: row.directiveId,
        source: row.source,
        document: documents.get(row.documentId ?? '') ?? null,
        sourceName: row.sourceName,
        sessionId: row.sessionId,
        toldBy: row.toldBy,
        toldOn: row.toldOn,
        awaitsIssue: row.awaitsIssue,
      },
      assigner: nameOf(row.assignerUnitId),
      lead: row.leadUnitId === null ? null : { ...nameOf(row.leadUnitId), endedOn: endedOn(row.leadUnitId) },
      holder: nameOf(row.holderUnitId),
      responsible: row.responsible,
      person: people.get(row.personId ?? '')?.vi ?? null,
      product: row.product,
      authority: row.authority,
      givenOn: row.givenOn,
      originalDeadline: row.originalDeadline,
      deadline: row.deadline,
      dueOn: row.dueOn,
      askedDeadline: row.askedDeadline,
      doneOn: row.doneOn,
      workingDaysLeft: isRunning(row) ? (left.get(row.dueOn ?? '') ?? null) : null,
      unclear: unclearPoints(row),
      returned: row.returned,
      parent: row.parentId,
      below: belowOf(below.get(row.id) ?? []),
      version: row.serial,
    };
  });
}

/** Whether somebody is still at work on a task: where a report waits or the task is suspended, no clock runs. */
const isRunning = ({ state }: ListedTask): boolean => !hasEnded(state) && state !== 'suspended' && state !== 'reported';
