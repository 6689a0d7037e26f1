import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Checkbox, Combobox, DateField, Notice, SidePanel, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { formFrequencies } from '../../domain/form-frequency.ts';
import { askableSteps } from '../../domain/report-steps.ts';
import { changedByReports, collectionCalls, type ReportForm } from '../routes.ts';
import { draftOf, newDraft, readDays, readDraft, type FormDraft } from './form-draft.ts';
import { FormIndicators } from './form-indicators.tsx';
import { FormUnits } from './form-units.tsx';
import { formWords } from './form-words.ts';

/** Makes a form or changes one; what was sent stays under the version it fell due under. */
export function FormPanel(props: { form: ReportForm | null; may: boolean; onClose: () => void }) {
  const { form, may } = props;
  const t = useText(formWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const today = tools.useMe()?.today ?? '2026-01-01';
  const [draft, setDraft] = useState<FormDraft>(() => (form === null ? newDraft(today) : draftOf(form)));
  const [saved, setSaved] = useState<ReportForm | null>(null);
  const change = (patch: Partial<FormDraft>) => {
    setSaved(null);
    setDraft((before) => ({ ...before, ...patch }));
  };
  const given = readDraft(draft);
  const badNumber = readDays(draft.due) === null || readDays(draft.grace) === null;
  const ready = given !== null && (form === null || draft.reason.trim().length >= 3);
  const send = () =>
    void submit.send(async (writeId) => {
      if (given === null) return;
      const basis = form === null ? { id: null, basedOn: 0 } : { id: form.id, basedOn: form.version, reason: draft.reason.trim() };
      setSaved(await tools.write(collectionCalls.saveForm, { writeId, body: { ...given, ...basis } }));
      await renew(collectionCalls.listForms, ...changedByReports);
    });
  return (
    <SidePanel title={form === null ? t('edit.new') : t('edit.version', { version: form.version })} onClose={props.onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('edit.new')}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        {may ? null : <Notice icon="locked">{t('edit.only-read')}</Notice>}
        <TextField label={t('col.name')} required value={draft.name} onChange={(name) => change({ name })} input={{ maxLength: 200 }} />
        <Combobox
          label={t('col.frequency')}
          disabled={form !== null}
          options={formFrequencies.map((id) => ({ id, label: t(`freq.${id}`) }))}
          value={draft.frequency}
          onChange={(id) => change({ frequency: formFrequencies.find((one) => one === id) ?? draft.frequency })}
        />
        <FormIndicators codes={draft.indicators} onChange={(indicators) => change({ indicators })} />
        <FormUnits draft={draft} today={today} change={change} />
        <fieldset className="co-set">
          <legend>{t('edit.steps')}</legend>
          {askableSteps.map((step) => (
            <Checkbox
              key={step}
              label={t(`edit.step-${step}`)}
              checked={draft.steps.includes(step)}
              onChange={(on) => change({ steps: askableSteps.filter((one) => (one === step ? on : draft.steps.includes(one))) })}
            />
          ))}
          {draft.steps.includes('approve') ? (
            <Checkbox label={t('edit.two-people')} checked={draft.twoPeople} onChange={(twoPeople) => change({ twoPeople })} />
          ) : null}
        </fieldset>
        <Checkbox label={t('edit.closes')} checked={draft.closes} onChange={(closes) => change({ closes })} />
        <TextField
          label={t('edit.due')}
          hint={t('edit.due-hint')}
          value={draft.due}
          onChange={(due) => change({ due })}
          input={{ maxLength: 30 }}
        />
        <TextField
          label={t('edit.grace')}
          value={draft.grace}
          onChange={(grace) => change({ grace })}
          input={{ maxLength: 3, inputMode: 'numeric' }}
        />
        <DateField
          label={t('edit.from')}
          required
          date={draft.validFrom}
          onChange={(entry) => change({ validFrom: entry.state === 'date' ? entry.date : null })}
        />
        <DateField
          label={t('edit.to')}
          date={draft.validTo}
          onChange={(entry) => change({ validTo: entry.state === 'date' ? entry.date : null })}
        />
        {form === null || !may ? null : (
          <TextField
            label={t('edit.reason')}
            hint={t('edit.kept')}
            required
            value={draft.reason}
            onChange={(reason) => change({ reason })}
            input={{ maxLength: 500 }}
          />
        )}
        {badNumber ? <Notice kind="ask">{t('edit.bad-number')}</Notice> : null}
        {submit.problem === null ? null : (
          <Notice kind="problem" title={t(submit.problem.code === 'changed-meanwhile' ? 'changed' : 'refused')}>
            {submit.problem[locale]}
          </Notice>
        )}
        {saved === null ? null : <Notice icon="check">{t('edit.saved', { name: saved.name, units: saved.reporting })}</Notice>}
        {may ? (
          <div className="tt-actions">
            <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={!ready}>
              {t('edit.save')}
            </Button>
          </div>
        ) : null}
      </form>
    </SidePanel>
  );
}
