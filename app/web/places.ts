import type { Me } from '@thucthi/access/contract';
import type { WordKey } from './locales/words.ts';

/** A place of the header: what it is called, where it leads for the unit in hand, and who sees it. */
export interface WebPlace {
  readonly id: string;
  readonly word: WordKey;
  readonly href: (unit: string) => string;
  /** It stands behind "Thêm": what few people open every day, so that the others fit the screen of an office laptop. */
  readonly behind?: boolean;
  /** Left out = everybody. A place one may not use is not shown. */
  readonly shownTo?: (me: Me) => boolean;
}

/** The places of the header in their order; what is not built does not stand here. */
export const places: readonly WebPlace[] = [
  { id: 'cockpit', word: 'place.cockpit', href: (unit) => `/${unit}` },
  { id: 'indicators', word: 'place.indicators', href: (unit) => `/${unit}/chi-tieu` },
  { id: 'allocation', word: 'place.allocation', href: (unit) => `/${unit}/giao-chi-tieu`, behind: true },
  { id: 'entry', word: 'place.entry', href: (unit) => `/${unit}/bao-cao`, shownTo: (me) => me.demo || me.rights.includes('figures.enter') },
  {
    id: 'approval',
    word: 'place.approval',
    href: (unit) => `/${unit}/duyet-so-lieu`,
    behind: true,
    shownTo: (me) => me.demo || me.rights.includes('figures.check') || me.rights.includes('figures.approve'),
  },
  {
    id: 'reading',
    word: 'place.reading',
    href: (unit) => `/${unit}/doc-bao-cao`,
    shownTo: (me) => me.demo || me.rights.includes('figures.enter'),
  },
  { id: 'tasks', word: 'place.tasks', href: (unit) => `/${unit}/nhiem-vu` },
  { id: 'sessions', word: 'place.sessions', href: (unit) => `/${unit}/phien-hop` },
  { id: 'documents', word: 'place.documents', href: (unit) => `/${unit}/van-ban` },
  { id: 'writing', word: 'place.writing', href: (unit) => `/${unit}/soan-bao-cao`, behind: true },
  { id: 'admin', word: 'place.admin', href: () => '/quan-tri/don-vi', behind: true, shownTo: (me) => me.demo || me.person !== null },
];

/** The address of a place for a unit, or null where that place is not built or not for this reader. */
export function placeHref(id: string, unit: string, me: Me | undefined): string | null {
  const place = places.find((each) => each.id === id);
  if (place === undefined || (place.shownTo !== undefined && (me === undefined || !place.shownTo(me)))) return null;
  return place.href(unit);
}
