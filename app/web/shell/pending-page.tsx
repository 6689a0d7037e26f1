import { Page, Skeleton } from '@thucthi/ui';

/** What stands while a page's code is on its way. */
export function PendingPage() {
  return (
    <Page>
      <Skeleton rows={8} />
    </Page>
  );
}
