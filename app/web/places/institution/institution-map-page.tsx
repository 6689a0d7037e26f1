import { ContextBar, Page, Skeleton, useText } from '@thucthi/ui';
import { routes } from '../../api/routes.ts';
import { useRead } from '../../api/use-read.ts';
import { useNews } from '../../live/use-news.ts';
import { NothingHere } from '../../shell/not-found-page.tsx';
import { usePageAddress } from '../../shell/page-address.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { InstitutionMapView } from './institution-map-view.tsx';
import './institution.css';
import './map.css';
import { mapWords } from './map-words.ts';

/** The institution map: the documents of a body, what they are to each other, and how what each one set stands. */
export default function InstitutionMapPage() {
  const t = useText(mapWords);
  const slug = usePageAddress().params['unit'] ?? '';
  const read = useRead(routes.institutionMap, { params: { slug } }, { keep: true });
  useNews(read.data === undefined ? undefined : slug);
  usePageTitle(t('title'));
  if (read.data !== undefined) return <InstitutionMapView unit={slug} map={read.data} />;
  if (read.error?.status === 404) return <NothingHere what={t('title')} />;
  return (
    <>
      <ContextBar back={{ href: `/${slug}/van-ban`, label: t('back') }}>{[]}</ContextBar>
      <Page>
        {read.error === null ? <Skeleton rows={6} height={84} /> : <ProblemNote problem={read.error} onRetry={() => void read.refetch()} />}
      </Page>
    </>
  );
}
