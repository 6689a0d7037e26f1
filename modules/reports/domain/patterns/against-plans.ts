import { hedgedPercent } from '@thucthi/assessment/contract';
import { dec, decimalString, formatPercentVi, formatQuantityVi, roundTo } from '@thucthi/kernel';
import type { BoundRun } from '../figure-run.ts';
import type { PlanResult, ResultRow } from '../result-row.ts';
import { bound, hedgesOf, isChange } from './printed.ts';

/** A plan as a report names it: "kế hoạch tỉnh giao", "mục tiêu phấn đấu Đại hội". */
export const planWords = ({ planName }: Pick<PlanResult, 'planName'>): string =>
  /^kế hoạch .| và /.test(planName.vi) ? `${planName.vi} giao` : planName.vi;

/** Percentages of plans: "bằng 54,1% kế hoạch tỉnh giao, bằng 47,81% kế hoạch thành phố giao"; the verb once or again. */
export function percentWords(row: ResultRow, { between, again }: { between: string; again: boolean }): readonly BoundRun[] | null {
  const counted = row.plans.filter(({ percent }) => percent !== null);
  if (counted.length === 0) return null;
  return counted.flatMap((plan, at) => [
    { text: `${at === 0 ? '' : between}${at === 0 || again ? 'bằng ' : ''}` },
    bound(row, 'percent', hedgedPercent(plan.percent ?? '', hedgesOf(plan.qualifiers)).vi, undefined, plan.plan ?? plan.planName.vi),
    { text: ` ${planWords(plan)}` },
  ]);
}

/** "vượt 12,3% kế hoạch tỉnh giao": of one plan that is passed, and by less than as much again. */
export function exceededWords(row: ResultRow): readonly BoundRun[] | null {
  const counted = row.plans.filter(({ percent }) => percent !== null);
  const [plan] = counted;
  if (plan === undefined || counted.length > 1 || plan.qualifiers.length > 0 || plan.comparator !== 'ge') return null;
  const over = dec(plan.percent ?? '0').minus(100);
  if (row.indicator.polarity !== 'up' || over.lte(0) || over.gte(100)) return null;
  return [
    { text: 'vượt ' },
    bound(row, 'exceeded', formatPercentVi(over), undefined, plan.plan ?? plan.planName.vi),
    { text: ` ${planWords(plan)}` },
  ];
}

type Order = 'plan-first' | 'number-first';

/** What plans without a percentage make of a result: points or units apart. Plans that say the same are named together. */
export function standingWords(row: ResultRow, order: Order): readonly BoundRun[] | null {
  const together = new Map<string, PlanResult[]>();
  for (const plan of row.plans) {
    const said = standingKey(plan);
    // Only plans named by who gave them are named together.
    const key = said === null || isNamedByIssuer(plan) ? said : `${said} ${plan.planName.vi}`;
    if (key !== null) together.set(key, [...(together.get(key) ?? []), plan]);
  }
  const said = [...together.values()].map((plans) => standing(row, plans, order));
  if (said.length === 0 || (order === 'number-first' && !said.some((runs) => runs.some(({ figure }) => figure?.measure === 'standing'))))
    return null;
  return said.flatMap((runs, at) => (at === 0 ? runs : [{ text: ', ' }, ...runs]));
}

const isNamedByIssuer = (plan: PlanResult): boolean => /^kế hoạch .+ giao$/.test(planWords(plan));

/** What a plan says apart from its name; null where it says nothing, a percentage, or a range. */
function standingKey(plan: PlanResult): string | null {
  const { percent, comparator, level, target, difference } = plan;
  if (percent !== null || ['range', 'le', 'yes-no'].includes(comparator) || target === null || difference === null) return null;
  return dec(difference).isZero() ? null : `${difference} ${level}`;
}

/** Plans that are met, or not, without a number to it: each in words that can stand alone. */
export const metWords = ({ plans }: ResultRow): string[] =>
  plans.flatMap((plan) => {
    if (plan.comparator === 'yes-no') return plan.met === null ? [] : [`${plan.met ? 'đã đạt' : 'chưa đạt'} ${planWords(plan)}`];
    const exact = plan.percent === null && plan.comparator === 'ge' && plan.target !== null && plan.difference !== null;
    return exact && dec(plan.difference ?? '1').isZero() ? [`đạt đúng ${planWords(plan)}`] : [];
  });

function standing(row: ResultRow, plans: readonly PlanResult[], order: Order): BoundRun[] {
  const { indicator } = row;
  const [first] = plans;
  if (first === undefined) return [];
  const { difference } = first;
  const names = planNames(plans);
  const key = first.plan ?? first.planName.vi;
  const size = decimalString(roundTo((difference ?? '0').replace('-', ''), 2));
  const amount = formatQuantityVi(size, indicator.unit === '%' ? 'điểm phần trăm' : indicator.unit);
  const way = difference?.startsWith('-') === true ? 'thấp hơn' : 'cao hơn';
  const number = bound(row, 'standing', amount, undefined, key);
  return order === 'plan-first' ? [{ text: `${way} ${names} ` }, number] : [{ text: `${way} ` }, number, { text: ` so với ${names}` }];
}

/** "kế hoạch Trung ương, HĐND và thành phố giao" */
export function planNames(plans: readonly PlanResult[]): string {
  const [first, ...others] = plans.map(planWords);
  if (first === undefined || others.length === 0) return first ?? '';
  const issuers = [first, ...others].map((one) => /^kế hoạch (.+) giao$/.exec(one)?.[1]);
  if (issuers.some((one) => one === undefined)) return [first, ...others].join(', ');
  return `kế hoạch ${issuers.slice(0, -1).join(', ')} và ${issuers.at(-1)} giao`;
}

/** "phấn đấu cả năm từ 8% đến 8,5% theo kế hoạch thành phố giao", "không quá 15 tỷ đồng": the plans that give two ends, or a limit. */
export const boundsWords = (row: ResultRow, yearGoesOn: boolean): readonly (readonly BoundRun[])[] =>
  row.plans.filter(isBounds).map((plan) => boundWords(row, plan, yearGoesOn));

function boundWords(row: ResultRow, plan: PlanResult, yearGoesOn: boolean): BoundRun[] {
  const key = plan.plan ?? plan.planName.vi;
  const end = (measure: 'low' | 'high' | 'limit' | 'target', value: string): BoundRun =>
    bound(row, measure, formatQuantityVi(value, row.indicator.unit), undefined, key);
  const aim = `phấn đấu ${yearGoesOn ? 'cả năm ' : ''}`;
  const rises = isChange(row) ? 'tăng ' : '';
  const according = ` theo ${planWords(plan)}`;
  if (plan.comparator === 'le')
    return [
      { text: `${aim}${rises}không quá ` },
      end('limit', plan.target ?? '0'),
      { text: `${according}${plan.met === false ? ', đã vượt' : ''}` },
    ];
  if (plan.comparator === 'range')
    return [
      { text: `${aim}${rises}từ ` },
      end('low', plan.target ?? '0'),
      { text: ' đến ' },
      end('high', plan.targetHigh ?? '0'),
      { text: according },
    ];
  return [{ text: `${aim}${isChange(row) ? 'tăng' : 'đạt'} ` }, end('target', plan.target ?? '0'), { text: according }];
}

/** What each plan wants of a result that is not known yet: bounds, or "phấn đấu cả năm đạt 450 tỷ đồng theo kế hoạch thành phố giao". */
export const aimsWords = (row: ResultRow, yearGoesOn: boolean): readonly (readonly BoundRun[])[] =>
  row.plans.filter((plan) => isBounds(plan) || isGiven(plan)).map((plan) => boundWords(row, plan, yearGoesOn));

const isGiven = ({ comparator, target, derived }: PlanResult): boolean =>
  (comparator === 'ge' || comparator === 'eq') && target !== null && derived !== true;

/** Whether a plan gives two ends, or a limit that has no percentage. */
const isBounds = ({ comparator, target, targetHigh, percent }: PlanResult): boolean =>
  target !== null && ((comparator === 'range' && targetHigh != null) || (comparator === 'le' && percent === null));
