import { ContextSelect, useText } from '@thucthi/ui';
import { boardWords } from './board-words.ts';

interface Choice {
  readonly form: { readonly id: string } | null;
  readonly forms: readonly { readonly id: string; readonly name: string }[];
  readonly period: string | null;
  readonly periods: readonly { readonly code: string; readonly name: string }[];
}

/** Which form, and which of its periods, a page is about; nothing where the unit has none. */
export function FormAndPeriod(props: { board: Choice | undefined; onForm: (form: string) => void; onPeriod: (period: string) => void }) {
  const t = useText(boardWords);
  const { board } = props;
  return (
    <>
      {board?.form == null ? null : (
        <ContextSelect
          label={t('form.label')}
          name={t('form.label')}
          value={board.form.id}
          options={board.forms.map(({ id, name }) => ({ id, label: name }))}
          onChange={props.onForm}
        />
      )}
      {board?.period == null ? null : (
        <ContextSelect
          label={t('period.label')}
          name={t('period.label')}
          value={board.period}
          options={board.periods.map(({ code, name }) => ({ id: code, label: name }))}
          onChange={props.onPeriod}
        />
      )}
    </>
  );
}
