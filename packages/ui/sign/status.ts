import type { IconName } from './icon.tsx';

/** What the assessment says of a target; the words come from the catalogue of the module that assesses. */
export type StatusClass = 'exceeded' | 'met' | 'expected' | 'in-progress' | 'at-risk' | 'missed' | 'not-assessable';

/** The four colours of status: đỏ, cam, xanh, xám. */
export type Tone = 'risk' | 'watch' | 'good' | 'none';

/** Classes from worst to best, the order in which rows stand and tabs are shown. */
export const statusOrder: readonly StatusClass[] = ['missed', 'at-risk', 'in-progress', 'expected', 'met', 'exceeded', 'not-assessable'];

/** The colour of a class. @example toneOf('at-risk') // 'risk' */
export function toneOf(status: StatusClass): Tone {
  switch (status) {
    case 'missed':
    case 'at-risk':
      return 'risk';
    case 'in-progress':
      return 'watch';
    case 'expected':
    case 'met':
    case 'exceeded':
      return 'good';
    case 'not-assessable':
      return 'none';
  }
}

/** The sign of a class: open while the year runs, filled when it is decided. */
export function iconOf(status: StatusClass): IconName {
  switch (status) {
    case 'missed':
      return 'missed';
    case 'at-risk':
      return 'risk';
    case 'in-progress':
      return 'watch';
    case 'expected':
      return 'good';
    case 'met':
    case 'exceeded':
      return 'done';
    case 'not-assessable':
      return 'none';
  }
}

/** The colour of a bar or line of a tone. */
export function barColour(tone: Tone): string {
  return `var(--${tone}-bar)`;
}
