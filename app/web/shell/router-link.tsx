import { useRouter } from '@tanstack/react-router';
import type { LinkProps } from '@thucthi/ui';
import type { MouseEvent } from 'react';

/** Whether an address is a page of this program (not a file of the API, not another site, not a place on the page). */
export function isOwnPage(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/api/');
}

/** A link drawn as a plain anchor that moves inside the program without reloading; pointing at it fetches the page's code. */
export function RouterLink(props: LinkProps) {
  const router = useRouter();
  const { href, onClick, target, download, ...rest } = props;
  if (!isOwnPage(href) || target !== undefined || download !== undefined) return <a {...props}>{props.children}</a>;
  const prepare = () => {
    void router.preloadRoute({ to: href.split('?')[0] ?? href }).catch(() => undefined);
  };
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a {...rest} href={href} onClick={go} onPointerEnter={prepare} onFocus={prepare}>
      {props.children}
    </a>
  );
}
