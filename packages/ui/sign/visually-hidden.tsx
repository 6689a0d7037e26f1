import type { ReactNode } from 'react';

/** Words for those who listen, not seen on the screen. */
export function VisuallyHidden(props: { children: ReactNode }) {
  return <span className="vh">{props.children}</span>;
}
