import { isPeriodCode, parsePeriodCode } from '@thucthi/kernel';

/** By what the columns stand: the whole year, its quarters or its months. */
export type Cut = 'year' | 'quarter' | 'month';

/** What the address asks the page to show. */
export interface AllocationView {
  period: string;
  by: Cut;
  plan: string | undefined;
  /** Id of the target of the whole that is divided; the likeliest when left out. */
  against: string | undefined;
  level: 'assigned' | 'striving';
}

/** Reads the address; what it does not say is this year, by year, the likeliest plan, what is assigned. */
export function readAllocationView(search: Readonly<Record<string, string>>, today: string): AllocationView {
  const asked = search['period'] ?? '';
  const period = isPeriodCode(asked) ? asked : today.slice(0, 4);
  const by = search['by'];
  const cuttable = parsePeriodCode(period).kind === 'year';
  return {
    period,
    by: cuttable && (by === 'quarter' || by === 'month') ? by : 'year',
    plan: search['plan'] === '' ? undefined : search['plan'],
    against: search['against'] === '' ? undefined : search['against'],
    level: search['level'] === 'striving' ? 'striving' : 'assigned',
  };
}
