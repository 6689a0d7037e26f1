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
  /** Where in the document that sets it; empty: nobody said. */
  readonly clause: string;
  /** As typed. */
  readonly page: string;
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
  clause: '',
  page: '',
  deadline: null,
  keepDayOff: false,
});

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Whether what was typed as a page is one; empty is none. */
export const isPage = (page: string): boolean => /^([1-9]\d{0,3})?$/.test(page.trim());

/** Whether a task says at least what is to be done, and nothing that cannot be. */
export const isReady = ({ content, page }: TaskDraft): boolean => content.trim().length >= 3 && isPage(page);

/** The task as it is sent; what was left empty stays chưa rõ. */
export const asNewTask = (draft: TaskDraft): NewTask => ({
  content: draft.content.trim(),
  lead: said(draft.lead),
  coordinating: [...draft.coordinating],
  responsible: said(draft.responsible),
  product: said(draft.product),
  authority: said(draft.authority),
  clause: said(draft.clause),
  page: said(draft.page) === null ? null : Number(draft.page),
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
