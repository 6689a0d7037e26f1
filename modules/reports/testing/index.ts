export { generatedResults } from './generated-results.ts';
export { notReadBack, plainText, readText, referencesIn } from './reading-back.ts';
