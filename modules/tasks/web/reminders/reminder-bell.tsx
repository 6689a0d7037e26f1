import { usePageTools } from '@thucthi/registry/web';
import { Icon, Link, useText } from '@thucthi/ui';
import { reminderCalls } from '../routes.ts';
import { bellWords } from './bell-words.ts';

/** The bell at the top of every page: of how much work something is said that the reader has not read; `more` is what else calls the reader. */
export function ReminderBell({ unit, more }: { unit: string; more?: { readonly unread: number; readonly word: string } }) {
  const t = useText(bellWords);
  const tools = usePageTools();
  const signedIn = tools.useMe()?.person != null;
  const { data } = tools.useRead(reminderCalls.countReminders, signedIn ? {} : null, { keep: true });
  if (!signedIn || unit === '') return null;
  const { unread = 0, overdue = 0 } = data ?? {};
  const all = unread === 0 ? t('none') : t('some', { count: unread });
  const own = overdue === 0 ? all : t('overdue', { all, count: overdue });
  const called = more?.unread ?? 0;
  const count = unread + called;
  const label = called === 0 ? own : t('with', { count, own, more: more?.word ?? '' });
  return (
    <Link className="tt-bell" href={`/${unit}/nhac-viec`} aria-label={label} title={label}>
      <Icon name="bell" />
      {count === 0 ? null : (
        <span className={overdue > 0 ? 'tt-bell-count late' : 'tt-bell-count'} aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
