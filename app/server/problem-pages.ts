import type { Hono } from 'hono';
import { languageOf, problemList, problemPage } from '@thucthi/platform';

/** Serves what the `type` of every problem points to: a page that says what happened, that nothing was lost, and what to do. */
export function serveProblemPages(app: Hono): void {
  app.use('/problems/*', async (context, next) => {
    await next();
    context.header('Content-Language', languageOf(context));
    context.header('Vary', 'Accept-Language', { append: true });
    context.header('Cache-Control', 'no-cache');
  });
  app.get('/problems', (context) => context.html(problemList(languageOf(context))));
  app.get('/problems/:code', (context) => {
    const page = problemPage(context.req.param('code'), languageOf(context));
    return page === null ? context.html(problemList(languageOf(context)), 404) : context.html(page);
  });
}
