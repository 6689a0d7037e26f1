import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { pages } from './pages.ts';
import { hrefTo } from './shell/page-address.ts';
import { FailedPage } from './shell/failed-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { PendingPage } from './shell/pending-page.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: FailedPage });

const tree = root.addChildren(
  pages.map((page) =>
    createRoute({ getParentRoute: () => root, path: page.path, component: lazyRouteComponent(page.load), errorComponent: FailedPage }),
  ),
);

/** An address's query as plain texts: no JSON, so that "2023" stays the text it is. */
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The query of an address, empty values left out and slashes kept readable. */
export function writeSearch(search: Record<string, unknown>): string {
  return hrefTo(
    '',
    Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
  );
}

/** Moves between the pages; each page's code is fetched when it is first needed, or when a link to it is pointed at. */
export const router = createRouter({
  routeTree: tree,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  scrollRestoration: true,
  defaultPreload: false,
  defaultPendingMs: 300,
  defaultPendingComponent: PendingPage,
  defaultStructuralSharing: true,
});
