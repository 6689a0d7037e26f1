import type { Words } from './step-words.ts';

/** The six things a task must be clear about ("6 rõ"); a task that lacks one is shown as incomplete, never filled in. */
export const sixClear = ['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const;
export type ClearPoint = (typeof sixClear)[number];

/** What each is called. */
export const clearWords: Readonly<Record<ClearPoint, Words>> = {
  person: { vi: 'người', en: 'person' },
  work: { vi: 'việc', en: 'work' },
  time: { vi: 'thời gian', en: 'time' },
  responsibility: { vi: 'trách nhiệm', en: 'responsibility' },
  product: { vi: 'sản phẩm', en: 'product' },
  authority: { vi: 'thẩm quyền', en: 'authority' },
};

/** What the six points are judged by. */
export interface ClearFacts {
  readonly personId: string | null;
  readonly responsible: string | null;
  readonly content: string;
  readonly deadline: string | null;
  readonly leadUnitId: number | null;
  readonly product: string | null;
  readonly authority: string | null;
}

const said = (text: string | null): boolean => text !== null && text.trim() !== '';

/** The points that are not clear yet, in the order of the six. */
export function unclearPoints(task: ClearFacts): ClearPoint[] {
  const clear: Record<ClearPoint, boolean> = {
    person: task.personId !== null || said(task.responsible),
    work: said(task.content),
    time: task.deadline !== null,
    responsibility: task.leadUnitId !== null,
    product: said(task.product),
    authority: said(task.authority),
  };
  return sixClear.filter((point) => !clear[point]);
}
