import type { MonitoredFile, MonitoredFileToOpen, MonitoredStep } from '../../contract.ts';

/** A monitored file as it stands in a form. */
export interface FileDraft {
  readonly kind: string | null;
  readonly stage: string | null;
  readonly stageSince: string | null;
  readonly number: string;
  readonly subject: string;
  /** The owner is a body outside, known by name only. */
  readonly outside: boolean;
  readonly unit: string | null;
  readonly office: string;
  readonly dueOn: string | null;
  /** Something was typed as the due date that is no date. */
  readonly dueUnread: boolean;
  /** As typed. */
  readonly days: string;
  readonly keepDayOff: boolean;
  readonly readers: readonly string[];
}

/** An empty form; whoever opens a file is among its readers. */
export const emptyDraft = (person: string | null, today: string): FileDraft => ({
  kind: null,
  stage: null,
  stageSince: today,
  number: '',
  subject: '',
  outside: false,
  unit: null,
  office: '',
  dueOn: null,
  dueUnread: false,
  days: '',
  keepDayOff: false,
  readers: person === null ? [] : [person],
});

/** The form in which a file that stands is corrected. */
export const draftOf = (file: MonitoredFile): FileDraft => ({
  ...emptyDraft(null, file.stageSince),
  kind: file.kind,
  stage: file.stage,
  number: file.number,
  subject: file.subject,
  outside: file.owner.unit === null,
  unit: file.owner.unit?.slug ?? null,
  office: file.owner.office ?? '',
  dueOn: file.dueOn,
});

export type DraftFault = 'kind' | 'stage' | 'date' | 'number' | 'subject' | 'owner' | 'due' | 'days';

/** What is missing or cannot be, field by field. */
export function faultsOf(draft: FileDraft, today: string): readonly DraftFault[] {
  const days = draft.days.trim();
  const held: readonly (readonly [DraftFault, boolean])[] = [
    ['kind', draft.kind === null],
    ['stage', draft.stage === null],
    ['date', draft.stageSince === null || draft.stageSince > today],
    ['number', draft.number.trim() === ''],
    ['subject', draft.subject.trim() === ''],
    ['owner', draft.outside ? draft.office.trim() === '' : draft.unit === null],
    ['due', draft.dueUnread],
    ['days', days !== '' && (draft.dueOn !== null || !/^[1-9]\d{0,3}$/.test(days) || Number(days) > 2000)],
  ];
  return held.flatMap(([fault, is]) => (is ? [fault] : []));
}

const factsOf = (draft: FileDraft) => {
  const days = draft.days.trim();
  return {
    number: draft.number.trim(),
    subject: draft.subject.trim(),
    owner: draft.outside ? { office: draft.office.trim() } : { unit: draft.unit ?? '' },
    dueOn: draft.dueOn,
    ...(days === '' ? {} : { withinWorkingDays: Number(days) }),
    keepDayOff: draft.keepDayOff,
  };
};

/** What a form without faults opens. */
export const fileFrom = (draft: FileDraft): MonitoredFileToOpen => ({
  kind: draft.kind ?? '',
  stage: draft.stage ?? '',
  stageSince: draft.stageSince ?? '',
  ...factsOf(draft),
  readers: [...draft.readers],
});

/** What a form without faults corrects. */
export const correctionFrom = (draft: FileDraft): MonitoredStep => ({ act: 'correct', ...factsOf(draft) });
