import type { ReactNode } from 'react';

/** A box in which a wide table scrolls sideways; it takes the focus, so that the keyboard reaches what lies outside. */
export function WideBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="rp-table" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
