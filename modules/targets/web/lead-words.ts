import { dec, formatNumberEn, formatNumberVi, parsePeriodCode } from '@thucthi/kernel';
import { contentAt, planLabel, valueOf, type Plan } from '../domain/index.ts';
import type { PlanSummary, TargetState } from '../contract.ts';
import type { AllocationView } from './allocation-view.ts';
import { chosenParent, rowTarget } from './grid-setup.ts';
import { notDivided, type SheetWords } from './sheet-cells.ts';
import type { AllocationAnswer } from './targets-api.ts';
import type { AllocationGrid } from './use-allocation-grid.ts';

/** The sentence that opens the page: how far the whole is divided, live while one types. */
export function leadSentence(grid: AllocationGrid, data: AllocationAnswer, view: AllocationView, say: SheetWords): string {
  const { t, format, locale } = say;
  if (view.by !== 'year') return phasedSentence(grid, data, view, say);
  const cascade = grid.footer[0]?.cascade;
  if (cascade === undefined) return '';
  if (cascade.additive) return `${locale === 'vi' ? cascade.sentenceVi : cascade.sentenceEn}.`;
  const count = data.rows.length;
  const given = data.rows.filter((row) => valueOf(contentAt(grid.state, row.unit, data.period)) !== null).length;
  if (given === 0 || cascade.lowest === null || cascade.highest === null) return `${t('lead.compared-none', { count })}.`;
  const quantity = (value: string) => format.quantity(value, data.indicator.unit);
  return `${t('lead.compared', { given, count, lowest: quantity(cascade.lowest), highest: quantity(cascade.highest) })}.`;
}

function phasedSentence(grid: AllocationGrid, data: AllocationAnswer, view: AllocationView, { t }: SheetWords): string {
  const flow = grid.state.setup.indicator.accumulation === 'sum';
  const lasts = grid.state.setup.columns.at(-1)?.period ?? '';
  let done = 0;
  let off = 0;
  let without = 0;
  for (const row of data.rows) {
    const annual = rowTarget(row, view.level)?.value ?? null;
    const left = flow ? notDivided(grid.state, row, view) : levelLeft(valueOf(contentAt(grid.state, row.unit, lasts)), annual);
    if (annual === null) without += 1;
    else if (left === '0') done += 1;
    else if (grid.state.setup.columns.some(({ period }) => valueOf(contentAt(grid.state, row.unit, period)) !== null)) off += 1;
  }
  const by = t(view.by === 'month' ? 'by.month' : 'by.quarter');
  return `${t('lead.phased', { done, count: data.rows.length - without, by })}${off === 0 ? '' : t('lead.phased-off', { count: off })}${without === 0 ? '' : t('lead.phased-no-year', { count: without })}.`;
}

function levelLeft(last: string | null, annual: string | null): string | null {
  return last === null || annual === null ? null : dec(annual).minus(dec(last)).isZero() ? '0' : '1';
}

/** What is divided, from which plan, in which unit. */
export function leadNote(grid: AllocationGrid, data: AllocationAnswer, view: AllocationView, { t, format, locale }: SheetWords): string {
  const parent = chosenParent(data, view.against);
  const plan = parent === null ? undefined : data.plans.find((one) => one.key === parent.plan);
  const whole =
    parent === null || parent.value === null
      ? t('lead.no-whole', { unit: data.unit.name })
      : t(parent.derived === null ? 'lead.whole' : 'lead.whole-derived', {
          value: format.quantity(parent.value, data.indicator.unit),
          plan: plan === undefined ? parent.plan : planWords(plan, locale),
        });
  const cascade = grid.footer[0]?.cascade;
  return [whole, cascade !== undefined && !cascade.additive ? t('lead.not-additive') : ''].filter((part) => part !== '').join(' ');
}

/** How a plan is called in a sentence: its own name where it has issuers of its own, else by its issuers. */
export function planWords(plan: PlanSummary, locale: 'vi' | 'en'): string {
  const period = parsePeriodCode(plan.period);
  const asPlan: Pick<Plan, 'kind' | 'issuers' | 'period'> = {
    kind: plan.kind,
    issuers: plan.issuers,
    period: period.kind === 'year' || period.kind === 'years' ? period : { kind: 'year', year: Number(plan.period.slice(0, 4)) },
  };
  return planLabel(asPlan, { lang: locale, style: 'long' });
}

/** How a target of the whole is called where several may be divided. */
export function parentWords(target: TargetState, plans: readonly PlanSummary[], locale: 'vi' | 'en'): string {
  const plan = plans.find((one) => one.key === target.plan);
  const value = target.value === null ? '' : locale === 'vi' ? formatNumberVi(target.value) : formatNumberEn(target.value);
  return `${plan === undefined ? target.plan : planWords(plan, locale)}: ${value}`;
}
