export { insertUnits, insertEvents, replaceClosure, readUnitDefs, saveUnitVersions, endless } from './units.store.ts';
export { insertIndicators, insertIndicatorVersion, readIndicators, type RegisteredIndicator } from './indicators.store.ts';
export { readCoverageOf, readExpectedCounts, rebuildExpectedCounts, setCoverage, type Coverage } from './coverage.store.ts';
export { indicatorCatalogue } from '../data/indicators/index.ts';
export type { IndicatorDef } from '../data/indicators/indicator-def.ts';
export { indexUnits, type UnitIndex } from '../domain/lineage.ts';
export { unitAt } from '../domain/unit-at.ts';
export type { UnitDef, UnitEvent, UnitKind } from '../domain/unit-def.ts';
