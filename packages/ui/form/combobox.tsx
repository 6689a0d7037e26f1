import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Icon } from '../sign/icon.tsx';
import { Popover } from '../shell/popover.tsx';
import { nextRow } from '../table/table-view.ts';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import { foldOptions, linesInWindow, listLines } from './combobox-list.ts';
import type { ListLine, Option } from './combobox-list.ts';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

interface ChoiceProps {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  /** without it a box to search in appears from nine options on */
  searchable?: boolean | undefined;
  /** the options are still on their way: the list says so, and Enter pressed meanwhile chooses once they are there */
  loading?: boolean | undefined;
}

/** Chooses one of few or of thousands: searched without diacritics, grouped, by keyboard; a field of a form. */
export function Combobox(props: ChoiceProps & FieldProps & { placeholder?: string | undefined; disabled?: boolean | undefined }) {
  const t = useText(uiWords);
  const { options, value, placeholder, disabled, ...field } = props;
  const chosen = options.find((option) => option.id === value);
  return (
    <Field {...field}>
      {({ required: _required, 'aria-invalid': _invalid, ...control }) => (
        <Popover
          className="tt-combo"
          trigger={(trigger) => (
            <button type="button" {...control} {...trigger} aria-haspopup="listbox" disabled={disabled} className="tt-combo-button">
              <span className={chosen === undefined ? 'dim' : undefined}>{chosen?.label ?? placeholder ?? t('choose')}</span>
              <Icon name="down" size="sm" />
            </button>
          )}
        >
          {(close) => <ChoiceList {...props} label={typeof props.label === 'string' ? props.label : t('choose')} close={close} />}
        </Popover>
      )}
    </Field>
  );
}

/** The same choice as one word of the context line: "Kỳ 9 tháng năm 2023 ⌄". */
export function ContextSelect(props: ChoiceProps & { label: string; name?: string | undefined; placeholder?: string | undefined }) {
  const t = useText(uiWords);
  const chosen = props.options.find((option) => option.id === props.value);
  return (
    <Popover
      className="tt-combo"
      trigger={(trigger) => (
        <button type="button" className="tt-sel" {...trigger} aria-haspopup="listbox" title={props.label}>
          {props.name === undefined ? <span className="vh">{props.label}: </span> : <span>{props.name}</span>}
          <b>{chosen?.label ?? props.placeholder ?? t('choose')}</b>
          <Icon name="down" size="xs" />
        </button>
      )}
    >
      {(close) => <ChoiceList {...props} close={close} />}
    </Popover>
  );
}

const groupHeight = 32;

function ChoiceList(props: ChoiceProps & { label: string; close: () => void }) {
  const { options, value, onChange, close, label } = props;
  const t = useText(uiWords);
  const id = useId();
  const [search, setSearch] = useState('');
  const folded = useMemo(() => foldOptions(options), [options]);
  const optionHeight = useMemo(() => (options.some((o) => o.label.length + (o.detail?.length ?? 0) > 38) ? 44 : 34), [options]);
  const lines = useMemo(() => listLines(folded, search, { option: optionHeight, group: groupHeight }), [folded, search, optionHeight]);
  const choices = useMemo(() => lines.filter((line) => line.kind === 'option'), [lines]);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex((line) => line.option.id === value),
    ),
  );
  const at = Math.min(active, choices.length - 1);
  const loading = props.loading === true;
  const early = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const searchable = props.searchable ?? options.length > 8;
  useEffect(() => (searchable ? box.current : list.current)?.focus(), [searchable]);
  const current = choices[at];
  useEffect(() => {
    const element = list.current;
    if (element === null || current === undefined) return;
    if (current.top < element.scrollTop) element.scrollTop = Math.max(0, current.top - groupHeight);
    else if (current.top + current.height > element.scrollTop + element.clientHeight)
      element.scrollTop = current.top + current.height - element.clientHeight;
  }, [current]);
  const choose = (option: Option) => {
    onChange(option.id);
    close();
  };
  useEffect(() => {
    if (!early.current || loading) return;
    early.current = false;
    if (current === undefined) return;
    onChange(current.option.id);
    close();
  }, [loading, current, onChange, close]);
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (loading) early.current = true;
      else if (current !== undefined) choose(current.option);
      return;
    }
    early.current = false;
    if (searchable && (event.key === 'Home' || event.key === 'End')) return;
    const next = nextRow(event.key, at, choices.length, 8);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };
  const last = lines.at(-1);
  const owner = { 'aria-activedescendant': current === undefined ? undefined : `${id}-${current.index}`, onKeyDown: key };
  return (
    <>
      {searchable ? (
        <div className="tt-combo-search">
          <Icon name="search" />
          <input
            ref={box}
            type="text"
            role="combobox"
            aria-label={label}
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            value={search}
            placeholder={t('search')}
            {...owner}
            onChange={(event) => {
              setSearch(event.target.value);
              setActive(0);
            }}
          />
        </div>
      ) : null}
      <div
        ref={list}
        className="tt-combo-list"
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        tabIndex={searchable ? -1 : 0}
        {...(searchable ? {} : owner)}
      >
        <div role="presentation" style={{ height: last === undefined ? 0 : last.top + last.height }}>
          {linesInWindow(lines, scrollTop - 200, 760).map((line) => (
            <Line
              key={line.kind === 'group' ? `g-${line.label}` : line.option.id}
              line={line}
              id={id}
              active={line === current}
              chosen={line.kind === 'option' && line.option.id === value}
              count={choices.length}
              onHover={setActive}
              onChoose={choose}
            />
          ))}
        </div>
      </div>
      {choices.length > 0 && !loading ? null : (
        <p className="tt-combo-none">{loading ? t('choose.loading') : t('choose.none', { text: search.trim() })}</p>
      )}
      <span className="vh" role="status">
        {loading ? t('choose.loading') : t('choose.count', { count: choices.length })}
      </span>
    </>
  );
}

function Line(props: {
  line: ListLine;
  id: string;
  active: boolean;
  chosen: boolean;
  count: number;
  onHover: (index: number) => void;
  onChoose: (option: Option) => void;
}) {
  const { line } = props;
  const style = { top: line.top, height: line.height };
  if (line.kind === 'group')
    return (
      <div className="tt-combo-group" role="presentation" style={style}>
        {line.label}
      </div>
    );
  const { option } = line;
  return (
    <div
      role="option"
      id={`${props.id}-${line.index}`}
      aria-selected={props.chosen}
      aria-setsize={props.count}
      aria-posinset={line.index + 1}
      className={props.active ? 'at' : undefined}
      style={style}
      onPointerMove={() => props.onHover(line.index)}
      onClick={() => props.onChoose(option)}
    >
      <span className="n">{option.label}</span>
      {option.detail === undefined ? null : <span className="d">{option.detail}</span>}
      {props.chosen ? <Icon name="check" size="sm" /> : null}
    </div>
  );
}
