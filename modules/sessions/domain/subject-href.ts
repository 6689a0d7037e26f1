import type { Subject } from '../contract.ts';

/** The page of what an item is about. */
export function hrefOf(unit: string, subject: Subject): string {
  switch (subject.kind) {
    case 'indicator':
      return `/${subject.unit}/${subject.code}?period=${encodeURIComponent(subject.period)}`;
    case 'task':
      return `/${unit}/nhiem-vu/${subject.id}`;
    case 'tasks-of':
      return `/${unit}/nhiem-vu?holder=${encodeURIComponent(subject.unit)}&class=overdue`;
    case 'session':
      return `/${unit}/phien-hop/${subject.id}`;
    case 'document':
      return `/${unit}/van-ban/${subject.id}`;
    case 'obstacle':
      return `/${unit}/vuong-mac?mo=${subject.id}`;
    case 'explanation':
      return `/${unit}/giai-trinh?mo=${subject.id}`;
  }
}
