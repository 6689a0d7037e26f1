import type { ReactNode } from 'react';
import { Button } from '../form/button.tsx';
import { Icon } from '../sign/icon.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';

/** An error in words: what happened, that nothing was lost, what to do. */
export function ErrorNote(props: {
  /** what happened */
  what: ReactNode;
  /** what was kept; "Không mất dữ liệu nào đã nhập." unless told, null where nothing could be lost */
  kept?: ReactNode | null | undefined;
  /** what to do now */
  todo?: ReactNode | undefined;
  onRetry?: (() => void) | undefined;
  /** reference an operator can look up */
  reference?: string | undefined;
  actions?: ReactNode | undefined;
}) {
  const t = useText(uiWords);
  const kept = props.kept === undefined ? t('error.nothing-lost') : props.kept;
  return (
    <div className="tt-error" role="alert">
      <Icon name="mend" />
      <div>
        <b>{props.what}</b>
        {kept === null ? null : <p>{kept}</p>}
        {props.todo === undefined ? null : <p>{props.todo}</p>}
        {props.onRetry === undefined && props.actions === undefined ? null : (
          <div className="tt-actions">
            {props.onRetry === undefined ? null : <Button onClick={props.onRetry}>{t('error.retry')}</Button>}
            {props.actions}
          </div>
        )}
        {props.reference === undefined ? null : <p className="xs dim">{t('error.reference', { code: props.reference })}</p>}
      </div>
    </div>
  );
}
