import { addDays, compareVi } from '@thucthi/kernel';
import { holdersOfRoles, namePeople, roles, type RoleHolder } from '@thucthi/access/server';
import { withScope, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnits, lifeOfUnits, readAnsweringUnits, readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { readCollectionGaps } from '../contract.ts';
import { orphanReason, soonDays } from '../domain/orphans.ts';
import { readUnitsAbove } from './units-above.store.ts';
import { ownUnit } from './own-unit.ts';
import { daysSeen, firstVisit } from './place-visits.store.ts';
import { unitsThatNeverSend } from './report-due.store.ts';
import type { Work } from './work.ts';

type Gaps = z.input<(typeof readCollectionGaps)['answer']>;
/** Reports due in so many days are looked at; two of them unsent make a unit that never sends. */
const lookedBack = 120;
const unsentAtLeast = 2;
const unseenDays = 30;
const seenDays = 90;

/** Where collection has holes: units that never send, indicators nobody enters, people who never look. */
export function showGapsOf({ database, clock, scope }: Work, slug: string): Promise<Gaps> {
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, slug);
    const today = clock.today();
    const holders = await holdersOfRoles(tx, scope, today);
    const silent = await unitsThatNeverSend(tx, scope.tenantId, {
      unitId: unit.id,
      from: addDays(today, -lookedBack),
      to: addDays(today, -1),
      atLeast: unsentAtLeast,
    });
    const units = await findUnits(
      tx,
      silent.map(({ unitId }) => unitId),
    );
    return {
      neverSend: silent.map(({ unitId, owed, since }) => ({
        unit: { slug: units.get(unitId)?.slug ?? String(unitId), name: units.get(unitId)?.name ?? '' },
        owed,
        since,
      })),
      ...(await orphansOf(tx, scope, unit.parentId === null ? null : unit.id, holders, today)),
      neverLook: await unseen(tx, scope, holders, today),
      since: await firstVisit(tx, scope.tenantId),
    };
  });
}

/** Of each unit so many indicators are named; the rest is counted. */
const namedAtMost = 12;
const unitsAtMost = 200;
const worstFirst = { dissolved: 0, nobody: 1, 'ends-soon': 2 } as const;

async function orphansOf(
  tx: ScopedTx,
  scope: Scope,
  belowUnitId: number | null,
  holders: readonly RoleHolder[],
  today: string,
): Promise<Pick<Gaps, 'orphans' | 'orphanUnits'>> {
  const answering = await readAnsweringUnits(tx, scope.tenantId, { belowUnitId, day: today });
  const ids = [...answering.keys()];
  const above = await readUnitsAbove(tx, ids, today);
  const lives = await lifeOfUnits(tx, ids);
  const enters = holders.filter(({ role }) => roles[role].rights.includes('figures.enter'));
  const byUnit = Map.groupBy(enters, ({ unitId }) => unitId);
  const found = ids.flatMap((unitId) => {
    // Whoever may enter for the whole body is nobody's own enterer: an office that could is not one that does.
    const enterers = (above.get(unitId) ?? [unitId]).flatMap((one) => byUnit.get(one) ?? []);
    const endedOn = lives.get(unitId)?.to ?? null;
    const reason = orphanReason({ unitId, endedOn, enterers }, today, addDays(today, soonDays));
    if (reason === null) return [];
    const last = enterers.map(({ until }) => until ?? '').reduce((latest, one) => (one > latest ? one : latest), '');
    return [{ unitId, reason, until: reason === 'dissolved' ? endedOn : reason === 'ends-soon' ? last : null }];
  });
  const indicatorsOf = (unitId: number): readonly number[] => answering.get(unitId) ?? [];
  const shown = found
    .toSorted(
      (a, b) =>
        worstFirst[a.reason] - worstFirst[b.reason] || indicatorsOf(b.unitId).length - indicatorsOf(a.unitId).length || a.unitId - b.unitId,
    )
    .slice(0, unitsAtMost);
  const units = await findUnits(
    tx,
    shown.map(({ unitId }) => unitId),
  );
  const indicators = await readIndicatorsCached(tx);
  return {
    orphanUnits: found.length,
    orphans: shown.map(({ unitId, reason, until }) => ({
      unit: { slug: units.get(unitId)?.slug ?? String(unitId), name: units.get(unitId)?.name ?? '' },
      reason,
      until,
      count: indicatorsOf(unitId).length,
      indicators: indicatorsOf(unitId)
        .slice(0, namedAtMost)
        .map((id) => {
          const definition = indicators.get(id)?.definition;
          return { code: definition?.code ?? String(id), name: definition?.name ?? { vi: String(id), en: String(id) } };
        }),
    })),
  };
}

async function unseen(tx: ScopedTx, scope: Scope, holders: readonly RoleHolder[], today: string): Promise<Gaps['neverLook']> {
  const seen = await daysSeen(tx, scope.tenantId, addDays(today, -seenDays));
  const quiet = [...Map.groupBy(holders, ({ personId }) => personId)].filter(
    ([personId]) => (seen.get(personId)?.last ?? '') < addDays(today, -unseenDays),
  );
  const names = await namePeople(
    tx,
    scope,
    quiet.map(([personId]) => personId),
    today,
  );
  return quiet
    .map(([personId, held]) => ({
      person: names.get(personId) ?? { vi: 'Cán bộ của cơ quan', en: 'An officer of the body' },
      roles: [...new Set(held.map(({ role }) => role))].map((role) => roles[role].name),
      lastSeen: seen.get(personId)?.last ?? null,
      days: seen.get(personId)?.days ?? 0,
    }))
    .toSorted((a, b) => compareVi(a.person.vi, b.person.vi));
}
