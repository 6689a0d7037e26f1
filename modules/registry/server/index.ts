export { insertUnits, insertEvents, replaceClosure, readUnitDefs, saveUnitVersions, nextOwnUnitId, endless } from './units.store.ts';
export {
  insertIndicators,
  insertIndicatorVersion,
  readIndicators,
  readIndicatorsCached,
  type RegisteredIndicator,
} from './indicators.store.ts';
export {
  readCoverageOf,
  readCoverageSpans,
  readReportedBelow,
  rebuildExpectedCounts,
  setCoverage,
  type Coverage,
} from './coverage.store.ts';
export { readAnsweringUnits } from './answering-units.store.ts';
export { expectedCounts } from './expected-counts.ts';
export { indicatorCatalogue } from '../data/indicators/index.ts';
export type { IndicatorDef } from '../data/indicators/indicator-def.ts';
export { indexUnits, type UnitIndex } from '../domain/lineage.ts';
export { firstDay, lastDayInLaw, unitAt } from '../domain/unit-at.ts';
export type { UnitDef, UnitEvent, UnitKind } from '../domain/unit-def.ts';
export {
  insertBody,
  isIllustrative,
  readBodies,
  readInstallation,
  setRootUnit,
  writeInstallation,
  type BodyRecord,
} from './bodies.store.ts';
export { loadNationalRegistry, readIndicatorIds } from './load-national-registry.ts';
export { childUnits, findBodyUnit, findUnit, findUnits, lifeOfUnits, type FoundUnit } from './find-units.store.ts';
export { listUnitsOn } from './list-units.store.ts';
export { applyUnitEvent, type AppliedEvent } from './apply-unit-event.ts';
export { readGroundHistory, type Ground, type GroundHistory, type GroundMember } from './ground-history.ts';
export type { TotalStretch } from '../domain/total-stretches.ts';
export { assignCoverageTo, changeCoverageRows } from './change-coverage.ts';
export { readCalendar } from './calendar.ts';
export { addWorkingDays, dayStatus, isWorkingDay, workingDaysBetween, type WorkingCalendar } from '../domain/working-days.ts';
export { importLineage, type LineageImport } from './import-lineage.ts';
export { lockUnits } from './lock-units.store.ts';
export type { SluggedOrder } from './read-event-order.ts';
export { registryRoutes } from './routes.ts';
export type { LatestPeriod } from './show-bodies.ts';
export { registryAuditSentences } from './audit-sentences.ts';
export { indicatorFields } from '../domain/indicator-fields.ts';
export { registryPersonalData } from './personal-data.ts';
