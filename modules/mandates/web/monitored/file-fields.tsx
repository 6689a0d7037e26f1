import { usePageTools } from '@thucthi/registry/web';
import { Combobox, DateField, Switch, TextField, useLocale, useText, type DateEntry, type Option } from '@thucthi/ui';
import { fileKind, fileKinds } from '../../domain/monitored/file-kinds.ts';
import { unitsCall } from '../routes.ts';
import type { DraftFault, FileDraft } from './file-draft.ts';
import { fileFormWords } from './file-form-words.ts';

interface FieldsProps {
  readonly unit: string;
  readonly draft: FileDraft;
  readonly faults: readonly DraftFault[];
  readonly onChange: (draft: FileDraft) => void;
}

/** Kind and stage, chosen when a file is opened. */
export function KindFields({ draft, faults, today, onChange }: Omit<FieldsProps, 'unit'> & { today: string }) {
  const t = useText(fileFormWords);
  const { locale } = useLocale();
  const put = (patch: Partial<FileDraft>) => onChange({ ...draft, ...patch });
  const stages = draft.kind === null ? [] : (fileKind(draft.kind)?.stages ?? []);
  return (
    <>
      <Combobox
        label={t('field.kind')}
        required
        error={faults.includes('kind') ? t('fault.kind') : null}
        options={fileKinds.map(({ code, name }) => ({ id: code, label: name[locale] }))}
        value={draft.kind}
        onChange={(kind) => put({ kind, stage: fileKind(kind)?.stages[0]?.code ?? null })}
      />
      <Combobox
        label={t('field.stage')}
        required
        error={faults.includes('stage') ? t('fault.stage') : null}
        options={stages.map(({ code, name }) => ({ id: code, label: name[locale] }))}
        value={draft.stage}
        onChange={(stage) => put({ stage })}
        disabled={draft.kind === null}
      />
      <DateField
        label={t('field.stageSince')}
        required
        max={today}
        error={faults.includes('date') ? t('fault.date') : null}
        date={draft.stageSince}
        onChange={(entry) => put({ stageSince: entry.state === 'date' ? entry.date : null })}
      />
    </>
  );
}

/** All that is kept of a file: number, short title, owner, due date. */
export function FactFields({ unit, draft, faults, onChange }: FieldsProps) {
  const t = useText(fileFormWords);
  const put = (patch: Partial<FileDraft>) => onChange({ ...draft, ...patch });
  const fault = (one: 'number' | 'subject' | 'owner' | 'due' | 'days') => (faults.includes(one) ? t(`fault.${one}`) : null);
  const due = (entry: DateEntry) =>
    put({ dueOn: entry.state === 'date' ? entry.date : null, dueUnread: entry.state === 'invalid', keepDayOff: false });
  return (
    <>
      <TextField
        label={t('field.number')}
        required
        error={fault('number')}
        value={draft.number}
        onChange={(number) => put({ number })}
        input={{ maxLength: 60, autoComplete: 'off', spellCheck: false }}
      />
      <TextField
        label={t('field.subject')}
        hint={t('field.subject-hint')}
        required
        error={fault('subject')}
        value={draft.subject}
        onChange={(subject) => put({ subject })}
        input={{ maxLength: 160, autoComplete: 'off' }}
      />
      <Switch label={t('field.outside')} checked={draft.outside} onChange={(outside) => put({ outside })} />
      {draft.outside ? (
        <TextField
          label={t('field.office')}
          required
          error={fault('owner')}
          value={draft.office}
          onChange={(office) => put({ office })}
          input={{ maxLength: 120, autoComplete: 'off' }}
        />
      ) : (
        <UnitField unit={unit} value={draft.unit} error={fault('owner')} onChange={(slug) => put({ unit: slug })} />
      )}
      <DateField label={t('field.due')} hint={t('field.due-hint')} error={fault('due')} date={draft.dueOn} onChange={due} />
      <TextField
        label={t('field.days')}
        error={fault('days')}
        value={draft.days}
        onChange={(days) => put({ days })}
        input={{ maxLength: 4, inputMode: 'numeric', autoComplete: 'off' }}
      />
    </>
  );
}

/** A unit of the body; offices before wards. */
function UnitField(props: { unit: string; value: string | null; error: string | null; onChange: (slug: string) => void }) {
  const t = useText(fileFormWords);
  const tools = usePageTools();
  const read = tools.useRead(unitsCall, { query: { unit: props.unit, limit: 4000 } });
  const options: Option[] = (read.data?.units ?? [])
    .filter(({ kind }) => kind !== 'neighbourhood')
    .toSorted((a, b) => Number(b.tree === 'organisation') - Number(a.tree === 'organisation'))
    .map(({ slug, name }) => ({ id: slug, label: name }));
  return (
    <Combobox
      label={t('field.unit')}
      required
      error={props.error}
      options={options}
      loading={read.data === undefined && read.error === null}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
