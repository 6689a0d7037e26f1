import { withScope } from '@thucthi/platform';
import type { z } from 'zod';
import type { groupTasks } from '../../contract.ts';
import type { TaskGroup } from '../../contract/view-endpoints.ts';
import { taskClasses } from '../../domain/task-class.ts';
import { taskStates } from '../../domain/task-state.ts';
import { deadlineGroupOf, deadlineGroups, rangeOf, type DeadlineGroup } from '../../domain/views/deadline-groups.ts';
import { none, type Grouping } from '../../domain/views/groupings.ts';
import { stageOf, stages } from '../../domain/views/stages.ts';
import { namesOfDocuments } from '../documents-named.ts';
import { filterOf, type Filters } from '../show-tasks.ts';
import { unitNames } from '../summaries.ts';
import { isIllustrative } from '@thucthi/registry/server';
import { writingWork, type Work, type WritingWork } from '../work.ts';
import { countValues, type CountedValue } from './task-groups.store.ts';

/** Tasks of a list counted in groups. */
export function groupTasksOf(
  { database, clock, scope }: Work,
  { unit, by, ...filters }: z.output<(typeof groupTasks)['query']>,
): Promise<z.input<(typeof groupTasks)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const groups = await groupsOf(work, unit, by, filters);
    return {
      illustrative: await isIllustrative(tx, scope.tenantId),
      groups,
      total: groups.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

/** The groups of a list in the order in which they stand: what is overdue most before the rest, days by time, sessions by the latest. */
export async function groupsOf(work: WritingWork, slug: string, by: Grouping, asked: Filters): Promise<TaskGroup[]> {
  const today = work.clock.today();
  const values = await countValues(work.tx, work.scope.tenantId, await filterOf(work, slug, asked), by, today);
  switch (by) {
    case 'holder':
    case 'lead': {
      const nameOf = await unitNames(
        work,
        values.map(({ value }) => (value === null ? null : Number(value))),
      );
      return byUrgency(values).map(({ value, count, overdue }) => {
        const { slug: key, name } = value === null ? { slug: none, name: null } : nameOf(Number(value));
        return { key, name, count, overdue, narrow: { [by]: key } };
      });
    }
    case 'document': {
      const names = await namesOfDocuments(
        work.tx,
        work.scope.tenantId,
        values.flatMap(({ value }) => value ?? []),
      );
      return byUrgency(values).map(({ value, count, overdue }) => {
        const document = value === null ? undefined : names.get(value);
        const name = document === undefined ? null : [document.symbol, document.title].filter((one) => one !== null).join(': ');
        return { key: value ?? none, name, count, overdue, narrow: { document: value ?? none } };
      });
    }
    case 'session':
      return values
        .toSorted(latestFirst)
        .map(({ value, name, count, overdue }) => ({ key: value ?? none, name, count, overdue, narrow: { session: value ?? none } }));
    case 'deadline': {
      const ranges = (group: DeadlineGroup) => (group === 'none' ? { undated: 'true' } : within(rangeOf(group, today), asked));
      return summed(values, deadlineGroups, (value) => deadlineGroupOf(value, today), ranges);
    }
    case 'stage':
      return summed(
        values,
        stages,
        (value) => stageOf(taskStates.find((state) => state === value) ?? 'to-assign'),
        (stage) => ({ stage }),
      );
    case 'class':
      return summed(
        values,
        taskClasses,
        (value) => taskClasses.find((one) => one === value) ?? 'no-deadline',
        (one) => ({ class: one }),
      );
  }
}

const latestFirst = (a: CountedValue, b: CountedValue): number =>
  Number(a.value === null) - Number(b.value === null) || b.lastTold.localeCompare(a.lastTold) || b.count - a.count;
const byUrgency = (values: readonly CountedValue[]): CountedValue[] =>
  values.toSorted((a, b) => b.overdue - a.overdue || b.count - a.count || Number(a.value === null) - Number(b.value === null));

/** The days of a group within the days that were asked for. */
function within(range: { from?: string; to?: string }, asked: { from?: string | undefined; to?: string | undefined }) {
  const froms = [range.from, asked.from].filter((one) => one !== undefined).toSorted();
  const tos = [range.to, asked.to].filter((one) => one !== undefined).toSorted();
  const from = froms.at(-1);
  const to = tos[0];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function summed<Key extends string>(
  values: readonly CountedValue[],
  keys: readonly Key[],
  keyOf: (value: string | null) => Key,
  narrow: (key: Key) => Record<string, string>,
): TaskGroup[] {
  const byKey = Map.groupBy(values, ({ value }) => keyOf(value));
  return keys.flatMap((key) => {
    const of = byKey.get(key);
    if (of === undefined) return [];
    const sum = (what: 'count' | 'overdue'): number => of.reduce((all, one) => all + one[what], 0);
    return [{ key, name: null, count: sum('count'), overdue: sum('overdue'), narrow: narrow(key) }];
  });
}
