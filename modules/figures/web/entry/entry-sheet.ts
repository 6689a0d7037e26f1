import type { Endpoint } from '@thucthi/platform/contract';
import type { EndpointRoute } from '@thucthi/registry/web';
import type { listIndicators, listUnits } from '@thucthi/registry/contract';
import { endpointRoute } from '@thucthi/registry/web';
import type { z } from 'zod';
import type * as contract from '../../contract.ts';
import type { Vintage } from '../../contract.ts';

/** What stands for a box: the surest figure, and the unit's own one of each vintage. */
export interface Standing {
  value: string | null;
  figureId: string | null;
  vintage: Vintage | null;
  byVintage: readonly { vintage: Vintage; figureId: string; value: string }[];
}

/** One indicator of the sheet: what stands for the month, what stood before, the plan. Values are exact decimals in the indicator's unit. */
export interface EntryRow {
  indicator: { code: string; name: string; unit: string; decimals: number; group: string; accumulation: string };
  frequency: string;
  /** The quarter, season or year of what is not reported monthly; `month` and what stands beside it then speak of it. */
  slot: { period: string; label: string; due: boolean } | null;
  month: Standing & { numerator: string | null; denominator: string | null; asOf: string | null };
  cumulative: Standing & { origin: 'entered' | 'derived' | 'rolled-up' | null };
  lastMonth: string | null;
  sameMonthLastYear: string | null;
  previousCumulative: string | null;
  plan: string | null;
  disagreement: string | null;
}

/** What a unit reports for a month. Assessment answers it, since the plan stands beside; this page says what it needs of it. */
export interface EntrySheet {
  unit: { slug: string; name: string; illustrative: boolean };
  /** The month, 'YYYY-MM'. */
  period: string;
  periodLabel: string;
  periods: { code: string; label: string }[];
  today: string;
  canEnter: boolean;
  rows: EntryRow[];
}

type SheetEndpoint = Endpoint<
  z.ZodType<{ slug: string }, { slug: string }>,
  z.ZodType<{ month?: string }, { month?: string }>,
  z.ZodNever,
  z.ZodType<EntrySheet>
>;

/** The catalogue says which indicators are ratios. */
export const catalogueCall = endpointRoute<typeof listIndicators>('listIndicators', 'get', '/api/v1/indicators');

/** The units among which the reader chooses. */
export const unitsCall = endpointRoute<typeof listUnits>('listUnits', 'get', '/api/v1/units');

/** The endpoints the entry page calls. */
export const entryCalls: { readEntrySheet: EndpointRoute<SheetEndpoint>; submitFigures: EndpointRoute<typeof contract.submitFigures> } = {
  readEntrySheet: endpointRoute<SheetEndpoint>('readEntrySheet', 'get', '/api/v1/entry-sheets/{slug}'),
  submitFigures: endpointRoute<typeof contract.submitFigures>('submitFigures', 'post', '/api/v1/figures'),
};
