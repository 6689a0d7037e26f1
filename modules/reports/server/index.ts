export { reportRoutes } from './routes.ts';
export { answerDocument } from './answer-document.ts';
export type { Results } from '../domain/result-row.ts';
export { resultsReport } from '../domain/results-report.ts';
export { readResults } from './read-results.ts';
export { reportAuditSentences } from './audit-sentences.ts';
export { createRunIn, createRunOf, editBlockOf, renewRunOf } from './write-runs.ts';
export { moveRunOf } from './move-run.ts';
export { reportPersonalData } from './personal-data.ts';
