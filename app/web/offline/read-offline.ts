import type { Endpoint } from '@thucthi/platform/contract';
import { useSyncExternalStore } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { read } from '../api/call.ts';
import { addressOf } from '../api/route.ts';
import type { AnswerOf, Asked, Route } from '../api/route.ts';
import { offlineDesk } from './use-offline.ts';

/** When the copies were made that are shown now, by address. */
let shown: ReadonlyMap<string, string> = new Map();
const listeners = new Set<() => void>();
function show(address: string, at: string | null): void {
  if ((shown.get(address) ?? null) === at) return;
  const next = new Map(shown);
  if (at === null) next.delete(address);
  else next.set(address, at);
  shown = next;
  for (const listener of listeners) listener();
}

/** Reads; keeps a copy of the answer on this device, and answers with the copy when the server cannot be reached. */
export async function readOffline<E extends Endpoint>(
  route: Route<E>,
  asked: Asked<E>,
  how: { language: 'vi' | 'en'; signal: AbortSignal },
): Promise<AnswerOf<E>> {
  const address = addressOf(route.path, asked);
  try {
    const answer = await read(route, asked, how);
    offlineDesk.keepCopy(`${address} ${how.language}`, answer);
    show(address, null);
    return answer;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'network') throw error;
    const copy = await offlineDesk.copyOf(`${address} ${how.language}`);
    if (copy === null) throw error;
    show(address, copy.at);
    return copy.value as AnswerOf<E>;
  }
}

/** When the copy was made that a page shows because the server cannot be reached; null = it is what the server said. */
export function useCopyTime<E extends Endpoint>(route: Route<E>, asked: Asked<E>): string | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => shown.get(addressOf(route.path, asked)) ?? null,
  );
}
