import type { IconName, Tone } from '@thucthi/ui';
import type { Obstacle } from '../../contract.ts';

/** The sign of an obstacle as it stands; the word stands beside it. */
export function obstacleSign({ state, overdue }: Pick<Obstacle, 'state' | 'overdue'>): { icon: IconName; tone: Tone } {
  if (state === 'closed') return { icon: 'done', tone: 'good' };
  return overdue ? { icon: 'risk', tone: 'risk' } : { icon: 'watch', tone: 'watch' };
}
