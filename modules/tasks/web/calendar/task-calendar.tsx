import { datePartsOf } from '@thucthi/kernel';
import { usePageTools } from '@thucthi/registry/web';
import { Button, Link, Skeleton, useFormat, useText } from '@thucthi/ui';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { calendarSpans, dayByKey, pageAround, turned, type CalendarSpan } from '../../domain/views/calendar-pages.ts';
import { toMode, viewHref, type TaskQuery } from '../list/task-view.ts';
import { taskCalls } from '../routes.ts';
import { Segments } from '../views/segments.tsx';
import { viewWords } from '../views/view-words.ts';
import { DayCell } from './day-cell.tsx';
import './calendar.css';

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text);
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Tasks named in a cell: a week has the room for more. */
const namedEach: Readonly<Record<CalendarSpan, number>> = { month: 3, week: 14 };

/** Deadlines on the calendar of working days, a month or a week at a time; the day in the address is the one that holds the keyboard. */
export function TaskCalendar({ unit, query, today }: { unit: string; query: TaskQuery; today: string }) {
  const t = useText(viewWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const span: CalendarSpan = search['lich'] === 'tuan' ? 'week' : 'month';
  const at = isDay(search['ngay']) ? search['ngay'] : today;
  const { first, last } = pageAround(at, span);
  const read = tools.useRead(
    taskCalls.taskCalendar,
    { query: { unit, ...query, first, last, each: namedEach[span] } },
    { keep: true, staleTime: 0 },
  );
  const goTo = (day: string): void => change({ ngay: day === today ? undefined : day }, { replace: true });
  const [table, onKeyDown] = useDayKeys(at, span, goTo);
  const days = read.data?.days ?? [];
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <>
      <div className="tk-calendar-head">
        <h2>{useTitle(at, span)}</h2>
        <div className="tk-calendar-turn tt-noprint">
          <Button icon="left" aria-label={t(`calendar.before-${span}`)} onClick={() => goTo(turned(at, span, -1))} />
          <Button onClick={() => goTo(today)}>{t('calendar.today')}</Button>
          <Button icon="right" aria-label={t(`calendar.after-${span}`)} onClick={() => goTo(turned(at, span, 1))} />
          <Segments
            label={t('calendar.span')}
            options={calendarSpans.map((id) => ({ id, label: t(`calendar.${id}`) }))}
            value={span}
            onChange={(id) => change({ lich: id === 'week' ? 'tuan' : undefined })}
          />
        </div>
        {read.data === undefined || read.data.undated === 0 ? null : (
          <p className="xs mut">
            {t('calendar.undated', { count: read.data.undated })}{' '}
            <Link href={viewHref(unit, { ...search, ...toMode('list'), 'chua-han': '1' })}>{t('calendar.undated-look')}</Link>
          </p>
        )}
      </div>
      {read.error === null ? null : <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />}
      {read.data === undefined ? (
        read.error === null ? (
          <Skeleton rows={5} height={96} />
        ) : null
      ) : (
        <table className={`tk-calendar ${span}`} aria-label={t('calendar.label')} ref={table} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              {weekdays.map((day) => (
                <th key={day} scope="col" abbr={t(`day.${day}`)}>
                  <span className="tk-long">{t(`day.${day}`)}</span>
                  <span className="tk-short" aria-hidden="true">
                    {t(`day.short.${day}`)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.date}>
                {week.map((day) => (
                  <DayCell
                    key={day.date}
                    day={day}
                    today={today}
                    outside={span === 'month' && day.date.slice(0, 7) !== at.slice(0, 7)}
                    tabStop={day.date === at}
                    chosen={day.date === search['chon']}
                    onOpen={() => change({ chon: day.date, ngay: day.date === today ? undefined : day.date })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function useTitle(at: string, span: CalendarSpan): string {
  const t = useText(viewWords);
  const format = useFormat();
  if (span === 'week') {
    const { first, last } = pageAround(at, span);
    return t('calendar.week-title', { from: format.date(first), to: format.date(last) });
  }
  const { month, year } = datePartsOf(at);
  return t('calendar.month-title', { month, year: String(year) });
}

/** Arrows go from day to day, Home and End to the ends of the week, Page up and down to the page before and after; Enter opens the day. */
function useDayKeys(at: string, span: CalendarSpan, goTo: (day: string) => void) {
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const day = table.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`);
    if (day === null || day === undefined || day.tabIndex !== 0) return; // its page is still on its way
    wanted.current = null;
    day.focus();
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const day = event.target instanceof HTMLElement ? event.target.dataset['day'] : undefined;
    if (day === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    // Keys pressed faster than pages come are reckoned from where the last one led.
    const next = dayByKey(event.key, wanted.current ?? at, span);
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    if (next !== at) goTo(next);
  };
  return [table, onKeyDown] as const;
}
