export { sessionRoutes } from './routes.ts';
export { sessionAuditSentences } from './audit-sentences.ts';
