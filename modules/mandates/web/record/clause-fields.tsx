import { Button, TextField, useText } from '@thucthi/ui';
import type { ClauseDraft } from './document-draft.ts';
import { recordWords } from './record-words.ts';

/** The clauses of a document, each with label, page and what it is about. */
export function ClauseFields(props: {
  clauses: readonly ClauseDraft[];
  error: string | null;
  onChange: (clauses: readonly ClauseDraft[]) => void;
}) {
  const t = useText(recordWords);
  const { clauses, onChange } = props;
  const put = (key: number, patch: Partial<ClauseDraft>) => onChange(clauses.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const add = () => onChange([...clauses, { key: 1 + Math.max(0, ...clauses.map(({ key }) => key)), label: '', title: '', page: '' }]);
  return (
    <fieldset>
      <legend>{t('field.clauses')}</legend>
      {props.error === null ? null : (
        <p className="tone-risk" role="alert">
          {props.error}
        </p>
      )}
      {clauses.map((one) => (
        <div className="tt-doc-clause" key={one.key}>
          <TextField label={t('clause.label')} value={one.label} onChange={(label) => put(one.key, { label })} input={{ maxLength: 60 }} />
          <TextField
            label={t('clause.page')}
            value={one.page}
            onChange={(page) => put(one.key, { page })}
            input={{ maxLength: 4, inputMode: 'numeric' }}
          />
          <TextField label={t('clause.title')} value={one.title} onChange={(title) => put(one.key, { title })} input={{ maxLength: 500 }} />
          <Button kind="bare" onClick={() => onChange(clauses.filter(({ key }) => key !== one.key))}>
            {t('clause.remove', { label: one.label })}
          </Button>
        </div>
      ))}
      <div>
        <Button icon="plus" onClick={add}>
          {t('clause.add')}
        </Button>
      </div>
    </fieldset>
  );
}
