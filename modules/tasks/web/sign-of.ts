import type { IconName, Tone } from '@thucthi/ui';
import type { TaskClass } from '../domain/task-class.ts';

/** The sign of a class: colour, drawing; the word stands in the domain. */
export const classSigns: Readonly<Record<TaskClass, { icon: IconName; tone: Tone }>> = {
  overdue: { icon: 'risk', tone: 'risk' },
  'in-time': { icon: 'watch', tone: 'watch' },
  'no-deadline': { icon: 'unknown', tone: 'none' },
  suspended: { icon: 'minus', tone: 'none' },
  late: { icon: 'mend', tone: 'watch' },
  'on-time': { icon: 'done', tone: 'good' },
  cancelled: { icon: 'close', tone: 'none' },
};
