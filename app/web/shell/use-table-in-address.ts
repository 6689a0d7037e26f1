import type { TableState } from '@thucthi/ui';
import { useEffect, useRef, useState } from 'react';

/**
 * A table's search and sort that also stand in the address: typing is shown at once and written to the address when it
 * pauses; an address that changes from outside (back, a link) is followed.
 */
export function useTableInAddress(inAddress: TableState, write: (state: TableState) => void): [TableState, (state: TableState) => void] {
  const [state, setState] = useState(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const seen = JSON.stringify(inAddress);
  useEffect(() => {
    if (timer.current === undefined) setState(JSON.parse(seen) as TableState);
  }, [seen]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: TableState) => {
    setState(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      write(next);
    }, 250);
  };
  return [state, change];
}
