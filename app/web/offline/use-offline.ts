import type { PageOutbox } from '@thucthi/registry/web';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { openOfflineDesk } from './offline-desk.ts';
import { useReach } from './reach.ts';

/** The desk of this page: one, whoever looks at it. */
export const offlineDesk = openOfflineDesk();

/** Says whose work it is, once that is known. */
export function useOwnerOfDesk(person: string | null | undefined): void {
  useEffect(() => {
    if (person !== undefined) void offlineDesk.become(person);
  }, [person]);
}

/** What pages of modules see of it. */
export function useOutbox(): PageOutbox {
  const view = useSyncExternalStore(offlineDesk.subscribe, offlineDesk.view);
  const reach = useReach();
  return useMemo(
    () => ({
      ready: view.ready,
      lasting: view.lasting,
      reached: reach === 'reached',
      waiting: view.waiting,
      add: offlineDesk.add,
      drop: offlineDesk.drop,
      draft: offlineDesk.draft,
      keepDraft: offlineDesk.keepDraft,
    }),
    [view, reach],
  );
}
