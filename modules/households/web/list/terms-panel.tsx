import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, SidePanel, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { householdWords } from '../household-words.ts';
import { RefusedNote } from '../refused-note.tsx';
import { changedByHouseholds, householdCalls, type OneList } from '../routes.ts';
import { readTerms, TermsFields, type TermsDraft } from '../terms-fields.tsx';

/** Changes purpose, ground or retention of a list, with the reason. */
export function TermsPanel({ one, today, onClose }: { one: OneList; today: string; onClose: () => void }) {
  const { list } = one;
  const t = useText(householdWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [draft, setDraft] = useState<TermsDraft>({ purpose: list.purpose, legalBasis: list.legalBasis, retainUntil: list.retainUntil });
  const [reason, setReason] = useState('');
  const terms = readTerms(draft);
  const ready = terms !== null && reason.trim().length >= 3;
  const send = () =>
    void submit.send(async (writeId) => {
      if (terms === null) return;
      const body = { basedOn: list.revision, ...terms, reason: reason.trim() };
      await tools.write(householdCalls.changeHouseholdList, { params: { id: list.id }, writeId, body });
      onClose();
      await renew(...changedByHouseholds);
    });
  return (
    <SidePanel title={t('list.change')} onClose={onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('list.change')}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        <TermsFields draft={draft} today={today} months={null} change={(patch) => setDraft((before) => ({ ...before, ...patch }))} />
        <TextField label={t('form.reason')} required value={reason} onChange={setReason} input={{ maxLength: 500 }} />
        <RefusedNote submit={submit} />
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={!ready}>
            {t('form.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
