import { canonicalPeriod, parsePeriodCode, periodCode } from '@thucthi/kernel';
import { Refusal } from '@thucthi/platform';
import { readIndicatorsCached } from '@thucthi/registry/server';
import type { SubjectAsked, SubjectShown } from '../../contract/subject-shapes.ts';
import { readStanding } from '../tasks.store.ts';
import { unitNames } from '../summaries.ts';
import { ownUnit } from '../units-named.ts';
import type { WritingWork } from '../work.ts';
import { noSubject, type SubjectRow } from './subject-row.ts';

/** A subject that was named, as its columns hold it, with the words it is found by. */
export async function findSubject(work: WritingWork, asked: SubjectAsked): Promise<{ row: SubjectRow; words: string }> {
  const { tx, scope } = work;
  switch (asked.kind) {
    case 'indicator': {
      const unit = await ownUnit(tx, scope, asked.unit);
      const { id, name } = await indicatorOf(work, asked.indicator);
      return {
        row: { ...noSubject, subjectKind: 'indicator', subjectUnitId: unit.id, indicatorId: id, period: periodOf(asked.period) },
        words: `${name} ${unit.name}`,
      };
    }
    case 'task': {
      const task = (await readStanding(tx, scope.tenantId, [asked.task])).get(asked.task);
      if (task === undefined) throw new Refusal('not-found');
      return { row: { ...noSubject, subjectKind: 'task', taskId: task.id }, words: task.content };
    }
  }
}

/** The indicator with this code; not found where there is none. */
export async function indicatorOf({ tx }: WritingWork, code: string): Promise<{ id: number; name: string }> {
  const found = [...(await readIndicatorsCached(tx)).values()].find(({ definition }) => definition.code === code);
  if (found === undefined) throw new Refusal('not-found');
  return { id: found.id, name: found.definition.name.vi };
}

function periodOf(code: string): string {
  try {
    return periodCode(canonicalPeriod(parsePeriodCode(code)));
  } catch {
    throw new Refusal('period-invalid', { period: code.slice(0, 60) });
  }
}

/** The names of subjects, read together; null where there is none. */
export async function namesOfSubjects(work: WritingWork, rows: readonly SubjectRow[]): Promise<(row: SubjectRow) => SubjectShown | null> {
  const indicators = rows.some(({ indicatorId }) => indicatorId !== null) ? await readIndicatorsCached(work.tx) : new Map<number, never>();
  const nameOf = await unitNames(
    work,
    rows.map(({ subjectUnitId }) => subjectUnitId),
  );
  const taskIds = [...new Set(rows.flatMap(({ taskId }) => taskId ?? []))];
  const tasks = taskIds.length === 0 ? new Map<string, never>() : await readStanding(work.tx, work.scope.tenantId, taskIds);
  return ({ subjectKind, subjectUnitId, indicatorId, period, taskId }) => {
    switch (subjectKind) {
      case null:
        return null;
      case 'indicator': {
        const definition = indicators.get(indicatorId ?? 0)?.definition;
        return {
          kind: 'indicator',
          unit: nameOf(subjectUnitId),
          indicator: { code: definition?.code ?? '', name: definition?.name.vi ?? '' },
          period,
        };
      }
      case 'task':
        return { kind: 'task', task: { id: taskId ?? '', content: tasks.get(taskId ?? '')?.content ?? '' } };
    }
  };
}
