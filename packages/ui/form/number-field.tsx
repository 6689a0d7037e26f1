import { useState } from 'react';
import type { InputHTMLAttributes } from 'react';
import { formatNumberVi } from '@thucthi/kernel';
import { useLocale } from '../text/locale.tsx';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { readNumber } from './number-entry.ts';
import type { NumberBounds, NumberEntry } from './number-entry.ts';

/**
 * A figure typed as officials write it. The raw text belongs to the page and is never changed while typing; the message
 * about it appears when the field is left, and goes as soon as the text reads.
 */
export function NumberField(
  props: FieldProps &
    NumberBounds & {
      raw: string;
      onChange: (entry: NumberEntry) => void;
      /** the entry when the field is left; a readable one is tidied to the Vietnamese form */
      onCommit?: ((entry: NumberEntry) => void) | undefined;
      readOnly?: boolean | undefined;
      size?: 'normal' | 'entry' | undefined;
      input?: InputHTMLAttributes<HTMLInputElement> | undefined;
    },
) {
  const { raw, onChange, onCommit, error, min, max, decimals, size = 'normal', ...field } = props;
  const { locale } = useLocale();
  const [left, setLeft] = useState(true);
  const bounds = { min, max, decimals };
  const entry = readNumber(raw, bounds, locale);
  const own = left && entry.state === 'invalid' ? entry.message : null;
  return (
    <Field {...field} error={error ?? own}>
      {(control) => (
        <input
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          {...props.input}
          {...control}
          type="text"
          className={`tt-input num${size === 'entry' ? ' entry' : ''}`}
          readOnly={props.readOnly}
          value={raw}
          onChange={(event) => {
            setLeft(false);
            onChange(readNumber(event.target.value, bounds, locale));
          }}
          onBlur={() => {
            setLeft(true);
            if (entry.state === 'number') {
              const tidy = { ...entry, raw: formatNumberVi(entry.value, { decimals: entry.decimals }) };
              if (tidy.raw !== raw) onChange(tidy);
              onCommit?.(tidy);
            } else onCommit?.(entry);
          }}
        />
      )}
    </Field>
  );
}
