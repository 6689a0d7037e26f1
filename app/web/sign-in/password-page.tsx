import { Button, EmptyState, Notice, Page, PageLead, Skeleton, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { newWriteId } from '../api/call.ts';
import { routes } from '../api/routes.ts';
import { useWrite } from '../api/use-read.ts';
import { words } from '../locales/words.ts';
import { useMe } from '../shell/use-me.ts';
import { usePageTitle } from '../shell/use-page-title.ts';

const nothing = { current: '', next: '' };

/** The reader gives the present password and a new one; their other sign-ins end. */
export default function PasswordPage() {
  const t = useText(words);
  const { locale } = useLocale();
  const me = useMe();
  const [given, setGiven] = useState(nothing);
  const [writeId, setWriteId] = useState(newWriteId);
  const change = useWrite(routes.changeOwnPassword, { renews: [routes.readMe] });
  usePageTitle(t('password.title'));
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { body: given, writeId },
      {
        onSuccess: () => setGiven(nothing),
        // Without an answer the change may have happened: the same write may then be sent again. Refused, the next one is another.
        onSettled: (_answer, problem) => {
          if (problem === null || problem.status !== 0) setWriteId(newWriteId());
        },
      },
    );
  };
  if (me === undefined)
    return (
      <Page>
        <Skeleton rows={4} />
      </Page>
    );
  if (me.person === null || me.person.persona !== null)
    return (
      <Page>
        <EmptyState title={t('password.title')}>{t('password.nobody')}</EmptyState>
      </Page>
    );
  return (
    <Page>
      <div className="tt-narrow">
        <PageLead title={t('password.title')}>{t('password.lead')}</PageLead>
        <form className="tt-form" onSubmit={send} aria-label={t('password.title')}>
          <TextField
            label={t('password.current')}
            required
            value={given.current}
            onChange={(current) => setGiven({ ...given, current })}
            input={{ type: 'password', autoComplete: 'current-password' }}
          />
          <TextField
            label={t('password.next')}
            hint={t('password.next-hint')}
            required
            value={given.next}
            onChange={(next) => setGiven({ ...given, next })}
            input={{ type: 'password', autoComplete: 'new-password' }}
          />
          {change.error === null ? null : (
            <p className="tt-form-problem" role="alert">
              {change.error[locale]}
            </p>
          )}
          {change.isSuccess ? <Notice icon="check">{t('password.done')}</Notice> : null}
          <div className="tt-actions">
            <Button kind="main" type="submit" busy={change.isPending} disabled={given.current === '' || given.next === ''} size="touch">
              {t('password.send')}
            </Button>
          </div>
        </form>
      </div>
    </Page>
  );
}
