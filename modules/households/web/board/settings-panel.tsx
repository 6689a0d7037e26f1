import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, SidePanel, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { householdWords } from '../household-words.ts';
import { RefusedNote } from '../refused-note.tsx';
import { householdCalls, type ListBoard } from '../routes.ts';

const within = (text: string, least: number, most: number): number | null => {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0;
  return number >= least && number <= most ? number : null;
};

/** How long names are kept and openings last, for the whole body. */
export function SettingsPanel({ board, onClose }: { board: ListBoard; onClose: () => void }) {
  const t = useText(householdWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [months, setMonths] = useState(String(board.settings.retainMonths));
  const [minutes, setMinutes] = useState(String(board.settings.openingMinutes));
  const retainMonths = within(months, 1, 120);
  const openingMinutes = within(minutes, 5, 480);
  const send = () =>
    void submit.send(async (writeId) => {
      if (retainMonths === null || openingMinutes === null) return;
      const body = { basedOn: board.settings.revision, retainMonths, openingMinutes };
      await tools.write(householdCalls.setHouseholdSettings, { writeId, body });
      await renew(householdCalls.listHouseholdLists);
      onClose();
    });
  return (
    <SidePanel title={t('settings.title')} onClose={onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('settings.title')}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          label={t('settings.months')}
          hint="1–120"
          value={months}
          onChange={setMonths}
          input={{ inputMode: 'numeric', maxLength: 3 }}
        />
        <TextField
          label={t('settings.minutes')}
          hint="5–480"
          value={minutes}
          onChange={setMinutes}
          input={{ inputMode: 'numeric', maxLength: 3 }}
        />
        <p className="tt-hint">{t('settings.note')}</p>
        <RefusedNote submit={submit} />
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={retainMonths === null || openingMinutes === null}>
            {t('form.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
