import { DocumentsPage } from '@thucthi/mandates/web';
import { ButtonLink, useText } from '@thucthi/ui';
import { useNews } from '../../live/use-news.ts';
import { words } from '../../locales/words.ts';
import { usePageAddress } from '../../shell/page-address.ts';

/** The register; what others record comes in by itself. */
export default function DocumentsPlace() {
  const t = useText(words);
  useNews(usePageAddress().params['unit']);
  return (
    <DocumentsPage
      links={(unit) => (
        <ButtonLink kind="bare" icon="grid" href={`/${unit}/so-do-the-che`}>
          {t('documents.map')}
        </ButtonLink>
      )}
    />
  );
}
