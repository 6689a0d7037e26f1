import type { ReactNode } from 'react';

/** A figure inside a sentence that opens "Giải thích con số" when pressed. */
export function Pick(props: { children: ReactNode; open?: boolean | undefined; onPick: () => void; label?: string | undefined }) {
  return (
    <button type="button" className="tt-pick" aria-expanded={props.open ?? false} aria-label={props.label} onClick={props.onPick}>
      {props.children}
    </button>
  );
}
