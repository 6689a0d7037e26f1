import { Textarea, TextField, useText, OrderButtons } from '@thucthi/ui';
import type { KeyboardEvent } from 'react';
import { readClock } from '../clock-words.ts';
import type { ItemDraft } from './agenda-draft.ts';
import { prepareWords } from './prepare-words.ts';

/** One item of the agenda being written: time, words, presenter, minutes; Alt and an arrow move it. */
export function AgendaRow(props: {
  item: ItemDraft;
  number: number;
  faulty: boolean;
  mayRise: boolean;
  mayFall: boolean;
  onChange: (patch: Partial<ItemDraft>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}) {
  const t = useText(prepareWords);
  const { item, number, onChange, onMove } = props;
  const key = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || step === null) return;
    event.preventDefault();
    const field = event.target;
    onMove(step);
    // the row is put elsewhere in the list: the field that was in hand stays in hand
    requestAnimationFrame(() => field instanceof HTMLElement && field.focus());
  };
  return (
    <li className={props.faulty ? 'faulty' : undefined} onKeyDown={key}>
      <TextField
        label={t('agenda.at')}
        value={item.plannedAt}
        onChange={(plannedAt) => onChange({ plannedAt })}
        input={{ maxLength: 8, onBlur: () => onChange({ plannedAt: readClock(item.plannedAt) ?? item.plannedAt }) }}
      />
      <div>
        <Textarea
          label={t('agenda.what', { number })}
          value={item.title}
          onChange={(title) => onChange({ title })}
          rows={1}
          textarea={{ maxLength: 500 }}
        />
        {item.note === null ? null : <p className="xs mut">{item.note}</p>}
        {item.begun ? <p className="xs mut">{t('agenda.begun')}</p> : null}
      </div>
      <TextField
        label={t('agenda.presenter')}
        value={item.presenter}
        onChange={(presenter) => onChange({ presenter })}
        input={{ maxLength: 200 }}
      />
      <TextField
        label={t('agenda.minutes')}
        value={item.minutes}
        onChange={(minutes) => onChange({ minutes })}
        input={{ inputMode: 'numeric', maxLength: 4 }}
      />
      <OrderButtons
        className="ss-order"
        up={t('agenda.up', { title: item.title })}
        down={t('agenda.down', { title: item.title })}
        remove={t('agenda.remove', { title: item.title })}
        mayRise={props.mayRise}
        mayFall={props.mayFall}
        mayGo={!item.begun}
        onMove={onMove}
        onRemove={props.onRemove}
      />
    </li>
  );
}
