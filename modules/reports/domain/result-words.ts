import { formatNumberVi, formatPercentVi, formatQuantityVi, roundTo, decimalString } from '@thucthi/kernel';
import type { Run } from '@thucthi/writer';
import type { ResultRow } from './result-row.ts';

type Plan = ResultRow['plans'][number];

/** Hedges that stand before a number; the others are part of the verb. */
const beforeNumber = new Set(['gần', 'hơn', 'trên', 'dưới', 'khoảng', 'xấp xỉ', 'ít nhất', 'tối đa']);
const hedge = (qualifiers: readonly string[]): string =>
  qualifiers
    .filter((one) => beforeNumber.has(one))
    .map((one) => `${one} `)
    .join('');

/** A plan as a report names it: "kế hoạch tỉnh giao", "mục tiêu phấn đấu Đại hội". */
export function planWords({ issuerLabel }: Pick<Plan, 'issuerLabel'>): string {
  const label = issuerLabel.vi;
  if (label === 'KH') return 'kế hoạch';
  if (label.startsWith('KH ')) return `kế hoạch ${label.slice(3)} giao`;
  return label.replace(/^NQ /, 'Nghị quyết ').replace(/^phấn đấu/, 'mục tiêu phấn đấu');
}

/** The value of a result at the decimals of its source or of its indicator; a source that prints thousands is already whole. */
export function shownValue({ indicator, actual }: ResultRow): string | null {
  return actual === null ? null : decimalString(roundTo(actual.value, Math.max(0, actual.decimals ?? indicator.decimals)));
}

/** How much a figure is: "gần 838,9 tỷ đồng". */
function amountWords(row: ResultRow): string {
  return `${hedge(row.actual?.qualifiers ?? [])}${formatQuantityVi(shownValue(row) ?? '0', row.indicator.unit)}`;
}

const verb = (actual: NonNullable<ResultRow['actual']>): string =>
  actual.qualifiers.includes('dự kiến') ? 'dự kiến đạt' : actual.vintage === 'uoc' || actual.qualifiers.includes('ước') ? 'ước đạt' : 'đạt';

/** What one plan makes of the result: "bằng 54,1% kế hoạch tỉnh giao"; null where there is nothing to say in numbers. */
function againstPlan({ indicator }: ResultRow, plan: Plan): string | null {
  const name = planWords(plan);
  if (plan.percent !== null) return `bằng ${hedge(plan.qualifiers)}${formatPercentVi(plan.percent)} ${name}`;
  if (plan.comparator === 'yes-no') return plan.met === null ? null : `${plan.met ? 'đã đạt' : 'chưa đạt'} ${name}`;
  if (plan.comparator === 'le' && plan.target !== null && plan.met !== null)
    return `${plan.met ? 'trong' : 'vượt'} mức ${formatQuantityVi(plan.target, indicator.unit)} của ${name}`;
  if (plan.difference === null || plan.target === null) return null;
  if (Number(plan.difference) === 0) return `bằng ${name}`;
  const size = decimalString(roundTo(plan.difference.replace('-', ''), 2));
  const unit = indicator.unit === '%' ? 'điểm %' : indicator.unit;
  return `${plan.difference.startsWith('-') ? 'thấp hơn' : 'cao hơn'} ${name} ${formatQuantityVi(size, unit)}`;
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
  const plans = row.plans.map((plan) => againstPlan(row, plan)).filter((one) => one !== null);
  const growth = againstLastYear(row);
  const rest = [...plans, ...(growth === null ? [] : [growth])];
  if (row.actual === null) {
    const missing: Run = { text: '[chưa có số liệu]', style: 'missing' };
    return [{ text: `${name}: ` }, missing, { text: `${rest.length === 0 ? '' : `; ${rest.join(', ')}`}.` }];
  }
  return [
    { text: `${name} ${verb(row.actual)} ` },
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
