/** A task in the tree that grew out of one assigned task. */
export interface TreeTask {
  readonly id: string;
  readonly parentId: string | null;
  readonly assignerUnitId: number;
  readonly leadUnitId: number | null;
  readonly ended: boolean;
}

/**
 * The unit through which a task would go in a circle if `unitId` led it: a unit that already stands above it in the tree (also the one
 * that assigned the whole), or below it with a part that is still open; null where there is no circle.
 * @param taskId the task that is led anew; `parentId` is given instead for one that is about to be made below
 */
export function circleThrough(tree: readonly TreeTask[], at: { taskId: string } | { parentId: string }, unitId: number): number | null {
  const byId = new Map(tree.map((one) => [one.id, one]));
  let above = 'taskId' in at ? byId.get(at.taskId)?.parentId : at.parentId;
  let top = 'taskId' in at ? byId.get(at.taskId) : undefined;
  while (above != null) {
    const one = byId.get(above);
    if (one === undefined) break;
    if (one.leadUnitId === unitId) return unitId;
    top = one;
    above = one.parentId;
  }
  if (top?.assignerUnitId === unitId) return unitId;
  return 'taskId' in at && leadsBelow(tree, at.taskId).has(unitId) ? unitId : null;
}

function leadsBelow(tree: readonly TreeTask[], taskId: string): Set<number> {
  const found = new Set<number>();
  const below = [taskId];
  for (let id = below.pop(); id !== undefined; id = below.pop())
    for (const one of tree)
      if (one.parentId === id && !one.ended) {
        if (one.leadUnitId !== null) found.add(one.leadUnitId);
        below.push(one.id);
      }
  return found;
}
