import { foldVi } from '@thucthi/kernel';
import { announce, newId, Refusal, writeAudit } from '@thucthi/platform';
import type { FoundUnit } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { newTask } from '../contract/task-shapes.ts';
import { ownWords } from '../domain/own-words.ts';
import type { TaskNow, TaskStep } from '../domain/task-state.ts';
import { deadlineOf } from './deadline-of.ts';
import { insertSteps, insertTasks, type NewStepRow, type NewTaskRow } from './tasks.store.ts';
import { unitsToAssign } from './units-named.ts';
import type { WritingWork } from './work.ts';

export type AskedTask = z.output<typeof newTask>;

/** Where new tasks come from: a directive, and the task they are parts of where they are handed down. */
export interface Origin {
  readonly directiveId: string;
  readonly toldOn: string;
  readonly words: string;
  readonly assignerUnitId: number;
  /** A document sets them that may be pointed into. */
  readonly pointsInto: boolean;
  readonly parent: { readonly id: string; readonly rootId: string } | null;
  /** Refuses a lead unit the task may not go to. */
  readonly check: (unit: FoundUnit) => void | Promise<void>;
}

/** Writes tasks with their first step, what each lacks left open; answers their ids in the order asked. */
export async function makeTasks(work: WritingWork, origin: Origin, asked: readonly AskedTask[]): Promise<string[]> {
  const { tx, clock, scope, calendar } = work;
  const today = clock.today();
  const units = await unitsToAssign(
    tx,
    scope,
    asked.flatMap(({ lead, coordinating }) => (lead === null ? coordinating : [lead, ...coordinating])),
    today,
  );
  const rows: NewTaskRow[] = [];
  const steps: NewStepRow[] = [];
  for (const one of asked) {
    const lead = one.lead === null ? null : (units.get(one.lead) ?? null);
    if (lead !== null) {
      if (lead.id === origin.assignerUnitId) throw selfAssigned(lead);
      await origin.check(lead);
    }
    if (!origin.pointsInto && ((one.clause ?? null) !== null || (one.page ?? null) !== null)) throw nowhereToPoint();
    const id = newId(clock.now());
    const time = deadlineOf(calendar, one, origin.toldOn);
    const content = ownWords(one.content) ?? '';
    const now: TaskNow = {
      state: lead === null ? 'to-assign' : 'assigned',
      resumesAs: null,
      assignerUnitId: origin.assignerUnitId,
      leadUnitId: lead?.id ?? null,
      holderUnitId: lead?.id ?? origin.assignerUnitId,
      personId: null,
      responsible: ownWords(one.responsible),
      product: ownWords(one.product),
      authority: ownWords(one.authority),
      ...time,
      askedDeadline: null,
      reportedOn: null,
      doneOn: null,
      returned: 0,
      serial: 1,
    };
    const step: TaskStep = {
      kind: 'assign',
      on: today,
      ...time,
      product: now.product,
      authority: now.authority,
      responsible: now.responsible,
    };
    rows.push({
      id,
      directiveId: origin.directiveId,
      parentId: origin.parent?.id ?? null,
      rootId: origin.parent?.rootId ?? id,
      content,
      originalDeadline: time.deadline,
      clause: ownWords(one.clause ?? null),
      page: one.page ?? null,
      coordinating: one.coordinating.flatMap((slug) => units.get(slug)?.id ?? []).filter((unit) => unit !== lead?.id),
      searchFold: searchFoldOf(content, now.product, origin.words),
      now,
    });
    const { assignerUnitId: unitId, holderUnitId: toUnitId } = now;
    steps.push({ taskId: id, serial: 1, unitId, fromUnitId: unitId, toUnitId, step });
  }
  const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
  await insertTasks(tx, scope.tenantId, rows, stamp);
  await insertSteps(tx, scope.tenantId, steps, stamp);
  const ids = rows.map(({ id }) => id);
  await writeAudit(tx, scope, clock, {
    action: origin.parent === null ? 'tasks.assign' : 'tasks.hand-down',
    subjectKind: origin.parent === null ? 'directive' : 'task',
    subjectId: origin.parent?.id ?? origin.directiveId,
    detail: { tasks: rows.map(({ id, now }) => ({ deadline: now.deadline, id, lead: now.leadUnitId })) },
  });
  await announce(tx, scope, clock, 'tasks', { tasks: ids });
  return ids;
}

/** The words a task is found by. */
export const searchFoldOf = (content: string, product: string | null, words: string): string =>
  foldVi(`${content} ${product ?? ''} ${words}`)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const selfAssigned = (unit: FoundUnit): Refusal =>
  new Refusal('task-refused', {
    detail: { vi: `${unit.name} không tự giao việc cho mình`, en: `${unit.name} does not assign tasks to itself` },
  });

const nowhereToPoint = (): Refusal =>
  new Refusal('task-refused', {
    detail: {
      vi: 'chỉ việc do văn bản giao mới ghi điều khoản và trang; văn bản hạn chế không ghi vì điều khoản có thể nói ra nội dung',
      en: 'only a task that a document sets points at clause and page; of a restricted document none is kept, since it could tell what it says',
    },
  });
