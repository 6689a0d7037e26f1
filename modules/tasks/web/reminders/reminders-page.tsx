import { UnitPage, usePageTools, useSubmit, type PageReader } from '@thucthi/registry/web';
import {
  Button,
  ContextBar,
  EmptyState,
  Link,
  Notice,
  Page,
  PageLead,
  Section,
  Skeleton,
  useFormat,
  useLocale,
  useText,
} from '@thucthi/ui';
import type { Reminder } from '../../contract.ts';
import { dueGroups, dueGroupWords } from '../../domain/reminder/due-group.ts';
import type { ReactNode } from 'react';
import { reminderCalls, type ListedReminders } from '../routes.ts';
import '../tasks.css';
import { OwnMailForm } from './own-mail-form.tsx';
import { ReminderLine } from './reminder-line.tsx';
import { reminderWords } from './reminder-words.ts';
import './reminders.css';

/** What the app puts onto the page of reminders. */
export interface RemindersPageProps {
  /** Stands before them: what else calls the reader. */
  readonly called?: ReactNode;
}

/** What the reader is reminded of, the most urgent first; made for a phone. */
export default function RemindersPage({ called }: RemindersPageProps) {
  const t = useText(reminderWords);
  return <UnitPage title={t('title')}>{(unit, me) => <Reminders unit={unit.slug} me={me} called={called} />}</UnitPage>;
}

function Reminders({ unit, me, called }: { unit: string; me: PageReader; called: ReactNode }) {
  const t = useText(reminderWords);
  const tools = usePageTools();
  const signedIn = me.person !== null;
  tools.useNews(unit);
  const read = tools.useRead(reminderCalls.listReminders, signedIn ? {} : null, { keep: true, staleTime: 0 });
  return (
    <>
      <ContextBar back={{ href: `/${unit}/nhiem-vu`, label: t('back') }}>
        {signedIn ? <Link href={`/${unit}/viec-cua-toi`}>{t('mine')}</Link> : null}
      </ContextBar>
      <Page>
        {!signedIn ? (
          <>
            <PageLead title={t('title')} />
            <Notice icon="locked">{t('sign-in')}</Notice>
          </>
        ) : read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : read.data === undefined ? (
          <Skeleton rows={5} height={72} />
        ) : (
          <>
            <Listed listed={read.data} called={called} />
            <OwnMailForm />
          </>
        )}
      </Page>
    </>
  );
}

function Listed({ listed, called }: { listed: ListedReminders; called: ReactNode }) {
  const t = useText(reminderWords);
  const { locale } = useLocale();
  const format = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const { reminders, all, unread, today } = listed;
  const overdue = reminders.filter(({ daysLeft }) => daysLeft < 0).length;
  const mark = (works: 'all' | Pick<Reminder, 'kind' | 'id'>[]): void =>
    void submit.send(async (writeId) => {
      await tools.write(reminderCalls.markRemindersRead, { writeId, body: { works } });
      await renew(reminderCalls.listReminders, reminderCalls.countReminders);
    });
  if (reminders.length === 0)
    return (
      <>
        <EmptyState title={t('headline.none')}>{t(listed.atDesk ? 'empty.text' : 'empty.no-desk')}</EmptyState>
        {called}
      </>
    );
  return (
    <>
      <PageLead title={t('headline.some', { overdue, coming: all - overdue })}>{t('lead', { date: format.date(today) })}</PageLead>
      {unread === 0 ? null : (
        <Button icon="check" busy={submit.busy} onClick={() => mark('all')}>
          {t('read-all')}
        </Button>
      )}
      {submit.problem === null ? null : (
        <Notice kind="problem" title={t('refused')}>
          {submit.problem[locale]}
        </Notice>
      )}
      {called}
      {dueGroups.map((group) => {
        const those = reminders.filter((one) => one.group === group);
        return those.length === 0 ? null : (
          <Section key={group} title={`${dueGroupWords[group][locale]} (${those.length})`}>
            <ul className="tk-reminders">
              {those.map((one) => (
                <ReminderLine
                  key={`${one.kind} ${one.id}`}
                  reminder={one}
                  busy={submit.busy}
                  onRead={() => mark([{ kind: one.kind, id: one.id }])}
                />
              ))}
            </ul>
          </Section>
        );
      })}
      {all > reminders.length ? <p className="mut">{t('more.hidden', { shown: reminders.length, all })}</p> : null}
    </>
  );
}
