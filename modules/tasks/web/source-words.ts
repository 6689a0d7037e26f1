import type { TaskSummary } from '../contract.ts';

type Directive = TaskSummary['directive'];

/** Where a task comes from, in a few words; null where it was told at once. */
export const sourceName = ({ document, sourceName: name }: Directive): string | null => document?.symbol ?? document?.title ?? name;

/** The page of what a task comes from, where the program holds it: its session before the document that told it. */
export function sourceHref(unit: string, { sessionId, document }: Directive): string | null {
  if (sessionId !== null) return `/${unit}/phien-hop/${sessionId}`;
  return document === null ? null : `/${unit}/van-ban/${document.id}`;
}
