/** The states a session goes through; a move leads to each of them. */
export const sessionMoves = ['draft', 'summoned', 'in-session', 'concluded', 'closed'] as const;
export type SessionMove = (typeof sessionMoves)[number];
/** Every state; into the last one a session comes by being called off, which needs a reason and is a step of its own. */
export const sessionStates = [...sessionMoves, 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];

/** Where a session may go from where it is. Back only as long as nothing has been said: what was opened is not made unopened. */
const ways: Readonly<Record<SessionState, readonly SessionMove[]>> = {
  draft: ['summoned'],
  summoned: ['draft', 'in-session'],
  'in-session': ['concluded'],
  concluded: ['in-session', 'closed'],
  closed: [],
  cancelled: [],
};

/** The states a session may go to now. */
export const movesFrom = (state: SessionState): readonly SessionMove[] => ways[state];

export type Part =
  | 'facts'
  | 'postpone'
  | 'cancel'
  | 'agenda'
  | 'members'
  | 'attendance'
  | 'items'
  | 'votes'
  | 'written'
  | 'lines'
  | 'materials';

/** What may be changed in which state. */
const open: Readonly<Record<Part, readonly SessionState[]>> = {
  facts: ['draft', 'summoned'],
  // What has begun is held, whatever comes of it.
  postpone: ['draft', 'summoned'],
  cancel: ['draft', 'summoned'],
  agenda: ['draft', 'summoned', 'in-session'],
  members: ['draft', 'summoned', 'in-session'],
  attendance: ['summoned', 'in-session'],
  items: ['in-session'],
  votes: ['in-session'],
  // A ballot on paper goes out before the members meet and comes back after they have parted.
  written: ['summoned', 'in-session', 'concluded'],
  lines: ['in-session', 'concluded'],
  materials: ['draft', 'summoned', 'in-session'],
};

/** Whether a part of a session may be changed now. */
export const mayChange = (part: Part, state: SessionState): boolean => open[part].includes(state);

/** The states in which a part may be changed: said where it may not. */
export const statesOpenFor = (part: Part): readonly SessionState[] => open[part];

export const stateWords: Readonly<Record<SessionState, { vi: string; en: string }>> = {
  draft: { vi: 'đang chuẩn bị', en: 'in preparation' },
  summoned: { vi: 'đã triệu tập', en: 'summoned' },
  'in-session': { vi: 'đang họp', en: 'in session' },
  concluded: { vi: 'đã kết luận', en: 'concluded' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};
