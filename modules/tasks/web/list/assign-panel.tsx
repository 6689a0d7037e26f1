import { usePageTools } from '@thucthi/registry/web';
import { Combobox, DateField, Textarea, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { formWords } from '../form-words.ts';
import { DocumentPicker, type Picked } from '../pickers/document-picker.tsx';
import { taskCalls } from '../routes.ts';
import { DraftsForm } from './drafts-form.tsx';

type Source = 'at-once' | 'document' | 'session';
const sources = ['at-once', 'document', 'session'] as const satisfies readonly Source[];

/** Notes what was told and assigns what comes of it. */
export function AssignPanel(props: { unit: string; today: string; onClose: () => void }) {
  const t = useText(formWords);
  const tools = usePageTools();
  const [source, setSource] = useState<Source>('at-once');
  const [name, setName] = useState('');
  const [document, setDocument] = useState<Picked | null>(null);
  const [toldBy, setToldBy] = useState('');
  const [toldOn, setToldOn] = useState<string | null>(props.today);
  const [words, setWords] = useState('');
  const ready = toldBy.trim().length >= 2 && words.trim().length >= 3 && (source !== 'document' || document !== null || name.trim() !== '');
  return (
    <DraftsForm
      title={t('assign.title')}
      unit={props.unit}
      ready={ready && toldOn !== null}
      pointsInto={source === 'document' ? { document: document?.id ?? null } : undefined}
      write={(writeId, tasks) => {
        const sourceName = source === 'at-once' || name.trim() === '' ? null : name.trim();
        const told = source === 'document' && document !== null ? { document: document.id, sourceName: null } : { sourceName };
        const directive = { source, ...told, toldBy: toldBy.trim(), toldOn: toldOn ?? props.today, words: words.trim() };
        return tools.write(taskCalls.assignTasks, { writeId, body: { directive, tasks: [...tasks] } });
      }}
      onClose={props.onClose}
    >
      {(asked) => {
        const lacks = (text: string): string | undefined => (asked && text.trim().length < 3 ? t('needed') : undefined);
        return (
          <fieldset>
            <legend>{t('directive.legend')}</legend>
            <Combobox
              label={t('directive.source')}
              options={sources.map((id) => ({ id, label: t(`source.${id}`) }))}
              value={source}
              onChange={(id) => setSource(sources.find((one) => one === id) ?? source)}
            />
            {source === 'document' ? (
              <DocumentPicker
                unit={props.unit}
                label={t('directive.name-document')}
                required
                error={document === null ? lacks(name) : undefined}
                text={name}
                onText={setName}
                chosen={document}
                onChoose={setDocument}
              />
            ) : null}
            {source === 'session' ? (
              <TextField label={t('directive.name-session')} value={name} onChange={setName} input={{ maxLength: 300 }} />
            ) : null}
            <TextField
              label={t('directive.by')}
              required
              error={lacks(toldBy)}
              value={toldBy}
              onChange={setToldBy}
              input={{ maxLength: 300 }}
            />
            <DateField
              label={t('directive.on')}
              required
              max={props.today}
              date={toldOn}
              onChange={(entry) => setToldOn(entry.state === 'date' ? entry.date : null)}
            />
            <Textarea
              label={t('directive.words')}
              required
              error={lacks(words)}
              value={words}
              onChange={setWords}
              textarea={{ maxLength: 20_000 }}
            />
          </fieldset>
        );
      }}
    </DraftsForm>
  );
}
