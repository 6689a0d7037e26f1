import { Button, ContextMenu, ContextSelect, DateField, useFormat, useText } from '@thucthi/ui';
import { none } from '../../domain/views/groupings.ts';
import { taskWords } from '../task-words.ts';
import { useUnitOptions } from '../use-unit-options.ts';
import { Conditions, SourceFilter } from '../views/source-filter.tsx';
import { narrowingWords, type Search, type TaskView } from './task-view.ts';

/** What tasks may be narrowed by besides their class: who leads, with whom they lie, what told them, between which deadlines. */
export function TaskFilters({ unit, view, onChange }: { unit: string; view: TaskView; onChange: (patch: Search) => void }) {
  const t = useText(taskWords);
  const { options, loading } = useUnitOptions(unit);
  const everybody = { id: '', label: t('filter.everybody') };
  const chosen = (id: string): string | undefined => (id === '' ? undefined : id);
  const { lead, holder, from, to } = view.query;
  const { class: _class, open: _open, ...given } = view.query;
  const any = Object.keys(given).length > 0;
  return (
    <>
      <ContextSelect
        label={t('filter.lead')}
        name={t('filter.lead')}
        options={[everybody, { id: none, label: t('unclear.lead') }, ...options]}
        loading={loading}
        value={lead ?? ''}
        onChange={(id) => onChange({ 'chu-tri': chosen(id) })}
      />
      <ContextSelect
        label={t('filter.holder')}
        name={t('filter.holder')}
        options={[everybody, ...options]}
        loading={loading}
        value={holder ?? ''}
        onChange={(id) => onChange({ 'dang-giu': chosen(id) })}
      />
      <SourceFilter unit={unit} by="document" chosen={view.query.document} onChange={(id) => onChange({ 'van-ban': id })} />
      <SourceFilter unit={unit} by="session" chosen={view.query.session} onChange={(id) => onChange({ 'phien-hop': id })} />
      <DeadlineFilter from={from} to={to} onChange={onChange} />
      <Conditions query={view.query} onChange={onChange} />
      {any ? (
        <Button kind="bare" onClick={() => onChange(Object.fromEntries(narrowingWords.map((word) => [word, undefined])))}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </>
  );
}

/** Between which days the deadline lies: one word of the line, its two days under it. */
function DeadlineFilter({ from, to, onChange }: { from: string | undefined; to: string | undefined; onChange: (patch: Search) => void }) {
  const t = useText(taskWords);
  const format = useFormat();
  const said =
    from !== undefined && to !== undefined
      ? t('filter.deadline-between', { from: format.date(from), to: format.date(to) })
      : from !== undefined
        ? t('filter.deadline-from', { from: format.date(from) })
        : to !== undefined
          ? t('filter.deadline-to', { to: format.date(to) })
          : t('filter.deadline-any');
  return (
    <ContextMenu name={t('filter.deadline')} value={said}>
      {() => (
        <div className="tk-form tk-days">
          <DateField
            key={`tu${from ?? ''}`}
            label={t('filter.from')}
            date={from ?? null}
            onChange={(entry) => onDay(entry, (day) => onChange({ tu: day }))}
          />
          <DateField
            key={`den${to ?? ''}`}
            label={t('filter.to')}
            date={to ?? null}
            onChange={(entry) => onDay(entry, (day) => onChange({ den: day }))}
          />
        </div>
      )}
    </ContextMenu>
  );
}

/** A day counts once it is whole, or once the field is empty again. */
function onDay(entry: { state: string; date?: string }, change: (day: string | undefined) => void): void {
  if (entry.state === 'date') change(entry.date);
  else if (entry.state === 'empty') change(undefined);
}
