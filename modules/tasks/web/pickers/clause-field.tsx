import { usePageTools } from '@thucthi/registry/web';
import { Combobox, TextField, useText } from '@thucthi/ui';
import { formWords } from '../form-words.ts';
import { isPage } from '../list/task-draft.ts';
import { documentCall } from '../routes.ts';

/** Where in its document a task stands: chosen of the clauses the register has of it, or typed as it is cited. */
export function ClauseField(props: {
  unit: string;
  /** null: the document is not in the register */
  document: string | null;
  clause: string;
  page: string;
  onChange: (place: { clause?: string; page?: string }) => void;
}) {
  const t = useText(formWords);
  const tools = usePageTools();
  const { document, onChange } = props;
  const read = tools.useRead(documentCall, document === null ? null : { params: { id: document }, query: { unit: props.unit } });
  const shown = read.data?.document;
  const clauses = document === null || shown === undefined || shown.restricted ? [] : shown.clauses;
  const chosen = clauses.findIndex(({ label }) => label === props.clause.trim());
  return (
    <>
      {clauses.length === 0 ? null : (
        <Combobox
          label={t('task.clause-of')}
          placeholder={t('task.clause-choose')}
          options={clauses.map(({ label, title }, at) => ({ id: String(at), label, detail: title }))}
          value={chosen < 0 ? null : String(chosen)}
          onChange={(at) => {
            const clause = clauses[Number(at)];
            if (clause !== undefined) onChange({ clause: clause.label, page: clause.page === null ? '' : String(clause.page) });
          }}
        />
      )}
      <div className="tk-place">
        <TextField
          label={t('task.clause')}
          hint={t('task.clause-hint')}
          value={props.clause}
          onChange={(clause) => onChange({ clause })}
          input={{ maxLength: 120, autoComplete: 'off' }}
        />
        <TextField
          label={t('task.page')}
          error={isPage(props.page) ? null : t('task.page-fault')}
          value={props.page}
          onChange={(page) => onChange({ page })}
          input={{ maxLength: 4, inputMode: 'numeric', autoComplete: 'off' }}
        />
      </div>
    </>
  );
}
