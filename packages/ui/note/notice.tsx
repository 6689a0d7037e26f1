import type { ReactNode } from 'react';
import { Icon } from '../sign/icon.tsx';
import type { IconName } from '../sign/icon.tsx';

/** info = a fact to know, ask = needs an answer from the reader (coloured left edge), offline and band = a line across the page. */
export type NoticeKind = 'info' | 'ask' | 'problem' | 'band';

/** A few words that stay until they are dealt with; never a toast. */
export function Notice(props: {
  kind?: NoticeKind | undefined;
  icon?: IconName | undefined;
  title?: ReactNode | undefined;
  children?: ReactNode | undefined;
  actions?: ReactNode | undefined;
}) {
  const { kind = 'info' } = props;
  const icon = props.icon ?? (kind === 'info' ? 'info' : 'mend');
  return (
    <div className={`tt-notice ${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon name={icon} size={kind === 'band' ? 'lg' : 'md'} />
      <div>
        {props.title === undefined ? null : <b>{props.title}</b>} {props.children}
        {props.actions === undefined ? null : <div className="tt-actions">{props.actions}</div>}
      </div>
    </div>
  );
}
