import { Icon, useText, VisuallyHidden } from '@thucthi/ui';
import type { CalendarDay } from '../../contract.ts';
import { classSigns } from '../sign-of.ts';
import { viewWords } from '../views/view-words.ts';
import { useDayName } from './use-day-name.ts';

/** One day: its date, why nobody works on it, how many tasks end on it, and the first of them. */
export function DayCell(props: {
  day: CalendarDay;
  today: string;
  /** belongs to the month before or after */
  outside: boolean;
  tabStop: boolean;
  chosen: boolean;
  onOpen: () => void;
}) {
  const { day, today } = props;
  const t = useText(viewWords);
  const nameOf = useDayName();
  const spoken = [
    nameOf(day.date),
    ...(day.date === today ? [t('calendar.today')] : []),
    ...(day.reason === null && !day.working ? [t('calendar.off')] : []),
    t('group.count', { count: day.total }),
    ...(day.overdue === 0 ? [] : [t('group.overdue', { count: day.overdue })]),
  ].join(', ');
  const names = [
    day.working ? '' : 'off',
    props.outside ? 'outside' : '',
    day.date === today ? 'today' : '',
    props.chosen ? 'chosen' : '',
  ].filter((name) => name !== '');
  return (
    <td className={names.join(' ')}>
      <button
        type="button"
        className="tk-day-button"
        data-day={day.date}
        tabIndex={props.tabStop ? 0 : -1}
        aria-pressed={props.chosen}
        aria-current={day.date === today ? 'date' : undefined}
        onClick={props.onOpen}
      >
        <VisuallyHidden>{spoken}</VisuallyHidden>
        <span className="tk-date" aria-hidden="true">
          <b>{Number(day.date.slice(8))}</b>
          {day.total === 0 ? null : <span className={`tk-number${day.overdue > 0 ? ' tone-risk' : ''}`}>{day.total}</span>}
        </span>
        {day.reason === null ? null : <span className="tk-reason">{day.reason}</span>}
        {day.tasks.map((task) => (
          <span key={task.id} className={`tk-due tone-${classSigns[task.class].tone}`}>
            <Icon name={classSigns[task.class].icon} size="xs" />
            <span>{task.content}</span>
          </span>
        ))}
        {day.total > day.tasks.length && day.tasks.length > 0 ? (
          <span className="tk-more">{t('calendar.more', { count: day.total - day.tasks.length })}</span>
        ) : null}
      </button>
    </td>
  );
}
