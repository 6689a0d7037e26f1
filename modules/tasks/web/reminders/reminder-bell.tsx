import { usePageTools } from '@thucthi/registry/web';
import { Icon, Link, useText } from '@thucthi/ui';
import { reminderCalls } from '../routes.ts';
import { bellWords } from './bell-words.ts';

/** The bell at the top of every page: of how much work something is said that the reader has not read. */
export function ReminderBell({ unit }: { unit: string }) {
  const t = useText(bellWords);
  const tools = usePageTools();
  const signedIn = tools.useMe()?.person != null;
  const { data } = tools.useRead(reminderCalls.countReminders, signedIn ? {} : null, { keep: true });
  if (!signedIn || unit === '') return null;
  const { unread = 0, overdue = 0 } = data ?? {};
  const all = unread === 0 ? t('none') : t('some', { count: unread });
  const label = overdue === 0 ? all : t('overdue', { all, count: overdue });
  return (
    <Link className="tt-bell" href={`/${unit}/nhac-viec`} aria-label={label} title={label}>
      <Icon name="bell" />
      {unread === 0 ? null : (
        <span className={overdue > 0 ? 'tt-bell-count late' : 'tt-bell-count'} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
