import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, Section, Switch, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { ownMailCalls, reminderCalls, type OwnMail } from '../routes.ts';
import { reminderWords } from './reminder-words.ts';

/** Where the reader takes the digest. */
export function OwnMailForm() {
  const t = useText(reminderWords);
  const tools = usePageTools();
  const read = tools.useRead(ownMailCalls.readOwnMail, {});
  const settings = tools.useRead(reminderCalls.readReminderSettings, {});
  if (read.data === undefined || settings.data === undefined) return null;
  return (
    <Section title={t('mail.title')}>
      <p className="mut">{read.data.may ? t('mail.lead', { hour: settings.data.digestHour }) : t('mail.demo')}</p>
      {read.data.may ? <Form key={JSON.stringify(read.data)} seen={read.data} /> : null}
    </Section>
  );
}

function Form({ seen }: { seen: OwnMail }) {
  const t = useText(reminderWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [address, setAddress] = useState(seen.address ?? '');
  const [byMail, setByMail] = useState(seen.digestByMail);
  const typed = address.trim();
  const changed = typed !== (seen.address ?? '') || byMail !== seen.digestByMail;
  const bad = typed !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed);
  const send = (): void =>
    void submit.send(async (writeId) => {
      const body = {
        address: typed === '' ? null : typed,
        digestByMail: byMail,
        basedOn: { address: seen.address, digestByMail: seen.digestByMail },
      };
      await tools.write(ownMailCalls.setOwnMail, { writeId, body });
      await renew(ownMailCalls.readOwnMail);
    });
  return (
    <form
      className="tk-own-mail"
      aria-label={t('mail.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && !bad) send();
      }}
    >
      <TextField
        label={t('mail.address')}
        hint={t('mail.address-hint')}
        error={bad ? t('mail.bad') : undefined}
        value={address}
        onChange={setAddress}
        input={{ type: 'email', autoComplete: 'email', maxLength: 254 }}
      />
      <Switch label={t('mail.by-mail')} checked={byMail} onChange={setByMail} />
      {submit.problem === null ? null : (
        <Notice kind="problem" title={t('refused')}>
          {submit.problem[locale]}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={submit.busy} disabled={!changed || bad}>
          {t('mail.save')}
        </Button>
      </div>
    </form>
  );
}
