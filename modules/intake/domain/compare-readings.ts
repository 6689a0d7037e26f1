import type { Observation, Reading } from '@thucthi/reader';
import type { DifferenceSlot } from '../contract.ts';

/** What a number was understood to say, as far as anybody decides about it. */
export interface Meaning {
  readonly start: number;
  readonly end: number;
  /** Where its digits begin: what a number is known by when the words around it are cut otherwise. */
  readonly digits: number;
  readonly text: string;
  readonly label: string | null;
  readonly indicator: string | null;
  readonly measure: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly outOf: number | null;
  readonly basis: { readonly kind: string; readonly text: string | null; readonly issuer: string | null };
  readonly direction: string | null;
  readonly status: string;
  readonly qualifiers: readonly string[];
  readonly prices: string | null;
  /** False for a count that is no figure of its own. */
  readonly figure: boolean;
}

/** One number that two readings of a paper do not have in common. A number found again after it was gone is new, with what it was. */
export interface Difference {
  readonly oid: string;
  readonly kind: 'new' | 'gone' | 'changed';
  readonly slots: readonly DifferenceSlot[];
  readonly was: Meaning | null;
  readonly now: Meaning | null;
}

/** What an observation says. */
export const meaningOf = (one: Observation): Meaning => ({
  start: one.start,
  end: one.end,
  digits: one.num_start,
  text: one.text,
  label: one.label,
  indicator: one.indicator,
  measure: one.measure,
  period: one.period,
  value: one.exact,
  unit: one.unit,
  outOf: one.out_of ?? null,
  basis: { kind: one.basis_kind, text: one.basis_text, issuer: one.basis_issuer },
  direction: one.polarity,
  status: one.status,
  qualifiers: one.qualifiers,
  prices: one.price_basis ?? null,
  figure: one.core,
});

/** Of what is compared, each with the words of its slot; a name counts only where no indicator says what the number is about. */
const compared = {
  words: ({ start, end }) => [start, end],
  indicator: ({ indicator }) => indicator,
  name: ({ indicator, label }) => (indicator === null ? label : null),
  measure: ({ measure }) => measure,
  period: ({ period }) => period,
  value: ({ value, unit, outOf }) => [value, unit, outOf],
  basis: ({ basis }) => [basis.kind, basis.text, basis.issuer],
  direction: ({ direction }) => direction,
  status: ({ status }) => status,
  qualifiers: ({ qualifiers }) => qualifiers,
  prices: ({ prices }) => prices,
  figure: ({ figure }) => figure,
} satisfies Record<DifferenceSlot, (of: Meaning) => unknown>;
const slots = Object.keys(compared) as DifferenceSlot[];

const changedSlots = (was: Meaning, now: Meaning): DifferenceSlot[] => {
  const changed = slots.filter((slot) => JSON.stringify(compared[slot](was)) !== JSON.stringify(compared[slot](now)));
  // An indicator found or lost says more than the name that stood in for it.
  return changed.includes('indicator') ? changed.filter((slot) => slot !== 'name') : changed;
};

/**
 * Holds a new reading of a paper against the one before. A number found at the same words keeps its id, and with it what people
 * decided; one whose digits are the same but whose words are cut otherwise keeps it too, and has changed. `gone` are numbers that
 * earlier readings had and the one before had not. Linear in the numbers.
 */
export function compareReadings(
  run: number,
  before: readonly Observation[],
  gone: ReadonlyMap<string, Meaning>,
  read: Reading,
): { reading: Reading; differences: Difference[] } {
  const earlier = [
    ...before.map((one) => ({ oid: one.oid, meaning: meaningOf(one) })),
    ...[...gone].map(([oid, meaning]) => ({ oid, meaning })),
  ];
  const known = pairs(
    earlier,
    read.observations.map((one) => ({ oid: one.oid, meaning: meaningOf(one) })),
  );
  const names = new Map(read.observations.map(({ oid }, at) => [oid, known.get(oid)?.oid ?? `r${run}-${at + 1}`]));
  const nameOf = (oid: string): string => names.get(oid) ?? oid;
  const differences: Difference[] = [];
  for (const observation of read.observations) {
    const now = meaningOf(observation);
    const was = known.get(observation.oid)?.meaning ?? null;
    const oid = nameOf(observation.oid);
    const changed = was === null ? [] : changedSlots(was, now);
    if (was === null || gone.has(oid)) differences.push({ oid, kind: 'new', slots: changed, was, now });
    else if (changed.length > 0) differences.push({ oid, kind: 'changed', slots: changed, was, now });
  }
  const found = new Set(names.values());
  for (const { oid, meaning } of earlier)
    if (!found.has(oid) && !gone.has(oid)) differences.push({ oid, kind: 'gone', slots: [], was: meaning, now: null });
  const reading = {
    ...read,
    observations: read.observations.map((one) => ({ ...one, oid: nameOf(one.oid) })),
    checks: read.checks.map((check) => ({ ...check, oids: check.oids.map(nameOf) })),
  };
  return { reading, differences };
}

interface Named {
  readonly oid: string;
  readonly meaning: Meaning;
}

/** Which earlier number each new one is: the same words with the same meaning first, then the same words, then the same digits. */
function pairs(earlier: readonly Named[], now: readonly Named[]): Map<string, Named> {
  const found = new Map<string, Named>();
  const taken = new Set<string>();
  const keys: readonly ((of: Meaning) => string)[] = [
    (of) => JSON.stringify(slots.map((slot) => compared[slot](of))),
    ({ start, end }) => `${start}-${end}`,
    ({ digits }) => String(digits),
  ];
  for (const keyOf of keys) {
    const open = Map.groupBy(
      earlier.filter(({ oid }) => !taken.has(oid)),
      ({ meaning }) => keyOf(meaning),
    );
    for (const { oid, meaning } of now) {
      if (found.has(oid)) continue;
      const match = open.get(keyOf(meaning))?.shift();
      if (match === undefined) continue;
      found.set(oid, match);
      taken.add(match.oid);
    }
  }
  return found;
}
