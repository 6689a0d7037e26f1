import { dec } from '@thucthi/kernel';
import { Button, Checkbox, Combobox, NumberField, TextField, useFormat, useText } from '@thucthi/ui';
import type { Option } from '@thucthi/ui';
import { useMemo, useState } from 'react';
import type { UnitSummary } from '../../contract.ts';
import { blankReceiver } from './event-form.ts';
import type { EventForm, Receiver } from './event-form.ts';
import { eventWords } from './event-words.ts';
import { unitWords } from './unit-words.ts';

const kindsOffered = ['commune', 'ward', 'special-zone', 'neighbourhood', 'province', 'city-central', 'department', 'committee'] as const;

/** The part of the form that differs from kind to kind. */
export function EventParts(props: { form: EventForm; units: readonly UnitSummary[]; onChange: (patch: Partial<EventForm>) => void }) {
  const { form, units, onChange } = props;
  const t = useText(eventWords);
  const options = useMemo(
    () => units.map((unit): Option => ({ id: unit.slug, label: unit.name, ...(unit.code === null ? {} : { detail: unit.code }) })),
    [units],
  );
  const few = form.kind !== 'merge' && form.kind !== 'transfer';
  const label = t(
    form.kind === 'merge'
      ? 'form.from-merge'
      : form.kind === 'split'
        ? 'form.from-split'
        : form.kind === 'transfer'
          ? 'form.from-transfer'
          : 'form.from',
  );
  const setFrom = (position: number, slug: string | null) => {
    const from = form.from.map((one, at) => (at === position ? slug : one));
    const named = units.find((unit) => unit.slug === slug);
    onChange({
      from,
      placements: {},
      ...(form.kind === 'rename' || form.kind === 'upgrade' ? { name: named?.name ?? '', code: named?.code ?? '' } : {}),
    });
  };
  return (
    <>
      <div>
        {form.from.map((slug, position) => (
          <div className="tt-adm-line" key={position}>
            <Combobox label={label} options={options} value={slug} onChange={(id) => setFrom(position, id)} required />
            {few || form.from.length < 2 ? null : (
              <Button
                className="remove"
                icon="minus"
                aria-label={t('form.remove', { name: units.find((unit) => unit.slug === slug)?.name ?? label })}
                onClick={() => onChange({ from: form.from.filter((_, at) => at !== position) })}
              />
            )}
          </div>
        ))}
        {few ? null : (
          <div className="tt-actions">
            <Button kind="bare" icon="plus" onClick={() => onChange({ from: [...form.from, null] })}>
              {t('form.add-from')}
            </Button>
          </div>
        )}
      </div>
      {form.kind === 'rename' || form.kind === 'upgrade' ? (
        <NewName form={form} onChange={onChange} />
      ) : (
        <Receivers form={form} units={units} options={options} onChange={onChange} />
      )}
      {form.kind === 'split' ? <Placements form={form} units={units} onChange={onChange} /> : null}
      {form.kind === 'merge' || form.kind === 'split' ? (
        <Checkbox label={t('form.keep-area')} checked={form.keepAsArea} onChange={(keepAsArea) => onChange({ keepAsArea })} />
      ) : null}
    </>
  );
}

function useKindOptions(): readonly Option[] {
  const names = useText(unitWords);
  return kindsOffered.map((kind) => ({ id: kind, label: names(`kind.${kind}`) }));
}

function NewName({ form, onChange }: { form: EventForm; onChange: (patch: Partial<EventForm>) => void }) {
  const t = useText(eventWords);
  const kinds = useKindOptions();
  return (
    <div className="tt-adm-two">
      {form.kind === 'upgrade' ? (
        <Combobox
          label={t('form.new-kind')}
          required
          options={kinds}
          value={form.newKind}
          onChange={(id) => onChange({ newKind: id as Receiver['kind'] })}
        />
      ) : null}
      <TextField label={t('form.new-name')} required value={form.name} onChange={(name) => onChange({ name })} />
      <TextField label={t('form.code')} value={form.code} onChange={(code) => onChange({ code })} />
    </div>
  );
}

function Receivers(props: {
  form: EventForm;
  units: readonly UnitSummary[];
  options: readonly Option[];
  onChange: (patch: Partial<EventForm>) => void;
}) {
  const { form, options, units, onChange } = props;
  const t = useText(eventWords);
  const { percent } = useFormat();
  const put = (key: string, patch: Partial<Receiver>) =>
    onChange({ receivers: form.receivers.map((one) => (one.key === key ? { ...one, ...patch } : one)) });
  if (form.kind === 'transfer') {
    const [receiver] = form.receivers;
    return receiver === undefined ? null : (
      <Combobox
        label={t('form.new-parent')}
        required
        options={options}
        value={receiver.unit}
        onChange={(id) => put(receiver.key, { unit: id })}
      />
    );
  }
  const split = form.kind === 'split';
  const stated = form.receivers.flatMap(({ share }) => (share === null ? [] : [share]));
  const sum = stated.reduce((total, share) => total.plus(dec(share)), dec('0'));
  return (
    <div>
      {form.receivers.map((receiver, position) => (
        <fieldset key={receiver.key} className="tt-adm-line">
          <legend className="tt-adm-legend">{split ? t('form.part', { number: position + 1 }) : t('form.into')}</legend>
          <ReceiverFields receiver={receiver} options={options} split={split} onChange={(patch) => put(receiver.key, patch)} />
          {split && form.receivers.length > 2 ? (
            <Button
              className="remove"
              icon="minus"
              aria-label={t('form.remove', { name: t('form.part', { number: position + 1 }) })}
              onClick={() => onChange({ receivers: form.receivers.filter((one) => one.key !== receiver.key) })}
            />
          ) : null}
        </fieldset>
      ))}
      {split ? (
        <>
          <p className="tt-hint">{stated.length === 0 ? t('form.share-hint') : t('form.shares-sum', { sum: percent(sum) })}</p>
          <div className="tt-actions">
            <Button
              kind="bare"
              icon="plus"
              onClick={() =>
                onChange({
                  receivers: [
                    ...form.receivers,
                    blankReceiver(
                      `p${form.receivers.length}-${Date.now()}`,
                      form.receivers[0]?.kind ?? 'commune',
                      form.receivers[0]?.parent ?? units[0]?.slug ?? null,
                    ),
                  ],
                })
              }
            >
              {t('form.add-part')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

function ReceiverFields(props: {
  receiver: Receiver;
  options: readonly Option[];
  split: boolean;
  onChange: (patch: Partial<Receiver>) => void;
}) {
  const { receiver, options, split, onChange } = props;
  const t = useText(eventWords);
  const kinds = useKindOptions();
  const [rawShare, setRawShare] = useState('');
  const share = split ? (
    <NumberField
      label={t('form.share')}
      raw={rawShare}
      min="0"
      max="100"
      onChange={(entry) => {
        setRawShare(entry.raw);
        onChange({ share: entry.state === 'number' ? entry.value : null });
      }}
    />
  ) : null;
  return (
    <div className="tt-adm-panel-part">
      <div className="tt-adm-kinds">
        {[true, false].map((fresh) => (
          <label key={String(fresh)}>
            <input type="radio" name={`fresh-${receiver.key}`} checked={receiver.fresh === fresh} onChange={() => onChange({ fresh })} />
            {t(fresh ? 'form.fresh' : 'form.existing')}
          </label>
        ))}
      </div>
      {receiver.fresh ? (
        <div className="tt-adm-two">
          <TextField label={t('form.name')} required value={receiver.name} onChange={(name) => onChange({ name })} />
          <Combobox
            label={t('form.unit-kind')}
            options={kinds}
            value={receiver.kind}
            onChange={(id) => onChange({ kind: id as Receiver['kind'] })}
          />
          <Combobox
            label={t('form.parent')}
            required
            options={options}
            value={receiver.parent}
            onChange={(id) => onChange({ parent: id })}
          />
          <TextField label={t('form.code')} value={receiver.code} onChange={(code) => onChange({ code })} />
          {share}
        </div>
      ) : (
        <div className="tt-adm-two">
          <Combobox label={t('form.existing')} required options={options} value={receiver.unit} onChange={(id) => onChange({ unit: id })} />
          {share}
        </div>
      )}
    </div>
  );
}

function Placements({
  form,
  units,
  onChange,
}: {
  form: EventForm;
  units: readonly UnitSummary[];
  onChange: (patch: Partial<EventForm>) => void;
}) {
  const t = useText(eventWords);
  const divided = units.find((unit) => unit.slug === form.from[0]);
  const below = divided === undefined ? [] : units.filter((unit) => unit.parentId === divided.id);
  if (below.length === 0) return null;
  const targets = form.receivers.map((receiver, position): Option => ({
    id: receiver.key,
    label:
      (receiver.fresh ? receiver.name : units.find((unit) => unit.slug === receiver.unit)?.name) ||
      t('form.part', { number: position + 1 }),
  }));
  return (
    <fieldset>
      <legend className="tt-adm-legend">{t('form.placements')}</legend>
      <div className="tt-adm-two">
        {below.map((unit) => (
          <Combobox
            key={unit.slug}
            label={unit.name}
            options={targets}
            value={form.placements[unit.slug] ?? null}
            onChange={(key) => onChange({ placements: { ...form.placements, [unit.slug]: key } })}
          />
        ))}
      </div>
    </fieldset>
  );
}
