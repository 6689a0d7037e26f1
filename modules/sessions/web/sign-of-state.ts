import type { IconName, Tone } from '@thucthi/ui';
import { stateWords } from '../domain/session-state.ts';
import type { State } from './session-parts.ts';

/** The sign of a session's state: colour and drawing; its word stands in the domain. */
export const stateSigns: Readonly<Record<State, { icon: IconName; tone: Tone | 'link' }>> = {
  draft: { icon: 'edit', tone: 'none' },
  summoned: { icon: 'calendar', tone: 'link' },
  'in-session': { icon: 'watch', tone: 'watch' },
  concluded: { icon: 'check', tone: 'watch' },
  closed: { icon: 'locked', tone: 'good' },
  cancelled: { icon: 'close', tone: 'none' },
};

/** The word of a state as it stands alone: with a capital. */
export function stateWord(state: State, locale: 'vi' | 'en'): string {
  const word = stateWords[state][locale];
  return word.slice(0, 1).toLocaleUpperCase('vi') + word.slice(1);
}
