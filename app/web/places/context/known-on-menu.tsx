import { Button, ContextMenu, DateField, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import { words } from '../../locales/words.ts';

/** Chooses the day as of which everything is shown: figures, targets, the tree of units and the rules as they were known then. */
export function KnownOnMenu(props: {
  knownOn: string | undefined;
  today: string | undefined;
  onChange: (date: string | undefined) => void;
}) {
  const t = useText(words);
  const format = useFormat();
  const { knownOn } = props;
  return (
    <ContextMenu name={t('context.known-on')} value={knownOn === undefined ? t('context.latest') : format.date(knownOn)}>
      {(close) => <KnownOnForm key={knownOn ?? ''} {...props} close={close} />}
    </ContextMenu>
  );
}

function KnownOnForm(props: {
  knownOn: string | undefined;
  today: string | undefined;
  onChange: (date: string | undefined) => void;
  close: () => void;
}) {
  const t = useText(words);
  const [date, setDate] = useState<string | null>(props.knownOn ?? props.today ?? null);
  const [readable, setReadable] = useState(true);
  const show = (next: string | undefined) => {
    props.onChange(next);
    props.close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (readable && date !== null) show(date);
      }}
    >
      <DateField
        label={t('context.known-on-date')}
        hint={t('context.known-on-hint')}
        date={date}
        takeFocus
        {...(props.today === undefined ? {} : { max: props.today })}
        onChange={(entry) => {
          setReadable(entry.state === 'date');
          if (entry.state === 'date') setDate(entry.date);
        }}
      />
      <div className="tt-actions">
        <Button type="submit" disabled={!readable || date === null}>
          {t('context.show')}
        </Button>
        <Button kind="bare" onClick={() => show(undefined)}>
          {t('context.back-to-latest')}
        </Button>
      </div>
    </form>
  );
}
