import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** How long after arriving the main part may still be put in place (its figures on their way) and gets the focus again. */
const settleMs = 5000;

/**
 * After moving to another page the focus stands at its main part, so that a keyboard or a screen reader starts there. While
 * the page is still being put together the focus follows, until the reader does something.
 */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(() => {
    let stop = (): void => undefined;
    const arrive = () => {
      stop();
      const focus = () => {
        if (document.activeElement === null || document.activeElement === document.body)
          document.getElementById('main')?.focus({ preventScroll: true });
      };
      const watcher = new MutationObserver(focus);
      const timer = setTimeout(() => stop(), settleMs);
      stop = () => {
        watcher.disconnect();
        clearTimeout(timer);
        for (const kind of ['keydown', 'pointerdown'] as const) document.removeEventListener(kind, stop);
      };
      for (const kind of ['keydown', 'pointerdown'] as const) document.addEventListener(kind, stop, { once: true });
      watcher.observe(document.body, { childList: true, subtree: true });
      document.getElementById('main')?.focus({ preventScroll: true });
    };
    const leave = router.subscribe('onResolved', (event) => {
      if (event.pathChanged && event.fromLocation !== undefined) requestAnimationFrame(arrive);
    });
    return () => {
      leave();
      stop();
    };
  }, [router]);
}
