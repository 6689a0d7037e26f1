import { Button, Link, SignWord, useFormat, useLocale, useText } from '@thucthi/ui';
import type { Reminder } from '../../contract.ts';
import { workAddress, workKindWords } from '../../domain/reminder/work-address.ts';
import { reminderWords } from './reminder-words.ts';

/** One piece of work somebody is reminded of, with its clock, its page, and whether it was read. */
export function ReminderLine({ reminder, busy, onRead }: { reminder: Reminder; busy: boolean; onRead: () => void }) {
  const t = useText(reminderWords);
  const { locale } = useLocale();
  const format = useFormat();
  const { title, unit, daysLeft, unread, raised, kind } = reminder;
  const clock =
    daysLeft < 0 ? t('left.late', { count: -daysLeft }) : daysLeft === 0 ? t('left.today') : t('left.some', { count: daysLeft });
  const facts = [
    workKindWords[kind][locale],
    unit.name,
    t('due', { date: format.date(reminder.dueOn) }),
    t('said', { date: format.date(reminder.saidOn) }),
  ];
  return (
    <li className={unread ? 'unread' : undefined}>
      <div className="tk-lines">
        <h3>
          <Link href={workAddress(unit.slug, reminder)}>{title}</Link>
        </h3>
        <span className="xs mut">{facts.join(' · ')}</span>
        {raised ? <span className="xs">{t('raised')}</span> : null}
      </div>
      <div className="tk-lines">
        <SignWord icon={daysLeft < 0 ? 'risk' : 'watch'} tone={daysLeft < 0 ? 'risk' : daysLeft <= 1 ? 'watch' : 'none'} word={clock} />
        {unread ? <span className="xs">{t('unread')}</span> : null}
      </div>
      {unread ? (
        <Button kind="bare" busy={busy} aria-label={t('read-of', { title })} onClick={onRead}>
          {t('read')}
        </Button>
      ) : null}
    </li>
  );
}
