import { Refusal, withScope } from '@thucthi/platform';
import { addDays, isPeriodCode, monthSpanOf, parsePeriodCode } from '@thucthi/kernel';
import type { z } from 'zod';
import type { readOwed } from '../contract.ts';
import { ownUnit } from './own-unit.ts';
import { readReportsOfUnit } from './report-due.store.ts';
import { viewReports } from './view-reports.ts';
import type { Work } from './work.ts';

/** Two years of a dozen forms. */
const lookedAt = 300;
const openAtMost = 60;
/** A report is called open from this many days before it is due. */
const daysBefore = 14;

/** What a unit owes, by when: of one month, and what is open. */
export function showOwedOf(
  { database, scope, clock }: Work,
  slug: string,
  month: string | undefined,
): Promise<z.input<(typeof readOwed)['answer']>> {
  if (month !== undefined && (!/^\d{4}-\d{2}$/.test(month) || !isPeriodCode(month)))
    throw new Refusal('period-invalid', { period: month.slice(0, 60) });
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, slug);
    const reports = await readReportsOfUnit(tx, scope.tenantId, unit.id, lookedAt);
    const touches = (period: string): boolean => {
      const { from, to } = monthSpanOf(parsePeriodCode(period));
      return month !== undefined && from <= month && month <= to;
    };
    const soon = addDays(clock.today(), daysBefore);
    const ofMonth = reports.filter(({ period }) => touches(period));
    const open = reports
      .filter(({ standing, dueOn }) => (standing === 'owed' || standing === 'returned') && dueOn <= soon)
      .toReversed()
      .slice(0, openAtMost);
    return { ofMonth: await viewReports(tx, scope, clock, ofMonth.toReversed()), open: await viewReports(tx, scope, clock, open) };
  });
}
