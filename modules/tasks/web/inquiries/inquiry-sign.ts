import type { IconName, Tone } from '@thucthi/ui';
import type { Inquiry } from '../../contract.ts';

/** The sign of a request as it stands: drawing and colour; the word stands in the domain. */
export function inquirySign({ state, overdue }: Pick<Inquiry, 'state' | 'overdue'>): { icon: IconName; tone: Tone } {
  if (overdue) return { icon: 'risk', tone: 'risk' };
  switch (state) {
    case 'asked':
    case 'asked-more':
      return { icon: 'watch', tone: 'watch' };
    case 'answered':
      return { icon: 'mend', tone: 'watch' };
    case 'accepted':
      return { icon: 'done', tone: 'good' };
    case 'withdrawn':
      return { icon: 'close', tone: 'none' };
  }
}
