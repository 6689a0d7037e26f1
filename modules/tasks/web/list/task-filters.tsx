import { Button, ContextSelect, DateField, useText } from '@thucthi/ui';
import { taskWords } from '../task-words.ts';
import { useUnitOptions } from '../use-unit-options.ts';
import type { TaskView } from './task-view.ts';

type Patch = Readonly<Record<string, string | undefined>>;

/** What a list may be narrowed by besides its class: who leads, with whom it lies, between which deadlines. */
export function TaskFilters({ unit, view, onChange }: { unit: string; view: TaskView; onChange: (patch: Patch) => void }) {
  const t = useText(taskWords);
  const { options, loading } = useUnitOptions(unit);
  const everybody = { id: '', label: t('filter.everybody') };
  const chosen = (id: string): string | undefined => (id === '' ? undefined : id);
  const { lead, holder, from, to, q } = view.query;
  const any = [lead, holder, from, to, q].some((one) => one !== undefined);
  return (
    <>
      <ContextSelect
        label={t('filter.lead')}
        name={t('filter.lead')}
        options={[everybody, ...options]}
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
      <div className="tk-day">
        <DateField
          key={`tu${from ?? ''}`}
          label={t('filter.from')}
          date={from ?? null}
          onChange={(entry) => onDay(entry, (day) => onChange({ tu: day }))}
        />
      </div>
      <div className="tk-day">
        <DateField
          key={`den${to ?? ''}`}
          label={t('filter.to')}
          date={to ?? null}
          onChange={(entry) => onDay(entry, (day) => onChange({ den: day }))}
        />
      </div>
      {any ? (
        <Button
          kind="bare"
          onClick={() =>
            onChange({ 'chu-tri': undefined, 'dang-giu': undefined, 'van-ban': undefined, tu: undefined, den: undefined, q: undefined })
          }
        >
          {t('filter.clear')}
        </Button>
      ) : null}
    </>
  );
}

/** A day counts once it is whole, or once the field is empty again. */
function onDay(entry: { state: string; date?: string }, change: (day: string | undefined) => void): void {
  if (entry.state === 'date') change(entry.date);
  else if (entry.state === 'empty') change(undefined);
}
