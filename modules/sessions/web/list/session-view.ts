import { sessionKinds, type SessionKind } from '../../domain/session-kinds.ts';

/** What the address says of the list: one kind, one year, those the reader is called to, or all. */
export interface SessionView {
  readonly kind?: SessionKind;
  readonly year?: number;
  readonly mine?: true;
}

/** Reads the view from the words of the address; what is no view is left out. */
export function readSessionView(search: Readonly<Record<string, string | undefined>>): SessionView {
  const kind = sessionKinds.find((one) => one === search['loai']);
  const year = /^(19|20|21)\d\d$/.test(search['nam'] ?? '') ? Number(search['nam']) : undefined;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(year === undefined ? {} : { year }),
    ...(search['cua'] === 'toi' ? { mine: true } : {}),
  };
}

/** The years that can be chosen: the one that runs, those of the sessions in sight, and the one chosen. */
export function yearsOf(sessions: readonly { heldOn: string }[], today: string, chosen: number | undefined): number[] {
  const years = [Number(today.slice(0, 4)), ...sessions.map(({ heldOn }) => Number(heldOn.slice(0, 4))), chosen ?? 0];
  const [first, last] = [Math.min(...years.filter((year) => year > 0)), Math.max(...years)];
  return Array.from({ length: last - first + 3 }, (_, at) => last - at);
}
