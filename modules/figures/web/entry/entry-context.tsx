import { usePageTools } from '@thucthi/registry/web';
import { Button, ContextMenu, ContextSelect, DateField, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import { unitsCall } from './entry-sheet.ts';
import type { EntrySheet } from './entry-sheet.ts';
import { entryWords } from './entry-words.ts';
import type { Entry } from './use-entry.ts';

const hour = 60 * 60_000;

/** Chooses the unit that is reported for: an office enters for many. What may be written where, the server decides. */
export function EntryUnit({ sheet }: { sheet: EntrySheet }) {
  const t = useText(entryWords);
  const tools = usePageTools();
  const go = tools.useGo();
  const { slug, name } = sheet.unit;
  const units = tools.useRead(unitsCall, { query: { unit: slug } }, { staleTime: hour }).data?.units ?? [];
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const options = units.map((unit) => {
    const above = unit.parentId === null ? undefined : names.get(unit.parentId);
    return { id: unit.slug, label: unit.name, search: unit.code ?? '', ...(above === undefined ? {} : { detail: above }) };
  });
  return (
    <ContextSelect
      label={t('entry.unit')}
      value={slug}
      options={options.some(({ id }) => id === slug) ? options : [{ id: slug, label: name }, ...options]}
      searchable
      onChange={(next) => {
        if (next !== slug) go(`/${next}/bao-cao?month=${sheet.period}`);
      }}
    />
  );
}

/** Chooses the day to which the figures count, where it is not the end of the period. */
export function EntryAsOf({ entry, today }: { entry: Entry; today: string }) {
  const t = useText(entryWords);
  const format = useFormat();
  return (
    <ContextMenu name={t('entry.as-of')} value={entry.asOf === null ? t('entry.as-of-end') : format.date(entry.asOf)}>
      {(close) => <AsOfForm key={entry.asOf ?? ''} entry={entry} today={today} close={close} />}
    </ContextMenu>
  );
}

function AsOfForm({ entry, today, close }: { entry: Entry; today: string; close: () => void }) {
  const t = useText(entryWords);
  const [date, setDate] = useState<string | null>(entry.asOf);
  const take = (next: string | null) => {
    entry.setAsOf(next);
    close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (date !== null) take(date);
      }}
    >
      <DateField
        label={t('entry.as-of-date')}
        hint={t('entry.as-of-hint')}
        date={date}
        max={today}
        takeFocus
        onChange={(typed) => setDate(typed.state === 'date' ? typed.date : null)}
      />
      <div className="tt-actions">
        <Button type="submit" disabled={date === null}>
          {t('entry.as-of-take')}
        </Button>
        <Button kind="bare" onClick={() => take(null)}>
          {t('entry.as-of-clear')}
        </Button>
      </div>
    </form>
  );
}
