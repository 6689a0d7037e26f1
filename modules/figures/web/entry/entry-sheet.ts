import type { Endpoint } from '@thucthi/platform/contract';
import type { EndpointRoute } from '@thucthi/registry/web';
import type { listIndicators } from '@thucthi/registry/contract';
import { endpointRoute } from '@thucthi/registry/web';
import type { z } from 'zod';
import type * as contract from '../../contract.ts';
import type { Vintage } from '../../contract.ts';

/** One indicator of the sheet: what stands for the month, what stood before, the plan. Values are exact decimals in the indicator's unit. */
export interface EntryRow {
  indicator: { code: string; name: string; unit: string; decimals: number; group: string; accumulation: string };
  frequency: string;
  month: { value: string | null; figureId: string | null; vintage: Vintage | null };
  cumulative: {
    value: string | null;
    figureId: string | null;
    vintage: Vintage | null;
    origin: 'entered' | 'derived' | 'rolled-up' | null;
  };
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

/** The endpoints the entry page calls. */
export const entryCalls: { readEntrySheet: EndpointRoute<SheetEndpoint>; submitFigures: EndpointRoute<typeof contract.submitFigures> } = {
  readEntrySheet: endpointRoute<SheetEndpoint>('readEntrySheet', 'get', '/api/v1/entry-sheets/{slug}'),
  submitFigures: endpointRoute<typeof contract.submitFigures>('submitFigures', 'post', '/api/v1/figures'),
};
