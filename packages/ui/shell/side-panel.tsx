import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../sign/icon.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';

/** A page with a panel beside it; without a panel the page takes the whole width. */
export function WithPanel(props: { children: ReactNode; panel: ReactNode | null }) {
  const open = props.panel !== null && props.panel !== undefined && props.panel !== false;
  return (
    <div className={open ? 'tt-with-panel' : undefined}>
      <div className="tt-with-panel-page">{props.children}</div>
      {open ? props.panel : null}
    </div>
  );
}

/**
 * A panel beside the page: an edge, not a dialog. It takes focus when it opens, gives it back to where the reader was when
 * it closes, and closes on Esc. Opened on arrival from an address it should not steal focus: pass `takeFocus={false}`.
 */
export function SidePanel(props: { title: string; onClose: () => void; children: ReactNode; takeFocus?: boolean | undefined }) {
  const { onClose, takeFocus = true } = props;
  const t = useText(uiWords);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (!takeFocus) return;
    before.current = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    };
  }, [takeFocus]);
  return (
    <aside
      className="tt-panel"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="tt-panel-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        <button type="button" className="btn bare icon" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {props.children}
    </aside>
  );
}
