import { usePageTools, useSubmit, type AnswerOf } from '@thucthi/registry/web';
import { Button, Checkbox, Combobox, DateField, Notice, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { Capacity, listOwnDelegations } from '../../contract.ts';
import { accessCalls } from '../routes.ts';
import { accountWords } from './account-words.ts';
import { rightName } from './right-names.ts';

type MayLend = AnswerOf<typeof listOwnDelegations>['mayLend'];
const capacityWords = { 'Q.': 'lent.Q', 'KT.': 'lent.KT', 'TL.': 'lent.TL', 'TUQ.': 'lent.TUQ' } as const satisfies Record<
  Capacity,
  string
>;
const isCapacity = (text: string): text is Capacity => Object.hasOwn(capacityWords, text);

/** Lends a role of the reader: to whom, as what, which of its rights, for which days, why. */
export function LendForm(props: { mayLend: MayLend; today: string; onDone: () => void; onCancel: () => void }) {
  const t = useText(accountWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const submit = useSubmit();
  const people = tools.useRead(accessCalls.listColleagues, {}).data?.people;
  const [assignment, setAssignment] = useState(props.mayLend[0]?.assignment ?? '');
  const role = props.mayLend.find((one) => one.assignment === assignment);
  const [without, setWithout] = useState<readonly string[]>([]);
  const [to, setTo] = useState<string | null>(null);
  const [capacity, setCapacity] = useState<Capacity>('TUQ.');
  const [days, setDays] = useState<{ from: string | null; until: string | null }>({ from: props.today, until: null });
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const rights = (role?.rights ?? []).filter((right) => !without.includes(right));
  const ready =
    role !== undefined && to !== null && rights.length > 0 && days.from !== null && days.until !== null && reason.trim().length >= 3;
  const send = (): void =>
    void submit.send(async (writeId) => {
      if (to === null || days.from === null || days.until === null) return;
      const body = { to, assignment, capacity, rights, validFrom: days.from, validTo: days.until, reason: reason.trim() };
      await tools.write(accessCalls.lendRole, {
        writeId,
        body: { ...body, ...(document.trim() === '' ? {} : { document: document.trim() }) },
      });
      props.onDone();
    });
  return (
    <form
      className="tt-form"
      aria-label={t('lent.new')}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send();
      }}
    >
      <Combobox
        label={t('lent.role')}
        value={assignment}
        onChange={(id) => {
          setAssignment(id);
          setWithout([]);
        }}
        options={props.mayLend.map((one) => ({
          id: one.assignment,
          label: one.unit === null ? one.name[locale] : `${one.name[locale]}: ${one.unit.name}`,
        }))}
      />
      <Combobox
        label={t('lent.to')}
        required
        value={to}
        onChange={setTo}
        loading={people === undefined}
        options={(people ?? []).map(({ id, name, position }) => ({ id, label: name, ...(position === null ? {} : { detail: position }) }))}
      />
      <Combobox
        label={t('lent.capacity')}
        value={capacity}
        onChange={(id) => {
          if (isCapacity(id)) setCapacity(id);
        }}
        options={Object.entries(capacityWords).map(([id, word]) => ({ id, label: t(word) }))}
      />
      <fieldset className="tt-lend-rights">
        <legend>{t('lent.rights')}</legend>
        {(role?.rights ?? []).map((right) => (
          <Checkbox
            key={right}
            label={rightName(right, locale)}
            checked={!without.includes(right)}
            onChange={(on) => setWithout(on ? without.filter((one) => one !== right) : [...without, right])}
          />
        ))}
      </fieldset>
      <DateField
        label={t('lent.from')}
        required
        date={days.from}
        min={props.today}
        onChange={(entry) => setDays({ ...days, from: entry.state === 'date' ? entry.date : null })}
      />
      <DateField
        label={t('lent.until')}
        required
        date={days.until}
        min={days.from ?? props.today}
        onChange={(entry) => setDays({ ...days, until: entry.state === 'date' ? entry.date : null })}
      />
      <TextField label={t('lent.reason')} required value={reason} onChange={setReason} input={{ maxLength: 300 }} />
      <TextField label={t('lent.document')} value={document} onChange={setDocument} input={{ maxLength: 200 }} />
      {submit.problem === null ? null : (
        <Notice kind="problem" title={t('refused')}>
          {submit.problem[locale]}
        </Notice>
      )}
      <div className="tt-actions">
        <Button kind="main" type="submit" busy={submit.busy} disabled={!ready}>
          {t('lent.send')}
        </Button>
        <Button onClick={props.onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
