import { dec, decimalString, formatNumberVi } from '@thucthi/kernel';
import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Combobox, NumberField, readNumber, SidePanel, Textarea, TextField, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import { lineKinds, type LineKind } from '../../domain/household-line.ts';
import { remainderOf } from '../../domain/list-measure.ts';
import { leftWords } from '../amounts.ts';
import { householdWords } from '../household-words.ts';
import { RefusedNote } from '../refused-note.tsx';
import { changedByHouseholds, householdCalls, type OneList, type ShownLine } from '../routes.ts';
import { LineErasing } from './line-erasing.tsx';

/** One line: typed with the sum and the remainder before the eyes; its names can be erased, or the line removed. */
export function LinePanel({ one, line, onClose }: { one: OneList; line: ShownLine | null; onClose: () => void }) {
  const { list } = one;
  const t = useText(householdWords);
  const format = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const erased = line !== null && line.name === null;
  const written = (value: string | null | undefined) => (value == null ? '' : formatNumberVi(value));
  const [draft, setDraft] = useState({
    code: line?.code ?? '',
    kind: (line?.kind ?? 'household') as LineKind,
    name: line?.name ?? '',
    place: line?.place ?? '',
    note: line?.note ?? '',
    assigned: written(line?.assigned),
    actual: written(line?.actual),
  });
  const change = (patch: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...patch }));
  const bounds = { min: '0', decimals: list.indicator.decimals };
  const assigned = readNumber(draft.assigned, bounds);
  const actual = readNumber(draft.actual, bounds);
  const named = erased || (draft.code.trim() !== '' && draft.name.trim() !== '');
  const ready = named && assigned.state === 'number' && actual.state !== 'invalid';
  const sum = decimalString(
    dec(list.assignedSum)
      .minus(line?.assigned ?? '0')
      .plus(assigned.state === 'number' ? assigned.value : '0'),
  );
  const send = () =>
    void submit.send(async (writeId) => {
      if (assigned.state !== 'number') return;
      const text = (words: string): string | null => (words.trim() === '' ? null : words.trim());
      const person = erased ? {} : { code: draft.code.trim(), name: draft.name.trim(), place: text(draft.place), note: text(draft.note) };
      const numbers = { kind: draft.kind, assigned: assigned.value, actual: actual.state === 'number' ? actual.value : null };
      const lines = [{ ...(line === null ? {} : { id: line.id }), ...person, ...numbers }];
      await tools.write(householdCalls.saveHouseholdLines, { params: { id: list.id }, writeId, body: { basedOn: list.revision, lines } });
      if (line === null) setDraft({ ...draft, code: '', name: '', place: '', note: '', actual: '' });
      else onClose();
      await renew(...changedByHouseholds);
    });
  return (
    <SidePanel title={line === null ? t('line.new') : t('line.edit')} onClose={onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={line === null ? t('line.new') : t('line.edit')}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        {erased ? null : (
          <>
            <TextField label={t('line.code')} required value={draft.code} onChange={(code) => change({ code })} input={{ maxLength: 40 }} />
            <TextField
              label={t('line.name')}
              required
              value={draft.name}
              onChange={(name) => change({ name })}
              input={{ maxLength: 120 }}
            />
          </>
        )}
        <Combobox
          label={t('line.kind')}
          options={lineKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
          value={draft.kind}
          onChange={(id) => change({ kind: lineKinds.find((kind) => kind === id) ?? draft.kind })}
        />
        {erased ? null : (
          <TextField
            label={t('line.place')}
            hint={t('line.place-hint')}
            value={draft.place}
            onChange={(place) => change({ place })}
            input={{ maxLength: 120 }}
          />
        )}
        <NumberField
          label={`${t('line.assigned')} (${list.indicator.unit})`}
          required
          raw={draft.assigned}
          {...bounds}
          onChange={(entry) => change({ assigned: entry.raw })}
        />
        <NumberField
          label={`${t('line.actual')} (${list.indicator.unit})`}
          raw={draft.actual}
          {...bounds}
          onChange={(entry) => change({ actual: entry.raw })}
        />
        {erased ? null : (
          <Textarea
            label={t('line.note')}
            rows={2}
            value={draft.note}
            onChange={(note) => change({ note })}
            textarea={{ maxLength: 300 }}
          />
        )}
        <p className="hh-line-sum" role="status">
          {t('line.new-sum', {
            assigned: format.quantity(sum, list.indicator.unit),
            left: leftWords(remainderOf(list.target, sum), list.indicator.unit, t, format),
          })}
        </p>
        <RefusedNote submit={submit} />
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={!ready}>
            {t('form.save')}
          </Button>
        </div>
      </form>
      {line === null ? null : <LineErasing one={one} line={line} onClose={onClose} />}
    </SidePanel>
  );
}
