import type { SessionState } from '../session-state.ts';

/** The papers a session leaves, in the order in which they are written. */
export const paperKinds = ['invitation', 'postponement', 'cancellation', 'minutes', 'notice', 'programme'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Whether a paper of a session in that state may be handed up for signing. */
export function mayHandUp(kind: PaperKind, state: SessionState): boolean {
  switch (kind) {
    case 'invitation':
    case 'postponement':
      return state !== 'cancelled';
    case 'cancellation':
      return state === 'cancelled';
    case 'minutes':
    case 'notice':
    case 'programme':
      return state === 'concluded' || state === 'closed';
  }
}
