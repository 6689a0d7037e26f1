import type { TaskSummary } from '../contract.ts';

/** Where a task comes from, in a few words; null where it was told at once. */
export const sourceName = ({ document, sourceName: name }: TaskSummary['directive']): string | null =>
  document?.symbol ?? document?.title ?? name;
