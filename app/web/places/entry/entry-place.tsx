import { OwedReports } from '@thucthi/collection/web';
import { EntryPage } from '@thucthi/figures/web';
import { Suspense } from 'react';
import { useNews } from '../../live/use-news.ts';
import { usePageAddress } from '../../shell/page-address.ts';

/** Entering figures, with what the unit owes by when above the boxes; what others do with its reports comes in by itself. */
export default function EntryPlace() {
  useNews(usePageAddress().params['unit']);
  return (
    <Suspense fallback={null}>
      <EntryPage
        above={({ unit, month }) => (
          <Suspense fallback={null}>
            <OwedReports unit={unit} month={month} />
          </Suspense>
        )}
      />
    </Suspense>
  );
}
