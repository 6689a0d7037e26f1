import { expect, test } from 'vitest';
import type { SessionLine, SessionPage } from '../../contract.ts';
import { beforeMove, movesOf } from './moves.ts';

const can = (moves: SessionPage['can']['moves']) => ({ moves }) as SessionPage['can'];
const line = (state: SessionLine['state'], unclear: SessionLine['unclear']) => ({ state, unclear }) as SessionLine;

test('the one action of a state leads forward; going back stands apart', () => {
  expect(movesOf({ state: 'summoned', can: can(['draft', 'in-session']) })).toEqual({ forward: 'in-session', back: 'draft' });
  expect(movesOf({ state: 'closed', can: can([]) })).toEqual({ forward: null, back: null });
});

test('what is dropped counts nowhere; what is not confirmed or not clear is said', () => {
  const quorum = { members: 21, present: 13, needed: 14, reached: false, unknown: 8 };
  const lines = [line('confirmed', ['deadline']), line('proposed', ['responsible']), line('dropped', ['lead'])];
  expect(beforeMove({ lines, quorum })).toEqual({ confirmed: 1, open: 1, unclear: 1, quorumShort: true });
});
