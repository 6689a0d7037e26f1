import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, SidePanel, Textarea, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import { intakeCalls, mostPasted } from '../routes.ts';
import { inboxWords } from './inbox-words.ts';

/** Text that is pasted instead of a file. */
export function PastePanel(props: { unit: string; date: string | null; onClose: () => void; onTaken: (id: string) => void }) {
  const t = useText(inboxWords);
  const { number } = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const error =
    text.length > mostPasted
      ? t('paste.too-long', { count: number(String(text.length)), most: number(String(mostPasted)) })
      : asked && text.trim() === ''
        ? t('paste.needed')
        : undefined;
  const read = () => {
    setAsked(true);
    if (text.trim() === '' || text.length > mostPasted) return;
    void submit.send(async (writeId) => {
      const body = { unit: props.unit, text, ...(props.date === null ? {} : { date: props.date }) };
      const taken = await tools.write(intakeCalls.pasteText, { writeId, body });
      await renew(intakeCalls.listPapers);
      props.onTaken(taken.id);
    });
  };
  return (
    <SidePanel title={t('paste.title')} onClose={props.onClose}>
      <div className="tt-paper-paste">
        {submit.problem === null ? null : <tools.ProblemNote problem={submit.problem} />}
        <Textarea
          label={t('paste.text')}
          hint={t('paste.hint')}
          error={error}
          value={text}
          onChange={setText}
          rows={12}
          textarea={{ spellCheck: false }}
        />
        <p className="xs mut">{t('secret.text')}</p>
        <Button kind="main" size="touch" busy={submit.busy} onClick={read}>
          {t('paste.read')}
        </Button>
      </div>
    </SidePanel>
  );
}
