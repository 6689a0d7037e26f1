import type { PossibleStep } from '../../contract.ts';

type Kind = PossibleStep['kind'];

/** What a step is being written with. */
export interface StepDraft {
  readonly note: string;
  readonly evidence: string;
  readonly unit: string;
  readonly deadline: string | null;
  readonly keepDayOff: boolean;
  readonly product: string;
  readonly authority: string;
  readonly responsible: string;
}

export const emptyStep: StepDraft = {
  note: '',
  evidence: '',
  unit: '',
  deadline: null,
  keepDayOff: false,
  product: '',
  authority: '',
  responsible: '',
};

/** Which fields a step shows. */
export type StepField = 'note' | 'evidence' | 'unit' | 'deadline' | 'product' | 'authority' | 'responsible';

const fields: Partial<Record<Kind, readonly StepField[]>> = {
  receive: ['responsible'],
  start: [],
  report: ['evidence', 'note'],
  accept: ['note'],
  close: [],
  reassign: ['unit', 'note', 'responsible'],
  'hand-over': ['unit', 'note'],
  'ask-extension': ['deadline', 'note'],
  'grant-extension': ['deadline', 'note'],
  resume: ['deadline', 'note'],
  clarify: ['responsible', 'product', 'authority', 'deadline'],
};

/** The fields of a step, in the order in which they stand; a deadline that stands is not made clear again. */
export const fieldsOf = (kind: Kind, hasDeadline: boolean): readonly StepField[] =>
  (fields[kind] ?? ['note']).filter((field) => !(kind === 'clarify' && field === 'deadline' && hasDeadline));

/** What a step still lacks; the server judges again. */
export const lacking = (step: PossibleStep, draft: StepDraft): readonly StepField[] =>
  step.needs.flatMap((need): StepField[] => {
    const given = {
      reason: draft.note.trim().length >= 3,
      evidence: draft.evidence.trim().length >= 3,
      unit: draft.unit !== '',
      deadline: draft.deadline !== null,
    };
    return given[need] ? [] : [need === 'reason' ? 'note' : need];
  });

const text = (name: 'note' | 'evidence' | 'unit' | 'product' | 'authority' | 'responsible', value: string) =>
  value.trim() === '' ? {} : { [name]: value.trim() };

/** The step as it is sent: only what belongs to it and was written. */
export function stepBodyOf(kind: Kind, draft: StepDraft, hasDeadline: boolean) {
  const shown = new Set(fieldsOf(kind, hasDeadline));
  const written = (['note', 'evidence', 'unit', 'product', 'authority', 'responsible'] as const).map((name) =>
    shown.has(name) ? text(name, draft[name]) : {},
  );
  const deadline = shown.has('deadline') && draft.deadline !== null ? { deadline: draft.deadline, keepDayOff: draft.keepDayOff } : {};
  return { kind, ...Object.assign({}, ...written), ...deadline } as { kind: Kind } & Partial<Record<StepField, string>> & {
      keepDayOff?: boolean;
    };
}
