import type { Words } from '../step-words.ts';
import { inquiryStateWords, turnWords } from './inquiry-words.ts';
import type { InquiryNow, InquiryTurn, TurnKind } from './inquiry-state.ts';
import { turnRules, type TurnNeed } from './turn-rules.ts';

/** The request after a turn, and the unit that took it. */
export interface TurnTaken {
  readonly now: InquiryNow;
  readonly unitId: number;
}

const missing: Readonly<Record<TurnNeed, Words>> = {
  words: { vi: 'cần ghi nội dung (ít nhất 3 ký tự)', en: 'this needs its words (3 characters at least)' },
  unit: { vi: 'cần chọn đơn vị giải trình', en: 'choose the unit that is to explain' },
};

/** Takes a turn of the exchange, or says why it cannot be taken now; who may take it is judged before. */
export function takeTurn(now: InquiryNow, turn: InquiryTurn): TurnTaken | { readonly fault: Words } {
  const rule = turnRules[turn.kind];
  if (!rule.from.includes(now.state)) {
    const [state, kind] = [inquiryStateWords[now.state], turnWords[turn.kind]];
    return {
      fault: {
        vi: `yêu cầu giải trình đang ở trạng thái “${state.vi}” nên không thể “${kind.vi}”`,
        en: `the request is "${state.en}", so "${kind.en}" is not possible`,
      },
    };
  }
  const given: Record<TurnNeed, boolean> = { words: (turn.words ?? '').trim().length >= 3, unit: turn.toUnitId != null };
  const lacking = rule.needs.find((need) => !given[need]);
  if (lacking !== undefined) return { fault: missing[lacking] };
  if (turn.toUnitId != null && turn.toUnitId === now.askedUnitId)
    return { fault: { vi: 'đơn vị được chọn đang được yêu cầu giải trình', en: 'the chosen unit is asked already' } };
  if (turn.toUnitId != null && turn.toUnitId === now.askerUnitId)
    return { fault: { vi: 'đơn vị yêu cầu không tự giải trình cho mình', en: 'a unit does not ask itself' } };
  const { side } = rule;
  return {
    unitId: side === 'asker' ? now.askerUnitId : now.askedUnitId,
    now: {
      ...now,
      state: rule.to,
      serial: now.serial + 1,
      askedUnitId: turn.kind === 'readdress' ? (turn.toUnitId ?? now.askedUnitId) : now.askedUnitId,
      answeredOn:
        turn.kind === 'answer' ? (now.answeredOn !== null && now.state === 'answered' ? now.answeredOn : turn.on) : now.answeredOn,
      ...(rule.newClock === true && turn.answerBy != null ? { answerBy: turn.answerBy, dueOn: turn.dueOn ?? turn.answerBy } : {}),
    },
  };
}

/** The turns that may be taken of a request as it stands, whoever takes them. */
export const nextTurns = (now: InquiryNow): TurnKind[] =>
  (Object.keys(turnRules) as TurnKind[]).filter((kind) => turnRules[kind].from.includes(now.state));
