export { statusClass, statusClasses, type StatusClass } from './contract/shapes.ts';
export { actual, forecast, planStanding, scorecardRow, type ScorecardRow } from './contract/scorecard-row.ts';
export { readScorecard, scorecard, type Scorecard } from './contract/scorecard.ts';
export { indicatorView, readIndicatorView, type IndicatorView } from './contract/indicator-view.ts';
export { explainNumber, explanation, type Explanation } from './contract/explanation.ts';
export { changeStatusRules, readStatusRules, statusRule, type StatusRuleShape } from './contract/status-rules.ts';
export { overrideStatus } from './contract/status-override.ts';
export { entrySheet, readEntrySheet, type EntrySheet } from './contract/entry-sheet.ts';
export { hedgedPercent, hedgedQuantity, reachedVerb } from './domain/hedge.ts';
