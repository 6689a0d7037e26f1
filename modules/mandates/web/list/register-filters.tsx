import { usePageTools } from '@thucthi/registry/web';
import { Button, ContextBar, ContextMenu, ContextSelect, DateField, useFormat, useText } from '@thucthi/ui';
import { useState, type ReactNode } from 'react';
import { registerWords } from '../register-words.ts';
import { mandateCalls } from '../routes.ts';

/** The option that filters by nothing; no kind and no issuer is called so. */
const all = '*';

/** By what the register is filtered, kept in the address. */
export function RegisterFilters({ unit, today, end }: { unit: string; today: string; end: ReactNode }) {
  const t = useText(registerWords);
  const format = useFormat();
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const facets = tools.useRead(mandateCalls.documentFacets, { query: { unit } }).data;
  const choose = (name: string, value: string) => change({ [name]: value === all ? undefined : value, sau: undefined, trang: undefined });
  const options = (found: readonly { name: string; count: number }[] | undefined, chosen: string | undefined) => [
    { id: all, label: t('filter.all') },
    ...(found ?? (chosen === undefined ? [] : [{ name: chosen, count: 0 }])).map(({ name, count }) => ({
      id: name,
      label: name,
      ...(count === 0 ? {} : { detail: format.number(String(count)) }),
    })),
  ];
  const select = (name: string, label: string, found: readonly { name: string; count: number }[] | undefined) => (
    <ContextSelect
      label={label}
      name={label}
      options={options(found, search[name])}
      value={search[name] ?? all}
      onChange={(id) => choose(name, id)}
    />
  );
  const day = search['hieu-luc'];
  return (
    <ContextBar end={end}>
      {select('loai', t('filter.kind'), facets?.kinds)}
      {select(
        'nam',
        t('filter.year'),
        facets?.years.map(({ year, count }) => ({ name: String(year), count })),
      )}
      {select('co-quan', t('filter.issuer'), facets?.issuers)}
      <ContextMenu name={t('filter.in-force')} value={day === undefined ? t('filter.any-day') : format.date(day)}>
        {(close) => (
          <DayForm
            day={day ?? today}
            onChoose={(on) => {
              change({ 'hieu-luc': on, sau: undefined, trang: undefined });
              close();
            }}
          />
        )}
      </ContextMenu>
    </ContextBar>
  );
}

function DayForm({ day, onChoose }: { day: string; onChoose: (day: string | undefined) => void }) {
  const t = useText(registerWords);
  const [date, setDate] = useState<string | null>(day);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (date !== null) onChoose(date);
      }}
    >
      <DateField
        label={t('filter.in-force-on')}
        hint={t('filter.in-force-hint')}
        date={date}
        takeFocus
        onChange={(entry) => setDate(entry.state === 'date' ? entry.date : null)}
      />
      <div className="tt-actions">
        <Button type="submit" disabled={date === null}>
          {t('filter.show')}
        </Button>
        <Button kind="bare" onClick={() => onChoose(undefined)}>
          {t('filter.clear')}
        </Button>
      </div>
    </form>
  );
}
