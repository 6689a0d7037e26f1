export { intakeRoutes } from './routes.ts';
export { openReadingDesk, type ReadingDesk } from './reading-desk.ts';
export { hasPapers } from './papers.store.ts';
export { takePaperOf } from './take-paper.ts';
export { intakeAuditSentences } from './audit-sentences.ts';
export { showPapersOf } from './show-papers.ts';
export { showPaperOf } from './show-paper.ts';
export { decideFindingsOf } from './decide-findings.ts';
export { recordFindingsOf } from './record-findings.ts';
