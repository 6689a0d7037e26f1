import { useCallback } from 'react';
import type { MapNode } from '../../../institution-contract.ts';
import type { PageAddress } from '../../shell/page-address.ts';
import { foldKey, type MapBox } from './map-layout.ts';
import { readMapView, writeOpen } from './map-view.ts';

/** What a press on a box and a rest of the window write to the address; `open` is the folds it has now. */
export function useMapMoves(change: PageAddress['change'], open: string) {
  const openBox = useCallback(
    (box: MapBox<MapNode>) => {
      const [first] = box.documents;
      if (first === undefined) return;
      if (!box.folded) change({ chon: first.id });
      else change({ mo: writeOpen(new Set([...(readMapView({ mo: open }, false).open ?? []), foldKey(first)])) });
    },
    [change, open],
  );
  const settle = useCallback(
    (zoom: number, [x, y]: readonly [number, number]) =>
      change({ 'thu-phong': String(Math.round(zoom * 100)), giua: `${x},${y}` }, { replace: true }),
    [change],
  );
  return { openBox, settle };
}
