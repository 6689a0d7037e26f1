import type { ReactNode } from 'react';

/** An empty place: what belongs here, and the one action that fills it. */
export function EmptyState(props: { title: ReactNode; children?: ReactNode | undefined; action?: ReactNode | undefined }) {
  return (
    <div className="tt-empty">
      <h2>{props.title}</h2>
      {props.children === undefined ? null : <p>{props.children}</p>}
      {props.action === undefined ? null : <div className="tt-actions">{props.action}</div>}
    </div>
  );
}
