import { formatNumberVi } from '@thucthi/kernel';
import { usePageTools } from '@thucthi/registry/web';
import { Button, Combobox, DateField, NumberField, readNumber, TextField, useLocale, useText } from '@thucthi/ui';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import type { Correction, Finding } from '../../contract.ts';
import { registryCalls } from '../routes.ts';
import { actionWords } from './action-words.ts';
import {
  correctionOf,
  fieldsOf,
  inIndicatorUnit,
  measures,
  typedPeriod,
  valueInUnit,
  vintages,
  type CorrectionFields,
} from './correction-fields.ts';
import type { Draft } from './drafts.ts';
import { slotWords } from './slot-words.ts';
import { useFindingWords } from './use-finding-words.ts';

/** What a person makes of a finding that was not read right: indicator, unit, period, value, kind of figure. */
export function CorrectionForm(props: {
  finding: Finding;
  number: number;
  as: Correction | null;
  unit: string;
  year: number | undefined;
  /** What was filled in before the form was closed. */
  draft: Draft | null;
  onDraft: (draft: Draft) => void;
  onSave: (as: Correction) => void;
  onCancel: () => void;
}) {
  const { finding, year } = props;
  const t = useText(actionWords);
  const slot = useText(slotWords);
  const words = useFindingWords();
  const choices = useChoices(props.unit, finding);
  const [fields, setFields] = useState(() => props.draft?.fields ?? fieldsOf(finding, props.as));
  const [asked, setAsked] = useState(false);
  const typed = useRef(props.draft?.typed ?? false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('button')?.focus(), []);
  const set = (patch: Partial<CorrectionFields>) => {
    const now = { ...fields, ...patch };
    setFields(now);
    props.onDraft({ fields: now, typed: typed.current });
  };
  const unit = choices.unitOf(fields.indicator);
  const own = inIndicatorUnit(fields.measure);
  const value = readNumber(fields.value);
  const period = fields.period.trim() === '' ? null : typedPeriod(fields.period, year);
  const chooseIndicator = (code: string) => {
    const its = choices.unitOf(code);
    const offered = its === null || !own || typed.current ? null : valueInUnit(finding, its);
    set({ indicator: code, ...(offered === null ? {} : { value: offered }) });
  };
  const chooseMeasure = (measure: (typeof measures)[number]) => {
    const offered = typed.current
      ? null
      : inIndicatorUnit(measure)
        ? unit === null
          ? null
          : valueInUnit(finding, unit)
        : formatNumberVi(finding.value);
    set({ measure, ...(offered === null ? {} : { value: offered }) });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (fields.indicator === null || period === null || value.state !== 'number') return;
    props.onSave(correctionOf(finding, fields, { value: value.value, period }));
  };
  const learns = finding.label !== null && fields.indicator !== null && fields.indicator !== (finding.proposal.indicator?.code ?? null);
  return (
    <form ref={form} className="tt-correct" aria-label={t('edit.title', { number: props.number })} onSubmit={save}>
      <p className="xs mut">{t('edit.as-read', { text: finding.label === null ? finding.text : `${finding.label}: ${finding.text}` })}</p>
      <Combobox
        label={t('edit.indicator')}
        options={choices.indicators}
        loading={choices.loading}
        value={fields.indicator}
        onChange={chooseIndicator}
        placeholder={t('edit.indicator-choose')}
        searchable
        error={asked && fields.indicator === null ? t('edit.indicator-needed') : null}
        {...(learns ? { hint: t('edit.alias', { label: finding.label ?? '' }) } : {})}
      />
      <div className="tt-correct-two">
        <TextField
          label={t('edit.period')}
          value={fields.period}
          onChange={(text) => set({ period: text })}
          hint={period === null ? t('edit.period-hint') : t('edit.period-read', { period: words.period(period) })}
          error={asked && period === null ? t('edit.period-hint') : null}
        />
        <NumberField
          label={own && unit !== null ? t('edit.value', { unit }) : t('edit.value-plain')}
          raw={fields.value}
          onChange={({ raw }) => {
            typed.current = true;
            set({ value: raw });
          }}
          error={asked && value.state === 'empty' ? t('edit.value-needed') : null}
        />
        <Combobox
          label={t('edit.measure')}
          options={measures.map((id) => ({ id, label: slot(`measure.${id}`) }))}
          value={fields.measure}
          onChange={(id) => chooseMeasure(measures.find((one) => one === id) ?? 'level')}
        />
        <Combobox
          label={t('edit.vintage')}
          options={vintages.map((id) => ({ id, label: slot(`vintage.${id}`) }))}
          value={fields.vintage}
          onChange={(id) => set({ vintage: vintages.find((one) => one === id) ?? null })}
        />
        <Combobox label={t('edit.unit')} options={choices.units} value={fields.unit} onChange={(slug) => set({ unit: slug })} />
        <DateField
          label={t('edit.as-of')}
          date={fields.asOf}
          onChange={(entry) => set({ asOf: entry.state === 'date' ? entry.date : null })}
        />
      </div>
      <div className="tt-actions">
        <Button kind="plain" icon="check" type="submit">
          {t('edit.save')}
        </Button>
        <Button kind="bare" onClick={props.onCancel}>
          {t('edit.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The catalogue and the units to choose from; what the finding already names is there at once. */
function useChoices(unit: string, finding: Finding) {
  const tools = usePageTools();
  const { locale } = useLocale();
  const catalogue = tools.useRead(registryCalls.listIndicators, {}, { staleTime: 300_000 });
  const listed = tools.useRead(registryCalls.listUnits, { query: { unit } }, { staleTime: 300_000 });
  const { proposal } = finding;
  return useMemo(() => {
    const known = catalogue.data?.indicators;
    const indicators =
      known?.map((one) => ({ id: one.code, label: one.name[locale], detail: one.unit, search: [one.name.vi, ...one.aliases].join(' ') })) ??
      (proposal.indicator === null
        ? []
        : [{ id: proposal.indicator.code, label: proposal.indicator.name, detail: proposal.indicator.unit }]);
    return {
      loading: known === undefined && catalogue.error === null,
      indicators,
      units: listed.data?.units.map((one) => ({ id: one.slug, label: one.name })) ?? [
        { id: proposal.unit.slug, label: proposal.unit.name },
      ],
      unitOf: (code: string | null): string | null =>
        known?.find((one) => one.code === code)?.unit ?? (proposal.indicator?.code === code ? proposal.indicator.unit : null),
    };
  }, [catalogue.data, catalogue.error, listed.data, locale, proposal]);
}
