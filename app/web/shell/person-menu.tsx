import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Me } from '@thucthi/access/contract';
import { Icon, Link, Popover, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { write } from '../api/call.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { routes } from '../api/routes.ts';
import { words } from '../locales/words.ts';
import { offlineDesk } from '../offline/use-offline.ts';
import { useBecome, useMe } from './use-me.ts';

/** The reader at the end of the header: who it is; in the demo one press makes one somebody else. */
export function PersonMenu({ unit }: { unit: string }) {
  const t = useText(words);
  const { locale } = useLocale();
  const format = useFormat();
  const me = useMe();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const becomeReader = useBecomeReader(setProblem);
  if (me === undefined) return null;
  const groups = groupsFor(me, unit);
  const name = me.person?.name ?? t('person.stranger');
  return (
    <Popover
      className="tt-persons"
      label={t('person.menu')}
      trigger={(trigger) => (
        <button type="button" className="tt-person" title={name} {...trigger} aria-haspopup="dialog">
          <Icon name="person" />
          <b>{name}</b>
          <Icon name="down" size="xs" />
        </button>
      )}
    >
      {(close) => (
        <>
          {me.businessDate === null ? null : <p className="xs mut">{t('person.business-date', { date: format.date(me.businessDate) })}</p>}
          {problem === null ? null : <p role="alert">{problem[locale]}</p>}
          {groups.map((group) => (
            <section key={group.tenant.slug}>
              <h3>{t('person.become', { body: group.tenant.name[locale] })}</h3>
              <ul>
                {group.personas.map((persona) => {
                  const current = me.tenant?.slug === group.tenant.slug && me.person?.persona === persona.persona;
                  return (
                    <li key={persona.persona}>
                      <button
                        type="button"
                        aria-pressed={current}
                        onClick={() => void becomeReader.persona(group.tenant.slug, persona.persona, close)}
                      >
                        <span>
                          {persona.name}
                          {current ? <Icon name="check" size="sm" /> : null}
                        </span>
                        {persona.position === null ? null : <span className="xs mut">{persona.position}</span>}
                      </button>
                    </li>
                  );
                })}
              </ul>
            </section>
          ))}
          <p className="tt-persons-end">
            {me.person === null ? (
              <Link href="/dang-nhap" onClick={close}>
                {t('sign-in.title')}
              </Link>
            ) : (
              <>
                <Link href="/tai-khoan" onClick={close}>
                  {t('person.account')}
                </Link>{' '}
                {me.person.persona === null ? (
                  <Link href="/mat-khau" onClick={close}>
                    {t('password.title')}
                  </Link>
                ) : null}{' '}
                <button type="button" className="btn bare" onClick={() => void becomeReader.nobody(close)}>
                  {t('person.sign-out')}
                </button>
              </>
            )}
          </p>
        </>
      )}
    </Popover>
  );
}

/** The demo's people of the body in hand first; of the others only while one is nobody yet, so that the list stays short. */
function groupsFor(me: Me, unit: string): NonNullable<Me['personas']> {
  const groups = me.personas ?? [];
  const here = groups.filter((group) => group.tenant.slug === unit || group.tenant.slug === me.tenant?.slug);
  return here.length > 0 ? here : groups;
}

/** Changes who one is: everything read before belonged to somebody else and is read anew. */
function useBecomeReader(setProblem: (problem: ApiProblem | null) => void) {
  const client = useQueryClient();
  const become = useBecome();
  const router = useRouter();
  const tell = (error: unknown) => {
    if (error instanceof ApiProblem) setProblem(error);
    else throw error;
  };
  return {
    persona: async (tenant: string, persona: string, close: () => void) => {
      try {
        setProblem(null);
        const me = await write(routes.becomePersona, { body: { tenant, persona } });
        close();
        await become(me);
        const own = me.person?.roles.find((role) => role.unit !== null)?.unit?.slug ?? null;
        if (own !== null) router.history.push(`/${own}`);
      } catch (error) {
        tell(error);
      }
    },
    nobody: async (close: () => void) => {
      try {
        setProblem(null);
        await write(routes.signOut, {});
        await offlineDesk.forgetCopies();
        close();
        await client.invalidateQueries();
      } catch (error) {
        tell(error);
      }
    },
  };
}
