import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, SidePanel, TextField, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import { householdWords } from '../household-words.ts';
import { RefusedNote } from '../refused-note.tsx';
import { changedByHouseholds, householdCalls, type OneList } from '../routes.ts';

/** Erases every name of a list before its day; the numbers stay. */
export function ErasePanel({ one, onClose }: { one: OneList; onClose: () => void }) {
  const { list } = one;
  const t = useText(householdWords);
  const { number } = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [reason, setReason] = useState('');
  const ready = reason.trim().length >= 3;
  const send = () =>
    void submit.send(async (writeId) => {
      const body = { basedOn: list.revision, lines: 'all' as const, reason: reason.trim() };
      await tools.write(householdCalls.eraseHouseholdPeople, { params: { id: list.id }, writeId, body });
      onClose();
      await renew(...changedByHouseholds);
    });
  return (
    <SidePanel title={t('erase.do')} onClose={onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('erase.do')}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        <Notice kind="ask">{t('erase.what', { count: number(String(list.named)) })}</Notice>
        <TextField label={t('erase.reason')} required value={reason} onChange={setReason} input={{ maxLength: 500 }} />
        <RefusedNote submit={submit} />
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={!ready}>
            {t('line.erase-sure')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
