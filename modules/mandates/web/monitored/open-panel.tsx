import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, SidePanel, useText } from '@thucthi/ui';
import { useState } from 'react';
import { changedByMonitoring, mandateCalls } from '../routes.ts';
import { emptyDraft, faultsOf, fileFrom } from './file-draft.ts';
import { FactFields, KindFields } from './file-fields.tsx';
import { fileFormWords } from './file-form-words.ts';
import { FileProblem } from './file-problem.tsx';
import { FileReaderFields } from './file-reader-fields.tsx';

/** Opens a monitored file. */
export function OpenPanel(props: {
  unit: string;
  person: string | null;
  today: string;
  onClose: () => void;
  onOpened: (id: string) => void;
}) {
  const { unit, today } = props;
  const t = useText(fileFormWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [draft, setDraft] = useState(() => emptyDraft(props.person, today));
  const [asked, setAsked] = useState(false);
  const faults = asked ? faultsOf(draft, today) : [];
  const send = (sent = draft) => {
    setAsked(true);
    setDraft(sent);
    if (faultsOf(sent, today).length > 0) return;
    void submit.send(async (writeId) => {
      const { id } = await tools.write(mandateCalls.openMonitoredFile, { writeId, body: { file: fileFrom(sent) } });
      await renew(...changedByMonitoring);
      props.onOpened(id);
    });
  };
  return (
    <SidePanel title={t('open.title')} onClose={props.onClose}>
      <form
        className="tt-doc-form"
        aria-label={t('open.title')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <KindFields draft={draft} faults={faults} today={today} onChange={setDraft} />
        <FactFields unit={unit} draft={draft} faults={faults} onChange={setDraft} />
        <FileReaderFields readers={draft.readers} named={[]} onChange={(readers) => setDraft({ ...draft, readers })} />
        <FileProblem
          problem={submit.problem}
          onTheirs={submit.clear}
          onMine={() => send()}
          onDay={(dueOn, keepDayOff) => send({ ...draft, dueOn, keepDayOff })}
        />
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy}>
            {t('open.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
