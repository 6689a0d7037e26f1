import { Button, useText } from '@thucthi/ui';
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { MapNode } from '../../../institution-contract.ts';
import { MapBoxButton } from './map-box.tsx';
import { boxHeight, boxWidth, type MapBox, type MapLayout } from './map-layout.ts';
import { MapLines } from './map-lines.tsx';
import type { MapPath } from './map-paths.ts';
import { boxInDirection } from './map-steps.ts';
import { mapWords } from './map-words.ts';
import { useMapGestures } from './use-map-gestures.ts';
import { useMapWindow } from './use-map-window.ts';

/** Room for the names of levels and years, which stay legible at every zoom. */
const inset = { left: 30, top: 28 };
/** Below this a box shows its number and its signs only. */
const farFrom = 0.8;
const zoomStep = 1.25;

export interface MapCanvasProps {
  readonly layout: MapLayout<MapNode>;
  readonly paths: readonly MapPath[];
  readonly chosen: string | null;
  readonly found: ReadonlySet<string>;
  /** A document to bring into the middle; asked anew each time `stamp` changes. */
  readonly centred: { readonly id: string; readonly stamp: number } | null;
  readonly opensAt: { readonly zoom: number | null; readonly middle: readonly [number, number] | null };
  readonly onOpen: (box: MapBox<MapNode>) => void;
  readonly onSettled: (zoom: number, middle: readonly [number, number]) => void;
}

/** The map itself: boxes by level and year, the lines between them, scrolled, zoomed and walked by keyboard. */
export function MapCanvas(props: MapCanvasProps) {
  const { layout, paths, chosen } = props;
  const t = useText(mapWords);
  const { ref, zoom, zoomBy, centre, fit } = useMapWindow({ size: layout, inset, opensAt: props.opensAt, onSettled: props.onSettled });
  useMapGestures(ref, zoomBy, inset);
  const boxOf = useMemo(() => new Map(layout.boxes.flatMap((box) => box.documents.map(({ id }) => [id, box] as const))), [layout]);
  const chosenKey = chosen === null ? null : (boxOf.get(chosen)?.key ?? null);
  const near = useMemo(
    () => new Set(paths.flatMap(({ from, to }) => (from === chosenKey ? [to] : to === chosenKey ? [from] : []))),
    [paths, chosenKey],
  );
  const [active, setActive] = useState<string | null>(null);
  const tabStop = [active, chosenKey].find((key) => layout.boxes.some((box) => box.key === key)) ?? layout.boxes[0]?.key;

  const bring = useRef(centre);
  useEffect(() => {
    bring.current = centre;
  });
  const centred = props.centred === null ? undefined : boxOf.get(props.centred.id);
  const [x, y] = centred === undefined ? [null, null] : [centred.left + boxWidth / 2, centred.top + boxHeight / 2];
  const stamp = props.centred?.stamp;
  useEffect(() => {
    if (x !== null) bring.current(x, y);
  }, [x, y, stamp]);

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoomBy(zoomStep);
    else if (event.key === '-') zoomBy(1 / zoomStep);
    else if (event.key === '0') fit();
    else {
      const here = event.target instanceof HTMLElement ? event.target.dataset['box'] : undefined;
      const next = here === undefined ? null : boxInDirection(event.key, here, layout.boxes);
      if (next === null) return;
      ref.current?.querySelector<HTMLElement>(`[data-box="${CSS.escape(next.key)}"]`)?.focus();
    }
    event.preventDefault();
  };
  return (
    <div className="tt-map">
      <div className="tt-map-window" ref={ref} role="group" aria-label={t('map.label')} onKeyDown={press}>
        <div className="tt-map-sheet" style={{ width: inset.left + layout.width * zoom, height: inset.top + layout.height * zoom }}>
          <div className="tt-map-corner" />
          <div className="tt-map-years">
            {layout.columns.map(({ year, left, width }) => (
              <span key={year ?? ''} style={{ left: left * zoom, width: width * zoom }}>
                {year ?? t('year.none')}
              </span>
            ))}
          </div>
          <div className="tt-map-levels">
            {layout.bands.map(({ level, top, height }) => (
              <span key={level} title={t(`level.${level}`)} style={{ top: top * zoom, height: height * zoom }}>
                {t(`level.${level}`)}
              </span>
            ))}
          </div>
          <div className="tt-map-plane">
            <div
              className={zoom < farFrom ? 'tt-map-scaled far' : 'tt-map-scaled'}
              style={{ width: layout.width, height: layout.height, transform: `scale(${zoom})`, '--zoom': zoom } as CSSProperties}
            >
              <MapLines layout={layout} paths={paths} chosen={chosenKey} />
              {layout.boxes.map((box) => (
                <MapBoxButton
                  key={box.key}
                  box={box}
                  chosen={box.key === chosenKey}
                  found={box.documents.some(({ id }) => props.found.has(id))}
                  near={near.has(box.key)}
                  tabStop={box.key === tabStop}
                  onOpen={props.onOpen}
                  onFocus={setActive}
                />
              ))}
            </div>
          </div>
        </div>
      </div>
      <div className="tt-map-zoom tt-noprint">
        <Button icon="plus" aria-label={t('zoom.in')} onClick={() => zoomBy(zoomStep)} />
        <span className="xs" role="status">
          {Math.round(zoom * 100)}%
        </span>
        <Button icon="minus" aria-label={t('zoom.out')} onClick={() => zoomBy(1 / zoomStep)} />
        <Button onClick={fit}>{t('zoom.fit')}</Button>
      </div>
    </div>
  );
}
