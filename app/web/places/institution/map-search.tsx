import { Button, SearchField, useText } from '@thucthi/ui';
import { useEffect, useRef, useState } from 'react';
import { mapWords } from './map-words.ts';

/** Milliseconds after the last letter before the address takes what was typed. */
const typingPause = 250;

/** Finds documents on the map by words without marks; Enter and the arrows lead from one to the next. */
export function MapSearch(props: {
  value: string;
  count: number;
  at: number;
  onSearch: (search: string) => void;
  onStep: (step: 1 | -1) => void;
}) {
  const { value, onSearch, onStep } = props;
  const t = useText(mapWords);
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const ask = useRef(onSearch);
  useEffect(() => {
    ask.current = onSearch;
  });
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value; // somebody else changed the address: back, or a link
    setTyped(value);
  }, [value]);
  useEffect(() => {
    const text = typed.trim();
    if (text === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = text;
      ask.current(text);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  const searching = value !== '';
  return (
    <form
      className="tt-map-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (props.count > 0) onStep(1);
      }}
    >
      <SearchField value={typed} onChange={setTyped} placeholder={t('search')} />
      <span className="xs dim" role="status">
        {!searching
          ? ''
          : props.count === 0
            ? t('search.none')
            : t('search.found', { at: String(props.at + 1), count: String(props.count) })}
      </span>
      {searching && props.count > 1 ? (
        <>
          <Button kind="bare" icon="up" aria-label={t('search.before')} onClick={() => onStep(-1)} />
          <Button kind="bare" icon="down" aria-label={t('search.next')} onClick={() => onStep(1)} />
        </>
      ) : null}
    </form>
  );
}
