import { usePageTools } from '@thucthi/registry/web';
import { Button, Field, useFormat, useText, type FieldProps } from '@thucthi/ui';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { formWords } from '../form-words.ts';
import { documentsCall } from '../routes.ts';

/** A document of the register, as it is cited. */
export interface Picked {
  readonly id: string;
  readonly symbol: string | null;
  readonly title: string;
  readonly issuedOn: string | null;
}

const offered = 8;
const pauseMs = 250;

/** A text that is searched for in the register while it is typed; what is not there stays as it was written. */
export function DocumentPicker(
  props: Pick<FieldProps, 'label' | 'required' | 'error'> & {
    unit: string;
    text: string;
    onText: (text: string) => void;
    chosen: Picked | null;
    onChoose: (document: Picked | null) => void;
  },
) {
  const { chosen, onChoose, text } = props;
  const t = useText(formWords);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const { documents, settled } = useFound(props.unit, open ? text : '');
  const choose = (document: Picked): void => {
    setOpen(false);
    setAt(-1);
    onChoose(document);
  };
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    const down = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const active = documents[at];
    if (down !== 0 && documents.length > 0) {
      event.preventDefault();
      setAt((at + down + documents.length) % documents.length);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape' && open && documents.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  if (chosen !== null)
    return (
      <div className="tk-picker">
        <span className="xs mut">{t('document.chosen')}</span>
        <Cited document={chosen} />
        <div>
          <Button kind="bare" onClick={() => onChoose(null)}>
            {t('document.drop')}
          </Button>
        </div>
      </div>
    );
  const listed = open && documents.length > 0;
  return (
    <div className="tk-picker">
      <Field label={props.label} required={props.required} error={props.error} hint={t('document.hint')}>
        {(control) => (
          <input
            type="text"
            {...control}
            className="tt-input"
            role="combobox"
            aria-expanded={listed}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={documents[at] === undefined ? undefined : `${id}-${at}`}
            autoComplete="off"
            maxLength={300}
            value={text}
            onKeyDown={key}
            onBlur={() => setOpen(false)}
            onChange={(event) => {
              setOpen(true);
              setAt(-1);
              props.onText(event.target.value);
            }}
          />
        )}
      </Field>
      <div role="listbox" id={`${id}-list`} aria-label={t('document.chosen')} className="tk-found" hidden={!listed}>
        {documents.map((document, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={document.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(document)}
          >
            <Cited document={document} />
          </button>
        ))}
      </div>
      <span className="xs mut" role="status">
        {!open || !settled ? '' : documents.length === 0 ? t('document.none') : t('document.found', { count: documents.length })}
      </span>
    </div>
  );
}

function Cited({ document }: { document: Picked }) {
  const format = useFormat();
  const { symbol, title, issuedOn } = document;
  return (
    <span className="tk-lines">
      <b>{[symbol, issuedOn === null ? null : format.date(issuedOn)].filter((one) => one !== null).join(' · ')}</b>
      <span>{title}</span>
    </span>
  );
}

/** What the register holds for a text, asked once typing pauses. */
function useFound(unit: string, text: string): { documents: readonly Picked[]; settled: boolean } {
  const tools = usePageTools();
  const [asked, setAsked] = useState('');
  const wanted = text.trim().length < 2 ? '' : text.trim().slice(0, 200);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), pauseMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  const read = tools.useRead(documentsCall, asked === '' ? null : { query: { unit, q: asked, limit: offered } });
  const settled = wanted !== '' && wanted === asked && read.data !== undefined;
  return { documents: wanted === '' ? [] : (read.data?.documents ?? []), settled };
}
