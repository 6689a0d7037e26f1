import { ButtonLink, ErrorNote, useLocale, useText } from '@thucthi/ui';
import type { ApiProblem } from '../api/api-problem.ts';
import { words } from '../locales/words.ts';

/** A refusal or a failed read in words, with what to do: sign in, try again, or look elsewhere. */
export function ProblemNote(props: {
  problem: Pick<ApiProblem, 'status' | 'code' | 'vi' | 'en'>;
  onRetry?: (() => void) | undefined;
  kept?: string | null | undefined;
}) {
  const t = useText(words);
  const { locale } = useLocale();
  const { problem, onRetry } = props;
  const here = typeof window === 'undefined' ? '/' : window.location.pathname + window.location.search;
  const signIn = problem.code === 'sign-in-required';
  const lost = problem.code === 'network';
  return (
    <ErrorNote
      what={problem[locale]}
      kept={props.kept ?? null}
      {...(lost ? { todo: t('problem.network-todo') } : {})}
      {...(onRetry === undefined || signIn || problem.status === 404 ? {} : { onRetry })}
      {...(signIn
        ? {
            actions: (
              <ButtonLink kind="main" href={`/dang-nhap?next=${encodeURIComponent(here)}`}>
                {t('sign-in.title')}
              </ButtonLink>
            ),
          }
        : {})}
      {...(problem.code === 'unreadable' || problem.code === 'unavailable' ? { reference: problem.code } : {})}
    />
  );
}
