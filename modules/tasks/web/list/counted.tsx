import { FilterTabs, PageLead, useFormat, useLocale, useText, type Tab } from '@thucthi/ui';
import { classWords, taskClasses } from '../../domain/task-class.ts';
import type { Statistics } from '../routes.ts';
import { classSigns } from '../sign-of.ts';
import { taskWords } from '../task-words.ts';
import type { TaskView } from './task-view.ts';

/** How many tasks there are and how many of them are overdue, in one sentence; each class is a tab. */
export function Counted(props: { statistics: Statistics; view: TaskView; onView: (tab: string | undefined) => void }) {
  const { statistics, view, onView } = props;
  const t = useText(taskWords);
  const { locale } = useLocale();
  const { percent, number } = useFormat();
  const { all, unit } = statistics;
  const { overdue } = all.classes;
  const title =
    all.total === 0
      ? t('headline.none', { unit: unit.name })
      : overdue === 0
        ? t('headline.none-overdue', { total: number(String(all.total)) })
        : t('headline.overdue', { overdue: number(String(overdue)), total: number(String(all.total)) });
  const rate = (text: string | null): string => percent(text ?? '0', { decimals: 1 });
  const tabs: Tab[] = [
    { id: 'open', label: t('tab.open'), count: all.open },
    ...taskClasses
      .filter((one) => one !== 'cancelled' || all.classes[one] > 0)
      .map((one) => ({
        id: one,
        label: one === 'in-time' ? t('tab.in-time') : classWords[one][locale],
        count: all.classes[one],
        ...classSigns[one],
      })),
    { id: 'all', label: t('tab.all'), count: all.total + all.classes.cancelled },
  ];
  return (
    <>
      <PageLead title={title}>
        {all.total === 0
          ? null
          : all.due === 0
            ? t('lead.nothing-due', { unit: unit.name, open: all.open })
            : t('lead.rates', {
                unit: unit.name,
                done: all.done,
                due: all.due,
                doneRate: rate(all.doneRate),
                onTimeRate: rate(all.onTimeRate),
                open: all.open,
              })}
      </PageLead>
      <FilterTabs
        label={t('tab.label')}
        tabs={tabs}
        value={view.tab}
        onChange={(tab) => onView(tab === 'open' ? undefined : tab)}
        panelId="tasks-list"
      />
    </>
  );
}
