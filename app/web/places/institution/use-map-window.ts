import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { boundZoom } from './map-view.ts';

/** A point of the map, and where in the window it should lie. */
interface Anchor {
  readonly map: readonly [x: number, y: number];
  readonly window: readonly [x: number, y: number];
}

/** The window through which the map is seen: it scrolls as any page does, and zooms around a point. */
export interface MapWindow {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly zoom: number;
  /** Zooms by a factor, around a point of the window or its middle. */
  readonly zoomBy: (factor: number, around?: readonly [x: number, y: number]) => void;
  /** Brings a point of the map into the middle, at a zoom where one is given. */
  readonly centre: (x: number, y: number, zoom?: number) => void;
  /** Shows the whole map, as far as it can be read. */
  readonly fit: () => void;
}

/** Milliseconds without movement after which the place is told. */
const settles = 350;
/** Smaller than this the whole map is not shown of itself: nobody could read it. */
const leastFit = 0.45;

/**
 * Keeps zoom and place of the map. `inset` is what heads take of the window at its left and top; `onSettled` hears where the reader came to
 * rest, in points of the map.
 */
export function useMapWindow(asked: {
  size: { width: number; height: number };
  inset: { left: number; top: number };
  opensAt: { zoom: number | null; middle: readonly [number, number] | null };
  onSettled: (zoom: number, middle: readonly [number, number]) => void;
}): MapWindow {
  const { size, inset, opensAt } = asked;
  const ref = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(opensAt.zoom ?? 1);
  const pending = useRef<Anchor | null>(null);
  const settled = useRef(asked.onSettled);
  useEffect(() => {
    settled.current = asked.onSettled;
  });

  const visible = useCallback((): readonly [number, number] => {
    const element = ref.current;
    return element === null ? [0, 0] : [element.clientWidth - inset.left, element.clientHeight - inset.top];
  }, [inset.left, inset.top]);

  const zoomTo = useCallback((next: number, anchor: Anchor) => {
    pending.current = anchor;
    setZoom(next);
    place(ref.current, next, anchor); // where the zoom stays as it is nothing is drawn anew
  }, []);
  useLayoutEffect(() => {
    if (pending.current !== null) place(ref.current, zoom, pending.current);
    pending.current = null;
  }, [zoom]);

  const centre = useCallback(
    (x: number, y: number, at?: number) => {
      const [width, height] = visible();
      zoomTo(boundZoom(at ?? zoom), { map: [x, y], window: [width / 2, height / 2] });
    },
    [visible, zoom, zoomTo],
  );
  const zoomBy = useCallback(
    (factor: number, around?: readonly [number, number]) => {
      const element = ref.current;
      if (element === null) return;
      const [width, height] = visible();
      const at = around ?? [width / 2, height / 2];
      const map = [(element.scrollLeft + at[0]) / zoom, (element.scrollTop + at[1]) / zoom] as const;
      zoomTo(boundZoom(zoom * factor), { map, window: at });
    },
    [visible, zoom, zoomTo],
  );
  const fit = useCallback(() => {
    const [width, height] = visible();
    const whole = Math.min(width / size.width, height / size.height, 1);
    zoomTo(boundZoom(Math.max(leastFit, whole)), { map: [size.width, 0], window: [width, 0] });
  }, [size.width, size.height, visible, zoomTo]);

  // Once, as soon as the window has its size: where the address says, else the newest years at a size that can be read.
  const opened = useRef(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || opened.current) return;
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      if (opened.current) return;
      opened.current = true;
      if (opensAt.middle !== null) centre(opensAt.middle[0], opensAt.middle[1]);
      else if (opensAt.zoom === null) fit();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [opensAt, centre, fit]);

  const touched = useRef(false);
  const told = useRef(zoom);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      const [width, height] = visible();
      settled.current(zoom, [Math.round((element.scrollLeft + width / 2) / zoom), Math.round((element.scrollTop + height / 2) / zoom)]);
    };
    const touch = () => {
      touched.current = true;
    };
    const moved = () => {
      clearTimeout(timer);
      if (!touched.current) return; // nobody has moved it: the address says nothing
      timer = setTimeout(rest, settles);
    };
    if (told.current !== zoom) moved();
    told.current = zoom;
    const gestures = ['pointerdown', 'wheel', 'keydown'] as const;
    for (const gesture of gestures) element.addEventListener(gesture, touch, { passive: true });
    element.addEventListener('scroll', moved, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const gesture of gestures) element.removeEventListener(gesture, touch);
      element.removeEventListener('scroll', moved);
    };
  }, [visible, zoom]);

  return { ref, zoom, zoomBy, centre, fit };
}

function place(element: HTMLElement | null, zoom: number, { map, window }: Anchor): void {
  if (element === null) return;
  element.scrollLeft = map[0] * zoom - window[0];
  element.scrollTop = map[1] * zoom - window[1];
}
