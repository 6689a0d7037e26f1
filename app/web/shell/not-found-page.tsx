import { ButtonLink, Page, PageLead, useText } from '@thucthi/ui';
import { words } from '../locales/words.ts';
import { useMarkNothingHere } from './nothing-here.ts';
import { usePageTitle } from './use-page-title.ts';

/** The address leads to no page. */
export function NotFoundPage() {
  return <NothingHere />;
}

/** Says that nothing is here (in its own words where given) and leads back. */
export function NothingHere(props: { what?: string | undefined }) {
  const t = useText(words);
  usePageTitle(t('not-found.title'));
  useMarkNothingHere();
  return (
    <Page>
      <PageLead title={props.what ?? t('not-found.title')}>{t('not-found.todo')}</PageLead>
      <ButtonLink href="/" kind="main">
        {t('not-found.home')}
      </ButtonLink>
    </Page>
  );
}
