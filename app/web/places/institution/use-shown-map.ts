import { foldVi } from '@thucthi/kernel';
import { matcherVi } from '@thucthi/ui';
import { useMemo } from 'react';
import type { InstitutionMap, MapNode, MapRelation } from '../../../institution-contract.ts';
import { branchOf } from './map-graph.ts';
import { foldKey, layOut, type MapLayout } from './map-layout.ts';
import { pathsBetween, type MapPath } from './map-paths.ts';
import { readMapView } from './map-view.ts';

/** A branch of so many documents is read without folds. */
const readAtOnce = 40;

/** Every document of a map by its id. */
export function useNodes(documents: InstitutionMap['documents']): ReadonlyMap<string, MapNode> {
  return useMemo(() => new Map(documents.map((one) => [one.id, one])), [documents]);
}

/** The documents that are shown: all of them, or those of one branch. */
export function useShown(documents: readonly MapNode[], relations: readonly MapRelation[], root: string | undefined): readonly MapNode[] {
  return useMemo(() => {
    if (root === undefined) return documents;
    const branch = branchOf(root, relations);
    return documents.filter(({ id }) => branch.has(id));
  }, [documents, relations, root]);
}

/** The documents whose number, kind, subject or issuer holds every word searched for. */
export function useFound(documents: readonly MapNode[], search: string): readonly MapNode[] {
  return useMemo(() => {
    if (search === '') return [];
    const matches = matcherVi(search);
    return documents.filter((one) => matches(foldVi([one.symbol, one.kind, one.title, one.issuer].join(' '))));
  }, [documents, search]);
}

/** Where the shown documents stand; those looked at (chosen, found) are never hidden in a fold. `open` is as the address has it. */
export function useLayout(
  shown: readonly MapNode[],
  asked: { narrowed: boolean; open: string; first: MapNode | undefined; second: MapNode | undefined },
): MapLayout<MapNode> {
  const { narrowed, open, first, second } = asked;
  return useMemo(() => {
    if (narrowed && shown.length <= readAtOnce) return layOut(shown, null);
    const opened = readMapView({ mo: open }, false).open;
    const lookedAt = [first, second].flatMap((one) => (one === undefined ? [] : foldKey(one)));
    return layOut(shown, opened === null ? null : new Set([...opened, ...lookedAt]));
  }, [shown, narrowed, open, first, second]);
}

/** The lines between what is shown; `hidden` names the kinds that are not drawn, with commas between. */
export function usePaths(layout: MapLayout<MapNode>, relations: readonly MapRelation[], hidden: string): readonly MapPath[] {
  return useMemo(() => {
    const left = hidden.split(',');
    return pathsBetween(
      layout.boxes,
      relations.filter(({ kind }) => !left.includes(kind)),
    );
  }, [layout, relations, hidden]);
}
