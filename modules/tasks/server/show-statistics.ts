import { withScope } from '@thucthi/platform';
import type { z } from 'zod';
import type { taskStatistics } from '../contract.ts';
import { countsOf, taskClasses, type ClassCounts, type TaskClass } from '../domain/task-class.ts';
import { unitsShown } from './show-tasks.ts';
import { unitNames } from './summaries.ts';
import { countTasks, type CountedTasks } from './task-list.store.ts';
import { isIllustrative } from '@thucthi/registry/server';
import { writingWork, type Work } from './work.ts';

type Answer = z.input<(typeof taskStatistics)['answer']>;

/** Tasks as the field counts them, in all and by the unit that leads. */
export function showStatisticsOf(
  { database, clock, scope }: Work,
  slug: string,
  asked: z.output<(typeof taskStatistics)['query']>,
): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const { unit, units } = await unitsShown(tx, scope, slug);
    const today = clock.today();
    const rows = await countTasks(tx, scope.tenantId, { units, from: asked.from ?? null, to: asked.to ?? null }, today);
    const nameOf = await unitNames(
      work,
      rows.map(({ leadUnitId }) => leadUnitId),
    );
    const byUnit = [...Map.groupBy(rows, ({ leadUnitId }) => leadUnitId)].map(([id, of]) => ({
      unit: id === null ? null : nameOf(id),
      ...counted(of),
    }));
    const rank = ({ classes, total }: (typeof byUnit)[number]): number => classes.overdue * 1_000_000 + total;
    return {
      illustrative: await isIllustrative(tx, scope.tenantId),
      unit: { slug: unit.slug, name: unit.name },
      today,
      all: counted(rows),
      units: byUnit.toSorted((a, b) => rank(b) - rank(a)),
    };
  });
}

function counted(rows: readonly CountedTasks[]) {
  const sum = (wanted: TaskClass): number => rows.reduce((all, one) => (one.class === wanted ? all + one.count : all), 0);
  const classes = Object.fromEntries(taskClasses.map((one) => [one, sum(one)])) as ClassCounts as Record<TaskClass, number>;
  return { classes, open: rows.reduce((all, one) => all + one.open, 0), ...countsOf(classes) };
}
