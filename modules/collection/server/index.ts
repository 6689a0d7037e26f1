export { collectionRoutes } from './routes.ts';
export { collectionAuditSentences } from './audit-sentences.ts';
export { layOutOnTime } from './lay-out-on-time.ts';
export { saveFormOf, type AskedForm } from './save-form.ts';
export { setReportingCalendarOf } from './reporting-calendar.ts';
export { takeStepsIn, type AskedReport } from './take-steps.ts';
export { closePeriodOf } from './close-periods.ts';
export { allowLateEntryOf } from './late-entries.ts';
