import { usePageTools } from '@thucthi/registry/web';
import { Button, Textarea, useText } from '@thucthi/ui';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SessionLine, SessionPage } from '../../contract.ts';
import { sessionCalls } from '../routes.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { lineToSend, type LineDraft } from './line-draft.ts';
import { LineFields } from './line-fields.tsx';
import { LineProblem } from './line-problem.tsx';
import { lineWords } from './line-words.ts';

/** One line being settled: its words, lead, product, deadline. Ctrl and Enter confirms it and goes on to the next. */
export function LineEditor(props: {
  session: SessionPage;
  unit: string;
  line: SessionLine;
  number: number;
  draft: LineDraft;
  basedOn: number;
  onChange: (draft: LineDraft, basedOn: number) => void;
  onClose: (drop: boolean) => void;
  onSettled: () => void;
}) {
  const t = useText(lineWords);
  const tools = usePageTools();
  const write = useSessionWrite();
  const { session, line, draft, basedOn, onChange } = props;
  const [asked, setAsked] = useState<SessionLine['state'] | null>(null);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => row.current?.querySelector('textarea')?.focus(), []);
  const change = (next: LineDraft): void => onChange(next, basedOn);
  const send = (state: SessionLine['state'], given: LineDraft = draft, version: number = basedOn): void => {
    setAsked(state);
    if (given.text.trim() === '' || write.busy) return;
    write.write(
      (writeId) =>
        tools.write(sessionCalls.changeLine, {
          params: { id: session.id, line: line.id },
          writeId,
          body: { basedOn: version, line: lineToSend(given, state) },
        }),
      () => (state === 'proposed' ? props.onClose(true) : props.onSettled()),
    );
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      props.onClose(false);
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send('confirmed');
  };
  return (
    <tr role="row" ref={row} className="ss-edit" onKeyDown={key}>
      <td role="cell" className="ss-no dim">
        {props.number}
      </td>
      <td role="cell" colSpan={5}>
        <form
          aria-label={t('edit.name', { number: props.number })}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send('confirmed');
          }}
        >
          <Textarea
            label={t('edit.text')}
            hideLabel
            error={asked !== null && draft.text.trim() === '' ? t('edit.text-needed') : undefined}
            rows={2}
            value={draft.text}
            onChange={(text) => change({ ...draft, text })}
            textarea={{ maxLength: 4000 }}
          />
          <LineFields unit={props.unit} line={line} draft={draft} onChange={change} />
          <LineProblem
            problem={write.problem}
            draft={draft}
            mineState={asked ?? line.state}
            onMine={(version) => {
              onChange(draft, version);
              send(asked ?? 'confirmed', draft, version);
            }}
            onTheirs={() => {
              write.clear();
              void write.renew();
              props.onClose(true);
            }}
            onDay={(patch) => {
              const next = { ...draft, ...patch };
              change(next);
              send(asked ?? 'confirmed', next);
            }}
          />
          <div className="tt-actions">
            <Button type="submit" icon="check" busy={write.busy}>
              {t('edit.confirm')} <kbd>Ctrl + Enter</kbd>
            </Button>
            <Button disabled={write.busy} onClick={() => send('proposed')}>
              {t(line.state === 'dropped' ? 'edit.restore' : 'edit.keep')}
            </Button>
            {line.state === 'dropped' ? null : (
              <Button disabled={write.busy} onClick={() => send('dropped')}>
                {t('edit.drop')}
              </Button>
            )}
            <Button kind="bare" onClick={() => props.onClose(false)}>
              {t('edit.close')}
            </Button>
          </div>
        </form>
      </td>
    </tr>
  );
}
