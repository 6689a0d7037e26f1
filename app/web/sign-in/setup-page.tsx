import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, ButtonLink, EmptyState, Page, PageLead, Skeleton, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { newWriteId, write } from '../api/call.ts';
import { routes } from '../api/routes.ts';
import { words } from '../locales/words.ts';
import { useMe } from '../shell/use-me.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { areaOf, BodyChoice, nothingChosen } from './body-choice.tsx';
import { slugOf } from './slug-of.ts';

const nothing = { code: '', nameVi: '', nameEn: '', slug: '', username: '', name: '', password: '' };

/** The first start without the demo: founds the body and its first administrator with the code the server printed. */
export default function SetupPage() {
  const t = useText(words);
  const { locale } = useLocale();
  const client = useQueryClient();
  const router = useRouter();
  const me = useMe();
  const [given, setGiven] = useState(nothing);
  const [chosen, setChosen] = useState(nothingChosen);
  const [writeId] = useState(newWriteId);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  usePageTitle(t('setup.title'));
  const set = (field: keyof typeof nothing) => (value: string) => setGiven({ ...given, [field]: value });
  const slug = given.slug === '' ? slugOf(given.nameVi) : given.slug;
  const area = areaOf(chosen);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (area === undefined) return;
    setBusy(true);
    setProblem(null);
    const { code, nameVi, username, name, password } = given;
    try {
      const body = {
        slug,
        nameVi,
        nameEn: given.nameEn.trim() === '' ? nameVi : given.nameEn,
        kind: chosen.kind,
        ...(area === null ? {} : { area }),
      };
      await write(routes.setUpFirstAdministrator, { writeId, body: { code: code.trim(), body, username, name, password } });
      const who = await write(routes.signIn, { body: { tenant: slug, username, password } });
      await client.invalidateQueries();
      router.history.push(`/${who.tenant?.rootUnit ?? ''}`);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  if (me === undefined)
    return (
      <Page>
        <Skeleton rows={6} />
      </Page>
    );
  if (!me.needsSetup) {
    return (
      <Page>
        <EmptyState
          title={t('setup.closed')}
          action={
            <ButtonLink kind="main" href="/dang-nhap">
              {t('sign-in.title')}
            </ButtonLink>
          }
        >
          {t('setup.closed-why')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <div className="tt-narrow">
        <PageLead title={t('setup.title')}>{t('setup.lead')}</PageLead>
        <form className="tt-form" onSubmit={(event) => void send(event)} aria-label={t('setup.title')}>
          <TextField
            label={t('setup.code')}
            hint={t('setup.code-hint')}
            required
            value={given.code}
            onChange={set('code')}
            input={{ autoComplete: 'off', spellCheck: false }}
          />
          <h2>{t('setup.part-body')}</h2>
          <BodyChoice
            chosen={chosen}
            asked={asked && area === undefined}
            onChange={(next, name) => {
              setChosen(next);
              if (name !== null) setGiven({ ...given, nameVi: name });
            }}
          />
          <TextField label={t('setup.body-vi')} hint={t('setup.body-vi-hint')} required value={given.nameVi} onChange={set('nameVi')} />
          <TextField label={t('setup.body-en')} value={given.nameEn} onChange={set('nameEn')} />
          <TextField
            label={t('setup.slug')}
            hint={t('setup.slug-hint')}
            value={slug}
            onChange={set('slug')}
            input={{ autoCapitalize: 'none', spellCheck: false }}
          />
          <h2>{t('setup.part-person')}</h2>
          <TextField label={t('setup.name')} required value={given.name} onChange={set('name')} input={{ autoComplete: 'name' }} />
          <TextField
            label={t('sign-in.username')}
            required
            value={given.username}
            onChange={set('username')}
            input={{ autoComplete: 'username', autoCapitalize: 'none', spellCheck: false }}
          />
          <TextField
            label={t('sign-in.password')}
            hint={t('password.next-hint')}
            required
            value={given.password}
            onChange={set('password')}
            input={{ type: 'password', autoComplete: 'new-password' }}
          />
          {problem === null ? null : (
            <p className="tt-form-problem" role="alert">
              {problem[locale]}
            </p>
          )}
          <div className="tt-actions">
            <Button kind="main" type="submit" busy={busy} size="touch">
              {t('setup.send')}
            </Button>
          </div>
        </form>
      </div>
    </Page>
  );
}
