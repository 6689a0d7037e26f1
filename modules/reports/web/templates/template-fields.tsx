import { Button, Combobox, Notice, Section, TextField, Textarea, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { partNames } from '../../domain/templates/template.ts';
import type { TemplateList, TemplatePart } from '../routes.ts';
import { PartCard } from './part-card.tsx';
import { lacking, movedPart, newPart, type PartDraft, type TemplateDraft } from './template-draft.ts';
import { templateWords } from './template-words.ts';

interface Fields {
  draft: TemplateDraft;
  known: TemplateList;
  onChange: (draft: TemplateDraft) => void;
}

/** A template as a form: its parts in their order, then what stands above and below them on paper. */
export function TemplateFields({ draft, known, onChange }: Fields) {
  const t = useText(templateWords);
  const set = (patch: Partial<TemplateDraft>): void => onChange({ ...draft, ...patch });
  const lacks = lacking(draft);
  const subject = lacks.includes('subject') ? t('form.needed') : undefined;
  return (
    <>
      <TextField
        label={t('form.subject')}
        hint={t('form.subject-hint', { variable: '{kỳ}' })}
        required
        error={subject}
        value={draft.subject}
        onChange={(typed) => set({ subject: typed })}
        input={{ maxLength: 500 }}
      />
      <Section title={t('form.parts')}>
        <Parts draft={draft} known={known} onChange={onChange} />
      </Section>
      <Section title={t('form.head')}>
        <div className="rp-form">
          <Combobox
            label={t('form.form')}
            options={(['state', 'party'] as const).map((id) => ({ id, label: t(`form.${id}`) }))}
            value={draft.form}
            onChange={(id) => set({ form: id === 'party' ? 'party' : 'state' })}
          />
          <div className="rp-two">
            <TextField
              label={t('form.kind')}
              hint={t('form.kind-hint')}
              value={draft.documentKind}
              onChange={(documentKind) => set({ documentKind })}
              input={{ maxLength: 100 }}
            />
            <TextField
              label={t('form.abbreviation')}
              value={draft.abbreviation}
              onChange={(abbreviation) => set({ abbreviation })}
              input={{ maxLength: 20 }}
            />
          </div>
          {(['addressees', 'recipients', 'signerTitles'] as const).map((name) => (
            <Textarea
              key={name}
              label={t(name === 'signerTitles' ? 'form.signers' : `form.${name}`)}
              hint={t(name === 'signerTitles' ? 'form.signers-hint' : 'form.line-hint')}
              rows={3}
              value={draft[name]}
              onChange={(typed) => set({ [name]: typed })}
              textarea={{ maxLength: 5000 }}
            />
          ))}
        </div>
      </Section>
      <Variables known={known} />
    </>
  );
}

function Parts({ draft, known, onChange }: Fields) {
  const t = useText(templateWords);
  const { locale } = useLocale();
  const [removed, setRemoved] = useState<{ part: PartDraft; at: number } | null>(null);
  const { parts } = draft;
  const lacks = lacking(draft);
  const set = (next: readonly PartDraft[]): void => onChange({ ...draft, parts: next });
  return (
    <div className="rp-form">
      {parts.map((part, at) => (
        <PartCard
          key={part.place}
          part={part}
          number={at + 1}
          last={at === parts.length - 1}
          known={known}
          error={lacks.includes(`words-${part.place}`) ? t('form.needed') : undefined}
          onChange={(changed) => set(parts.map((one) => (one.place === part.place ? changed : one)))}
          onMove={(by) => set(movedPart(parts, part.place, by))}
          onRemove={() => {
            setRemoved({ part, at });
            set(parts.filter((one) => one.place !== part.place));
          }}
        />
      ))}
      {removed === null || parts.some(({ place }) => place === removed.part.place) ? null : (
        <Notice
          actions={
            <Button
              onClick={() => {
                set(parts.toSpliced(removed.at, 0, removed.part));
                setRemoved(null);
              }}
            >
              {t('part.restore')}
            </Button>
          }
        >
          {t('part.removed', { part: removed.part.heading === '' ? partNames[removed.part.part][locale] : removed.part.heading })}
        </Notice>
      )}
      {parts.length === 0 ? <Notice kind="ask">{t('form.parts-needed')}</Notice> : null}
      <Combobox
        label={t('part.add')}
        placeholder={t('part.add-kind')}
        options={partKinds.map((id) => ({ id, label: partNames[id][locale] }))}
        value={null}
        onChange={(id) => {
          const kind = partKinds.find((one) => one === id);
          if (kind !== undefined) set([...parts, newPart(kind, kind === 'text' ? '' : partNames[kind].vi)]);
        }}
      />
    </div>
  );
}

const partKinds = Object.keys(partNames) as TemplatePart['part'][];

function Variables({ known }: { known: TemplateList }) {
  const t = useText(templateWords);
  return (
    <details className="rp-patterns">
      <summary>{t('variables')}</summary>
      <dl className="rp-facts">
        {[...known.variables, { name: 'chỉ tiêu: mã', means: t('variables.indicator') }].map(({ name, means }) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
