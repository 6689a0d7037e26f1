import type { StatusClass } from '@thucthi/ui';
import type { WordKey } from '../locales/words.ts';

/** The words of each class of the assessment. */
export const statusWord: Record<StatusClass, WordKey> = {
  missed: 'status.missed',
  'at-risk': 'status.at-risk',
  'in-progress': 'status.in-progress',
  expected: 'status.expected',
  met: 'status.met',
  exceeded: 'status.exceeded',
  'not-assessable': 'status.not-assessable',
};
