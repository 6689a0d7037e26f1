import type { ScorecardRow } from '@thucthi/assessment/contract';
import type { Issuer } from '@thucthi/assessment/web';
import { statusOrder } from '@thucthi/ui';
import type { StatusClass, TableState } from '@thucthi/ui';

/** How the reader looks at a scorecard: everything of it stands in the address, so that the address reopens exactly this. */
export interface CockpitView {
  readonly period: string | undefined;
  readonly knownOn: string | undefined;
  readonly group: string | null;
  readonly status: StatusClass | 'all';
  readonly against: Issuer | null;
  readonly table: TableState;
}

export const indicatorGroups = [
  'economy',
  'budget-investment-land',
  'agriculture-rural',
  'social',
  'environment-urban',
  'order-defence',
  'administration-digital',
] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

export const planIssuers: readonly Issuer[] = [
  'city',
  'council',
  'executive',
  'province',
  'central',
  'unit',
  'party-committee',
  'party-congress',
];

/** Reads the view from an address; what it cannot read is left out, never refused. */
export function readCockpitView(search: Readonly<Record<string, string>>): CockpitView {
  const status = statusOrder.find((each) => each === search['status']);
  const sort = search['sort'] ?? '';
  return {
    period: search['period'],
    knownOn: search['knownOn'],
    group: indicatorGroups.find((each) => each === search['group']) ?? null,
    status: status ?? 'all',
    against: planIssuers.find((each) => each === search['against']) ?? null,
    table: {
      search: search['q'] ?? '',
      sort: sort === '' ? null : sort.startsWith('-') ? { column: sort.slice(1), descending: true } : { column: sort, descending: false },
    },
  };
}

/** The query values of a table's state. */
export function searchOfTable(state: TableState): { q: string | undefined; sort: string | undefined } {
  return {
    q: state.search === '' ? undefined : state.search,
    sort: state.sort === null ? undefined : `${state.sort.descending ? '-' : ''}${state.sort.column}`,
  };
}

/** Worst first; rows of one class keep the order the server gave. */
export function worstFirst(rows: readonly ScorecardRow[]): ScorecardRow[] {
  return rows.toSorted((a, b) => statusOrder.indexOf(a.status.class) - statusOrder.indexOf(b.status.class));
}

/** Groups of indicators that a scorecard holds, in their fixed order. */
export function groupsOf(rows: readonly ScorecardRow[]): IndicatorGroup[] {
  return indicatorGroups.filter((group) => rows.some((row) => row.indicator.group === group));
}

/** Who issued a plan: one body, or several together ("province+city"). */
export function issuersOfPlan(plan: Pick<ScorecardRow['plans'][number], 'issuer'>): Issuer[] {
  const named = plan.issuer.split('+');
  return planIssuers.filter((issuer) => named.includes(issuer));
}

/** Issuers whose plans a scorecard holds; there is a choice only among two or more. */
export function issuersOf(rows: readonly ScorecardRow[]): Issuer[] {
  return planIssuers.filter((issuer) =>
    rows.some((row) => row.plans.some((plan) => plan.level === 'assigned' && issuersOfPlan(plan).includes(issuer))),
  );
}

/** The classes that rows have, worst first, each with how many. */
export function classCounts(rows: readonly ScorecardRow[]): { status: StatusClass; count: number }[] {
  return statusOrder.flatMap((status) => {
    const count = rows.filter((row) => row.status.class === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
}
