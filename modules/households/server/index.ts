export { householdRoutes } from './routes.ts';
export { householdAuditSentences } from './audit-sentences.ts';
export { eraseOnTime } from './erase-on-time.ts';
export { createListOf } from './keep-list.ts';
export { saveLinesOf } from './save-lines.ts';
export { divisibleTargets } from './show-lists.ts';
export { openListOf } from './open-list.ts';
export { householdPersonalData } from './personal-data.ts';
