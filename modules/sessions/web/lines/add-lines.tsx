import { usePageTools } from '@thucthi/registry/web';
import { Button, Textarea, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { sessionCalls } from '../routes.ts';
import type { List } from '../session-parts.ts';
import { useKeptText } from '../use-kept-text.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { lineWords } from './line-words.ts';

/** Takes conclusions as they are typed or pasted; the text stays on this device until the server has it. */
export function AddLines({ session, list }: { session: SessionPage; list: List }) {
  const t = useText(lineWords);
  const tools = usePageTools();
  const write = useSessionWrite();
  const [text, setText] = useKeptText(`${session.id}.${list}`);
  const [asked, setAsked] = useState(false);
  const short = text.trim().length < 3;
  const send = (): void => {
    setAsked(true);
    if (short || write.busy) return;
    write.write(
      (writeId) => tools.write(sessionCalls.addLines, { params: { id: session.id }, writeId, body: { list, text: text.trim() } }),
      () => {
        setText('');
        setAsked(false);
      },
    );
  };
  return (
    <form
      className="ss-add-lines"
      aria-label={t(`add.${list}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        label={t(`add.${list}`)}
        hint={t('add.hint')}
        error={asked && short ? t('add.short') : undefined}
        rows={3}
        value={text}
        onChange={setText}
        textarea={{
          maxLength: 100_000,
          onKeyDown: (event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            send();
          },
        }}
      />
      {write.problem === null ? null : <tools.ProblemNote problem={write.problem} />}
      <div className="tt-actions">
        <Button type="submit" busy={write.busy}>
          {t('add.send')}
        </Button>
      </div>
    </form>
  );
}
