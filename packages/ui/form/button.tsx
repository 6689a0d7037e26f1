import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon } from '../sign/icon.tsx';
import type { IconName } from '../sign/icon.tsx';
import { Link } from '../shell/link.tsx';

/** main = the one primary action of a page (lacquer red), plain = a bordered button, bare = a word in link colour. */
export type ButtonKind = 'main' | 'plain' | 'bare';

/** A button; `busy` keeps it in place and says so instead of letting it be pressed twice. */
export function Button(
  props: ButtonHTMLAttributes<HTMLButtonElement> & {
    kind?: ButtonKind | undefined;
    icon?: IconName | undefined;
    busy?: boolean | undefined;
    size?: 'normal' | 'touch' | undefined;
    children?: ReactNode | undefined;
    ref?: Ref<HTMLButtonElement> | undefined;
  },
) {
  const { kind = 'plain', icon, busy = false, size = 'normal', children, className, disabled, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(kind, size, className)}
      disabled={disabled === true || busy}
      aria-busy={busy ? true : undefined}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for actions that are pages of their own or files to download. */
export function ButtonLink(props: {
  href: string;
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  size?: 'normal' | 'touch' | undefined;
  download?: boolean | string | undefined;
  /** the whole of what the short words on it stand for */
  title?: string | undefined;
  children: ReactNode;
}) {
  const { href, kind = 'plain', icon, size = 'normal', download, title, children } = props;
  const more = { ...(download === undefined ? {} : { download }), ...(title === undefined ? {} : { title, 'aria-label': title }) };
  return (
    <Link href={href} className={buttonClass(kind, size, undefined)} {...more}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </Link>
  );
}

function buttonClass(kind: ButtonKind, size: 'normal' | 'touch', extra: string | undefined): string {
  return ['btn', kind === 'plain' ? '' : kind, size === 'touch' ? 'touch' : '', extra ?? ''].filter((name) => name !== '').join(' ');
}
