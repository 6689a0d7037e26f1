import type { NewTask } from '../../contract.ts';

/** A task as it is being written down. */
export interface TaskDraft {
  readonly key: number;
  readonly content: string;
  readonly lead: string;
  readonly coordinating: readonly string[];
  readonly responsible: string;
  readonly product: string;
  readonly authority: string;
  readonly deadline: string | null;
  readonly keepDayOff: boolean;
}

/** A form nobody has written in yet. */
export const emptyDraft = (key: number): TaskDraft => ({
  key,
  content: '',
  lead: '',
  coordinating: [],
  responsible: '',
  product: '',
  authority: '',
  deadline: null,
  keepDayOff: false,
});

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Whether a task says at least what is to be done. */
export const isReady = ({ content }: TaskDraft): boolean => content.trim().length >= 3;

/** The task as it is sent; what was left empty stays chưa rõ. */
export const asNewTask = (draft: TaskDraft): NewTask => ({
  content: draft.content.trim(),
  lead: said(draft.lead),
  coordinating: [...draft.coordinating],
  responsible: said(draft.responsible),
  product: said(draft.product),
  authority: said(draft.authority),
  deadline: draft.deadline,
  keepDayOff: draft.keepDayOff,
});

/** Answers a deadline on a day off: every task that has it takes the next working day, or keeps it as told. */
export const answerDayOff = (drafts: readonly TaskDraft[], deadline: string, offered: string | null): TaskDraft[] =>
  drafts.map((draft) =>
    draft.deadline !== deadline
      ? draft
      : offered === null
        ? { ...draft, keepDayOff: true }
        : { ...draft, deadline: offered, keepDayOff: false },
  );
