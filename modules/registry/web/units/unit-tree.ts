import type { UnitSummary } from '../../contract.ts';

/** A unit as a row of the tree: how deep it stands, whether it holds others, and under whom. */
export interface TreeRow {
  readonly unit: UnitSummary;
  readonly depth: number;
  readonly holds: number;
  readonly parentName: string | null;
}

/** Units arranged under their parents, roots first, each level in the order given; units whose parent is not in the list are roots. */
export function arrangeTree(units: readonly UnitSummary[]): readonly TreeRow[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const below = new Map<number | null, UnitSummary[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && byId.has(unit.parentId) ? unit.parentId : null;
    const list = below.get(parent);
    if (list === undefined) below.set(parent, [unit]);
    else list.push(unit);
  }
  const rows: TreeRow[] = [];
  const waiting = (below.get(null) ?? []).map((unit) => ({ unit, depth: 0 })).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { unit, depth } = next;
    const children = below.get(unit.id) ?? [];
    rows.push({ unit, depth, holds: children.length, parentName: unit.parentId === null ? null : (byId.get(unit.parentId)?.name ?? null) });
    for (const child of children.toReversed()) waiting.push({ unit: child, depth: depth + 1 });
  }
  return rows;
}

/** The rows in sight when only the units in `open` show what they hold. */
export function rowsInSight(rows: readonly TreeRow[], open: ReadonlySet<number>): readonly TreeRow[] {
  const shown: TreeRow[] = [];
  let hiddenFrom = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.depth > hiddenFrom) continue;
    hiddenFrom = open.has(row.unit.id) ? Number.POSITIVE_INFINITY : row.depth;
    shown.push(row);
  }
  return shown;
}
