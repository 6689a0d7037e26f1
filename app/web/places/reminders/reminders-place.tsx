import { MentionNotices } from '@thucthi/figures/web';
import { RemindersPage } from '@thucthi/tasks/web';
import { Suspense } from 'react';

/** What the reader is reminded of, and below it the threads about figures that call them. */
export default function RemindersPlace() {
  return (
    <Suspense fallback={null}>
      <RemindersPage
        below={
          <Suspense fallback={null}>
            <MentionNotices />
          </Suspense>
        }
      />
    </Suspense>
  );
}
