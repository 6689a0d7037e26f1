import { useRouter } from '@tanstack/react-router';
import type { Me } from '@thucthi/access/contract';
import { Button, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { write } from '../api/call.ts';
import { routes } from '../api/routes.ts';
import { useRead } from '../api/use-read.ts';
import { words } from '../locales/words.ts';
import { homeUnitOf, useBecome } from '../shell/use-me.ts';

/** The demo's people, body by body: a press signs in as one of them. */
export function PersonaChoice(props: { groups: NonNullable<Me['personas']>; next: string | null }) {
  const t = useText(words);
  const { locale } = useLocale();
  const bodies = useRead(routes.listBodies, {}, { staleTime: 60 * 60_000 }).data?.bodies;
  const illustrative = bodies && new Set(bodies.filter((body) => body.illustrative).map((body) => body.slug));
  const setReader = useBecome();
  const router = useRouter();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const become = async (tenant: string, persona: string) => {
    setBusy(true);
    setProblem(null);
    try {
      const me = await write(routes.becomePersona, { body: { tenant, persona } });
      await setReader(me);
      router.history.push(props.next ?? `/${homeUnitOf(me) ?? ''}`);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {problem === null ? null : (
        <p className="tt-form-problem" role="alert">
          {problem[locale]}
        </p>
      )}
      {props.groups.map((group) => (
        <div key={group.tenant.slug} className="tt-persona-group">
          <h3>
            {group.tenant.name[locale]}
            {illustrative?.has(group.tenant.slug) === true ? <span className="dim"> · {t('sign-in.illustrative')}</span> : null}
          </h3>
          <div className="tt-persona-row">
            {group.personas.map((persona) => (
              <Button key={persona.persona} icon="person" disabled={busy} onClick={() => void become(group.tenant.slug, persona.persona)}>
                {persona.name}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </>
  );
}
