import type { Vintage } from '@thucthi/figures/contract';

interface Worded {
  vi: string;
  en: string;
}

/** What a report needs of one assessed indicator: a part of the scorecard's row, in both languages. */
export interface ResultRow {
  indicator: { code: string; name: Worded; unit: string; decimals: number; group: string; polarity: string; accumulation: string };
  actual: { value: string; vintage: Vintage; decimals: number | null; qualifiers: readonly string[] } | null;
  plans: readonly {
    planName: Worded;
    level: string;
    comparator: string;
    target: string | null;
    percent: string | null;
    qualifiers: readonly string[];
    met: boolean | null;
    difference: string | null;
    needed: { perUnit: string; unit: 'month' | 'day'; unitsLeft: number; multiple: string | null } | null;
  }[];
  samePeriod: { growthPercent: string | null; points: string | null; comparable: boolean };
  status: { class: string };
}

/** What a report needs of a scorecard. */
export interface Results {
  unit: { name: string; kind: string; illustrative: boolean };
  period: string;
  knownOn: string | null;
  summary: { headline: Worded; lead: Worded };
  rows: readonly ResultRow[];
}
