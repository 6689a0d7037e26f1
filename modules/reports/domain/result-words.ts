import { hedgedPercent, hedgedQuantity, reachedVerb } from '@thucthi/assessment/contract';
import { formatNumberVi, formatPercentVi, formatQuantityVi, roundTo, decimalString } from '@thucthi/kernel';
import type { Qualifier } from '@thucthi/kernel';
import type { Run } from '@thucthi/writer';
import type { ResultRow } from './result-row.ts';

type Plan = ResultRow['plans'][number];

/** A plan as a report names it: "kế hoạch tỉnh giao", "mục tiêu phấn đấu Đại hội". */
export const planWords = ({ planName }: Pick<Plan, 'planName'>): string => planName.vi.replace(/^(kế hoạch .+)$/, '$1 giao');

/** The hedges of a figure; its source's words are checked where they are entered. */
const hedges = (qualifiers: readonly string[]): Qualifier[] => qualifiers as Qualifier[];

/** The value of a result at the decimals of its source or of its indicator; a source that prints thousands is already whole. */
export function shownValue({ indicator, actual }: ResultRow): string | null {
  return actual === null ? null : decimalString(roundTo(actual.value, Math.max(0, actual.decimals ?? indicator.decimals)));
}

/** How much a figure is: "gần 838,9 tỷ đồng". */
const amountWords = (row: ResultRow): string =>
  hedgedQuantity({ value: shownValue(row) ?? '0', qualifiers: hedges(row.actual?.qualifiers ?? []) }, row.indicator.unit).vi;

/** What ought to be little is not "reached": "ước 23 hợp tác xã", "là 2,97%". */
function verbOf({ indicator, plans }: ResultRow, actual: NonNullable<ResultRow['actual']>): string {
  const verb = reachedVerb({ vintage: actual.vintage, qualifiers: hedges(actual.qualifiers) }).vi;
  if (indicator.polarity !== 'down' && !plans.some(({ comparator }) => comparator === 'le')) return verb;
  return verb.startsWith('đạt') ? verb.replace('đạt', 'là') : verb.replace(' đạt', '');
}

/** What the plans make of the result: each percentage with its plan; plans that say the same are named together. */
function againstPlans(row: ResultRow): string[] {
  const together = new Map<string, { before: string; after: string; plans: Plan[] }>();
  for (const plan of row.plans) {
    const said = againstPlan(row, plan);
    if (said === null) continue;
    const key = plan.percent === null ? `${said.before}|${said.after}|${plan.level}` : plan.planName.vi;
    const other = together.get(key);
    if (other === undefined) together.set(key, { ...said, plans: [plan] });
    else other.plans.push(plan);
  }
  return [...together.values()].map(({ before, after, plans }) => `${before} ${planNames(plans)}${after}`);
}

/** "kế hoạch Trung ương, HĐND và thành phố giao" */
function planNames(plans: readonly Plan[]): string {
  const [first, ...others] = plans.map(planWords);
  if (first === undefined || others.length === 0) return first ?? '';
  const issuers = [first, ...others].map((one) => /^kế hoạch (.+) giao$/.exec(one)?.[1]);
  if (issuers.some((one) => one === undefined)) return [first, ...others].join(', ');
  return `kế hoạch ${issuers.slice(0, -1).join(', ')} và ${issuers.at(-1)} giao`;
}

function againstPlan({ indicator }: ResultRow, plan: Plan): { before: string; after: string } | null {
  if (plan.percent !== null) return { before: `bằng ${hedgedPercent(plan.percent, hedges(plan.qualifiers)).vi}`, after: '' };
  if (plan.comparator === 'yes-no') return plan.met === null ? null : { before: plan.met ? 'đã đạt' : 'chưa đạt', after: '' };
  if (plan.comparator === 'le' && plan.target !== null && plan.met !== null)
    return { before: `${plan.met ? 'trong' : 'vượt'} mức ${formatQuantityVi(plan.target, indicator.unit)} của`, after: '' };
  if (plan.difference === null || plan.target === null) return null;
  if (Number(plan.difference) === 0) return { before: 'bằng', after: '' };
  const size = decimalString(roundTo(plan.difference.replace('-', ''), 2));
  const unit = indicator.unit === '%' ? 'điểm %' : indicator.unit;
  return { before: plan.difference.startsWith('-') ? 'thấp hơn' : 'cao hơn', after: ` ${formatQuantityVi(size, unit)}` };
}

/** The comparison with the same period: "tăng 10,3% so với cùng kỳ năm trước"; null where it is not known. */
function againstLastYear({ indicator, samePeriod, actual }: ResultRow): string | null {
  if (!samePeriod.comparable || (indicator.accumulation === 'index' && actual !== null)) return null;
  const value = samePeriod.growthPercent ?? samePeriod.points;
  if (value === null) return null;
  if (Number(value) === 0) return 'bằng cùng kỳ năm trước';
  const size = value.replace('-', '');
  const number = samePeriod.growthPercent === null ? `${formatNumberVi(size)} điểm %` : formatPercentVi(size);
  return `${value.startsWith('-') ? 'giảm' : 'tăng'} ${number} so với cùng kỳ năm trước`;
}

/** One indicator as a sentence of the report; what is missing is said loudly, never left out. */
export function resultSentence(row: ResultRow): readonly Run[] {
  const name = row.indicator.name.vi;
  const growth = againstLastYear(row);
  const rest = [...againstPlans(row), ...(growth === null ? [] : [growth])];
  if (row.actual === null) {
    const missing: Run = { text: '[chưa có số liệu]', style: 'missing' };
    return [{ text: `${name}: ` }, missing, { text: `${rest.length === 0 ? '' : `; ${rest.join(', ')}`}.` }];
  }
  return [
    { text: `${name} ${verbOf(row, row.actual)} ` },
    { text: amountWords(row), style: 'bold' },
    { text: `${rest.map((one) => `, ${one}`).join('')}.` },
  ];
}

/** What a unit has to do for the rest of the year to reach a plan: null where nothing can be said. */
export function neededSentence(row: ResultRow): string | null {
  const plan = row.plans.find(({ needed, level }) => needed !== null && level === 'assigned');
  if (plan?.needed == null) return null;
  const { needed } = plan;
  const each = decimalString(roundTo(needed.perUnit, row.indicator.decimals));
  const times = needed.multiple === null ? '' : `, gấp ${formatNumberVi(needed.multiple)} lần bình quân từ đầu năm`;
  return `${row.indicator.name.vi}: ${needed.unitsLeft} ${needed.unit === 'month' ? 'tháng' : 'ngày'} còn lại phải đạt bình quân ${formatQuantityVi(each, row.indicator.unit)} mỗi ${needed.unit === 'month' ? 'tháng' : 'ngày'} để hoàn thành ${planWords(plan)}${times}.`;
}
