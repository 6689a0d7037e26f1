import { usePageTools } from '@thucthi/registry/web';
import { Combobox, DateField, NumberField, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import { useMemo } from 'react';
import type { PlanSummary } from '../../contract.ts';
import { levels as targetLevels } from '../../domain/index.ts';
import { planCalls } from './plan-calls.ts';
import type { ListedIndicator } from './plan-calls.ts';
import { planWords } from './plan-words.ts';
import { comparators, dayOf } from './target-form.ts';
import type { TargetForm } from './target-form.ts';

/** What a target says: indicator, level, comparison with its numbers or day, clause, and the target above that it makes concrete. */
export function TargetFields(props: {
  unit: string;
  plan: PlanSummary;
  form: TargetForm;
  /** A target that stands keeps its indicator, level and parent. */
  fresh: boolean;
  indicators: readonly ListedIndicator[];
  onChange: (form: TargetForm) => void;
}) {
  const { form, fresh, indicators, onChange } = props;
  const t = useText(planWords);
  const format = useFormat();
  const { locale } = useLocale();
  const set = (patch: Partial<TargetForm>) => onChange({ ...form, ...patch });
  const options = useMemo(
    () =>
      indicators
        .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
        .map((one) => ({
          id: one.code,
          label: one.name[locale],
          detail: one.unit,
          search: [one.code, one.name.vi, one.name.en, ...one.aliases].join(' '),
        })),
    [indicators, locale],
  );
  const indicator = indicators.find((one) => one.code === form.indicator);
  const unit = indicator === undefined ? '…' : format.unit(indicator.unit);
  const choose = (code: string) => {
    const polarity = indicators.find((one) => one.code === code)?.polarity;
    const natural = polarity === 'down' ? 'le' : polarity === 'up' ? 'ge' : 'eq';
    set({ indicator: code, parent: null, ...(form.comparator === 'ge' || form.comparator === 'le' ? { comparator: natural } : {}) });
  };
  const { comparator } = form;
  const needsValue = comparator === 'ge' || comparator === 'le' || comparator === 'eq' || comparator === 'range';
  return (
    <>
      <Combobox label={t('targets.indicator')} required options={options} value={form.indicator} onChange={choose} disabled={!fresh} />
      <Combobox
        label={t('targets.level')}
        options={targetLevels.map((id) => ({ id, label: t(`level.${id}`) }))}
        value={form.level}
        onChange={(id) => set({ level: targetLevels.find((one) => one === id) ?? form.level })}
        disabled={!fresh}
      />
      <Combobox
        label={t('target.comparator')}
        options={comparators.map((id) => ({ id, label: t(`comparator.${id}`) }))}
        value={comparator}
        onChange={(id) => set({ comparator: comparators.find((one) => one === id) ?? comparator })}
      />
      {comparator === 'yes-no' ? null : (
        <NumberField
          label={t(comparator === 'range' ? 'target.low' : comparator === 'milestone' ? 'target.milestone-value' : 'target.value', {
            unit,
          })}
          required={needsValue}
          raw={form.value.raw}
          onChange={(value) => set({ value })}
        />
      )}
      {comparator === 'range' ? (
        <NumberField label={t('target.high', { unit })} required raw={form.high.raw} onChange={(high) => set({ high })} />
      ) : null}
      {comparator === 'milestone' ? (
        <DateField label={t('target.milestone')} required date={form.milestone} onChange={(entry) => set({ milestone: dayOf(entry) })} />
      ) : null}
      {indicator?.planConvention === 'reduction' ? (
        <NumberField
          label={t('target.baseline', { unit })}
          hint={t('target.baseline-hint')}
          raw={form.baseline.raw}
          onChange={(baseline) => set({ baseline })}
        />
      ) : null}
      <TextField label={t('target.clause')} value={form.clause} onChange={(clause) => set({ clause })} input={{ maxLength: 200 }} />
      <NumberField
        label={t('target.page')}
        hint={t('target.page-hint')}
        raw={form.page.raw}
        min="1"
        max="10000"
        decimals={0}
        onChange={(page) => set({ page })}
      />
      {fresh && form.indicator !== null ? (
        <ParentChoice
          unit={props.unit}
          plan={props.plan}
          indicator={form.indicator}
          value={form.parent}
          onChange={(parent) => set({ parent })}
        />
      ) : null}
    </>
  );
}

/** Which target of another plan a new one makes concrete; nothing is asked while there is none to choose. */
function ParentChoice(props: {
  unit: string;
  plan: PlanSummary;
  indicator: string;
  value: string | null;
  onChange: (parent: string | null) => void;
}) {
  const t = useText(planWords);
  const format = useFormat();
  const tools = usePageTools();
  const { data } = tools.useRead(planCalls.readAllocation, {
    params: { slug: props.unit, indicator: props.indicator },
    query: { period: props.plan.period },
  });
  const others = (data?.parentTargets ?? []).filter((target) => target.plan !== props.plan.key);
  if (others.length === 0) return null;
  const nameOf = (key: string) => data?.plans.find((plan) => plan.key === key)?.name ?? key;
  return (
    <Combobox
      label={t('target.parent')}
      options={[
        { id: '', label: t('target.no-parent') },
        ...others.map((target) => ({
          id: target.id,
          label: nameOf(target.plan),
          detail: target.value === null ? '' : format.number(target.value),
        })),
      ]}
      value={props.value ?? ''}
      onChange={(id) => props.onChange(id === '' ? null : id)}
    />
  );
}
