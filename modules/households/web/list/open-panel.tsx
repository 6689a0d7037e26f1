import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, SidePanel, Textarea, useText } from '@thucthi/ui';
import { useState } from 'react';
import { householdWords } from '../household-words.ts';
import { RefusedNote } from '../refused-note.tsx';
import { householdCalls, type OneList } from '../routes.ts';

/** Opens a list with a reason: recorded, and told to the commune. */
export function OpenPanel({ one, onClose }: { one: OneList; onClose: () => void }) {
  const t = useText(householdWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [reason, setReason] = useState('');
  const ready = reason.trim().length >= 10;
  const send = () =>
    void submit.send(async (writeId) => {
      await tools.write(householdCalls.openHouseholdList, { writeId, body: { list: one.list.id, reason: reason.trim() } });
      await renew(householdCalls.readHouseholdList);
      onClose();
    });
  return (
    <SidePanel title={t('open.do')} onClose={onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('open.do')}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        <Textarea
          label={t('open.reason')}
          hint={t('open.reason-hint', { unit: one.list.unit.name })}
          required
          value={reason}
          onChange={setReason}
          textarea={{ maxLength: 500 }}
        />
        <RefusedNote submit={submit} />
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={!ready}>
            {t('open.for', { minutes: one.settings.openingMinutes })}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
