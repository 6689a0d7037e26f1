import type { Scorecard, ScorecardRow } from '@thucthi/assessment/contract';
import { hrefTo } from '../../shell/page-address.ts';

/** The page of a row, in the same period, known on the same day, against the same plan. */
export function rowHref(card: Scorecard, search: Readonly<Record<string, string>>, row: ScorecardRow): string {
  return hrefTo(`/${card.unit.slug}/${row.indicator.code}`, {
    period: card.period,
    knownOn: search['knownOn'],
    against: search['against'],
  });
}
