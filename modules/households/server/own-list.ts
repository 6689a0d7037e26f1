import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, type FoundUnit } from '@thucthi/registry/server';
import { readList, type ListRecord } from './lists.store.ts';

/** Whether the scope may keep lists of exactly this unit: a role above it, or for the whole body, is none. */
export const keepsUnit = (scope: Scope, unitId: number): boolean =>
  scope.rights.has('households.keep') && scope.writeUnits !== 'all' && scope.writeUnits.includes(unitId);

/** The unit of the scope's own body with this slug; another body's is not found. */
export async function ownUnit(tx: ScopedTx, scope: Scope, slug: string): Promise<FoundUnit> {
  const unit = await findUnit(tx, slug);
  if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  return unit;
}

/** A list for its own people: found, theirs, and locked where it is to be written. */
export async function keptList(tx: ScopedTx, scope: Scope, id: string, lock = false): Promise<ListRecord> {
  const list = await readList(tx, scope.tenantId, id);
  if (list === null) throw new Refusal('not-found');
  if (!keepsUnit(scope, list.unitId)) throw new Refusal('outside-scope');
  if (!lock) return list;
  const locked = await readList(tx, scope.tenantId, id, true);
  if (locked === null) throw new Refusal('outside-scope');
  return locked;
}

/** A list of the unit an address names. */
export async function listOfUnit(tx: ScopedTx, scope: Scope, slug: string, id: string): Promise<{ list: ListRecord; unit: FoundUnit }> {
  const unit = await ownUnit(tx, scope, slug);
  const list = await readList(tx, scope.tenantId, id);
  if (list === null || list.unitId !== unit.id) throw new Refusal('not-found');
  return { list, unit };
}

/** Refuses work on a revision that is no longer the last; no names travel in the answer. */
export function refuseOld(list: ListRecord, basedOn: number): void {
  if (list.revision !== basedOn)
    throw new Refusal('changed-meanwhile', { yours: { basedOn }, theirs: { revision: list.revision, lines: list.lines } });
}

/** A refusal of this module in words. */
export const householdRefused = (vi: string, en: string, problems?: readonly { index: number; vi: string; en: string }[]): Refusal =>
  new Refusal('household-refused', { detail: { vi, en }, ...(problems === undefined ? {} : { problems: problems.slice(0, 200) }) });
