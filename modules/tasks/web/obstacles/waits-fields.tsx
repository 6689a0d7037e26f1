import { Combobox, TextField, useText } from '@thucthi/ui';
import { useUnitOptions } from '../use-unit-options.ts';
import { obstacleWords } from './obstacle-words.ts';

/** Whom an obstacle waits for as it is being written. */
export interface WaitsDraft {
  readonly kind: 'unit' | 'outside' | 'unclear';
  readonly unit: string;
  readonly outside: string;
}
export const waitsUnclear: WaitsDraft = { kind: 'unclear', unit: '', outside: '' };
const kinds = ['unit', 'outside', 'unclear'] as const;

/** The same as it is sent; null = chưa rõ, undefined = still lacking its name. */
export function waitsOf({ kind, unit, outside }: WaitsDraft): { unit: string } | { outside: string } | null | undefined {
  switch (kind) {
    case 'unclear':
      return null;
    case 'unit':
      return unit === '' ? undefined : { unit };
    case 'outside':
      return outside.trim().length < 2 ? undefined : { outside: outside.trim() };
  }
}

/** Chooses whom it waits for: a unit of the body, a body outside by its name, or nobody known yet. */
export function WaitsFields(props: {
  unit: string;
  value: WaitsDraft;
  asked: boolean;
  mayBeUnclear: boolean;
  onChange: (value: WaitsDraft) => void;
}) {
  const { value, onChange } = props;
  const t = useText(obstacleWords);
  const { options, loading } = useUnitOptions(props.unit, { neighbourhoods: true });
  const error = props.asked && waitsOf(value) === undefined ? t('needed') : undefined;
  return (
    <>
      <Combobox
        label={t('form.waits-kind')}
        options={kinds.filter((kind) => props.mayBeUnclear || kind !== 'unclear').map((id) => ({ id, label: t(`waits.${id}`) }))}
        value={value.kind}
        onChange={(id) => onChange({ ...value, kind: kinds.find((kind) => kind === id) ?? value.kind })}
      />
      {value.kind === 'unit' ? (
        <Combobox
          label={t('form.waits-unit')}
          required
          error={error}
          options={options}
          loading={loading}
          value={value.unit === '' ? null : value.unit}
          onChange={(unit) => onChange({ ...value, unit })}
        />
      ) : value.kind === 'outside' ? (
        <TextField
          label={t('form.waits-outside')}
          required
          error={error}
          value={value.outside}
          onChange={(outside) => onChange({ ...value, outside })}
          input={{ maxLength: 300 }}
        />
      ) : null}
    </>
  );
}
