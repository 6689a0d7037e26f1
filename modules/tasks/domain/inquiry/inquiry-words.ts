import type { Words } from '../step-words.ts';
import type { InquiryState, TurnKind } from './inquiry-state.ts';

/** What the states are called. */
export const inquiryStateWords: Readonly<Record<InquiryState, Words>> = {
  asked: { vi: 'Chờ giải trình', en: 'Waiting for an explanation' },
  answered: { vi: 'Đã giải trình, chờ xem xét', en: 'Explained, to be judged' },
  'asked-more': { vi: 'Chờ giải trình bổ sung', en: 'More was asked for' },
  accepted: { vi: 'Đã chấp nhận giải trình', en: 'Explanation accepted' },
  withdrawn: { vi: 'Đã rút yêu cầu', en: 'Withdrawn' },
};

/** What the turns are called, as a button says it. */
export const turnWords: Readonly<Record<TurnKind, Words>> = {
  ask: { vi: 'Yêu cầu giải trình', en: 'Ask for an explanation' },
  answer: { vi: 'Giải trình', en: 'Explain' },
  accept: { vi: 'Chấp nhận', en: 'Accept' },
  'ask-more': { vi: 'Yêu cầu bổ sung', en: 'Ask for more' },
  readdress: { vi: 'Chuyển đơn vị giải trình', en: 'Ask another unit' },
  withdraw: { vi: 'Rút yêu cầu', en: 'Withdraw' },
};
