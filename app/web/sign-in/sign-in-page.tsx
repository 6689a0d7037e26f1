import { useRouter } from '@tanstack/react-router';
import type { Me } from '@thucthi/access/contract';
import { Button, Link, Page, PageLead, Section, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { write } from '../api/call.ts';
import { routes } from '../api/routes.ts';
import { words, type WordKey } from '../locales/words.ts';
import { usePageAddress } from '../shell/page-address.ts';
import { isOwnPage } from '../shell/router-link.tsx';
import { homeUnitOf, useBecome, useMe } from '../shell/use-me.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { OtherWays } from './other-ways.tsx';
import { PersonaChoice } from './persona-choice.tsx';
import { SecondStep } from './second-step.tsx';

/** What may have gone wrong at the provider of single sign-on, as the address says it. */
const faultWords: Readonly<Record<string, WordKey>> = {
  off: 'sign-in.fault-off',
  refused: 'sign-in.fault-refused',
  over: 'sign-in.fault-over',
  unreachable: 'sign-in.fault-unreachable',
  unknown: 'sign-in.fault-unknown',
  locked: 'sign-in.fault-locked',
  'no-claim': 'sign-in.fault-no-claim',
  'other-account': 'sign-in.fault-other-account',
};

/** Signing in with a user name and password; in the demo, also by choosing who to be. */
export default function SignInPage() {
  const t = useText(words);
  const { locale } = useLocale();
  const setReader = useBecome();
  const router = useRouter();
  const { search } = usePageAddress();
  const me = useMe();
  const [tenant, setTenant] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [secondStep, setSecondStep] = useState<Me['secondStep']>(undefined);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  usePageTitle(t('sign-in.title'));
  const personas = me?.personas ?? [];
  const next = search['next'] !== undefined && isOwnPage(search['next']) ? search['next'] : null;
  const fault = faultWords[search['loi'] ?? ''];
  const enter = async (who: Me) => {
    await setReader(who);
    router.history.push(who.passwordToChange === true ? '/mat-khau' : (next ?? `/${homeUnitOf(who) ?? ''}`));
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const who = await write(routes.signIn, { body: { ...(tenant.trim() === '' ? {} : { tenant: tenant.trim() }), username, password } });
      if (who.secondStep === undefined) await enter(who);
      else setSecondStep(who.secondStep);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  if (secondStep !== undefined)
    return (
      <Page>
        <div className="tt-sign-in">
          <SecondStep
            step={secondStep}
            onDone={enter}
            onAgain={() => {
              setSecondStep(undefined);
              setPassword('');
            }}
          />
        </div>
      </Page>
    );
  return (
    <Page>
      <div className={personas.length === 0 ? 'tt-sign-in' : 'tt-sign-in wide'}>
        <div>
          <PageLead title={t('sign-in.title')}>{t('sign-in.lead')}</PageLead>
          <form className="tt-form" onSubmit={(event) => void send(event)} aria-label={t('sign-in.title')}>
            <TextField
              label={t('sign-in.username')}
              required
              value={username}
              onChange={setUsername}
              input={{ autoComplete: 'username', autoCapitalize: 'none', spellCheck: false }}
            />
            <TextField
              label={t('sign-in.password')}
              required
              value={password}
              onChange={setPassword}
              input={{ type: 'password', autoComplete: 'current-password' }}
            />
            <TextField
              label={t('sign-in.body')}
              hint={t('sign-in.body-hint')}
              value={tenant}
              onChange={setTenant}
              input={{ autoCapitalize: 'none', spellCheck: false }}
            />
            {problem === null ? null : (
              <p className="tt-form-problem" role="alert">
                {problem[locale]}
              </p>
            )}
            <div className="tt-actions">
              <Button kind="main" type="submit" busy={busy} size="touch">
                {t('sign-in.send')}
              </Button>
            </div>
          </form>
          {fault === undefined || problem !== null ? null : (
            <p className="tt-form-problem" role="alert">
              {t(fault)}
            </p>
          )}
          <OtherWays tenant={tenant.trim()} next={next} onDone={enter} />
          {me?.needsSetup === true && !me.demo ? (
            <p className="md">
              <Link href="/thiet-lap">{t('setup.title')}</Link>
            </p>
          ) : null}
        </div>
        {personas.length === 0 ? null : (
          <Section title={t('sign-in.personas')} note={t('sign-in.personas-note')}>
            <PersonaChoice groups={personas} next={next} />
          </Section>
        )}
      </div>
    </Page>
  );
}
