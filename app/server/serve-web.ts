import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

const dist = fileURLToPath(new URL('../web/dist/', import.meta.url));

/** Serves the built web: hashed files for ever, every other path the one page, which finds its way by the address. */
export function serveWeb(app: Hono): void {
  app.use(
    '/assets/*',
    serveStatic({ root: dist, onFound: (_path, context) => context.header('Cache-Control', 'public, max-age=31536000, immutable') }),
  );
  app.use(
    '*',
    serveStatic({
      root: dist,
      rewriteRequestPath: (path) => (path === '/' ? '/index.html' : path),
      onFound: (_path, context) => context.header('Cache-Control', 'no-cache'),
    }),
  );
  app.get('*', (context) => {
    if (context.req.path.startsWith('/api/')) return context.notFound();
    const page = join(dist, 'index.html');
    if (!existsSync(page)) return context.text('Giao diện web chưa được dựng. Hãy chạy lại: npm start', 503);
    context.header('Cache-Control', 'no-cache');
    return context.html(readFileSync(page, 'utf8'));
  });
}
