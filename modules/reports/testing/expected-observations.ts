import { dec, decimalString, parsePeriodCode, periodCode, periodEnd, unitOf } from '@thucthi/kernel';
import type { Observation } from '@thucthi/reader';
import type { FigureReference } from '../domain/figure-run.ts';
import type { PlanResult, PrintedFigure, ResultRow } from '../domain/result-row.ts';

/** What a reader ought to find of one bound figure. */
export interface Expected {
  reference: FigureReference;
  measures: readonly Observation['measure'][];
  exact: string;
  period: string;
  status: Observation['status'];
  qualifiers: readonly string[];
  polarity: Observation['polarity'];
  basis: readonly Observation['basis_kind'][];
  /** Who gave the plan, in the reader's words; undefined where no plan is meant. */
  issuer?: string | null;
  price: boolean;
}

/** What follows from a row for a figure of it that a report has bound. */
export function expectedOf(row: ResultRow, reference: FigureReference, report: string): Expected {
  const { indicator, actual, month, samePeriod, rank } = row;
  const plan = row.plans.find((one) => (one.plan ?? one.planName.vi) === reference.plan);
  const derived = { reference, period: report, status: statusOf(actual), qualifiers: [] as string[], polarity: null, price: hasPrice(row) } as const;
  switch (reference.measure) {
    case 'actual':
      return { ...derived, ...levelOf(row, known(actual)) };
    case 'month':
      return { ...derived, ...levelOf(row, known(month ?? null)), period: month?.period ?? '', status: statusOf(month ?? null) };
    case 'percent':
      return { ...derived, measures: ['pct_of_plan'], exact: decimalString(dec(plan?.percent ?? '')), qualifiers: plan?.qualifiers ?? [], ...against(plan) };
    case 'exceeded':
      return { ...derived, measures: ['pct_of_plan'], exact: decimalString(dec(plan?.percent ?? '').minus(100)), ...against(plan) };
    case 'standing':
      return { ...derived, measures: ['delta'], exact: inBase(sizeOf(plan?.difference ?? ''), indicator.unit === '%' ? 'điểm phần trăm' : indicator.unit), polarity: wayOf(plan?.difference ?? ''), ...against(...alike(row, plan)) };
    case 'limit':
      return { ...derived, ...targetOf(row, plan?.target ?? ''), ...against(plan), status: 'plan', qualifiers: ['tối đa'], period: yearOf(report) };
    case 'target':
      return { ...derived, ...targetOf(row, plan?.target ?? ''), ...against(plan), status: 'plan', period: yearOf(report) };
    case 'low':
      return { ...derived, ...targetOf(row, plan?.target ?? ''), ...against(plan), status: 'plan', qualifiers: ['ít nhất'], period: yearOf(report) };
    case 'high':
      return { ...derived, ...targetOf(row, plan?.targetHigh ?? ''), ...against(plan), status: 'plan', qualifiers: ['tối đa'], period: yearOf(report) };
    case 'growth':
      return { ...derived, measures: ['growth'], exact: sizeOf(samePeriod.growthPercent ?? ''), polarity: wayOf(samePeriod.growthPercent ?? ''), basis: ['yoy'] };
    case 'points':
      return { ...derived, measures: ['delta'], exact: sizeOf(samePeriod.points ?? ''), polarity: wayOf(samePeriod.points ?? ''), basis: ['yoy'] };
    case 'rank':
      return { ...derived, measures: ['rank'], exact: String(rank?.place ?? ''), basis: ['scope'] };
  }
} // prettier-ignore

function known<T>(value: T | null): T {
  if (value === null) throw new Error('a figure is bound that its row does not have');
  return value;
}

const sizeOf = (value: string): string => decimalString(dec(value).abs());
const wayOf = (value: string): 'up' | 'down' => (value.startsWith('-') ? 'down' : 'up');
const inBase = (value: string, unit: string): string => decimalString(dec(value).times(unitOf(unit).factor));
const hasPrice = ({ indicator }: ResultRow): boolean => (indicator.priceBasis ?? '').startsWith('constant') && indicator.unit !== '%';

/** A target of a year is a target of all of it, whatever part of it the report is about. */
const yearOf = (report: string): string => {
  const period = parsePeriodCode(report);
  return periodEnd(period).endsWith('-12-31') ? periodCode(period) : report.slice(0, 4);
};

function statusOf(figure: PrintedFigure | null): Observation['status'] {
  if (figure === null) return 'actual';
  if (figure.qualifiers.includes('dự kiến')) return 'forecast';
  return figure.vintage === 'uoc' || figure.qualifiers.includes('ước') ? 'estimate' : 'actual';
}

const isGrowth = ({ indicator: { accumulation, name } }: ResultRow): boolean =>
  accumulation === 'index' || name.vi.startsWith('Tốc độ tăng');
const isShare = ({ indicator: { name } }: ResultRow): boolean => name.vi.startsWith('Tỷ trọng');

/** A figure's own value: an amount, a count, a share or a change, as its name says. */
function levelOf(row: ResultRow, { value, vintage, qualifiers }: PrintedFigure) {
  const estimate = vintage === 'uoc' && !qualifiers.includes('dự kiến') ? ['ước'] : [];
  return {
    exact: inBase(sizeOf(value), row.indicator.unit),
    qualifiers: [...new Set([...estimate, ...qualifiers])],
    ...(row.indicator.unit === 'hạng'
      ? { measures: ['rank'] as const, basis: ['scope'] as const, qualifiers: estimate }
      : isGrowth(row)
        ? { measures: ['growth'] as const, basis: ['yoy', 'yoy_avg', 'prev_year', 'unstated'] as const, polarity: wayOf(value) }
        : isShare(row)
          ? { measures: ['share'] as const, basis: ['whole'] as const }
          : { measures: ['level', 'count_of'] as const, basis: ['none'] as const }),
  };
}

/** A target: of a growth, a growth that is planned. */
const targetOf = (row: ResultRow, value: string) => ({
  exact: inBase(value, row.indicator.unit),
  ...(isGrowth(row) ? { measures: ['growth'] as const, polarity: 'up' as const } : { measures: ['target', 'share'] as const }),
});

const issuerWords = [
  [/Trung ương/, 'central'],
  [/Đại hội/, 'party_congress'],
  [/tỉnh/, 'province'],
  [/thành phố/, 'city'],
  [/HĐND/, 'council'],
  [/UBND/, 'executive'],
  [/cấp ủy/, 'party_committee'],
] as const;

function against(...plans: readonly (PlanResult | undefined)[]): { basis: readonly ['plan']; issuer: string | null } {
  const names = plans.map((plan) => plan?.planName.vi ?? '').join(' ');
  const found = issuerWords.flatMap(([words, code]) => (words.test(names) ? [code] : []));
  return { basis: ['plan'], issuer: found.length === 0 ? null : found.join('+') };
}

/** The plans of those who gave them that are missed, or passed, by as much: they are named together. */
const alike = (row: ResultRow, plan: PlanResult | undefined): readonly (PlanResult | undefined)[] =>
  plan === undefined || !plan.planName.vi.startsWith('kế hoạch ')
    ? [plan]
    : row.plans.filter(
        ({ planName, difference, level, percent }) =>
          planName.vi.startsWith('kế hoạch ') && difference === plan.difference && level === plan.level && percent === null,
      );
