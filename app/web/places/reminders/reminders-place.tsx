import { MentionNotices } from '@thucthi/figures/web';
import { RemindersPage } from '@thucthi/tasks/web';
import { Suspense } from 'react';

/** What the reader is reminded of, and the threads about figures that call them. */
export default function RemindersPlace() {
  return (
    <Suspense fallback={null}>
      <RemindersPage
        called={
          <Suspense fallback={null}>
            <MentionNotices />
          </Suspense>
        }
      />
    </Suspense>
  );
}
