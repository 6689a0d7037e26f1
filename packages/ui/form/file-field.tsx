import { Icon } from '../sign/icon.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

/**
 * One file. The browser's own control lies over what is drawn, so that keyboard, dropping and reading aloud are its own while
 * the words are in the reader's language.
 */
export function FileField(props: FieldProps & { file: File | null; accept: string; onChange: (file: File | null) => void }) {
  const t = useText(uiWords);
  const { file, accept, onChange } = props;
  return (
    <Field {...props}>
      {(control) => (
        <div className="tt-file">
          <input {...control} type="file" accept={accept} onChange={(event) => onChange(event.target.files?.[0] ?? null)} />
          <span className="btn" aria-hidden="true">
            <Icon name="upload" /> {t('file.choose')}
          </span>
          <span className={file === null ? 'mut' : undefined} aria-hidden="true">
            {file === null ? t('file.none') : file.name}
          </span>
        </div>
      )}
    </Field>
  );
}
