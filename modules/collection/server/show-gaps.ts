import { addDays, compareVi } from '@thucthi/kernel';
import { holdersOfRoles, namePeople, roles, type RoleHolder } from '@thucthi/access/server';
import { withScope, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnits, readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { readCollectionGaps } from '../contract.ts';
import { orphanReason, soonDays } from '../domain/orphans.ts';
import { readAnsweringUnits, readUnitsAbove } from './answering-units.store.ts';
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
      orphans: await orphansOf(tx, scope, { unitId: unit.id, whole: unit.parentId === null }, holders, today),
      neverLook: await unseen(tx, scope, holders, today),
      since: await firstVisit(tx, scope.tenantId),
    };
  });
}

async function orphansOf(
  tx: ScopedTx,
  scope: Scope,
  asked: { unitId: number; whole: boolean },
  holders: readonly RoleHolder[],
  today: string,
): Promise<Gaps['orphans']> {
  const answering = await readAnsweringUnits(tx, scope.tenantId, { ...asked, today });
  const ids = answering.map(({ unitId }) => unitId);
  const above = await readUnitsAbove(tx, ids, today);
  const units = await findUnits(tx, ids);
  const indicators = await readIndicatorsCached(tx);
  const enters = holders.filter(({ role }) => roles[role].rights.includes('figures.enter'));
  return answering
    .flatMap(({ unitId, indicatorIds, endedOn }) => {
      const branch = new Set(above.get(unitId) ?? [unitId]);
      // Whoever may enter for the whole body is nobody's own enterer: an office that could is not one that does.
      const enterers = enters.filter((one) => one.unitId !== null && branch.has(one.unitId));
      const reason = orphanReason({ unitId, endedOn, enterers }, today, addDays(today, soonDays));
      if (reason === null) return [];
      const last =
        enterers
          .map(({ until }) => until ?? '')
          .toSorted()
          .at(-1) ?? null;
      return [
        {
          unit: { slug: units.get(unitId)?.slug ?? String(unitId), name: units.get(unitId)?.name ?? '' },
          reason,
          until: reason === 'dissolved' ? endedOn : reason === 'ends-soon' ? last : null,
          indicators: indicatorIds.map((id) => {
            const definition = indicators.get(id)?.definition;
            return { code: definition?.code ?? String(id), name: definition?.name ?? { vi: String(id), en: String(id) } };
          }),
        },
      ];
    })
    .toSorted((a, b) =>
      a.reason === b.reason
        ? compareVi(a.unit.name, b.unit.name)
        : a.reason === 'dissolved'
          ? -1
          : a.reason === 'nobody'
            ? b.reason === 'dissolved'
              ? 1
              : -1
            : 1,
    );
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
