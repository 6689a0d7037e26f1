export { assessmentAuditSentences } from './audit-sentences.ts';
export { assessmentRoutes } from './routes.ts';
export { latestPeriod } from './unit-facts.ts';
export { readScorecardFor } from './read-scorecard.ts';
export { readActuals } from './read-actuals.ts';
export { forecastYearEnd } from '../domain/index.ts';
