import type { Me } from '@thucthi/access/contract';
import { Button, PageLead, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { write } from '../api/call.ts';
import { routes } from '../api/routes.ts';
import { words } from '../locales/words.ts';
import { PasskeyButton } from './passkey-button.tsx';

/** The password was right; a code or a passkey is to come. */
export function SecondStep(props: { step: NonNullable<Me['secondStep']>; onDone: (who: Me) => Promise<void>; onAgain: () => void }) {
  const { step, onDone, onAgain } = props;
  const t = useText(words);
  const { locale } = useLocale();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await onDone(await write(routes.signInWithCode, { body: { code } }));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const typed = step.totp || step.recoveryCode;
  return (
    <div>
      <PageLead title={t('sign-in.second')}>{t('sign-in.second-lead')}</PageLead>
      {step.passkey ? <PasskeyButton onDone={onDone} main={!typed} /> : null}
      {typed ? (
        <form className="tt-form" onSubmit={(event) => void send(event)} aria-label={t('sign-in.second')}>
          <TextField
            label={t(step.recoveryCode ? 'sign-in.code-or-recovery' : 'sign-in.code')}
            {...(step.recoveryCode ? { hint: t('sign-in.code-hint') } : {})}
            required
            value={code}
            onChange={setCode}
            input={{ autoComplete: 'one-time-code', autoCapitalize: 'characters', spellCheck: false, maxLength: 40, autoFocus: true }}
          />
          {problem === null ? null : (
            <p className="tt-form-problem" role="alert">
              {problem[locale]}
            </p>
          )}
          <div className="tt-actions">
            <Button kind="main" type="submit" busy={busy} disabled={code.trim().length < 6} size="touch">
              {t('sign-in.code-send')}
            </Button>
            <Button size="touch" onClick={onAgain}>
              {t('sign-in.again')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="tt-actions">
          <Button size="touch" onClick={onAgain}>
            {t('sign-in.again')}
          </Button>
        </div>
      )}
    </div>
  );
}
