import { Children, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../sign/icon.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import { Link } from './link.tsx';
import { Popover } from './popover.tsx';

/** Choices that stay on a phone; the others open under them. */
const always = 2;

/** The second line: which unit, which period, known on which date, against which plan; and the page's actions at its end. */
export function ContextBar(props: {
  children: ReactNode;
  end?: ReactNode | undefined;
  back?: { href: string; label: string } | undefined;
}) {
  const t = useText(uiWords);
  const id = useId();
  const [open, setOpen] = useState(false);
  const choices = Children.toArray(props.children);
  const rest = choices.slice(always);
  const end = props.end === undefined ? null : <div className="end">{props.end}</div>;
  return (
    <section className={`ctx${open ? ' open' : ''}`} aria-label={t('context.label')}>
      {props.back === undefined ? null : (
        <Link className="back" href={props.back.href}>
          <Icon name="left" />
          {props.back.label}
        </Link>
      )}
      {choices.slice(0, always)}
      {rest.length === 0 ? (
        end
      ) : (
        <>
          <button type="button" className="ctx-more" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {t(open ? 'context.less' : 'context.more')} <Icon name={open ? 'up' : 'down'} size="xs" />
          </button>
          <div className="ctx-rest" id={id}>
            {rest}
            {end}
          </div>
        </>
      )}
    </section>
  );
}

/** One choice of the context line that opens what is given inside (a date field, a tree of units). */
export function ContextMenu(props: { name?: string | undefined; value: string; children: (close: () => void) => ReactNode }) {
  return (
    <Popover
      label={props.name ?? props.value}
      trigger={(trigger) => (
        <button type="button" className="tt-sel" {...trigger}>
          {props.name === undefined ? null : <span>{props.name}</span>}
          <b>{props.value}</b>
          <Icon name="down" size="xs" />
        </button>
      )}
    >
      {props.children}
    </Popover>
  );
}
