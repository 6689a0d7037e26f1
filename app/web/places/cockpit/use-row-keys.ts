import { useEffect } from 'react';
import type { RefObject } from 'react';

/** The row a press of j or k leads to; from outside the list j goes to the first row. @example rowAfter('j', -1, 5) // 0 */
export function rowAfter(key: string, here: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'j') return Math.min(here + 1, count - 1);
  if (key === 'k') return Math.max(here - 1, 0);
  return null;
}

/** On the whole page j and k walk the rows of a list (Enter opens one), and / goes to its search box. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (
        event.target instanceof HTMLElement &&
        (event.target.isContentEditable || event.target.matches('input:not([type=radio]), textarea, select'))
      )
        return;
      if (event.key === '/') {
        const box = list.current?.querySelector<HTMLInputElement>('input[type=search]');
        if (box === null || box === undefined) return;
        event.preventDefault();
        box.focus();
        return;
      }
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('tr[data-index]') ?? [])];
      const here = rows.findIndex((row) => row.contains(document.activeElement));
      const next = rowAfter(event.key, here, rows.length);
      if (next === null) return;
      event.preventDefault();
      rows[next]?.focus();
      rows[next]?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list]);
}
