import { fileKind } from './file-kinds.ts';

/** Who answers for a file: a unit of the body, else an office outside it by name. */
export interface FileOwner {
  readonly unitId: number | null;
  readonly office: string | null;
}

/** All that is ever known of a monitored file. */
export interface FileFacts {
  readonly kind: string;
  readonly number: string;
  readonly subject: string;
  readonly owner: FileOwner;
  readonly stage: string;
  readonly stageSince: string;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly readers: readonly string[];
}

export const fileActs = ['open', 'move', 'correct', 'name-readers', 'close', 'reopen'] as const;
export type FileAct = (typeof fileActs)[number];

/** Something done with a file that stands. */
export type FileStep =
  | { readonly act: 'move'; readonly stage: string; readonly on: string }
  | ({ readonly act: 'correct' } & Pick<FileFacts, 'number' | 'subject' | 'owner' | 'dueOn'>)
  | { readonly act: 'name-readers'; readonly readers: readonly string[] }
  | { readonly act: 'close'; readonly on: string }
  | { readonly act: 'reopen' };

/** Why a step cannot be taken; the server puts it into words. */
export type FileFault =
  | 'closed'
  | 'not-closed'
  | 'unknown-stage'
  | 'same-stage'
  | 'day-to-come'
  | 'day-before-last'
  | 'nothing-changed'
  | 'self-not-named';

/** How a file stands after a step, or why the step cannot be; `last` is the day of the latest move. */
export function takeFileStep(
  file: FileFacts,
  step: FileStep,
  now: { readonly today: string; readonly last: string; readonly person: string },
): { readonly file: FileFacts; readonly on: string } | { readonly fault: FileFault } {
  if (step.act === 'reopen') return file.closedOn === null ? { fault: 'not-closed' } : { file: { ...file, closedOn: null }, on: now.today };
  if (step.act === 'name-readers') {
    const readers = [...new Set(step.readers)];
    if (!readers.includes(now.person)) return { fault: 'self-not-named' };
    if (sameSet(readers, file.readers)) return { fault: 'nothing-changed' };
    return { file: { ...file, readers }, on: now.today };
  }
  if (file.closedOn !== null) return { fault: 'closed' };
  if (step.act === 'correct') {
    const { act: _, ...facts } = step;
    const changed = changedFacts(file, { ...file, ...facts });
    return changed.length === 0 ? { fault: 'nothing-changed' } : { file: { ...file, ...facts }, on: now.today };
  }
  if (step.on > now.today) return { fault: 'day-to-come' };
  if (step.on < now.last) return { fault: 'day-before-last' };
  if (step.act === 'close') return { file: { ...file, closedOn: step.on }, on: step.on };
  if (!knowsStage(file.kind, step.stage)) return { fault: 'unknown-stage' };
  if (step.stage === file.stage) return { fault: 'same-stage' };
  return { file: { ...file, stage: step.stage, stageSince: step.on }, on: step.on };
}

/** Whether a kind has a stage. */
export const knowsStage = (kind: string, stage: string): boolean => fileKind(kind)?.stages.some(({ code }) => code === stage) === true;

export const correctable = ['number', 'subject', 'owner', 'due'] as const;
export type Correctable = (typeof correctable)[number];

type Comparable = Pick<FileFacts, 'number' | 'subject' | 'owner' | 'dueOn'>;

/** What a correction changed. */
export function changedFacts(before: Comparable, after: Comparable): Correctable[] {
  return correctable.filter((one) => {
    switch (one) {
      case 'owner':
        return before.owner.unitId !== after.owner.unitId || before.owner.office !== after.owner.office;
      case 'due':
        return before.dueOn !== after.dueOn;
      case 'number':
      case 'subject':
        return before[one] !== after[one];
    }
  });
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));
