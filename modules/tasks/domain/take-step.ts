import { notTakenAlone, stepRules } from './step-rules.ts';
import { stepWords, stateWords, type Words } from './step-words.ts';
import type { TaskNow, TaskState, TaskStep } from './task-state.ts';

/** What is known around a task when a step is taken. */
export interface Around {
  /** Tasks handed down from it that have not ended. */
  readonly openBelow: number;
}

/** A step that was taken: the task after it, and between which units it passed. */
export interface Taken {
  readonly now: TaskNow;
  readonly unitId: number;
  readonly fromUnitId: number;
  readonly toUnitId: number;
}

/** Why a step cannot be taken, as an official would say it. */
export type Fault = { readonly fault: Words };

const missing: Readonly<Record<'reason' | 'evidence' | 'unit' | 'deadline', Words>> = {
  reason: { vi: 'cần nêu lý do (nội dung) của bước này', en: 'this step needs its reason in words' },
  evidence: {
    vi: 'báo cáo kết quả cần minh chứng: số, ký hiệu văn bản, đường dẫn hoặc mô tả sản phẩm',
    en: 'a report needs its evidence: a document, a link, or what was produced',
  },
  unit: { vi: 'cần chọn đơn vị nhận việc', en: 'choose the unit it goes to' },
  deadline: { vi: 'cần nêu thời hạn đề nghị', en: 'name the deadline asked for' },
};
const fault = (vi: string, en: string): Fault => ({ fault: { vi, en } });
const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim().length < 3;

/**
 * Takes a step, or says why it cannot be taken now. Nothing outside is asked: who may take it, and whether the units exist, is
 * judged before.
 */
export function takeStep(now: TaskNow, step: TaskStep, around: Around): Taken | Fault {
  const rule = stepRules[step.kind];
  if (!rule.from.includes(now.state)) {
    const [state, kind] = [stateWords[now.state], stepWords[step.kind]];
    return fault(
      `việc đang ở trạng thái “${state.vi}” nên chưa thể “${kind.vi}”`,
      `the task is "${state.en}", so "${kind.en}" is not possible now`,
    );
  }
  for (const need of rule.needs) {
    if (need === 'reason' && now.state === 'to-assign' && step.kind === 'reassign') continue; // the first unit it goes to needs no reason
    const given = {
      reason: !isBlank(step.note),
      evidence: !isBlank(step.evidence),
      unit: step.toUnitId != null,
      deadline: step.deadline != null,
    };
    if (!given[need]) return { fault: missing[need] };
  }
  const refused = refusalOf(now, step, around);
  if (refused !== null) return refused;
  const unitId = rule.side === 'assigner' ? now.assignerUnitId : now.leadUnitId;
  if (unitId === null) return fault('việc chưa rõ đơn vị chủ trì', 'the task has no lead unit yet');
  const next: TaskNow = { ...now, state: nextState(now, step, rule.to), serial: now.serial + 1, ...changesOf(now, step) };
  return { now: next, unitId, fromUnitId: now.holderUnitId, toUnitId: next.holderUnitId };
}

/** What the state alone does not tell. */
function refusalOf(now: TaskNow, step: TaskStep, { openBelow }: Around): Fault | null {
  const down = ['report', 'hand-over', 'reassign', 'cancel'].includes(step.kind);
  if (down && openBelow > 0)
    return fault(
      `còn ${openBelow} việc đã giao tiếp xuống dưới chưa kết thúc; hãy nghiệm thu hoặc hủy các việc đó trước`,
      `${openBelow} of the tasks handed down from it have not ended; accept or cancel those first`,
    );
  return judged[step.kind]?.(now, step) ?? null;
}

const notAsked = ({ askedDeadline }: TaskNow): Fault | null =>
  askedDeadline === null ? fault('không có đề nghị gia hạn đang chờ', 'no extension is being asked for') : null;
const sameLead = (now: TaskNow, { toUnitId }: TaskStep): Fault | null =>
  toUnitId === now.leadUnitId && now.state !== 'refused' && now.state !== 'to-assign'
    ? fault('đơn vị được chọn đang chủ trì việc này', 'the chosen unit leads this task already')
    : null;

/** What some steps ask of the task beyond its state. */
const judged: Partial<Record<TaskStep['kind'], (now: TaskNow, step: TaskStep) => Fault | null>> = {
  'hand-over': sameLead,
  reassign: sameLead,
  'ask-extension': ({ deadline }, step) => {
    if (deadline === null) return fault('việc chưa có thời hạn nên không có gì để gia hạn', 'the task has no deadline to extend');
    return (step.deadline ?? '') > deadline
      ? null
      : fault('thời hạn đề nghị phải sau thời hạn hiện tại', 'the deadline asked for must lie after the present one');
  },
  'grant-extension': (now, step) =>
    notAsked(now) ??
    (step.deadline == null || step.deadline > (now.deadline ?? '')
      ? null
      : fault('thời hạn mới phải sau thời hạn hiện tại', 'the new deadline must lie after the present one')),
  'deny-extension': notAsked,
  clarify: ({ deadline }, step) => {
    if (step.deadline != null && deadline !== null)
      return fault('việc đã có thời hạn; muốn đổi phải qua bước gia hạn', 'the task has a deadline; it changes by an extension only');
    return [step.deadline, step.product, step.authority, step.responsible].every((one) => one == null)
      ? fault('chưa có nội dung nào được làm rõ', 'nothing was made clear')
      : null;
  },
};

function nextState(now: TaskNow, step: TaskStep, to: TaskState | null): TaskState {
  if (to !== null) return to;
  return step.kind === 'resume' ? (now.resumesAs ?? 'assigned') : now.state;
}

function changesOf(now: TaskNow, step: TaskStep): Partial<TaskNow> {
  const newDeadline = { deadline: step.deadline ?? null, dueOn: step.dueOn ?? step.deadline ?? null };
  switch (step.kind) {
    case 'reassign':
    case 'hand-over': {
      const toUnitId = step.toUnitId ?? now.holderUnitId;
      return { leadUnitId: toUnitId, holderUnitId: toUnitId, personId: null, responsible: step.responsible ?? null, askedDeadline: null };
    }
    case 'receive':
      return { personId: step.personId ?? null, responsible: step.responsible ?? now.responsible };
    case 'refuse':
      return { holderUnitId: now.assignerUnitId, askedDeadline: null };
    case 'report':
      return { holderUnitId: now.assignerUnitId, reportedOn: step.on, askedDeadline: null };
    case 'accept':
      return { doneOn: now.reportedOn };
    case 'return':
      return { holderUnitId: now.leadUnitId ?? now.holderUnitId, reportedOn: null, returned: now.returned + 1 };
    case 'ask-extension':
      return { askedDeadline: step.deadline ?? null };
    case 'grant-extension':
      return step.deadline == null
        ? { deadline: now.askedDeadline, dueOn: step.dueOn ?? now.askedDeadline, askedDeadline: null }
        : { ...newDeadline, askedDeadline: null };
    case 'deny-extension':
      return { askedDeadline: null };
    case 'suspend':
      return { resumesAs: now.state };
    case 'resume':
      return { resumesAs: null, ...(step.deadline == null ? {} : newDeadline) };
    case 'clarify':
      return {
        product: step.product ?? now.product,
        authority: step.authority ?? now.authority,
        responsible: step.responsible ?? now.responsible,
        ...(step.deadline == null ? {} : newDeadline),
      };
    case 'assign':
    case 'start':
    case 'note':
    case 'close':
    case 'hand-down':
    case 'cancel':
      return {};
  }
}

/** The steps the state alone allows, by side; a button for each. */
export function nextSteps(now: TaskNow): { kind: TaskStep['kind']; side: 'assigner' | 'lead' }[] {
  return (Object.keys(stepRules) as TaskStep['kind'][])
    .filter((kind) => !notTakenAlone.has(kind) && stepRules[kind].from.includes(now.state))
    .filter((kind) => !['grant-extension', 'deny-extension'].includes(kind) || now.askedDeadline !== null)
    .filter((kind) => kind !== 'ask-extension' || (now.deadline !== null && now.askedDeadline === null))
    .map((kind) => ({ kind, side: stepRules[kind].side }));
}
