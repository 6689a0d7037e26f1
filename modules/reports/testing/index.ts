export { generatedResults } from './generated-results.ts';
export { longReport, type WrittenReport } from './long-report.ts';
export { notReadBack, plainText, readText, referencesIn } from './reading-back.ts';
