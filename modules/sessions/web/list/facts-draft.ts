import { formatDateVi, formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { kindsOfSession, type SessionKind } from '../../domain/session-kinds.ts';
import { readClock } from '../clock-words.ts';
import type { ListedSession } from '../routes.ts';

/** What is told of a session, as it is being typed. */
export interface FactsDraft {
  readonly kind: SessionKind;
  /** Null as long as nobody has typed a title: it follows kind and day then. */
  readonly title: string | null;
  readonly heldOn: string | null;
  readonly startsAt: string;
  readonly place: string;
  readonly chair: string;
  readonly secretary: string;
  readonly period: string;
}

/** A form nobody has written in yet: a session of that day, and the office that presides as its kind has it. */
export const emptyFacts = (kind: SessionKind, period: string, today: string): FactsDraft => ({
  kind,
  title: null,
  heldOn: today,
  startsAt: '08:00',
  place: '',
  chair: '',
  secretary: '',
  period,
});

/** The form filled with what was told. */
export const factsFrom = (session: Pick<ListedSession, keyof FactsDraft>): FactsDraft => ({
  kind: session.kind,
  title: session.title,
  heldOn: session.heldOn,
  startsAt: session.startsAt,
  place: session.place ?? '',
  chair: session.chair ?? '',
  secretary: session.secretary ?? '',
  period: session.period,
});

/** The title of a draft: as typed, else what its kind is called in the month it is held in, a briefing on its day. */
export function titleOf({ title, kind, heldOn }: Pick<FactsDraft, 'title' | 'kind' | 'heldOn'>): string {
  if (title !== null) return title;
  const when =
    heldOn === null
      ? ''
      : kind === 'briefing'
        ? `ngày ${formatDateVi(heldOn)}`
        : formatPeriodVi(parsePeriodCode(heldOn.slice(0, 7)), 'short');
  return kindsOfSession[kind].title(when).trim();
}

/** What a draft still lacks. */
export function lackingFacts(draft: FactsDraft): readonly ('title' | 'heldOn' | 'startsAt')[] {
  return [
    ...(titleOf(draft).trim() === '' ? ['title' as const] : []),
    ...(draft.heldOn === null ? ['heldOn' as const] : []),
    ...(readClock(draft.startsAt) === null ? ['startsAt' as const] : []),
  ];
}

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The facts as they are sent; what was left empty stays unsaid. */
export const factsToSend = (draft: FactsDraft) => ({
  kind: draft.kind,
  title: titleOf(draft).trim(),
  heldOn: draft.heldOn ?? '',
  startsAt: readClock(draft.startsAt) ?? '',
  place: said(draft.place),
  chair: said(draft.chair),
  secretary: said(draft.secretary),
  period: draft.period,
});
