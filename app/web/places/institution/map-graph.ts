import type { MapRelation } from '../../../institution-contract.ts';

type Ends = Pick<MapRelation, 'from' | 'to'>;

/**
 * A document with everything it rests on and everything that rests on it: relations are followed upwards to what it implements, amends or
 * cites, and downwards to what does so to it, never up again on the way down.
 */
export function branchOf(id: string, relations: readonly Ends[]): ReadonlySet<string> {
  const up = Map.groupBy(relations, ({ from }) => from);
  const down = Map.groupBy(relations, ({ to }) => to);
  return new Set([
    ...reach(id, (at) => (up.get(at) ?? []).map(({ to }) => to)),
    ...reach(id, (at) => (down.get(at) ?? []).map(({ from }) => from)),
  ]);
}

function reach(start: string, next: (at: string) => readonly string[]): Set<string> {
  const reached = new Set([start]);
  for (const at of reached) for (const one of next(at)) reached.add(one);
  return reached;
}

/** The relations of one document, those that begin with it apart from those that end with it. */
export function relationsOf<Relation extends Ends>(id: string, relations: readonly Relation[]): { out: Relation[]; in: Relation[] } {
  return { out: relations.filter(({ from }) => from === id), in: relations.filter(({ to }) => to === id) };
}
