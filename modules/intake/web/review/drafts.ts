import type { CorrectionFields } from './correction-fields.ts';

/** A correction somebody has begun: what stands in its form, and whether the value was typed by hand. */
export interface Draft {
  readonly fields: CorrectionFields;
  readonly typed: boolean;
}

/** Corrections begun and not yet saved, by finding: they outlive the form, which closes when another row is looked at or the list renews. */
export interface Drafts {
  readonly of: (oid: string) => Draft | null;
  readonly keep: (oid: string, draft: Draft) => void;
  /** Saved or given up. */
  readonly drop: (oid: string) => void;
  /** Which findings have one; another set only where one came or went, not at every letter. */
  readonly oids: () => ReadonlySet<string>;
  readonly subscribe: (heard: () => void) => () => void;
}

/** Makes the place where corrections begun are kept. */
export function createDrafts(): Drafts {
  const kept = new Map<string, Draft>();
  const heard = new Set<() => void>();
  let oids: ReadonlySet<string> = new Set();
  const renew = () => {
    oids = new Set(kept.keys());
    for (const tell of heard) tell();
  };
  return {
    of: (oid) => kept.get(oid) ?? null,
    keep: (oid, draft) => {
      const isNew = !kept.has(oid);
      kept.set(oid, draft);
      if (isNew) renew();
    },
    drop: (oid) => {
      if (kept.delete(oid)) renew();
    },
    oids: () => oids,
    subscribe: (tell) => {
      heard.add(tell);
      return () => heard.delete(tell);
    },
  };
}
