import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { accessCalls } from '../routes.ts';
import { signInPartWords } from './sign-in-part-words.ts';

/** How a person signs in, as an administrator sees it: what is there, an end to open sign-ins, an end to lost factors. */
export function SignInPart({ personId }: { personId: string }) {
  const t = useText(signInPartWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [reason, setReason] = useState('');
  const params = { id: personId };
  const read = tools.useRead(accessCalls.readPersonSignIn, { params });
  if (read.data === undefined) return null;
  const { totpSince, passkeys, openSignIns, singleSignOn } = read.data;
  const any = totpSince !== null || passkeys > 0;
  const end = (): void =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.endSignInsOfPerson, { writeId, params, body: {} });
      await renew(accessCalls.readPersonSignIn);
    });
  const remove = (): void =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.removeFactorsOf, { writeId, params, body: { reason: reason.trim() } });
      setReason('');
      await renew(accessCalls.readPersonSignIn);
    });
  return (
    <>
      <h3>{t('part.title')}</h3>
      <p className="mut">
        {[
          t('part.open', { count: openSignIns }),
          ...(any ? [] : [t('part.no-factor')]),
          ...(totpSince === null ? [] : [t('part.totp')]),
          ...(passkeys === 0 ? [] : [t('part.passkeys', { count: passkeys })]),
          ...(singleSignOn ? [t('part.sso')] : []),
        ].join(' ')}
      </p>
      {submit.problem === null ? null : (
        <Notice kind="problem" title={t('part.refused')}>
          {submit.problem[locale]}
        </Notice>
      )}
      {openSignIns === 0 ? null : (
        <div className="tt-actions">
          <Button busy={submit.busy} onClick={end}>
            {t('part.end')}
          </Button>
        </div>
      )}
      {!any ? null : (
        <form
          className="tt-adm-panel-part"
          aria-label={t('part.remove')}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim().length >= 3) remove();
          }}
        >
          <TextField
            label={t('part.reason')}
            hint={t('part.remove-hint')}
            required
            value={reason}
            onChange={setReason}
            input={{ maxLength: 300 }}
          />
          <div>
            <Button type="submit" busy={submit.busy} disabled={reason.trim().length < 3}>
              {t('part.remove')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
