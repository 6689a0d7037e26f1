import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, Textarea, useLocale, useText } from '@thucthi/ui';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { lengthOf, longestComment } from '../../domain/cells/comment-text.ts';
import { cellCalls, changedByCells, type CellAddress, type CellPerson } from './cell-calls.ts';
import { cellWords } from './cell-words.ts';
import { askedAt, callPerson, nothingSaid, sentText, type CommentDraft } from './mention-draft.ts';
import { PeopleList } from './people-list.tsx';

/** Says something about a cell: words, and people called with @. What is not sent stays on this device. */
export function CommentForm({ cell, figure, reached }: { cell: CellAddress; figure: string | null; reached: boolean }) {
  const t = useText(cellWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const { draft: draftOf, keepDraft } = tools.useOutbox();
  const submit = useSubmit();
  const key = `cell ${cell.unit} ${cell.indicator} ${cell.period}`;
  const [draft, setDraft] = useState<CommentDraft>(() => ({ ...nothingSaid, ...(draftOf(key) as Partial<CommentDraft> | undefined) }));
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [shut, setShut] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const area = (): HTMLTextAreaElement | null => box.current?.querySelector('textarea') ?? null;
  useEffect(() => keepDraft(key, draft.text === '' ? null : draft), [keepDraft, key, draft]);
  const found = askedAt(draft.text, caret);
  const asked = found === null || found.from === shut ? null : found;
  const { data } = tools.useRead(
    cellCalls.listCellPeople,
    asked === null || !reached ? null : { params: { slug: cell.unit }, query: { q: asked.words } },
    { keep: true, staleTime: 60_000 },
  );
  const people = asked === null ? [] : (data?.people ?? []);
  const active = Math.min(at, people.length - 1);
  const choose = (person: CellPerson): void => {
    if (asked === null) return;
    const next = callPerson(draft, { from: asked.from, to: caret }, person);
    setDraft(next.draft);
    setCaret(next.caret);
    requestAnimationFrame(() => {
      area()?.focus();
      area()?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (asked === null) return;
    const person = people[active];
    if (event.key === 'Escape') setShut(asked.from);
    else if ((event.key === 'Enter' || event.key === 'Tab') && person !== undefined) choose(person);
    else if (event.key === 'ArrowDown' && people.length > 0) setAt((active + 1) % people.length);
    else if (event.key === 'ArrowUp' && people.length > 0) setAt((active - 1 + people.length) % people.length);
    else return;
    event.preventDefault();
  };
  const text = sentText(draft);
  const length = lengthOf(text);
  const send = () =>
    submit.send(async (writeId) => {
      await tools.write(cellCalls.commentOnCell, {
        params: { slug: cell.unit },
        writeId,
        body: { indicator: cell.indicator, period: cell.period, figure, text },
      });
      setDraft(nothingSaid);
      area()?.focus(); // the button that was pressed rests now
      await renew(...changedByCells);
    });
  const listed = asked !== null && data !== undefined;
  return (
    <form
      className="fg-say"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '' && length <= longestComment) void send();
      }}
    >
      <div ref={box} className="fg-say-box">
        <Textarea
          label={t('say.label')}
          hint={t('say.hint')}
          error={length > longestComment ? t('say.too-long', { length, most: longestComment }) : undefined}
          value={draft.text}
          rows={3}
          onChange={(next) => {
            setDraft((before) => ({ ...before, text: next }));
            setCaret(area()?.selectionStart ?? next.length);
            setAt(0);
            setShut(null);
          }}
          textarea={{
            onKeyDown,
            onSelect: (event) => setCaret(event.currentTarget.selectionStart),
            'aria-autocomplete': 'list',
            'aria-controls': listed ? 'fg-people' : undefined,
            'aria-activedescendant': listed && people[active] !== undefined ? `fg-person-${active}` : undefined,
          }}
        />
        {listed ? <PeopleList people={people} active={active} onHover={setAt} onChoose={choose} /> : null}
      </div>
      {submit.problem === null ? null : (
        <Notice kind="problem" title={submit.problem[locale]}>
          {t('say.kept')}
        </Notice>
      )}
      <div className="tt-actions">
        <Button type="submit" icon="comment" busy={submit.busy} disabled={!reached || text === ''}>
          {t('say.send')}
        </Button>
      </div>
    </form>
  );
}
