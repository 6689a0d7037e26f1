import { compareVi, parsePeriodCode } from '@thucthi/kernel';
import { ButtonLink, ContextBar, ContextSelect, useFormat, useLocale, useText } from '@thucthi/ui';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { AllocationView } from './allocation-view.ts';
import { parentWords } from './lead-words.ts';
import { periodWords } from './period-words.ts';
import type { AllocationPageProps } from './targets-api.ts';
import { words } from './words.ts';

/** The second line of the page: unit, indicator, period, plan, cut; and what one may do at its end. */
export function AllocationContext(
  props: Pick<
    AllocationPageProps,
    | 'allocation'
    | 'indicators'
    | 'indicator'
    | 'planPeriods'
    | 'change'
    | 'goToIndicator'
    | 'today'
    | 'exportHref'
    | 'unitSelect'
    | 'updated'
  > & { view: AllocationView; actions: ReactNode },
) {
  const {
    allocation: { data },
    view,
    change,
  } = props;
  const t = useText(words);
  const group = useText();
  const format = useFormat();
  const { locale } = useLocale();
  const indicators = useMemo(
    () =>
      (props.indicators ?? []).map((one) => ({
        id: one.code,
        label: one.name[locale],
        group: group(`group.${one.group}`),
        detail: one.unit,
        search: [one.code, one.name.vi, one.name.en, ...one.aliases].join(' '),
      })),
    [props.indicators, locale, group],
  );
  const year = Number(props.today.slice(0, 4));
  const periods = [...new Set([view.period, ...props.planPeriods, String(year + 1), String(year), String(year - 1)])].sort((a, b) =>
    a.slice(0, 4) === b.slice(0, 4) ? a.length - b.length : a < b ? 1 : -1,
  );
  const cuttable = parsePeriodCode(view.period).kind === 'year';
  const plans = (data?.plans ?? []).toSorted(
    (a, b) => Number(b.kind === 'allocation') - Number(a.kind === 'allocation') || compareVi(a.name, b.name),
  );
  const parents = (data?.parentTargets ?? []).filter((target) => target.value !== null);
  const striving = data?.rows.some((row) => row.striving !== null) === true || view.level === 'striving';
  return (
    <ContextBar
      end={
        <>
          {props.updated}
          {props.actions}
          {data === undefined ? null : (
            <ButtonLink kind="bare" href={`/${data.unit.slug}/ke-hoach`}>
              {t('plans.all')}
            </ButtonLink>
          )}
          {data === undefined ? null : (
            <ButtonLink kind="bare" href={`/${data.unit.slug}/giao-den-ho`}>
              {t('households.all')}
            </ButtonLink>
          )}
          {data === undefined ? null : (
            <ButtonLink kind="bare" icon="download" download href={props.exportHref}>
              {t('export')}
            </ButtonLink>
          )}
        </>
      }
    >
      {props.unitSelect}
      <ContextSelect
        label={t('choose.indicator')}
        options={indicators}
        value={props.indicator}
        searchable
        onChange={props.goToIndicator}
        placeholder={data?.indicator.name[locale] ?? props.indicator}
      />
      <ContextSelect
        label={t('choose.period')}
        options={periods.map((code) => ({ id: code, label: periodWords(code, format) }))}
        value={view.period}
        onChange={(period) => change({ period, plan: undefined, against: undefined })}
      />
      {plans.length === 0 ? null : (
        <ContextSelect
          label={t('choose.plan')}
          options={plans.map((plan) => ({ id: plan.key, label: plan.name }))}
          value={data?.plan ?? null}
          placeholder={t('no-plan')}
          onChange={(plan) => change({ plan })}
        />
      )}
      {cuttable ? (
        <ContextSelect
          label={t('choose.by')}
          name={t('choose.by')}
          options={(['year', 'quarter', 'month'] as const).map((id) => ({ id, label: t(`by.${id}`) }))}
          value={view.by}
          onChange={(by) => change({ by: by === 'year' ? undefined : by })}
        />
      ) : null}
      {striving ? (
        <ContextSelect
          label={t('choose.level')}
          name={t('choose.level')}
          options={(['assigned', 'striving'] as const).map((id) => ({ id, label: t(`level.${id}`) }))}
          value={view.level}
          onChange={(level) => change({ level: level === 'assigned' ? undefined : level })}
        />
      ) : null}
      {parents.length < 2 ? null : (
        <ContextSelect
          label={t('choose.against')}
          name={t('choose.against')}
          options={parents.map((target) => ({ id: target.id, label: parentWords(target, data?.plans ?? [], locale) }))}
          value={view.against ?? data?.parent?.id ?? null}
          onChange={(against) => change({ against })}
        />
      )}
    </ContextBar>
  );
}
