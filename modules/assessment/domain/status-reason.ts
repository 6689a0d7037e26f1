import { formatDateEn, formatDateVi, formatPercentEn, formatPercentVi, formatQuantityEn, formatQuantityVi } from '@thucthi/kernel';
import { capitalised } from './bilingual.ts';
import type { Bilingual, Reason } from './bilingual.ts';
import type { NoForecastCode } from './forecast/forecast-year-end.ts';
import { planName } from './plan-target.ts';
import type { StatusClass } from './status-class.ts';
import type { StatusFacts } from './status-facts.ts';
import type { StatusReasonCode } from './status-rule.ts';

/** The reason of a status in words, made from the facts the rule looked at; a missing forecast gives its own reason. */
export function statusReason(
  code: StatusReasonCode,
  facts: StatusFacts,
  given: StatusClass | null,
): Reason<StatusReasonCode | NoForecastCode> {
  if (code === 'no-forecast') return noForecast(facts);
  return { code, ...words(code, facts, given) };
}

function words(code: Exclude<StatusReasonCode, 'no-forecast'>, facts: StatusFacts, given: StatusClass | null): Bilingual {
  switch (code) {
    case 'no-plan':
      return { vi: 'Chưa có kế hoạch.', en: 'There is no plan.' };
    case 'no-actual':
      return { vi: 'Chưa có số thực hiện.', en: 'There is no actual figure yet.' };
    case 'no-target-value':
      return { vi: 'Chưa rõ số kế hoạch.', en: 'The plan value is not known.' };
    case 'period-closed':
      return closed(facts, given);
    case 'reached-early':
      return {
        vi: `Đã đạt ${planOf(facts).vi} trước khi hết kỳ.`,
        en: `${capitalised(planOf(facts).en)} was reached before the period ended.`,
      };
    case 'ceiling-passed':
      return { vi: `Đã vượt mức giới hạn của ${planOf(facts).vi}.`, en: `The ceiling of ${planOf(facts).en} has been passed.` };
    case 'awaited':
      return awaitedWords(facts);
    case 'forecast-meets':
      return forecastWords(facts, 'đạt kể cả ở mức thấp', 'reaches the plan even at its lower end');
    case 'forecast-misses':
      return forecastWords(facts, 'không đạt kể cả ở mức cao', 'misses the plan even at its upper end');
    case 'forecast-straddles':
      return forecastWords(facts, 'có thể đạt hoặc không', 'may or may not reach the plan');
    case 'pace':
      return paceWords(facts);
    case 'percent': {
      const percent = facts.percent?.percent ?? '0';
      return { vi: `Đạt ${formatPercentVi(percent)} ${planOf(facts).vi}.`, en: `${formatPercentEn(percent)} of ${planOf(facts).en}.` };
    }
    case 'stated':
      return { vi: 'Theo đánh giá ghi trong văn bản.', en: 'As the document itself says.' };
    case 'rule':
      return { vi: 'Theo quy tắc đánh giá của đơn vị.', en: 'By the unit’s own assessment rule.' };
  }
}

function planOf(facts: StatusFacts): Bilingual {
  return facts.plan === null ? { vi: 'kế hoạch', en: 'the plan' } : planName(facts.plan);
}

function awaitedWords({ plan }: StatusFacts): Bilingual {
  if (plan?.milestoneOn === undefined) return { vi: 'Chưa đạt, kỳ chưa kết thúc.', en: 'Not reached yet; the period is not over.' };
  return {
    vi: `Chưa đến hạn hoàn thành ${formatDateVi(plan.milestoneOn)}.`,
    en: `Its day, ${formatDateEn(plan.milestoneOn)}, has not come yet.`,
  };
}

/** A milestone is not a period: its day is named. */
function milestoneOver({ plan }: StatusFacts, given: StatusClass | null): Bilingual | null {
  if (plan?.milestoneOn === undefined) return null;
  const [vi, en] = [formatDateVi(plan.milestoneOn), formatDateEn(plan.milestoneOn)];
  return given === 'missed'
    ? { vi: `Quá hạn ${vi} mà chưa hoàn thành.`, en: `Not done by its day, ${en}.` }
    : { vi: `Đã hoàn thành trước hạn ${vi}.`, en: `Done by its day, ${en}.` };
}

function closed(facts: StatusFacts, given: StatusClass | null): Bilingual {
  const milestone = milestoneOver(facts, given);
  if (milestone !== null) return milestone;
  const percent = facts.percent?.percent ?? null;
  if (percent !== null) {
    return {
      vi: `Kỳ đã kết thúc, đạt ${formatPercentVi(percent)} ${planOf(facts).vi}.`,
      en: `The period is over at ${formatPercentEn(percent)} of ${planOf(facts).en}.`,
    };
  }
  return given === 'missed'
    ? { vi: `Kỳ đã kết thúc, không đạt ${planOf(facts).vi}.`, en: `The period is over; ${planOf(facts).en} was missed.` }
    : { vi: `Kỳ đã kết thúc, đạt ${planOf(facts).vi}.`, en: `The period is over; ${planOf(facts).en} was met.` };
}

function forecastWords(facts: StatusFacts, vi: string, en: string): Bilingual {
  const { forecast, indicator } = facts;
  if (forecast === null || forecast.kind === 'none') return { vi: 'Chưa có dự báo.', en: 'There is no forecast.' };
  const { low, high } = forecast;
  return {
    vi: `Dự báo cả năm từ ${formatQuantityVi(low, indicator.unit)} đến ${formatQuantityVi(high, indicator.unit)}: ${vi}.`,
    en: `The year is forecast between ${formatQuantityEn(low, indicator.unit)} and ${formatQuantityEn(high, indicator.unit)}: it ${en}.`,
  };
}

function paceWords(facts: StatusFacts): Bilingual {
  const { pace, indicator } = facts;
  if (pace === null || pace.expectedNow === null) return { vi: 'Theo tiến độ.', en: 'By pace.' };
  return {
    vi: `So với mốc tiến độ ${formatQuantityVi(pace.expectedNow, indicator.unit)} (${pace.basisWords.vi}).`,
    en: `Against a mark of ${formatQuantityEn(pace.expectedNow, indicator.unit)} (${pace.basisWords.en}).`,
  };
}

function noForecast(facts: StatusFacts): Reason<StatusReasonCode | NoForecastCode> {
  const { plan, percent, forecast } = facts;
  if (
    plan !== null &&
    plan.value === null &&
    plan.comparator !== 'yes-no' &&
    plan.comparator !== 'milestone' &&
    percent?.standing == null &&
    percent?.percent == null
  ) {
    return { code: 'no-target-value', ...words('no-target-value', facts, null) };
  }
  if (forecast?.kind === 'none') return forecast.reason;
  return { code: 'no-forecast', vi: 'Chưa có chuỗi số theo tháng để dự báo.', en: 'There is no monthly series to forecast from.' };
}
