import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

/** A line of text. */
export function TextField(
  props: FieldProps & { value: string; onChange: (value: string) => void; input?: InputHTMLAttributes<HTMLInputElement> | undefined },
) {
  const { value, onChange, input } = props;
  return (
    <Field {...props}>
      {(control) => (
        <input type="text" {...input} {...control} className="tt-input" value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

/** Several lines of text: a reason, an explanation; grows with what is written where the browser can. */
export function Textarea(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    rows?: number | undefined;
    textarea?: TextareaHTMLAttributes<HTMLTextAreaElement> | undefined;
  },
) {
  const { value, onChange, rows = 3, textarea } = props;
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          rows={rows}
          {...textarea}
          {...control}
          className="tt-input tt-textarea"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
