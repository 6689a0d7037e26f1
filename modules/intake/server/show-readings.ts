import { isPeriodCode } from '@thucthi/kernel';
import type { Scope, ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { ReaderVersion, readingDifference, readingRun } from '../contract.ts';
import type { Meaning } from '../domain/compare-readings.ts';
import type { KnownIndicator } from '../domain/propose.ts';
import { readDecisions, readRecords } from './decisions.store.ts';
import { readKnownIndicators, readReaderKit } from './read-options.ts';
import { readDifferences, type RunRow } from './readings.store.ts';

type Shown = z.input<typeof readingDifference>;
type Newer = z.input<typeof readingRun>['newer'];

/** By what a paper was read, and what of that is newer now. */
export async function showRun(tx: ScopedTx, scope: Scope, last: RunRow): Promise<z.input<typeof readingRun>> {
  const { version } = await readReaderKit(tx, scope);
  return { run: last.run, readAt: last.recordedAt.toISOString(), version: last.version, newer: newerThan(last.version, version) };
}

const parts = ['reader', 'lexicons', 'catalogue', 'wordings'] as const;

/** What of a version is no longer the newest. */
export const newerThan = (read: ReaderVersion | null, now: ReaderVersion): Newer =>
  read === null ? ['not-noted'] : parts.filter((part) => read[part] !== now[part]);

/** What the last reading reads otherwise, in the order of the text; a number in the ledger stays marked after later readings too. */
export async function showDifferences(tx: ScopedTx, scope: Scope, paperId: string, run: number): Promise<Shown[]> {
  if (run === 1) return [];
  const all = await readDifferences(tx, scope.tenantId, paperId);
  const oids = all.map(({ oid }) => oid);
  const decisions = await readDecisions(tx, scope.tenantId, paperId, oids);
  const records = await readRecords(tx, scope.tenantId, paperId, oids);
  const indicators = await readKnownIndicators(tx);
  return all
    .filter((one) => one.run === run || records.has(one.oid))
    .map(({ oid, kind, slots, was, now }) => {
      const verdict = decisions.get(oid)?.verdict ?? 'undecided';
      return {
        oid,
        kind,
        slots: [...slots],
        was: shown(was, indicators),
        now: shown(now, indicators),
        verdict: verdict === 'undecided' ? null : verdict,
        recorded: records.get(oid)?.became ?? null,
      };
    })
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ now, was }: Shown): number => (now ?? was)?.start ?? 0;

function shown(meaning: Meaning | null, indicators: ReadonlyMap<string, KnownIndicator>): Shown['was'] {
  if (meaning === null) return null;
  const { digits: _, indicator, period, ...rest } = meaning;
  return {
    ...rest,
    basis: { ...rest.basis },
    qualifiers: [...rest.qualifiers],
    indicator: indicator === null ? null : { code: indicator, name: indicators.get(indicator)?.name ?? indicator },
    period: isPeriodCode(period) ? period : null,
  };
}
