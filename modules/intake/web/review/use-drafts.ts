import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Finding } from '../../contract.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { useWarnBeforeLeaving } from './use-warn-before-leaving.ts';

/** Keeps the corrections begun on this page, and draws again where one comes or goes; none is kept of a number that can no longer be decided. */
export function useDrafts(findings: ReadonlyMap<string, Finding>): Drafts {
  const [drafts] = useState(createDrafts);
  const oids = useSyncExternalStore(drafts.subscribe, drafts.oids);
  useEffect(() => {
    for (const oid of drafts.oids()) if (isClosed(findings.get(oid))) drafts.drop(oid);
  }, [drafts, findings]);
  useWarnBeforeLeaving(oids.size > 0);
  return drafts;
}

/** In the ledger, or no longer found by a newer reading. */
const isClosed = (finding: Finding | undefined): boolean => finding === undefined || finding.decision?.recorded != null;
