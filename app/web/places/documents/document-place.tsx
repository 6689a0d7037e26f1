import { DocumentPage } from '@thucthi/mandates/web';
import { useNews } from '../../live/use-news.ts';
import { usePageAddress } from '../../shell/page-address.ts';
import { DocumentEffects } from './document-effects.tsx';
import { PlansSet } from './plans-set-by.tsx';

/** The page of a document, with what it set in motion. */
export default function DocumentPlace() {
  useNews(usePageAddress().params['unit']);
  return (
    <DocumentPage
      effects={({ unit, id }) => (
        <>
          <DocumentEffects unit={unit} document={id} />
          <PlansSet unit={unit} document={id} />
        </>
      )}
    />
  );
}
