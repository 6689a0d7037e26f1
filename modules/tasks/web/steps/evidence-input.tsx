import { Textarea, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import { formWords } from '../form-words.ts';
import { DocumentPicker } from '../pickers/document-picker.tsx';

/** What proves that a task is done: text, and documents of the register put into it by name. */
export function EvidenceInput(props: { unit: string; value: string; error: string | undefined; onChange: (text: string) => void }) {
  const t = useText(formWords);
  const format = useFormat();
  const [search, setSearch] = useState('');
  return (
    <>
      <Textarea
        label={t('step.evidence')}
        hint={t('step.evidence-hint')}
        required
        error={props.error}
        rows={2}
        value={props.value}
        onChange={props.onChange}
        textarea={{ maxLength: 4000 }}
      />
      <DocumentPicker
        unit={props.unit}
        label={t('document.evidence')}
        text={search}
        onText={setSearch}
        chosen={null}
        onChoose={(document) => {
          if (document === null) return;
          const { symbol, title, issuedOn } = document;
          const name = [symbol, issuedOn === null ? null : format.date(issuedOn), title].filter((one) => one !== null).join(', ');
          props.onChange([props.value.trim(), name].filter((one) => one !== '').join('\n'));
          setSearch('');
        }}
      />
    </>
  );
}
