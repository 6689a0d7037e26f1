import { usePageTools, useSubmit, type AnswerOf } from '@thucthi/registry/web';
import { Button, Combobox, Notice, Section, Switch, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { readSingleSignOn } from '../../contract.ts';
import { namingClaims } from '../../domain/single-sign-on.ts';
import { accessCalls } from '../routes.ts';
import { ruleWords } from './rule-words.ts';

const fresh = { active: true, issuer: '', clientId: '', claim: 'preferred_username', createsPeople: false, hasSecret: false } as const;

/** The provider of single sign-on of the body; its secret can be set and never read. */
export function SingleSignOnForm({ seen }: { seen: AnswerOf<typeof readSingleSignOn> }) {
  const t = useText(ruleWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [{ hasSecret, ...given }, setGiven] = useState<NonNullable<typeof seen.settings>>(seen.settings ?? fresh);
  const [secret, setSecret] = useState('');
  const [saved, setSaved] = useState(false);
  const change = (part: Partial<typeof given>): void => setGiven({ hasSecret, ...given, ...part });
  const ready = given.issuer.trim() !== '' && given.clientId.trim() !== '';
  const send = (): void =>
    void submit.send(async (writeId) => {
      const body = { ...given, basedOn: seen.revision, ...(secret === '' ? (hasSecret ? {} : { secret: null }) : { secret }) };
      await tools.write(accessCalls.setSingleSignOn, { writeId, body });
      setSaved(true);
      await renew(accessCalls.readSingleSignOn);
    });
  return (
    <Section title={t('sso.title')}>
      <p>{t('sso.lead')}</p>
      {seen.may ? null : <Notice kind="ask">{t('sso.no-key')}</Notice>}
      <p>
        {t('sso.return')}
        <br />
        <code>{seen.returnAddress}</code>
      </p>
      <form
        className="tt-adm-form"
        aria-label={t('sso.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        <Switch label={t('sso.active')} checked={given.active} onChange={(active) => change({ active })} />
        <TextField
          label={t('sso.issuer')}
          required
          value={given.issuer}
          onChange={(issuer) => change({ issuer })}
          input={{ type: 'url', placeholder: 'https://…', autoCapitalize: 'none', spellCheck: false }}
        />
        <TextField
          label={t('sso.client')}
          required
          value={given.clientId}
          onChange={(clientId) => change({ clientId })}
          input={{ autoCapitalize: 'none', spellCheck: false }}
        />
        <TextField
          label={t('sso.secret')}
          hint={t(hasSecret ? 'sso.secret-kept' : 'sso.secret-none')}
          value={secret}
          onChange={setSecret}
          input={{ type: 'password', autoComplete: 'off' }}
        />
        <Combobox
          label={t('sso.claim')}
          value={given.claim}
          onChange={(id) => change({ claim: namingClaims.find((one) => one === id) ?? 'preferred_username' })}
          options={namingClaims.map((claim) => ({ id: claim, label: claim }))}
        />
        <Switch label={t('sso.creates')} checked={given.createsPeople} onChange={(createsPeople) => change({ createsPeople })} />
        {submit.problem === null ? null : (
          <Notice
            kind="problem"
            title={t('refused')}
            actions={
              submit.problem.code === 'changed-meanwhile' ? (
                <Button onClick={() => void renew(accessCalls.readSingleSignOn)}>{t('look')}</Button>
              ) : undefined
            }
          >
            {submit.problem[locale]}
          </Notice>
        )}
        {saved ? <Notice icon="check">{t('sso.saved')}</Notice> : null}
        <div>
          <Button type="submit" busy={submit.busy} disabled={!ready || !seen.may}>
            {t('sso.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
