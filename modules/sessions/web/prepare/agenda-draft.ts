import { readClock } from '../clock-words.ts';
import type { Proposal } from '../routes.ts';
import type { Item } from '../session-parts.ts';

/** An item of the agenda as it is being written: times and minutes as they were typed. */
export interface ItemDraft {
  readonly id: string;
  readonly kind: Item['kind'];
  readonly title: string;
  readonly note: string | null;
  readonly presenter: string;
  readonly plannedAt: string;
  readonly minutes: string;
  readonly subject: Item['subject'];
  /** It was opened already and stays where it is. */
  readonly begun: boolean;
}

/** The agenda as it stands, to be written on. */
export const draftOfAgenda = (agenda: readonly Item[]): ItemDraft[] =>
  agenda.map((item) => ({
    id: item.id,
    kind: item.kind,
    title: item.title,
    note: item.note,
    presenter: item.presenter ?? '',
    plannedAt: item.plannedAt ?? '',
    minutes: item.minutes === null ? '' : String(item.minutes),
    subject: item.subject,
    begun: item.beganAt !== null,
  }));

/** An item nobody has written on yet. */
export const emptyItem = (id: string, kind: Item['kind'], title: string): ItemDraft => ({
  id,
  kind,
  title,
  note: null,
  presenter: '',
  plannedAt: '',
  minutes: '',
  subject: null,
  begun: false,
});

/** What is proposed as an item; the reason stands under what it is about, so that everybody reads why it is there. */
export const itemOfProposal = (id: string, proposal: Proposal): ItemDraft => ({
  id,
  kind: proposal.kind,
  title: proposal.title,
  note: proposal.note ?? (proposal.subject == null ? null : proposal.reason),
  presenter: proposal.presenter ?? '',
  plannedAt: '',
  minutes: proposal.minutes === null || proposal.minutes === undefined ? '' : String(proposal.minutes),
  subject: proposal.subject ?? null,
  begun: false,
});

/** How a session goes: the roll, what became of last time, what is dealt with, the vote, the conclusion. */
const turnOf = (kind: Item['kind']): number =>
  kind === 'opening' ? 0 : kind === 'carried' ? 1 : kind === 'vote' ? 3 : kind === 'conclusion' ? 4 : 2;

/** Puts items in where they belong in the course of a session: behind what comes before them or was begun, in their own order. */
export function insertProposed(items: readonly ItemDraft[], proposed: readonly ItemDraft[]): ItemDraft[] {
  return proposed.reduce<ItemDraft[]>(
    (agenda, item) => {
      const at = agenda.findLastIndex((one) => one.begun || turnOf(one.kind) <= turnOf(item.kind)) + 1;
      return [...agenda.slice(0, at), item, ...agenda.slice(at)];
    },
    [...items],
  );
}

/** Moves an item by one place; what was begun stays, and nothing passes it. */
export function moveBy<Row extends { readonly id: string; readonly begun?: boolean }>(
  rows: readonly Row[],
  id: string,
  step: -1 | 1,
): readonly Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const [one, other] = [rows[at], rows[at + step]];
  if (one === undefined || other === undefined || one.begun === true || other.begun === true) return rows;
  return rows.map((row, index) => (index === at ? other : index === at + step ? one : row));
}

const minutesOf = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

/** The items whose words, time or minutes cannot be sent. */
export const faultyItems = (items: readonly ItemDraft[]): string[] =>
  items
    .filter(({ title, plannedAt, minutes }) => {
      const count = minutesOf(minutes);
      const wrongMinutes = minutes.trim() !== '' && (count === null || count < 1 || count > 1440);
      return title.trim() === '' || (plannedAt.trim() !== '' && readClock(plannedAt) === null) || wrongMinutes;
    })
    .map(({ id }) => id);

/** Gives each item its time from when the session begins and the minutes of those before it; what has no minutes takes none. */
export function timesFrom(startsAt: string, items: readonly ItemDraft[]): ItemDraft[] {
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  let at = hour * 60 + minute;
  return items.map((item) => {
    const planned = item.begun && readClock(item.plannedAt) !== null ? item.plannedAt : clock(at);
    at += minutesOf(item.minutes) ?? 0;
    return { ...item, plannedAt: planned };
  });
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The agenda as it is sent. */
export const agendaToSend = (items: readonly ItemDraft[]) =>
  items.map(({ id, kind, title, note, presenter, plannedAt, minutes, subject }) => ({
    id,
    kind,
    title: title.trim(),
    note,
    presenter: said(presenter),
    plannedAt: readClock(plannedAt),
    minutes: minutesOf(minutes),
    subject,
  }));

/** The agenda in words, one line an item: for comparing two versions. */
export const agendaInWords = (items: readonly ItemDraft[]): string[] =>
  items.map(({ plannedAt, title, presenter }) => [plannedAt, title, presenter].filter((part) => part.trim() !== '').join(' · '));
