import { Button, ErrorNote, Page, useText } from '@thucthi/ui';
import { ApiProblem } from '../api/api-problem.ts';
import { words } from '../locales/words.ts';
import { usePageTitle } from './use-page-title.ts';

/** A page that broke, or whose code could not be fetched (a newer version was put in place, or the line is down). */
export function FailedPage({ error }: { error: unknown }) {
  const t = useText(words);
  usePageTitle(t('failed.title'));
  const unreachable = !(error instanceof ApiProblem) && error instanceof TypeError && /import|fetch|load/i.test(error.message);
  return (
    <Page>
      <ErrorNote
        what={t(unreachable ? 'failed.not-fetched' : 'failed.title')}
        todo={t(unreachable ? 'failed.not-fetched-todo' : 'failed.todo')}
        actions={<Button onClick={() => window.location.reload()}>{t('failed.reload')}</Button>}
        {...(error instanceof Error && !unreachable ? { reference: error.message.slice(0, 120) } : {})}
      />
    </Page>
  );
}
