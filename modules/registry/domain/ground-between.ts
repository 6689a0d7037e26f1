import { comparableAcross } from './comparable-across.ts';
import type { UnitIndex } from './lineage.ts';
import { unitAt } from './unit-at.ts';
import { isStatisticalArea } from './unit-def.ts';

/** A unit of the earlier day beside the unit itself; `lasting`: it is still a unit on the later day, so no line of roll-up leads from it. */
export type GroundMember = { unitId: number; share: string; lasting: boolean };

/**
 * How the ground of a unit on one day compares with its ground on a later day. `rebased`: the earlier figure has to be put together
 * from `members` (and the unit's own, if it `existed`); `unreconciled`: likewise, along lines nobody has checked.
 */
export type Ground =
  | { match: 'same' }
  | { match: 'rebased' | 'unreconciled'; existed: boolean; members: GroundMember[] }
  | { match: 'split-without-shares' | 'different'; why: { vi: string; en: string } };

/** The ground of a unit between two days; where its history is not known, nothing is known to have changed. */
export function groundBetween(index: UnitIndex, unitId: number, from: string, to: string): Ground {
  const answer = comparableAcross(index, unitId, from, to);
  if (!answer.comparable) {
    const why = { vi: answer.reasonVi, en: answer.reasonEn };
    switch (answer.by) {
      case 'history-unknown':
        return { match: 'same' };
      case 'no-shares':
        return { match: 'split-without-shares', why };
      case 'gave-ground':
        return { match: 'different', why };
    }
  }
  if (answer.method === 'same-unit') return { match: 'same' };
  const inLaw = (id: number, day: string): boolean => {
    const unit = index.units.get(id);
    const version = unit === undefined ? null : unitAt(unit, day);
    return version !== null && !isStatisticalArea(version);
  };
  return {
    match: answer.reconciled ? 'rebased' : 'unreconciled',
    existed: inLaw(unitId, from),
    members: answer.members
      .filter((member) => member.unitId !== unitId)
      .map(({ unitId: id, share }) => ({ unitId: id, share, lasting: inLaw(id, to) })),
  };
}
