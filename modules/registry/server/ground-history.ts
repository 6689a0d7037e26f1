import type { ScopedTx } from '@thucthi/platform';
import { groundBetween, type Ground } from '../domain/ground-between.ts';
import type { UnitIndex } from '../domain/lineage.ts';
import { readGroundKey } from './ground-key.store.ts';
import { readUnitDefs } from './units.store.ts';

export type { Ground, GroundMember } from '../domain/ground-between.ts';

/** What is known of a unit's ground over the years; asking it again costs no read. */
export interface GroundHistory {
  /** How the ground of the earlier day compares with that of the later one. */
  between(from: string, to: string): Ground;
}

const unchanged: GroundHistory = { between: () => ({ match: 'same' }) };
const remembered = new Map<string, UnitIndex>();

/**
 * The ground of a body's unit over a stretch of days, by its own tree; where that tells of no change and the unit governs a national
 * area, by the area's lineage. One read by key says whether ground moved at all in these days; only then are units and events read,
 * and they are remembered until another event is recorded.
 */
export async function readGroundHistory(
  tx: ScopedTx,
  asked: { tenantId: number; unitId: number; since: string; until: string; knownOn: Date | null },
): Promise<GroundHistory> {
  const key = await readGroundKey(tx, asked);
  if (!key.ownMoves && !(key.areaMoves && key.areaId !== null)) return unchanged;
  const own = key.ownMoves ? await indexOf(tx, asked.tenantId, key.ownStamp, asked.knownOn) : null;
  const national = key.areaMoves && key.areaId !== null ? await indexOf(tx, null, key.nationalStamp, asked.knownOn) : null;
  return {
    between: (from, to) => {
      const byTree: Ground = own === null ? { match: 'same' } : groundBetween(own, asked.unitId, from, to);
      if (byTree.match !== 'same' || national === null || key.areaId === null) return byTree;
      const byArea = groundBetween(national, key.areaId, from, to);
      // The area's forerunners are no units of this body: its earlier figure is the one entered for the unit itself.
      return 'members' in byArea ? { ...byArea, existed: false, members: [] } : byArea;
    },
  };
}

async function indexOf(tx: ScopedTx, owner: number | null, stamp: string, knownOn: Date | null): Promise<UnitIndex> {
  const known = remembered.get(stamp);
  if (known !== undefined) return known;
  const { index } = await readUnitDefs(tx, owner, knownOn ?? undefined);
  if (remembered.size >= 20) remembered.clear();
  remembered.set(stamp, index);
  return index;
}
