import { formatDateVi } from '@thucthi/kernel';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from '../text/locale.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import { readDate } from './date-entry.ts';
import type { DateEntry } from './date-entry.ts';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

/** A date typed as dd/mm/yyyy. The raw text belongs to the field; the page hears the entry at each change. */
export function DateField(
  props: FieldProps & {
    date: string | null;
    onChange: (entry: DateEntry) => void;
    min?: string | undefined;
    max?: string | undefined;
    readOnly?: boolean | undefined;
    takeFocus?: boolean | undefined;
  },
) {
  const { date, onChange, error, min, max, ...field } = props;
  const t = useText(uiWords);
  const { locale } = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  const input = useRef<HTMLInputElement>(null);
  const { takeFocus = false } = props;
  useEffect(() => {
    if (takeFocus) input.current?.focus();
  }, [takeFocus]);
  const raw = typed ?? (date === null ? '' : formatDateVi(date));
  const entry = readDate(raw, { min, max }, locale);
  return (
    <Field {...field} error={error ?? (left && entry.state === 'invalid' ? entry.message : null)}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className="tt-input date"
          placeholder={t('date.example')}
          readOnly={props.readOnly}
          ref={input}
          value={raw}
          onChange={(event) => {
            setTyped(event.target.value);
            setLeft(false);
            onChange(readDate(event.target.value, { min, max }, locale));
          }}
          onBlur={() => {
            setLeft(true);
            if (entry.state !== 'invalid') setTyped(null);
          }}
        />
      )}
    </Field>
  );
}
