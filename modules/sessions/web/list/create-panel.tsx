import { usePageTools } from '@thucthi/registry/web';
import { Button, SidePanel, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionKind } from '../../domain/session-kinds.ts';
import { sessionCalls, sessionHref } from '../routes.ts';
import { sessionWords } from '../session-words.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { emptyFacts, factsToSend, lackingFacts } from './facts-draft.ts';
import { FactsFields } from './facts-fields.tsx';

/** Calls a session and goes to its desk. */
export function CreatePanel(props: { unit: string; kind: SessionKind; periods: readonly string[]; today: string; onClose: () => void }) {
  const t = useText(sessionWords);
  const tools = usePageTools();
  const go = tools.useGo();
  const write = useSessionWrite();
  const [draft, setDraft] = useState(() => emptyFacts(props.kind, props.periods[0] ?? props.today.slice(0, 7), props.today));
  const [asked, setAsked] = useState(false);
  const send = (): void => {
    setAsked(true);
    if (lackingFacts(draft).length > 0) return;
    let id = '';
    write.write(
      async (writeId) => {
        ({ id } = await tools.write(sessionCalls.createSession, { writeId, body: { unit: props.unit, facts: factsToSend(draft) } }));
      },
      () => go(sessionHref(props.unit, id)),
    );
  };
  return (
    <SidePanel title={t('create')} onClose={props.onClose}>
      <form
        className="ss-form"
        aria-label={t('create')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FactsFields draft={draft} periods={props.periods} asked={asked} onChange={setDraft} />
        <p className="xs mut">{t('create.hint')}</p>
        {write.problem === null ? null : <tools.ProblemNote problem={write.problem} />}
        <div className="tt-actions">
          <Button type="submit" kind="main" size="touch" busy={write.busy}>
            {t('create.send')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
