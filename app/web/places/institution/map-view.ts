import { relationKindsShown, type RelationKind } from './map-kinds.ts';

/** How the map is looked at, as the address keeps it. */
export interface MapView {
  readonly form: 'map' | 'table';
  readonly search: string;
  /** The document whose panel is open. */
  readonly chosen: string | null;
  /** The document to whose branch the map is narrowed. */
  readonly branch: string | null;
  /** Folds that were opened; null = all of them. */
  readonly open: ReadonlySet<string> | null;
  readonly hidden: ReadonlySet<RelationKind>;
  /** Zoom, and what stands in the middle; null while nobody moved the map. */
  readonly zoom: number | null;
  readonly middle: readonly [x: number, y: number] | null;
}

const everything = 'het';
export const leastZoom = 0.2;
export const mostZoom = 1.6;

/** Keeps a zoom within what can be drawn. */
export const boundZoom = (zoom: number): number => Math.min(mostZoom, Math.max(leastZoom, zoom));

/** Reads the address; what is not understood is as if it were not there. */
export function readMapView(search: Readonly<Record<string, string>>, narrow: boolean): MapView {
  const zoom = Number(search['thu-phong']);
  const middle = /^(-?\d{1,6}),(-?\d{1,6})$/.exec(search['giua'] ?? '');
  const hidden = (search['an'] ?? '').split(',');
  return {
    form: search['dang'] === 'bang' || (search['dang'] === undefined && narrow) ? 'table' : 'map',
    search: search['q'] ?? '',
    chosen: search['chon'] ?? null,
    branch: search['nhanh'] ?? null,
    open: search['mo'] === everything ? null : new Set((search['mo'] ?? '').split(';').filter((key) => key !== '')),
    hidden: new Set(relationKindsShown.filter((kind) => hidden.includes(kind))),
    zoom: Number.isFinite(zoom) && zoom > 0 ? boundZoom(zoom / 100) : null,
    middle: middle === null ? null : [Number(middle[1]), Number(middle[2])],
  };
}

/** The opened folds as the address has them. */
export function writeOpen(open: ReadonlySet<string> | null): string | undefined {
  if (open === null) return everything;
  return open.size === 0 ? undefined : [...open].join(';');
}
