/** Where a request for an explanation stands; it waits for its answer while `asked` or `asked-more`. */
export const inquiryStates = ['asked', 'answered', 'asked-more', 'accepted', 'withdrawn'] as const;
export type InquiryState = (typeof inquiryStates)[number];

/** What somebody does with it. `ask` opens it. */
export const turnKinds = ['ask', 'answer', 'ask-more', 'accept', 'readdress', 'withdraw'] as const;
export type TurnKind = (typeof turnKinds)[number];

/** A request as its turns up to one of them have left it; days are 'YYYY-MM-DD', units by their number. */
export interface InquiryNow {
  readonly state: InquiryState;
  readonly askerUnitId: number;
  /** Who is to answer. */
  readonly askedUnitId: number;
  readonly answerBy: string;
  /** The last day on which an answer is in time. */
  readonly dueOn: string;
  readonly answeredOn: string | null;
  readonly serial: number;
}

/** One turn as it enters the exchange. */
export interface InquiryTurn {
  readonly kind: TurnKind;
  readonly on: string;
  readonly words?: string | null;
  readonly evidence?: string | null;
  /** Who is to answer instead, of readdress. */
  readonly toUnitId?: number | null;
  /** Until when the next answer is due. */
  readonly answerBy?: string | null;
  readonly dueOn?: string | null;
}

/** Whether an answer is still due. */
export const isWaiting = (state: InquiryState): boolean => state === 'asked' || state === 'asked-more';

/** How an answer stands to the day it was due: waiting and past it, given after it, or neither. */
export function timeliness(now: Pick<InquiryNow, 'state' | 'dueOn' | 'answeredOn'>, today: string): 'overdue' | 'late' | null {
  if (isWaiting(now.state)) return now.dueOn < today ? 'overdue' : null;
  return now.answeredOn !== null && now.answeredOn > now.dueOn ? 'late' : null;
}
