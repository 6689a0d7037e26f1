import { usePageTools } from '@thucthi/registry/web';
import { useEffect, useState } from 'react';
import type { Vintage } from '../../contract.ts';
import { untouched } from './entry-row.ts';
import type { Typed } from './entry-row.ts';

/** What is typed on a sheet and not yet taken by the server, as this device keeps it. */
interface Kept {
  typed: Readonly<Record<string, Typed>>;
  vintage: Vintage;
  asOf: string | null;
}
const nothingKept: Kept = { typed: {}, vintage: 'uoc', asOf: null };

/** What is typed, kept over a reload and over a lost connection. */
export interface KeptRows extends Kept {
  readonly restored: boolean;
  readonly put: (code: string, change: (before: Typed) => Typed) => void;
  readonly forget: (codes: ReadonlySet<string>) => void;
  readonly setVintage: (vintage: Vintage) => void;
  readonly setAsOf: (date: string | null) => void;
  readonly discard: () => void;
}

/** Keeps the typing of one sheet under a key; the device's store must have been read before. */
export function useKeptRows(key: string): KeptRows {
  const { keepDraft, draft } = usePageTools().useOutbox();
  const [kept, setKept] = useState<Kept>(() => ({ ...nothingKept, ...(draft(key) as Partial<Kept> | undefined) }));
  const [restored, setRestored] = useState(() => Object.keys(kept.typed).length > 0);
  useEffect(() => {
    const empty = Object.keys(kept.typed).length === 0 && kept.vintage === 'uoc' && kept.asOf === null;
    keepDraft(key, empty ? null : kept);
  }, [keepDraft, key, kept]);
  return {
    ...kept,
    restored,
    put: (code, change) =>
      setKept((before) => ({ ...before, typed: { ...before.typed, [code]: change(before.typed[code] ?? untouched) } })),
    forget: (codes) => {
      setRestored(false);
      setKept((before) => ({ ...before, typed: Object.fromEntries(Object.entries(before.typed).filter(([code]) => !codes.has(code))) }));
    },
    setVintage: (vintage) => setKept((before) => ({ ...before, vintage })),
    setAsOf: (asOf) => setKept((before) => ({ ...before, asOf })),
    discard: () => {
      setRestored(false);
      setKept((before) => ({ ...before, typed: {} }));
    },
  };
}
