import { usePageTools } from '@thucthi/registry/web';
import { Button, Combobox, Section, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { sessionCalls } from '../routes.ts';
import { basedOnOf, seenPart, type SeenPart } from '../seen-part.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { WriteProblem } from '../write-problem.tsx';
import {
  agendaInWords,
  agendaToSend,
  draftOfAgenda,
  emptyItem,
  faultyItems,
  insertProposed,
  moveBy,
  timesFrom,
  type ItemDraft,
} from './agenda-draft.ts';
import { AgendaRow } from './agenda-row.tsx';
import { prepareWords } from './prepare-words.ts';
import { Proposals } from './proposals.tsx';

/** Kinds of items that people add by hand; the others come from what is proposed. */
const addedKinds = ['report', 'vote', 'conclusion', 'opening', 'other'] as const;

/** Writes the agenda: what is proposed for it, its order, times and presenters. What was typed stays until it is saved. */
export function AgendaEditor({ session }: { session: SessionPage }) {
  const t = useText(prepareWords);
  const tools = usePageTools();
  const write = useSessionWrite();
  const [draft, setDraft] = useState<{ items: readonly ItemDraft[]; seen: SeenPart } | null>(null);
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState('');
  const standing = draftOfAgenda(session.agenda);
  const now = seenPart(session.version, standing);
  const items = draft?.items ?? standing;
  const seen = draft?.seen ?? now;
  const basedOn = basedOnOf(seen, now);
  const faulty = asked ? faultyItems(items) : [];
  if (!session.can.agenda) return null;
  const change = (next: readonly ItemDraft[]): void => setDraft({ items: next, seen });
  const save = (next: readonly ItemDraft[], version: number): void => {
    setAsked(true);
    setDraft({ items: next, seen });
    if (faultyItems(next).length > 0) return;
    write.write(
      (writeId) =>
        tools.write(sessionCalls.setAgenda, {
          params: { id: session.id },
          writeId,
          body: { basedOn: version, items: agendaToSend(next) },
        }),
      () => {
        setDraft(null);
        setAsked(false);
      },
    );
  };
  const move = (item: ItemDraft, step: -1 | 1): void => {
    const next = moveBy(items, item.id, step);
    change(next);
    setTold(t('agenda.moved', { title: item.title, at: next.findIndex(({ id }) => id === item.id) + 1, count: next.length }));
  };
  return (
    <>
      <Proposals session={session} busy={write.busy} onAdd={(added) => save(insertProposed(items, added), basedOn)} />
      <Section title={t('agenda.title')} note={t('agenda.note')}>
        <ol className="ss-agenda">
          {items.map((item, at) => (
            <AgendaRow
              key={item.id}
              item={item}
              number={at + 1}
              faulty={faulty.includes(item.id)}
              mayRise={at > 0 && !item.begun && items[at - 1]?.begun !== true}
              mayFall={at < items.length - 1 && !item.begun}
              onChange={(patch) => change(items.map((one) => (one.id === item.id ? { ...one, ...patch } : one)))}
              onMove={(step) => move(item, step)}
              onRemove={() => change(items.filter(({ id }) => id !== item.id))}
            />
          ))}
        </ol>
        <span className="vh" role="status">
          {told}
        </span>
        {faulty.length === 0 ? null : (
          <p className="tone-risk" role="alert">
            {t('agenda.needs')}
          </p>
        )}
        <WriteProblem
          write={write}
          said={(theirs) => agendaInWords(draftOfAgenda(theirs.agenda))}
          mine={agendaInWords(items)}
          onMine={(theirs) => save(items, theirs.version)}
          onTheirs={() => setDraft(null)}
        />
        <div className="ss-foot">
          <div className="ss-add">
            <Combobox
              label={t('agenda.add')}
              options={addedKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
              value={null}
              onChange={(id) => {
                const kind = addedKinds.find((one) => one === id) ?? 'other';
                const item = emptyItem(tools.newWriteId(), kind, kind === 'other' ? '' : t(`kind.${kind}`));
                change(insertProposed(items, [item]));
              }}
            />
          </div>
          {items.length === 0 ? null : <Button onClick={() => change(timesFrom(session.startsAt, items))}>{t('agenda.times')}</Button>}
          {draft === null ? null : (
            <>
              <Button kind="main" busy={write.busy} onClick={() => save(items, basedOn)}>
                {t('agenda.save')}
              </Button>
              <Button
                kind="bare"
                onClick={() => {
                  write.clear();
                  setDraft(null);
                }}
              >
                {t('agenda.drop')}
              </Button>
              <span className="xs mut">{t('agenda.unsaved')}</span>
            </>
          )}
        </div>
      </Section>
    </>
  );
}
