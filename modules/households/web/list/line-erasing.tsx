import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { householdWords } from '../household-words.ts';
import { RefusedNote } from '../refused-note.tsx';
import { changedByHouseholds, householdCalls, type OneList, type ShownLine } from '../routes.ts';

/** Erases who one line is, or removes the line that should not be there; both are asked again before they are done. */
export function LineErasing({ one, line, onClose }: { one: OneList; line: ShownLine; onClose: () => void }) {
  const { list } = one;
  const t = useText(householdWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [doing, setDoing] = useState<'erase' | 'remove' | null>(null);
  const [reason, setReason] = useState('');
  const ask = (what: 'erase' | 'remove') => {
    submit.clear();
    setDoing(what);
  };
  const send = () =>
    void submit.send(async (writeId) => {
      const params = { id: list.id };
      if (doing === 'erase') {
        const body = { basedOn: list.revision, lines: [line.id], reason: reason.trim() };
        await tools.write(householdCalls.eraseHouseholdPeople, { params, writeId, body });
      } else {
        const body = { basedOn: list.revision, lines: [], remove: [line.id] };
        await tools.write(householdCalls.saveHouseholdLines, { params, writeId, body });
      }
      onClose();
      await renew(...changedByHouseholds);
    });
  return (
    <div className="tt-adm-panel-part hh-part">
      {doing === null ? (
        <div className="tt-actions">
          {line.name === null ? null : <Button onClick={() => ask('erase')}>{t('line.erase')}</Button>}
          <Button kind="bare" onClick={() => ask('remove')}>
            {t('line.remove')}
          </Button>
        </div>
      ) : (
        <>
          {doing === 'erase' ? (
            <TextField label={t('erase.reason')} required value={reason} onChange={setReason} input={{ maxLength: 500 }} />
          ) : null}
          <RefusedNote submit={submit} />
          <div className="tt-actions">
            <Button kind="main" busy={submit.busy} disabled={doing === 'erase' && reason.trim().length < 3} onClick={send}>
              {t(doing === 'erase' ? 'line.erase-sure' : 'line.remove-sure')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
