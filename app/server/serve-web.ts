import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

const built = fileURLToPath(new URL('../web/dist/', import.meta.url));

/**
 * Serves the built web: hashed files for ever, every other path the one page, which finds its way by the address. Files were
 * packed when the web was built, so that packing them well costs no request anything.
 */
export function serveWeb(app: Hono, dist: string = built): void {
  const files = { root: dist, precompressed: true };
  app.use(
    '/assets/*',
    serveStatic({ ...files, onFound: (_path, context) => context.header('Cache-Control', 'public, max-age=31536000, immutable') }),
  );
  const always = (_path: string, context: { header(name: string, value: string): void }): void =>
    context.header('Cache-Control', 'no-cache');
  app.use('*', serveStatic({ ...files, rewriteRequestPath: (path) => (path === '/' ? '/index.html' : path), onFound: always }));
  app.get('*', serveStatic({ ...files, rewriteRequestPath: () => '/index.html', onFound: always }));
  // What comes here leads out of the folder of pages, or there are no pages yet.
  app.get('*', (context) =>
    existsSync(join(dist, 'index.html'))
      ? context.text('Không có trang nào ở địa chỉ này. / There is no page at this address.', 404)
      : context.text('Giao diện web chưa được dựng. Hãy chạy lại: npm start', 503),
  );
}
