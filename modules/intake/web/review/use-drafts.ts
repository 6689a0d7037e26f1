import { useState, useSyncExternalStore } from 'react';
import { createDrafts, type Drafts } from './drafts.ts';
import { useWarnBeforeLeaving } from './use-warn-before-leaving.ts';

/** Keeps the corrections begun on this page, and draws again where one comes or goes. */
export function useDrafts(): Drafts {
  const [drafts] = useState(createDrafts);
  const oids = useSyncExternalStore(drafts.subscribe, drafts.oids);
  useWarnBeforeLeaving(oids.size > 0);
  return drafts;
}
