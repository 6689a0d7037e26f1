import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The drawn width in px of an element, measured before it is first painted so that nothing jumps; `initial` on the server. */
export function useWidth<T extends Element>(initial: number): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const take = (measured: number) => {
      if (measured > 0) setWidth(Math.round(measured));
    };
    take(element.getBoundingClientRect().width);
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver((entries) => take(entries[0]?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
