import { addDays, daysBetween } from '@thucthi/kernel';
import { Refusal, withScope } from '@thucthi/platform';
import { dayStatus, isIllustrative } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { taskCalendar } from '../../contract.ts';
import { filterOf } from '../show-tasks.ts';
import { unitNames } from '../summaries.ts';
import { writingWork, type Work } from '../work.ts';
import { countDays, countUndated, firstOfDays } from './task-groups.store.ts';

const daysAtMost = 62;

/** The tasks of a list on the days of their deadlines, each day with whether one works on it and why not. */
export async function showCalendarOf(
  { database, clock, scope }: Work,
  { unit, each, first, last, ...asked }: z.output<(typeof taskCalendar)['query']>,
): Promise<z.input<(typeof taskCalendar)['answer']>> {
  const days = 1 + daysBetween(first, last);
  if (days < 1 || days > daysAtMost)
    throw new Refusal('invalid-request', {
      detail: { vi: `lịch hiện từ 1 đến ${daysAtMost} ngày một lần`, en: `the calendar shows 1 to ${daysAtMost} days at once` },
      field: 'last',
    });
  return withScope(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const today = clock.today();
    const filter = await filterOf(work, unit, asked);
    const { from = first, to = last } = filter;
    const shown = { ...filter, from: from > first ? from : first, to: to < last ? to : last };
    const counted = Map.groupBy(await countDays(tx, scope.tenantId, shown, today), ({ date }) => date);
    const named = each === 0 ? [] : await firstOfDays(tx, scope.tenantId, shown, each, today);
    const nameOf = await unitNames(
      work,
      named.map(({ leadUnitId }) => leadUnitId),
    );
    const namedOn = Map.groupBy(named, ({ date }) => date);
    return {
      illustrative: await isIllustrative(tx, scope.tenantId),
      undated: await countUndated(tx, scope.tenantId, filter, today),
      days: Array.from({ length: days }, (_, at) => {
        const date = addDays(first, at);
        const { working, reasonVi, reasonEn } = dayStatus(date, work.calendar);
        const plain = !work.calendar.daysOff.has(date) && !work.calendar.workedWeekends.has(date);
        const of = counted.get(date) ?? [];
        const sum = (...classes: string[]): number => of.reduce((all, one) => (classes.includes(one.class) ? all + one.count : all), 0);
        return {
          date,
          working,
          reason: plain || reasonVi === null || reasonEn === null ? null : { vi: reasonVi, en: reasonEn },
          total: of.reduce((all, { count }) => all + count, 0),
          overdue: sum('overdue'),
          done: sum('on-time', 'late'),
          tasks: (namedOn.get(date) ?? []).map(({ id, content, class: taskClass, leadUnitId }) => ({
            id,
            content,
            class: taskClass,
            lead: leadUnitId === null ? null : nameOf(leadUnitId).name,
          })),
        };
      }),
    };
  });
}
