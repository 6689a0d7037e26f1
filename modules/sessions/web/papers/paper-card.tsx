import { FileSendingNote, IssueForm, useFileSending, type FileToSend, type Issuing } from '@thucthi/mandates/web';
import { usePageTools } from '@thucthi/registry/web';
import { Button, ButtonLink, Icon, Notice, SignWord, TextField, useFormat, useText, type IconName, type Tone } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { paperHref, sessionCalls } from '../routes.ts';
import type { Paper } from '../session-parts.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { paperWords } from './paper-words.ts';

const signs: Readonly<Record<Paper['state'], { icon: IconName; tone: Tone | 'link' }>> = {
  none: { icon: 'edit', tone: 'none' },
  draft: { icon: 'edit', tone: 'watch' },
  submitted: { icon: 'upload', tone: 'link' },
  issued: { icon: 'done', tone: 'good' },
};

type Move = { to: 'submitted' } | { to: 'draft'; reason: string } | ({ to: 'issued' } & Issuing);

/** One paper: drafted, handed up, issued; each step is recorded, none is taken by the program itself. */
export function PaperCard({ session, unit, paper }: { session: SessionPage; unit: string; paper: Paper }) {
  const t = useText(paperWords);
  const format = useFormat();
  const tools = usePageTools();
  const write = useSessionWrite();
  const sending = useFileSending();
  const [opened, setOpened] = useState<'issue' | 'take-back' | null>(null);
  const [reason, setReason] = useState('');
  const [last, setLast] = useState<Move | null>(null);
  const may = session.can.hold;
  const drafted = paper.state === 'none' || paper.state === 'draft';
  const send = (move: Move, signed: FileToSend | null = null): void => {
    setLast(move);
    write.write(
      async (writeId) => {
        const page = await tools.write(sessionCalls.movePaper, {
          params: { id: session.id, kind: paper.kind },
          writeId,
          body: { basedOn: paper.version, serial: paper.serial, move },
        });
        const document = page.papers.find(({ kind, serial }) => kind === paper.kind && serial === paper.serial)?.document;
        if (signed !== null && document != null) void sending.send(document, [signed]);
      },
      () => {
        setOpened(null);
        setReason('');
      },
    );
  };
  const named = (file: 'word' | 'pdf'): string => t('file-of', { file: t(file), paper: paper.name });
  return (
    <article className="ss-paper" aria-label={paper.name}>
      <div className="ss-paper-head">
        <h3>{paper.name}</h3>
        <SignWord {...signs[paper.state]} word={t(`state.${paper.state}`)} />
      </div>
      {paper.symbol === null || paper.issuedOn === null ? null : (
        <p>{t('issued.line', { symbol: paper.symbol, date: format.date(paper.issuedOn), signer: paper.signer ?? '' })}</p>
      )}
      {paper.state === 'submitted' ? <p className="xs mut">{t('fixed.note')}</p> : null}
      {drafted ? <Missing missing={paper.missing} /> : null}
      <div className="tt-actions">
        <ButtonLink href={paperHref(unit, session.id, paper, 'docx')} icon="download" download title={named('word')}>
          {t('word')}
        </ButtonLink>
        <ButtonLink href={paperHref(unit, session.id, paper, 'pdf')} icon="download" download title={named('pdf')}>
          {t('pdf')}
        </ButtonLink>
        {paper.document === null ? null : <ButtonLink href={`/${unit}/van-ban/${paper.document}`}>{t('issued.open')}</ButtonLink>}
        {may && drafted && paper.mayHandUp ? (
          <Button disabled={paper.missing.length > 0} busy={write.busy} onClick={() => send({ to: 'submitted' })}>
            {t('submit')}
          </Button>
        ) : null}
        {may && paper.state === 'submitted' ? (
          <>
            <Button aria-expanded={opened === 'issue'} onClick={() => setOpened('issue')}>
              {t('issue')}
            </Button>
            <Button aria-expanded={opened === 'take-back'} onClick={() => setOpened('take-back')}>
              {t('take-back')}
            </Button>
          </>
        ) : null}
      </div>
      <FileSendingNote sending={sending} />
      {opened === 'issue' ? (
        <IssueForm
          name={paper.name}
          busy={write.busy}
          onSend={(issuing, signed) => send({ to: 'issued', ...issuing }, signed)}
          onClose={() => setOpened(null)}
        />
      ) : opened === 'take-back' ? (
        <form
          className="ss-form"
          aria-label={t('take-back')}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim().length >= 3) send({ to: 'draft', reason: reason.trim() });
          }}
        >
          <TextField label={t('take-back.reason')} required value={reason} onChange={setReason} input={{ maxLength: 500 }} />
          <div className="tt-actions">
            <Button type="submit" busy={write.busy} disabled={reason.trim().length < 3}>
              {t('take-back')}
            </Button>
            <Button kind="bare" onClick={() => setOpened(null)}>
              {t('not-now')}
            </Button>
          </div>
        </form>
      ) : null}
      {write.problem?.code === 'changed-meanwhile' ? (
        <Notice
          kind="problem"
          title={t('changed.title')}
          actions={
            <Button
              onClick={() => {
                write.clear();
                setOpened(null);
                void write.renew();
              }}
            >
              {t('changed.look')}
            </Button>
          }
        >
          {t('changed.text', { state: stateOf(write.problem.extra['theirs'], t), step: last === null ? '' : t(`state.${last.to}`) })}
        </Notice>
      ) : write.problem === null ? null : (
        <tools.ProblemNote problem={write.problem} />
      )}
    </article>
  );
}

/** The state another person has brought the paper to, in words. */
function stateOf(theirs: unknown, t: (key: `state.${Paper['state']}`) => string): string {
  return theirs === 'draft' || theirs === 'submitted' || theirs === 'issued' ? t(`state.${theirs}`) : '';
}

function Missing({ missing }: { missing: readonly string[] }) {
  const t = useText(paperWords);
  if (missing.length === 0)
    return (
      <p className="xs tone-good">
        <Icon name="check" size="sm" /> {t('complete')}
      </p>
    );
  return (
    <details className="ss-missing" open={missing.length <= 5}>
      <summary className="tone-watch">
        <Icon name="mend" size="sm" /> {t('missing', { count: missing.length })}
      </summary>
      <ul>
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  );
}
