import { Button, Combobox, DateField, Textarea, TextField, useText, type Option } from '@thucthi/ui';
import { formWords } from '../form-words.ts';
import { ClauseField } from '../pickers/clause-field.tsx';
import { UnitsPicker } from '../pickers/units-picker.tsx';
import type { TaskDraft } from './task-draft.ts';

/** The fields of one task to be assigned; what is not known stays empty and is shown as chưa rõ. */
export function TaskFields(props: {
  unit: string;
  /** the document it points into, by id where the register has it */
  pointsInto?: { document: string | null } | undefined;
  draft: TaskDraft;
  number: number;
  units: readonly Option[];
  loading: boolean;
  asked: boolean;
  onChange: (draft: TaskDraft) => void;
  onRemove: (() => void) | null;
}) {
  const t = useText(formWords);
  const { draft, units, loading, onChange } = props;
  const set = (patch: Partial<TaskDraft>): void => onChange({ ...draft, ...patch });
  return (
    <fieldset>
      <legend>{t('task.legend', { number: props.number })}</legend>
      <Textarea
        label={t('task.content')}
        required
        error={props.asked && draft.content.trim().length < 3 ? t('needed') : undefined}
        value={draft.content}
        onChange={(content) => set({ content })}
        textarea={{ maxLength: 4000 }}
      />
      {props.pointsInto === undefined ? null : (
        <ClauseField unit={props.unit} document={props.pointsInto.document} clause={draft.clause} page={draft.page} onChange={set} />
      )}
      <Combobox
        label={t('task.lead')}
        hint={t('task.unclear-hint')}
        options={[{ id: '', label: t('task.lead-none') }, ...units]}
        loading={loading}
        value={draft.lead}
        onChange={(lead) => set({ lead })}
      />
      <UnitsPicker
        units={units.filter(({ id }) => id !== draft.lead)}
        loading={loading}
        chosen={draft.coordinating}
        onChange={(coordinating) => set({ coordinating })}
      />
      <TextField
        label={t('task.responsible')}
        value={draft.responsible}
        onChange={(responsible) => set({ responsible })}
        input={{ maxLength: 300 }}
      />
      <TextField label={t('task.product')} value={draft.product} onChange={(product) => set({ product })} input={{ maxLength: 300 }} />
      <TextField
        label={t('task.authority')}
        value={draft.authority}
        onChange={(authority) => set({ authority })}
        input={{ maxLength: 300 }}
      />
      <DateField
        key={`${draft.key}${draft.keepDayOff}`}
        label={t('task.deadline')}
        date={draft.deadline}
        onChange={(entry) => set({ deadline: entry.state === 'date' ? entry.date : null, keepDayOff: false })}
      />
      {props.onRemove === null ? null : (
        <Button kind="bare" onClick={props.onRemove}>
          {t('task.remove')}
        </Button>
      )}
    </fieldset>
  );
}
