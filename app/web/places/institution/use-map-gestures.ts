import { useEffect, useRef, type RefObject } from 'react';
import type { MapWindow } from './use-map-window.ts';

/** A press that moves less than this is a press, not a pull. */
const steadyHand = 4;

/** Pulling the ground with the mouse moves the map, Ctrl with the wheel and two fingers zoom it; everything else is ordinary scrolling. */
export function useMapGestures(
  ref: RefObject<HTMLDivElement | null>,
  zoomAround: MapWindow['zoomBy'],
  inset: { left: number; top: number },
): void {
  const zoomBy = useRef(zoomAround);
  useEffect(() => {
    zoomBy.current = zoomAround;
  });
  const { left, top } = inset;
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const within = (x: number, y: number): [number, number] => {
      const box = element.getBoundingClientRect();
      return [x - box.left - left, y - box.top - top];
    };
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomBy.current(Math.exp(-event.deltaY / 300), within(event.clientX, event.clientY));
    };
    const fingers = new Map<number, PointerEvent>();
    let pulled: { x: number; y: number; moving: boolean } | null = null;
    const down = (event: PointerEvent) => {
      if (event.pointerType === 'touch') {
        fingers.set(event.pointerId, event);
        return;
      }
      const onBox = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.button === 0 && !onBox) pulled = { x: event.clientX, y: event.clientY, moving: false };
    };
    const pinch = (event: PointerEvent) => {
      const before = [...fingers.values()];
      fingers.set(event.pointerId, event);
      const now = [...fingers.values()];
      const [a, b] = now;
      if (before.length !== 2 || a === undefined || b === undefined) return;
      zoomBy.current(apart(now) / apart(before), within((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2));
    };
    const move = (event: PointerEvent) => {
      if (fingers.has(event.pointerId)) pinch(event);
      if (pulled === null) return;
      const [dx, dy] = [event.clientX - pulled.x, event.clientY - pulled.y];
      if (!pulled.moving && Math.hypot(dx, dy) < steadyHand) return;
      if (!pulled.moving) element.setPointerCapture(event.pointerId);
      pulled = { x: event.clientX, y: event.clientY, moving: true };
      element.classList.add('pulled');
      element.scrollBy(-dx, -dy);
    };
    const up = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      pulled = null;
      element.classList.remove('pulled');
    };
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
    };
  }, [ref, left, top]);
}

/** How far two fingers are apart. */
function apart([a, b]: readonly PointerEvent[]): number {
  return a === undefined || b === undefined ? 1 : Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
}
