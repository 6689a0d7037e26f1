import { usePageTools } from '@thucthi/registry/web';
import { Button, Combobox, SidePanel, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { factsFrom, factsToSend, lackingFacts, titleOf, type FactsDraft } from '../list/facts-draft.ts';
import { FactsFields } from '../list/facts-fields.tsx';
import { sessionCalls } from '../routes.ts';
import { basedOnOf, seenPart } from '../seen-part.ts';
import { sessionWords } from '../session-words.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { WriteProblem } from '../write-problem.tsx';

const clocks = ['session', 'issue'] as const;

/** Corrects what was told of a session before it opens. */
export function FactsPanel({ session, onClose }: { session: SessionPage; onClose: () => void }) {
  const t = useText(sessionWords);
  const format = useFormat();
  const tools = usePageTools();
  const write = useSessionWrite();
  const [draft, setDraft] = useState<FactsDraft>(() => factsFrom(session));
  const [clockFrom, setClockFrom] = useState(session.clockFrom);
  const now = seenPart(session.version, [factsFrom(session), session.clockFrom]);
  const [seen, setSeen] = useState(now);
  const [asked, setAsked] = useState(false);
  const send = (version: number): void => {
    setAsked(true);
    if (lackingFacts(draft).length > 0) return;
    write.write(
      (writeId) =>
        tools.write(sessionCalls.changeSession, {
          params: { id: session.id },
          writeId,
          body: { basedOn: version, facts: factsToSend(draft), clockFrom },
        }),
      onClose,
    );
  };
  const inWords = (facts: FactsDraft, clock: SessionPage['clockFrom']): string[] => [
    titleOf(facts),
    t('moment', { time: facts.startsAt, date: facts.heldOn === null ? '' : format.date(facts.heldOn) }),
    ...[facts.place, facts.chair, facts.secretary].filter((text) => text.trim() !== ''),
    `${t('facts.period')}: ${facts.period}`,
    `${t('facts.clock')} ${t(`clock.${clock}`)}`,
  ];
  return (
    <SidePanel title={t('facts.edit')} onClose={onClose}>
      <form
        className="ss-form"
        aria-label={t('facts.edit')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(basedOnOf(seen, now));
        }}
      >
        <FactsFields draft={draft} periods={[]} asked={asked} kindFixed dayFixed={session.dayTold} onChange={setDraft} />
        <Combobox
          label={t('facts.clock')}
          options={clocks.map((id) => ({ id, label: t(`clock.${id}`) }))}
          value={clockFrom}
          onChange={(id) => setClockFrom(clocks.find((one) => one === id) ?? clockFrom)}
        />
        <WriteProblem
          write={write}
          said={(theirs) => inWords(factsFrom(theirs), theirs.clockFrom)}
          mine={inWords(draft, clockFrom)}
          onMine={(theirs) => send(theirs.version)}
          onTheirs={(theirs) => {
            setDraft(factsFrom(theirs));
            setClockFrom(theirs.clockFrom);
            setSeen(seenPart(theirs.version, [factsFrom(theirs), theirs.clockFrom]));
          }}
        />
        <div className="tt-actions">
          <Button type="submit" kind="main" size="touch" busy={write.busy}>
            {t('facts.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
