import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../sign/icon.tsx';
import { boundSymbols } from '../text/bound-symbols.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';

/** What a control inside a field must carry so that its label, hint and message are read with it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  required: boolean | undefined;
}

/** What every field shares: label, unit or hint, and a message in words that blocks (error) or asks (amber). */
export interface FieldProps {
  label: ReactNode;
  hideLabel?: boolean | undefined;
  hint?: ReactNode | undefined;
  error?: string | null | undefined;
  /** words that ask; `true` colours the field while a notice beside it says why */
  amber?: string | true | null | undefined;
  required?: boolean | undefined;
}

/** A labelled control with its hint and its message under it. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const t = useText(uiWords);
  const id = useId();
  const { error, amber, hint } = props;
  const message = error ?? (amber === true ? null : amber) ?? null;
  const described = [hint === undefined ? '' : `${id}-hint`, message === null ? '' : `${id}-message`]
    .filter((part) => part !== '')
    .join(' ');
  const isError = error !== null && error !== undefined;
  return (
    <div className={`tt-field${isError ? ' bad' : amber === null || amber === undefined ? '' : ' amber'}`}>
      <label htmlFor={id} className={props.hideLabel === true ? 'vh' : undefined}>
        {props.label}
        {props.required === true ? <span className="dim"> ({t('required')})</span> : null}
      </label>
      {props.children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': isError ? true : undefined,
        required: props.required,
      })}
      {hint === undefined ? null : (
        <p className="tt-hint" id={`${id}-hint`}>
          {typeof hint === 'string' ? boundSymbols(hint) : hint}
        </p>
      )}
      {message === null ? null : (
        <p className="tt-field-message" id={`${id}-message`} role={isError ? 'alert' : 'status'}>
          <Icon name="mend" size="sm" />
          <span>{message}</span>
        </p>
      )}
    </div>
  );
}
