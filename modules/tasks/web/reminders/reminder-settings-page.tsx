import { AdminTabs, usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Combobox, EmptyState, Notice, Page, PageLead, Section, Skeleton, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { ladderDesks, settingsFault } from '../../domain/reminder/reminder-settings.ts';
import { reminderCalls, type ReminderSettingsRead } from '../routes.ts';
import { reminderWords } from './reminder-words.ts';
import './reminders.css';
import { draftOf, readDraft } from './settings-draft.ts';

/** How a body reminds its people, and how its mail stands. */
export default function ReminderSettingsPage() {
  const t = useText(reminderWords);
  const tools = usePageTools();
  tools.usePageTitle(t('set.title'));
  const me = tools.useMe();
  const signedIn = me?.person != null;
  const read = tools.useRead(reminderCalls.readReminderSettings, signedIn ? {} : null);
  const may = me?.rights.includes('registry.manage') === true;
  return (
    <>
      <AdminTabs here="reminders" />
      <Page>
        <PageLead title={t('set.title')}>{t('set.lead')}</PageLead>
        {me !== undefined && !signedIn ? (
          <EmptyState title={t('sign-in')} />
        ) : read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : read.data === undefined ? (
          <Skeleton rows={5} />
        ) : (
          <>
            <Form key={read.data.revision} settings={read.data} may={may} />
            {read.data.mail === null ? null : <Post mail={read.data.mail} />}
          </>
        )}
      </Page>
    </>
  );
}

function Form({ settings, may }: { settings: ReminderSettingsRead; may: boolean }) {
  const t = useText(reminderWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const given = readDraft(draft);
  const fault = given === null ? t('set.bad-number') : settingsFault(given)?.[locale];
  const unchanged = JSON.stringify(draft) === JSON.stringify(draftOf(settings));
  const send = (): void =>
    void submit.send(async (writeId) => {
      if (given === null) return;
      const body = {
        basedOn: settings.revision,
        daysBefore: [...given.daysBefore],
        digestHour: given.digestHour,
        ladder: [...given.ladder],
      };
      await tools.write(reminderCalls.setReminderSettings, { writeId, body });
      await renew(reminderCalls.readReminderSettings);
    });
  const look = (): void => {
    submit.clear();
    void renew(reminderCalls.readReminderSettings);
  };
  return (
    <form
      className="tk-own-mail"
      aria-label={t('set.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === undefined && !unchanged) send();
      }}
    >
      <TextField
        label={t('set.days')}
        hint={t('set.days-hint')}
        value={draft.days}
        onChange={(days) => setDraft({ ...draft, days })}
        input={{ maxLength: 60, readOnly: !may }}
      />
      <Combobox
        label={t('set.hour')}
        options={Array.from({ length: 24 }, (_, hour) => ({ id: String(hour), label: t('set.hour-of', { hour }) }))}
        value={draft.hour}
        onChange={(hour) => setDraft({ ...draft, hour })}
      />
      <fieldset className="tk-reminder-rungs">
        <legend>{t('set.ladder')}</legend>
        <p className="xs mut">{t('set.ladder-hint')}</p>
        {ladderDesks.map((to) => (
          <TextField
            key={to}
            label={t(`to.${to}`)}
            value={draft.after[to]}
            onChange={(typed) => setDraft({ ...draft, after: { ...draft.after, [to]: typed } })}
            input={{ inputMode: 'numeric', maxLength: 4, readOnly: !may }}
          />
        ))}
      </fieldset>
      {fault === undefined || unchanged ? null : <Notice kind="ask">{fault}</Notice>}
      {submit.problem === null ? null : (
        <Notice
          kind="problem"
          title={t(submit.problem.code === 'changed-meanwhile' ? 'set.changed' : 'refused')}
          actions={submit.problem.code === 'changed-meanwhile' ? <Button onClick={look}>{t('set.look')}</Button> : undefined}
        >
          {submit.problem[locale]}
        </Notice>
      )}
      {settings.revision === 0 || !unchanged ? null : <p className="xs mut">{t('set.saved', { revision: settings.revision })}</p>}
      {may ? (
        <div>
          <Button kind="main" type="submit" busy={submit.busy} disabled={unchanged || fault !== undefined}>
            {t('set.save')}
          </Button>
        </div>
      ) : (
        <p className="mut">{t('set.only-read')}</p>
      )}
    </form>
  );
}

function Post({ mail }: { mail: NonNullable<ReminderSettingsRead['mail']> }) {
  const t = useText(reminderWords);
  return (
    <Section title={t('post.title')}>
      {!mail.goesOut ? (
        <Notice icon="info">{t('post.off')}</Notice>
      ) : mail.failing > 0 ? (
        <Notice kind="problem">{t('post.failing', { count: mail.failing, fault: mail.fault ?? '' })}</Notice>
      ) : (
        <p>{mail.waiting === 0 ? t('post.fine') : t('post.waiting', { count: mail.waiting })}</p>
      )}
    </Section>
  );
}
