import type { Clock, Scope, ScopedTx } from '@thucthi/platform';
import { findUnits, readCalendar } from '@thucthi/registry/server';
import type { MonitoredFile } from '../../contract.ts';
import { workingDaysLeft } from './due-day.ts';
import type { FileRow } from './files.store.ts';

/** Files as people are told of them: owners by name, days left by the body's calendar. */
export async function tellFiles(
  { tx, clock, scope }: { tx: ScopedTx; clock: Clock; scope: Scope },
  rows: readonly FileRow[],
): Promise<MonitoredFile[]> {
  const calendar = await readCalendar(tx, scope.tenantId);
  const units = await findUnits(tx, [...new Set(rows.flatMap(({ owner }) => owner.unitId ?? []))]);
  const today = clock.today();
  return rows.map(({ id, revision, kind, number, subject, owner, stage, stageSince, dueOn, closedOn }) => {
    const unit = owner.unitId === null ? undefined : units.get(owner.unitId);
    return {
      id,
      revision,
      kind,
      number,
      subject,
      owner: { unit: unit === undefined ? null : { slug: unit.slug, name: unit.name }, office: owner.office },
      stage,
      stageSince,
      dueOn,
      workingDaysLeft: workingDaysLeft({ dueOn, closedOn }, today, calendar),
      closedOn,
    };
  });
}
