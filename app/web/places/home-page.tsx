import { useNavigate } from '@tanstack/react-router';
import { ButtonLink, EmptyState, Page, Skeleton, useText } from '@thucthi/ui';
import { useEffect } from 'react';
import { routes } from '../api/routes.ts';
import { useRead } from '../api/use-read.ts';
import { words } from '../locales/words.ts';
import { lastUnit } from '../shell/last-unit.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { homeUnitOf, useMe } from '../shell/use-me.ts';
import { usePageTitle } from '../shell/use-page-title.ts';

/** The bare address: leads to the reader's own unit, else to the one looked at last, else to the first that is open. */
export default function HomePage() {
  const t = useText(words);
  const navigate = useNavigate();
  const me = useMe();
  const bodies = useRead(routes.listBodies, {});
  usePageTitle(t('place.cockpit'));
  const units = bodies.data?.bodies.flatMap((body) => (body.rootUnit === null ? [] : [body.rootUnit])) ?? [];
  const remembered = lastUnit();
  const own = me === undefined ? null : homeUnitOf(me);
  const target =
    me === undefined || bodies.data === undefined
      ? null
      : (own ?? (remembered !== null && units.includes(remembered) ? remembered : null) ?? units[0] ?? null);
  const setUp = me?.needsSetup === true && me.demo === false;
  useEffect(() => {
    if (setUp) void navigate({ to: '/thiet-lap', replace: true });
    else if (target !== null) void navigate({ to: `/${target}`, replace: true });
  }, [navigate, target, setUp]);
  if (bodies.error !== null) {
    return (
      <Page>
        <ProblemNote problem={bodies.error} onRetry={() => void bodies.refetch()} />
      </Page>
    );
  }
  const nothing = me !== undefined && bodies.data !== undefined && target === null && !setUp;
  return (
    <Page>
      {nothing ? (
        <EmptyState
          title={t('home.empty')}
          action={
            me.person === null ? (
              <ButtonLink href="/dang-nhap" kind="main">
                {t('sign-in.title')}
              </ButtonLink>
            ) : undefined
          }
        >
          {t('home.empty-todo')}
        </EmptyState>
      ) : (
        <Skeleton rows={10} />
      )}
    </Page>
  );
}
