/// <reference lib="webworker" />
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
/** The files entering figures needs, with their versions; the build writes them in. */
declare const OFFLINE_FILES: { url: string; revision: string | null }[];

/** How long a page waits for a slow server before the kept one is shown. */
const patienceMs = 4000;

/*
 * Opens the program without the server: the page itself and the code of entering figures. It touches nothing under /api: figures
 * are kept by the page, sealed, and never by this worker.
 */
precacheAndRoute(OFFLINE_FILES, { directoryIndex: '', cleanURLs: false });

/** Every address is the one page: the server's where it answers in time, so that a new version is met at once, else the kept one. */
async function page({ request }: { request: Request }): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
    if (answer.status < 500) return answer;
  } catch {
    // no answer
  }
  return (await matchPrecache('/index.html')) ?? Response.error();
}
registerRoute(new NavigationRoute(page, { denylist: [/^\/api\//] }));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
