import type { IconName, Tone } from '@thucthi/ui';
import type { ListedRun } from './routes.ts';

/** The sign of a report's state; its word stands in the catalogue. */
export const stateSigns: Readonly<Record<ListedRun['state'], { icon: IconName; tone: Tone | 'link' }>> = {
  draft: { icon: 'edit', tone: 'watch' },
  submitted: { icon: 'upload', tone: 'link' },
  issued: { icon: 'done', tone: 'good' },
};
