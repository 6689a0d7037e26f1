export { assessmentAuditSentences } from './audit-sentences.ts';
export { assessmentRoutes } from './routes.ts';
export { latestPeriod } from './unit-facts.ts';
export { readScorecardFor } from './read-scorecard.ts';
export { readActuals, readActualsOfMany, type ReachedFigure } from './read-actuals.ts';
export { forecastYearEnd, statusPriority, type StatusClass } from '../domain/index.ts';
export { judgeTargets, type TargetStanding } from './judge-targets.ts';
export { readPlacesAmongPeers, type PlaceAmongPeers } from './places-among-peers.ts';
export { assessmentPersonalData } from './personal-data.ts';
