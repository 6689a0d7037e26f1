import { formatNumberVi } from '@thucthi/kernel';
import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, SignWord, Skeleton, useFormat, useLocale, useText } from '@thucthi/ui';
import { useEffect } from 'react';
import { cellCalls, changedByCells, type CellAddress, type CellComment, type CellShown } from './cell-calls.ts';
import { cellWords } from './cell-words.ts';
import './cell.css';
import { CommentForm } from './comment-form.tsx';
import { EvidencePart } from './evidence-part.tsx';

/** What was said about a cell and the evidence laid beside its figures, with the ways to add to both. */
export function CellThread({ cell }: { cell: CellAddress }) {
  const t = useText(cellWords);
  const tools = usePageTools();
  const { reached } = tools.useOutbox();
  const { unit, indicator, period } = cell;
  const read = tools.useRead(cellCalls.readCell, { params: { slug: unit }, query: { indicator, period } }, { offline: true });
  useReadWhenShown(read.data);
  if (read.data === undefined)
    return read.error === null ? <Skeleton rows={4} /> : <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  const shown = read.data;
  return (
    <div className="fg-cell">
      {reached ? null : <Notice icon="offline">{t('panel.offline')}</Notice>}
      <Thread key={`${unit} ${indicator} ${period}`} cell={cell} shown={shown} reached={reached} />
      <EvidencePart cell={cell} shown={shown} reached={reached} />
    </div>
  );
}

function Thread({ cell, shown, reached }: { cell: CellAddress; shown: CellShown; reached: boolean }) {
  const t = useText(cellWords);
  const { comments, open, last, earlier, can } = shown;
  return (
    <section aria-label={t('thread.title')}>
      <h3>
        {t('thread.title')}{' '}
        {comments.length === 0 ? null : (
          <SignWord icon={open ? 'comment' : 'check'} tone={open ? 'watch' : 'good'} word={t(open ? 'thread.open' : 'thread.settled')} />
        )}
      </h3>
      {earlier === 0 ? null : <p className="xs mut">{t('thread.earlier', { count: earlier })}</p>}
      {comments.length === 0 ? <p className="mut">{t('thread.none')}</p> : null}
      <ol className="fg-thread">
        {comments.map((comment) => (
          <Row key={comment.id} comment={comment} />
        ))}
      </ol>
      {can.comment ? (
        <>
          {last === null ? null : <Settle cell={cell} open={open} last={last} reached={reached} />}
          <CommentForm cell={cell} figure={shown.figure?.id ?? null} reached={reached} />
        </>
      ) : (
        <p className="xs mut">{t('thread.cannot')}</p>
      )}
    </section>
  );
}

function Row({ comment }: { comment: CellComment }) {
  const t = useText(cellWords);
  const format = useFormat();
  const { kind, by, at, figure, said, erased } = comment;
  const who = by ?? t('thread.somebody');
  if (kind !== 'say')
    return (
      <li className="step">
        <span className="xs mut">
          {who} {t(kind === 'resolve' ? 'thread.resolved' : 'thread.reopened')} · {format.moment(at)}
        </span>
      </li>
    );
  return (
    <li>
      <p className="xs mut">
        <b>{who}</b> · {format.moment(at)}
        {figure === null ? null : ` · ${t(figure.current ? 'thread.about' : 'thread.about-old', { value: formatNumberVi(figure.value) })}`}
      </p>
      {said === null ? (
        <p className="mut">{erased ? t('thread.erased') : null}</p>
      ) : (
        <p className="words" lang="vi">
          {said.map(({ words, person }, index) => (person === null ? words : <b key={index}>@{person}</b>))}
        </p>
      )}
    </li>
  );
}

function Settle({ cell, open, last, reached }: { cell: CellAddress; open: boolean; last: string; reached: boolean }) {
  const t = useText(cellWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const settle = () =>
    submit.send(async (writeId) => {
      const { indicator, period } = cell;
      try {
        await tools.write(cellCalls.settleCell, {
          params: { slug: cell.unit },
          writeId,
          body: { indicator, period, step: open ? 'resolve' : 'reopen', basedOn: last },
        });
      } finally {
        await renew(...changedByCells);
      }
    });
  return (
    <>
      <div className="tt-actions">
        <Button icon={open ? 'check' : 'undo'} busy={submit.busy} disabled={!reached} onClick={() => void settle()}>
          {t(open ? 'thread.resolve' : 'thread.reopen')}
        </Button>
      </div>
      {submit.problem === null ? null : <Notice kind="problem">{submit.problem[locale]}</Notice>}
    </>
  );
}

/** Whoever has a thread before them has read what calls them there. */
function useReadWhenShown(shown: CellShown | undefined): void {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const signedIn = tools.useMe()?.person != null;
  const unread = tools.useRead(cellCalls.listMentions, signedIn ? {} : null, { staleTime: 30_000 }).data?.mentions;
  const { write, newWriteId } = tools;
  useEffect(() => {
    const here = new Set(shown?.comments.map(({ id }) => id));
    const comments = (unread ?? []).flatMap((one) => (one.unread && here.has(one.comment) ? [one.comment] : []));
    if (comments.length === 0) return;
    void write(cellCalls.markMentionsRead, { writeId: newWriteId(), body: { comments } })
      .then(() => renew(cellCalls.listMentions, cellCalls.countMentions))
      .catch(() => {}); // the notice then stays unread, which is true
  }, [shown, unread, renew, write, newWriteId]);
}
