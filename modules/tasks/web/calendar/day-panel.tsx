import { usePageTools } from '@thucthi/registry/web';
import { Link, PairList, SidePanel, SignWord, Skeleton, useLocale, useText } from '@thucthi/ui';
import { classWords } from '../../domain/task-class.ts';
import { toMode, viewHref, type TaskQuery } from '../list/task-view.ts';
import { taskCalls } from '../routes.ts';
import { classSigns } from '../sign-of.ts';
import { AwaitsIssue } from '../task-source.tsx';
import { viewWords } from '../views/view-words.ts';
import { useDayName } from './use-day-name.ts';

const shownAtMost = 100;

/** The tasks with their deadline on one day, and why nobody works on it. */
export function DayPanel({ unit, day, query, onClose }: { unit: string; day: string; query: TaskQuery; onClose: () => void }) {
  const t = useText(viewWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const { search } = tools.usePageAddress();
  const list = tools.useRead(taskCalls.listTasks, { query: { unit, ...query, from: day, to: day, limit: shownAtMost } }, { staleTime: 0 });
  const about = tools.useRead(taskCalls.taskCalendar, { query: { unit, ...query, first: day, last: day, each: 0 } }, { staleTime: 0 });
  const [known] = about.data?.days ?? [];
  return (
    <SidePanel title={useDayName()(day)} onClose={onClose}>
      {known?.reason == null ? null : <p className="mut">{known.reason}</p>}
      {list.error === null ? null : <tools.ProblemNote problem={list.error} onRetry={() => void list.refetch()} />}
      {list.data === undefined ? (
        list.error === null ? (
          <Skeleton rows={4} height={40} />
        ) : null
      ) : list.data.tasks.length === 0 ? (
        <p className="mut">{t('day.none')}</p>
      ) : (
        <PairList
          pairs={list.data.tasks.map((task) => ({
            id: task.id,
            left: (
              <span className="tk-lines">
                <Link href={`/${unit}/nhiem-vu/${task.id}`}>{task.content}</Link>
                <span className="xs mut">{task.lead?.name ?? t('none.lead')}</span>
                <SignWord {...classSigns[task.class]} word={classWords[task.class][locale]} />
                <AwaitsIssue directive={task.directive} />
              </span>
            ),
          }))}
        />
      )}
      {list.data?.next == null ? null : (
        <p className="tk-how">
          <Link href={viewHref(unit, { ...search, ...toMode('list'), tu: day, den: day })}>
            {t('day.more', { count: known?.total ?? 0 })}
          </Link>
        </p>
      )}
    </SidePanel>
  );
}
