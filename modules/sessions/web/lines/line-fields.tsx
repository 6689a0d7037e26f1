import { useUnitOptions } from '@thucthi/tasks/web';
import { Checkbox, Combobox, DateField, Icon, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionLine } from '../../contract.ts';
import type { LineDraft } from './line-draft.ts';
import { lineWords } from './line-words.ts';
import { ProductField } from './product-field.tsx';

/** The fields of a line: who leads, what is handed in, by when; the rest behind a word. What is not said stays chưa rõ. */
export function LineFields(props: { unit: string; line: SessionLine; draft: LineDraft; onChange: (draft: LineDraft) => void }) {
  const t = useText(lineWords);
  const { line, draft, onChange } = props;
  const set = (patch: Partial<LineDraft>): void => onChange({ ...draft, ...patch });
  const { options, loading } = useUnitOptions(props.unit);
  const unitOf = (slug: string) => ({ slug, name: options.find(({ id }) => id === slug)?.label ?? slug });
  const add = (units: LineDraft['leads'], slug: string): LineDraft['leads'] =>
    units.some((one) => one.slug === slug) ? units : [...units, unitOf(slug)];
  const notes = [
    draft.leadWords === null ? null : t('edit.lead-read', { words: draft.leadWords }),
    draft.leads.length < 2 ? null : t('edit.lead-each', { count: draft.leads.length }),
  ].filter((one) => one !== null);
  return (
    <>
      <div className="ss-fields">
        <div>
          <Combobox
            label={t('edit.lead')}
            {...(notes.length === 0 ? {} : { hint: notes.join('; ') })}
            placeholder={draft.leads.length === 0 ? t('unclear.lead') : t('edit.lead-add')}
            options={options}
            loading={loading}
            value={null}
            onChange={(slug) => set({ leads: add(draft.leads, slug) })}
          />
          <UnitChips units={draft.leads} onRemove={(slug) => set({ leads: draft.leads.filter((one) => one.slug !== slug) })} />
        </div>
        <ProductField value={draft.product} offered={line.suggestedProduct} onChange={(product) => set({ product })} />
        <div>
          <DateField
            label={t('edit.deadline')}
            {...(line.deadlineWords === null ? {} : { hint: t('said.deadline', { words: line.deadlineWords }) })}
            {...(draft.deadline === null ? { amber: t('unclear') } : {})}
            date={draft.deadline}
            onChange={(entry) => set({ deadline: entry.state === 'date' ? entry.date : null, keepDayOff: false })}
          />
          {draft.deadline === null ? null : (
            <Checkbox label={t('edit.keep-day')} checked={draft.keepDayOff} onChange={(keepDayOff) => set({ keepDayOff })} />
          )}
        </div>
      </div>
      <details className="ss-more">
        <summary>{t('edit.more')}</summary>
        <div className="ss-fields">
          <div>
            <Combobox
              label={t('edit.with-name')}
              placeholder={t('edit.with')}
              options={options}
              loading={loading}
              value={null}
              onChange={(slug) => set({ coordinating: add(draft.coordinating, slug) })}
            />
            <UnitChips
              units={draft.coordinating}
              onRemove={(slug) => set({ coordinating: draft.coordinating.filter((one) => one.slug !== slug) })}
            />
          </div>
          <TextField
            label={t('edit.responsible')}
            value={draft.responsible}
            onChange={(responsible) => set({ responsible })}
            input={{ maxLength: 300 }}
          />
          <TextField
            label={t('edit.authority')}
            value={draft.authority}
            onChange={(authority) => set({ authority })}
            input={{ maxLength: 300 }}
          />
        </div>
      </details>
    </>
  );
}

/** So many units are shown at once; the others behind a word. */
const shownUnits = 6;

function UnitChips({ units, onRemove }: { units: LineDraft['leads']; onRemove: (slug: string) => void }) {
  const t = useText(lineWords);
  const [all, setAll] = useState(false);
  if (units.length === 0) return null;
  const shown = all ? units : units.slice(0, shownUnits);
  return (
    <ul className="ss-chips">
      {shown.map(({ slug, name }) => (
        <li key={slug}>
          {name}
          <button type="button" aria-label={t('edit.remove-unit', { unit: name })} onClick={() => onRemove(slug)}>
            <Icon name="close" size="xs" />
          </button>
        </li>
      ))}
      {shown.length === units.length ? null : (
        <li>
          <button type="button" className="btn bare" onClick={() => setAll(true)}>
            {t('edit.lead-all', { count: units.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
