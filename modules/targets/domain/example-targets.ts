import type { GridSetup } from './grid-state.ts';
import type { Plan, PlanVersion } from './plan.ts';
import type { PlannedIndicator, PlannedUnit } from './planned-indicator.ts';
import type { Target, TargetTerms, TargetVersion } from './target.ts';

/** Budget revenue, as the tests of this folder use it: a flow in tỷ đồng that adds up over units and months. */
export const revenue: PlannedIndicator = {
  code: 'budget-revenue',
  name: { vi: 'Thu ngân sách nhà nước', en: 'State budget revenue' },
  unit: 'tỷ đồng',
  decimals: 1,
  frequency: 'month',
  polarity: 'up',
  accumulation: 'sum',
  rollUp: 'sum',
  planConvention: 'ratio',
};

/** New enterprises: a whole number that adds up. */
export const enterprises: PlannedIndicator = {
  ...revenue,
  code: 'enterprises-new',
  name: { vi: 'Doanh nghiệp thành lập mới', en: 'New enterprises' },
  unit: 'doanh nghiệp',
  decimals: 0,
};

/** Economic growth: judged in points, adds up over nothing. */
export const growth: PlannedIndicator = {
  ...revenue,
  code: 'grdp',
  name: { vi: 'Tốc độ tăng GRDP', en: 'GRDP growth' },
  unit: '%',
  decimals: 2,
  frequency: 'quarter',
  accumulation: 'index',
  rollUp: 'none',
  planConvention: 'points',
};

/** The poverty rate: lower is better, once a year. */
export const poverty: PlannedIndicator = {
  ...revenue,
  code: 'poverty-rate',
  name: { vi: 'Tỷ lệ hộ nghèo', en: 'Poverty rate' },
  unit: '%',
  decimals: 2,
  frequency: 'year',
  polarity: 'down',
  accumulation: 'year-only',
  rollUp: 'weighted',
  planConvention: 'reduction',
};

/** A city that ended with the district tier on 1 July 2025. */
export const formerCity: PlannedUnit = { id: 1, name: 'Thành phố Pleiku', validFrom: '1999-04-24', validTo: '2025-07-01' };

/** A ward founded that day. */
export const newWard: PlannedUnit = { id: 2, name: 'Phường Pleiku', validFrom: '2025-07-01', validTo: null };

/** The first decision of a plan. */
export const firstIssue: PlanVersion = {
  id: 'v1',
  number: 1,
  decidedOn: '2022-12-09',
  effectiveFrom: '2023-01-01',
  recordedOn: '2022-12-12',
  document: 'doc-71',
  reason: null,
};

/** The province's plan for 2023. */
export const provincePlan: Plan = {
  id: 'plan-province-2023',
  kind: 'plan',
  issuers: ['province'],
  period: { kind: 'year', year: 2023 },
  versions: [firstIssue],
};

/** Terms asking for at least a value. */
export function atLeast(value: string): TargetTerms {
  return { comparator: { kind: 'ge' }, value, derived: null, parentTarget: null, clause: null, phasing: null };
}

/** The first version of a target with given terms. */
export function firstVersion(terms: TargetTerms): TargetVersion {
  return {
    id: 't1',
    number: 1,
    planVersion: 'v1',
    decidedOn: '2022-12-09',
    effectiveFrom: '2023-01-01',
    recordedOn: '2022-12-12',
    reason: null,
    terms,
  };
}

/** Pleiku's revenue target for 2023 in the province's plan. */
export const pleikuRevenue: Target = {
  id: 'target-1',
  indicator: 'budget-revenue',
  unit: 1,
  period: '2023',
  plan: 'plan-province-2023',
  level: 'assigned',
  versions: [firstVersion(atLeast('1550.6'))],
};

/** A grid of three wards over one year's new enterprises, nothing assigned yet. */
export const wardGrid: GridSetup = {
  plan: 'plan-city-2023',
  planVersion: 'v1',
  indicator: enterprises,
  level: 'assigned',
  comparator: 'ge',
  columns: [{ period: '2023', total: '659' }],
  rows: [
    { unit: 11, name: 'Phường Diên Hồng', annual: null, lastYear: { '2023': '120' }, weight: '9000', striving: {} },
    { unit: 12, name: 'Phường Hoa Lư', annual: null, lastYear: { '2023': '80' }, weight: '8000', striving: {} },
    { unit: 13, name: 'Xã Trà Đa', annual: null, lastYear: { '2023': '21' }, weight: '5000', striving: {} },
  ],
  cells: [{ unit: 11, period: '2023', value: '300', version: 'cell-11', locked: false }],
};
