import { rulingKinds } from './document-kinds.ts';

/** What a document's standing in time rests on; null = not known. */
export interface TimeFacts {
  readonly kind: string | null;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

/** A later document that changes this one. */
export interface ChangingDocument {
  readonly id: string;
  readonly change: 'replaces' | 'amends';
  readonly facts: TimeFacts;
}

/** How a document stands on a day: derived from dates and relations, never entered. */
export type Validity =
  | { readonly state: 'in-force'; readonly on: string; readonly by: readonly [] }
  | { readonly state: 'partly'; readonly on: string | null; readonly by: readonly string[] }
  | { readonly state: 'replaced'; readonly on: string | null; readonly by: readonly string[] }
  | { readonly state: 'ended'; readonly on: string; readonly by: readonly [] }
  | { readonly state: 'not-yet'; readonly on: string; readonly by: readonly [] }
  /** In force or not: nobody recorded since when. */
  | { readonly state: 'undated'; readonly on: null; readonly by: readonly [] }
  /** A letter or a report: nobody asks whether it is in force. */
  | { readonly state: 'none'; readonly on: null; readonly by: readonly [] };

/** The day from which a document counts: the one recorded, else the day it was issued; null where neither is known. */
export const startOf = ({ effectiveFrom, issuedOn }: TimeFacts): string | null => effectiveFrom ?? issuedOn;

/**
 * How a document stands on a day. Replaced goes before everything; a change whose own day nobody knows has happened. An amended document
 * counts as no longer wholly in force, as the registers of law have it.
 */
export function validityOn(day: string, facts: TimeFacts, changes: readonly ChangingDocument[]): Validity {
  const begun = changes.filter((one) => (startOf(one.facts) ?? day) <= day);
  const by = (change: ChangingDocument['change']) => begun.filter((one) => one.change === change);
  const ids = (ones: readonly ChangingDocument[]) => ones.map(({ id }) => id);
  const firstDay = (ones: readonly ChangingDocument[]): string | null =>
    ones.flatMap(({ facts: its }) => startOf(its) ?? []).toSorted()[0] ?? null;
  const replaced = by('replaces');
  if (replaced.length > 0) return { state: 'replaced', on: firstDay(replaced), by: ids(replaced) };
  if (facts.effectiveTo !== null && facts.effectiveTo < day) return { state: 'ended', on: facts.effectiveTo, by: [] };
  if (!rulingKinds.includes(facts.kind ?? '') && facts.effectiveFrom === null) return { state: 'none', on: null, by: [] };
  const start = startOf(facts);
  if (start === null) return { state: 'undated', on: null, by: [] };
  if (start > day) return { state: 'not-yet', on: start, by: [] };
  const amended = by('amends');
  return amended.length > 0 ? { state: 'partly', on: firstDay(amended), by: ids(amended) } : { state: 'in-force', on: start, by: [] };
}

/** Whether a standing is "in force" for somebody who asks what applies on a day. */
export const applies = ({ state }: Validity): boolean => state === 'in-force' || state === 'partly';
