import type { InquiryState, TurnKind } from './inquiry-state.ts';

/** Who takes a turn: the unit that asked, or the one that is asked. */
export type TurnSide = 'asker' | 'asked';
/** What a turn cannot be without. */
export type TurnNeed = 'words' | 'unit';

export interface TurnRule {
  readonly side: TurnSide;
  readonly from: readonly InquiryState[];
  readonly needs: readonly TurnNeed[];
  readonly to: InquiryState;
  /** It sets a new day until which an answer is due. */
  readonly newClock?: true;
}

/** Chờ giải trình → đã giải trình → chấp nhận, hoặc yêu cầu bổ sung; until it is accepted an answer may be added to. */
export const turnRules: Readonly<Record<TurnKind, TurnRule>> = {
  ask: { side: 'asker', from: [], needs: ['words'], to: 'asked', newClock: true },
  answer: { side: 'asked', from: ['asked', 'asked-more', 'answered'], needs: ['words'], to: 'answered' },
  accept: { side: 'asker', from: ['answered'], needs: [], to: 'accepted' },
  'ask-more': { side: 'asker', from: ['answered'], needs: ['words'], to: 'asked-more', newClock: true },
  readdress: { side: 'asker', from: ['asked', 'asked-more'], needs: ['unit', 'words'], to: 'asked', newClock: true },
  withdraw: { side: 'asker', from: ['asked', 'asked-more', 'answered'], needs: ['words'], to: 'withdrawn' },
};

/** Working days given for an answer where nobody says otherwise. */
export const usualDays = 3;
