import { announce, Refusal, runWrite, writeAudit, writeOnce, type Clock, type Database, type Scope } from '@thucthi/platform';
import { canonicalPeriod, parsePeriodCode, periodCode } from '@thucthi/kernel';
import { findUnit, readIndicatorsCached } from '@thucthi/registry/server';
import type { StatusClass } from '../domain/index.ts';
import { insertOverride, readOverrides, takeJudgement } from './status.store.ts';

/** A person judges an indicator differently from the rules; the computed status stays beside it. */
export function overrideStatusOf(
  database: Database,
  scope: Scope,
  clock: Clock,
  asked: {
    writeId: string;
    unit: string;
    indicator: string;
    period: string;
    class: StatusClass | null;
    basedOn: string | null;
    reason: string;
  },
): Promise<{ id: string; class: StatusClass | null }> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      const unit = await findUnit(tx, asked.unit);
      if (!unit || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
      const indicator = [...(await readIndicatorsCached(tx)).values()].find((one) => one.definition.code === asked.indicator);
      if (!indicator) throw new Refusal('not-found');
      let period: string;
      try {
        period = periodCode(canonicalPeriod(parsePeriodCode(asked.period)));
      } catch {
        throw new Refusal('period-invalid', { period: asked.period.slice(0, 60) });
      }
      await takeJudgement(tx, { tenantId: scope.tenantId, unitId: unit.id, indicatorId: indicator.id, period });
      const standing = (await readOverrides(tx, scope.tenantId, unit.id, period, null)).get(indicator.id) ?? null;
      if ((standing?.id ?? null) !== asked.basedOn) {
        const theirs = standing && { id: standing.id, class: standing.statusClass, reason: standing.reason, at: standing.at.toISOString() };
        throw new Refusal('changed-meanwhile', { yours: { class: asked.class, reason: asked.reason }, theirs });
      }
      const id = await insertOverride(tx, scope, clock, {
        unitId: unit.id,
        indicatorId: indicator.id,
        period,
        statusClass: asked.class,
        reason: asked.reason,
      });
      await writeAudit(tx, scope, clock, {
        action: 'status.override',
        subjectKind: 'status',
        subjectId: `${unit.id}/${period}`,
        detail: { class: asked.class, id, indicator: asked.indicator, reason: asked.reason },
      });
      await announce(tx, scope, clock, 'status', { unit: unit.id, indicator: indicator.id, period });
      return { id, class: asked.class };
    }),
  );
}
