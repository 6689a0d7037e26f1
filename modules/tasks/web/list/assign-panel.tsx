import { usePageTools } from '@thucthi/registry/web';
import { Combobox, DateField, Textarea, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { formWords } from '../form-words.ts';
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
  const [toldBy, setToldBy] = useState('');
  const [toldOn, setToldOn] = useState<string | null>(props.today);
  const [words, setWords] = useState('');
  const ready = toldBy.trim().length >= 2 && words.trim().length >= 3 && (source !== 'document' || name.trim() !== '');
  return (
    <DraftsForm
      title={t('assign.title')}
      unit={props.unit}
      ready={ready && toldOn !== null}
      write={(writeId, tasks) => {
        const sourceName = source === 'at-once' || name.trim() === '' ? null : name.trim();
        const directive = { source, sourceName, toldBy: toldBy.trim(), toldOn: toldOn ?? props.today, words: words.trim() };
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
            {source === 'at-once' ? null : (
              <TextField
                label={t(source === 'document' ? 'directive.name-document' : 'directive.name-session')}
                required={source === 'document'}
                error={source === 'document' ? lacks(name) : undefined}
                value={name}
                onChange={setName}
                input={{ maxLength: 300 }}
              />
            )}
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
