import { Checkbox, TextField, Textarea, useLocale, useText, OrderButtons } from '@thucthi/ui';
import { partNames } from '../../domain/templates/template.ts';
import type { TemplateList } from '../routes.ts';
import { ChosenList } from './chosen-list.tsx';
import type { PartDraft } from './template-draft.ts';
import { templateWords } from './template-words.ts';

/** One part of a template as it is edited: its place, its heading, and what it tells of. */
export function PartCard(props: {
  part: PartDraft;
  number: number;
  last: boolean;
  known: TemplateList;
  error: string | undefined;
  onChange: (part: PartDraft) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { part, number, known, onChange } = props;
  const t = useText(templateWords);
  const { locale } = useLocale();
  const kind = partNames[part.part][locale];
  const indicators = known.indicators.map(({ code, name, field }) => ({
    id: code,
    label: name,
    group: known.fields.find(({ id }) => id === field)?.name ?? field,
  }));
  return (
    <fieldset className="rp-part">
      <legend>{t('part.title', { number, kind })}</legend>
      <div className="rp-part-head">
        <TextField
          label={t('part.heading')}
          value={part.heading}
          onChange={(heading) => onChange({ ...part, heading })}
          input={{ maxLength: 300 }}
        />
        <OrderButtons
          className="rp-part-tools"
          up={t('part.up', { number })}
          down={t('part.down', { number })}
          remove={t('part.remove', { number })}
          mayRise={number !== 1}
          mayFall={!props.last}
          mayGo
          onMove={props.onMove}
          onRemove={props.onRemove}
        />
      </div>
      {part.part === 'text' ? (
        <Textarea
          label={t('part.words')}
          required
          error={props.error}
          rows={Math.min(12, 3 + Math.ceil(part.words.length / 60))}
          value={part.words}
          onChange={(words) => onChange({ ...part, words })}
          textarea={{ maxLength: 20_000 }}
        />
      ) : null}
      {part.part === 'results' ? (
        <ChosenList
          label={t('choice.fields')}
          add={t('choice.add-field')}
          all={t('choice.fields-all')}
          options={known.fields.map(({ id, name }) => ({ id, label: name }))}
          chosen={part.fields}
          onChange={(fields) => onChange({ ...part, fields: [...fields] })}
        />
      ) : null}
      {part.part === 'results' || part.part === 'table' ? (
        <ChosenList
          label={t('choice.indicators')}
          add={t('choice.add-indicator')}
          all={t('choice.indicators-all')}
          options={indicators}
          chosen={part.indicators}
          onChange={(chosen) => onChange({ ...part, indicators: [...chosen] })}
        />
      ) : null}
      {part.part === 'results' ? (
        <Patterns known={known} chosen={part.patterns} onChange={(patterns) => onChange({ ...part, patterns: [...patterns] })} />
      ) : null}
    </fieldset>
  );
}

function Patterns(props: { known: TemplateList; chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }) {
  const { known, chosen, onChange } = props;
  const t = useText(templateWords);
  return (
    <details className="rp-patterns">
      <summary>
        {t('choice.patterns')}: {chosen.length === 0 ? t('choice.patterns-all') : t('choice.patterns-some', { count: chosen.length })}
      </summary>
      <p className="xs mut">{t('choice.patterns-hint')}</p>
      {known.patterns.map(({ name, like }) => (
        <Checkbox
          key={name}
          label={like}
          checked={chosen.includes(name)}
          onChange={(on) => onChange(on ? [...chosen, name] : chosen.filter((one) => one !== name))}
        />
      ))}
    </details>
  );
}
