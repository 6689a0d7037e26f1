import { useSyncExternalStore } from 'react';

/** Whether the server answers. The browser's own word counts only for "no": a network without the server says "yes". */
export type Reach = 'reached' | 'lost';

let reach: Reach = typeof navigator !== 'undefined' && navigator.onLine === false ? 'lost' : 'reached';
const listeners = new Set<(reach: Reach) => void>();

/** Says that a request was answered, or that none came. */
export function noteReach(answered: boolean): void {
  const next = answered ? 'reached' : 'lost';
  if (next === reach) return;
  reach = next;
  for (const listener of listeners) listener(reach);
}

export const reachNow = (): Reach => reach;

/** Calls back when the server is lost and when it answers again. */
export function onReach(changed: (reach: Reach) => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

export const useReach = (): Reach => useSyncExternalStore(onReach, reachNow);
