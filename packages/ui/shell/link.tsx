import { createContext, useContext } from 'react';
import type { AnchorHTMLAttributes, ReactNode } from 'react';

/** A link of the interface: an address, and whatever an anchor takes. */
export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  children: ReactNode;
}

/** How links are drawn; the app gives its router's link here, everything inside stays ignorant of routing. */
export type RenderLink = (props: LinkProps) => ReactNode;

const LinkContext = createContext<RenderLink>(({ children, ...anchor }) => <a {...anchor}>{children}</a>);

/** Gives every link inside the router's way of moving between pages. */
export function LinkProvider(props: { render: RenderLink; children: ReactNode }) {
  return <LinkContext.Provider value={props.render}>{props.children}</LinkContext.Provider>;
}

/** A link: plain `<a>` unless the app said otherwise. */
export function Link(props: LinkProps) {
  const render = useContext(LinkContext);
  return <>{render(props)}</>;
}
