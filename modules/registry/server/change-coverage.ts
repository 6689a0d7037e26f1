import type { Wording } from '@thucthi/platform/contract';
import type { z } from 'zod';
import { announce, Refusal, writeAudit, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import type { assignCoverage, changeCoverage } from '../contract.ts';
import { overlaps, spanFault, withinUnit, type CoverageSpan } from '../domain/coverage-rules.ts';
import type { TotalStretch } from '../domain/total-stretches.ts';
import type { UnitDef } from '../domain/unit-def.ts';
import { appendCoverage, readCoverage, type StandingCoverage } from './change-coverage.store.ts';
import { rebuildExpectedCounts, type Coverage } from './coverage.store.ts';
import { readIndicatorsCached } from './indicators.store.ts';
import { lockUnits } from './lock-units.store.ts';
import { readUnitDefs } from './units.store.ts';

type Assigned = Omit<z.output<NonNullable<(typeof assignCoverage)['body']>>, 'writeId'>;
type Changed = Omit<z.output<NonNullable<(typeof changeCoverage)['body']>>, 'writeId'>;

const refused = (detail: Wording, field: string): Refusal => new Refusal('invalid-request', { detail, field });
const keyOf = (row: Pick<Coverage, 'unitId' | 'indicatorId'>): string => `${row.unitId}:${row.indicatorId}`;

/** What the slugs and codes of a request stand for; one that stands for nothing of the body is refused. */
async function readNames(tx: ScopedTx, tenantId: number) {
  const bySlug = new Map((await readUnitDefs(tx, tenantId)).units.map((unit) => [unit.slug, unit]));
  const byCode = new Map([...(await readIndicatorsCached(tx)).values()].map((one) => [one.definition.code, one]));
  return {
    unit: (slug: string): UnitDef => {
      const unit = bySlug.get(slug);
      if (unit === undefined) throw new Refusal('not-found');
      return unit;
    },
    indicator: (code: string) => {
      const indicator = byCode.get(code);
      if (indicator === undefined) throw new Refusal('not-found');
      return indicator;
    },
  };
}

/** From the first to the last day on which a unit exists in law. */
const lifeOf = ({ versions }: UnitDef): CoverageSpan => ({
  validFrom: versions[0]?.validFrom ?? '9999-12-31',
  validTo: versions.at(-1)?.validTo ?? null,
});

/**
 * Asks units to report indicators between two days, each only while it exists; pairs that are asked for on some of these days already
 * stay as they are. Answers for which periods totals may differ: they are the caller's to rebuild, in the same transaction.
 */
export async function assignCoverageTo(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  asked: Assigned,
): Promise<{ given: number; already: number; stretches: TotalStretch[] }> {
  const { tenantId } = scope;
  const fault = spanFault(asked);
  if (fault !== null) throw refused(fault, 'validTo');
  await lockUnits(tx, tenantId, 'change');
  const names = await readNames(tx, tenantId);
  const units = [...new Set(asked.units)].map(names.unit);
  const indicators = [...new Set(asked.indicators)].map(names.indicator);
  const responsible = asked.responsible === null ? null : names.unit(asked.responsible).id;
  const standing = Map.groupBy(
    await readCoverage(tx, tenantId, { unitIds: units.map(({ id }) => id), indicatorIds: indicators.map(({ id }) => id) }),
    keyOf,
  );
  let already = 0;
  const wanted = units.flatMap((unit) => {
    const span = withinUnit(asked, lifeOf(unit));
    if (span === null) return [];
    return indicators.flatMap((indicator): (Coverage & { withdrawn: false })[] => {
      if ((standing.get(keyOf({ unitId: unit.id, indicatorId: indicator.id })) ?? []).some((row) => overlaps(row, span))) {
        already += 1;
        return [];
      }
      const frequency = asked.frequency ?? indicator.definition.frequency;
      return [{ unitId: unit.id, indicatorId: indicator.id, frequency, ...span, responsibleUnitId: responsible, withdrawn: false }];
    });
  });
  if (wanted.length === 0) return { given: 0, already, stretches: [] };
  await appendCoverage(tx, tenantId, wanted, { recordedAt: clock.now(), recordedBy: scope.personId });
  await writeAudit(tx, scope, clock, {
    action: 'coverage.assigned',
    subjectKind: 'coverage',
    subjectId: indicators.length === 1 ? (indicators[0]?.definition.code ?? '') : 'many',
    detail: {
      indicators: indicators.map(({ definition }) => definition.code).slice(0, 50),
      count: wanted.length,
      units: units.length,
      validFrom: asked.validFrom,
      validTo: asked.validTo,
      responsible,
    },
  });
  await announce(tx, scope, clock, 'units', { coverage: wanted.length });
  return { given: wanted.length, already, stretches: await rebuildExpectedCounts(tx, tenantId) };
}

/**
 * Ends rows of coverage, hands them to another responsible unit or takes them back, all or none, each held against the revision the
 * person saw. Totals follow as in `assignCoverageTo`.
 */
export async function changeCoverageRows(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  asked: Changed,
): Promise<{ changed: number; stretches: TotalStretch[] }> {
  const { tenantId } = scope;
  await lockUnits(tx, tenantId, 'change');
  const names = await readNames(tx, tenantId);
  const changes = asked.rows.map((row) => ({
    row,
    unitId: names.unit(row.unit).id,
    indicatorId: names.indicator(row.indicator).id,
    responsibleUnitId: row.responsible === null ? null : names.unit(row.responsible).id,
  }));
  const standing = await readCoverage(tx, tenantId, {
    unitIds: [...new Set(changes.map(({ unitId }) => unitId))],
    indicatorIds: [...new Set(changes.map(({ indicatorId }) => indicatorId))],
  });
  const conflicts: { yours: Changed['rows'][number]; theirs: StandingCoverage | null }[] = [];
  const wanted = changes.flatMap(({ row, unitId, indicatorId, responsibleUnitId }) => {
    const ofPair = standing.filter((one) => one.unitId === unitId && one.indicatorId === indicatorId);
    const current = ofPair.find((one) => one.frequency === row.frequency && one.validFrom === row.validFrom) ?? null;
    if (current === null || current.revision !== row.basedOn) {
      conflicts.push({ yours: row, theirs: current });
      return [];
    }
    const fault = row.withdraw ? null : spanFault(row);
    if (fault !== null) throw refused(fault, 'validTo');
    if (!row.withdraw && ofPair.some((one) => one !== current && overlaps(one, row)))
      throw refused(
        {
          vi: 'Khoảng thời gian trùng với một dòng khác của cùng đơn vị và chỉ tiêu.',
          en: 'The time overlaps another row of the same unit and indicator.',
        },
        'validTo',
      );
    return [{ ...current, validTo: row.validTo, responsibleUnitId, withdrawn: row.withdraw }];
  });
  if (conflicts.length > 0)
    throw new Refusal('changed-meanwhile', { yours: conflicts.map(({ yours }) => yours), theirs: conflicts.map(({ theirs }) => theirs) });
  await appendCoverage(tx, tenantId, wanted, { recordedAt: clock.now(), recordedBy: scope.personId });
  await writeAudit(tx, scope, clock, {
    action: 'coverage.changed',
    subjectKind: 'coverage',
    subjectId: asked.rows.length === 1 ? (asked.rows[0]?.indicator ?? '') : 'many',
    detail: {
      reason: asked.reason,
      count: wanted.length,
      rows: wanted.slice(0, 50).map(({ unitId, indicatorId, validFrom, validTo, responsibleUnitId, withdrawn }) => ({
        unitId,
        indicatorId,
        validFrom,
        validTo,
        responsibleUnitId,
        withdrawn,
      })),
    },
  });
  await announce(tx, scope, clock, 'units', { coverage: wanted.length });
  return { changed: wanted.length, stretches: await rebuildExpectedCounts(tx, tenantId) };
}
