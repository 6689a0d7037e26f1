import { FileSendingNote, IssueForm, useFileSending, type FileToSend, type Issuing } from '@thucthi/mandates/web';
import { usePageTools } from '@thucthi/registry/web';
import { Button, ButtonLink, TextField, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import { reportWords } from '../report-words.ts';
import { reportCalls, type RunPage } from '../routes.ts';
import { useReportWrite } from '../use-report-write.ts';

type Move = { to: 'submitted' } | { to: 'draft'; reason: string } | ({ to: 'issued' } & Issuing);

/** Hands a report up, takes it back, records that it was issued: each step is a person's, none the program's. */
export function MoveForm({ run, unit }: { run: RunPage; unit: string }) {
  const t = useText(reportWords);
  const format = useFormat();
  const tools = usePageTools();
  const write = useReportWrite();
  const sending = useFileSending();
  const [opened, setOpened] = useState<'issue' | 'take-back' | null>(null);
  const [reason, setReason] = useState('');
  const send = (move: Move, signed: FileToSend | null = null): void =>
    write.write(
      async (writeId) => {
        const body = { basedOn: run.version, move };
        const { document } = await tools.write(reportCalls.moveReportRun, { params: { id: run.id }, writeId, body });
        if (signed !== null && document !== null) void sending.send(document, [signed]);
      },
      () => {
        setOpened(null);
        setReason('');
      },
    );
  const problem = write.problem === null ? null : <tools.ProblemNote problem={write.problem} onRetry={() => void write.renew()} />;
  if (run.state === 'issued')
    return (
      <>
        <p>
          {t('issued', {
            symbol: run.symbol ?? '',
            date: run.issuedOn === null ? '' : format.date(run.issuedOn),
            signer: run.signer ?? '',
          })}
        </p>
        <FileSendingNote sending={sending} />
        {run.document === null ? null : <ButtonLink href={`/${unit}/van-ban/${run.document}`}>{t('issued.open')}</ButtonLink>}
      </>
    );
  if (run.state === 'draft')
    return (
      <>
        <p className="xs mut">{t('submit.hint')}</p>
        {run.can.write ? (
          <Button
            kind="main"
            busy={write.busy}
            disabled={run.missing > 0 || run.missingCells > 0 || run.turned > 0}
            onClick={() => send({ to: 'submitted' })}
          >
            {t('submit')}
          </Button>
        ) : null}
        {problem}
      </>
    );
  return (
    <>
      <p className="xs mut">{t('submitted.text')}</p>
      {!run.can.write ? null : (
        <div className="tt-actions">
          <Button aria-expanded={opened === 'issue'} onClick={() => setOpened('issue')}>
            {t('issue')}
          </Button>
          <Button aria-expanded={opened === 'take-back'} onClick={() => setOpened('take-back')}>
            {t('take-back')}
          </Button>
        </div>
      )}
      {opened === 'issue' ? (
        <IssueForm
          name={run.subject}
          busy={write.busy}
          onSend={(issuing, signed) => send({ to: 'issued', ...issuing }, signed)}
          onClose={() => setOpened(null)}
        />
      ) : opened === 'take-back' ? (
        <form
          className="rp-form"
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
      {problem}
    </>
  );
}
