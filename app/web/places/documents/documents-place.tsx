import { DocumentsPage } from '@thucthi/mandates/web';
import { useNews } from '../../live/use-news.ts';
import { usePageAddress } from '../../shell/page-address.ts';

/** The register; what others record comes in by itself. */
export default function DocumentsPlace() {
  useNews(usePageAddress().params['unit']);
  return <DocumentsPage />;
}
