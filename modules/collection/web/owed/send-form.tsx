import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { StepProblem } from '../approvals/step-form.tsx';
import { changedByReports, collectionCalls, type OwedReport } from '../routes.ts';
import { reportWords } from '../report-words.ts';

/** Sends a report; where figures are missing, or it was sent before, it asks why first. */
export function SendForm({ report, kind = 'main' }: { report: OwedReport; kind?: 'main' | 'plain' }) {
  const t = useText(reportWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const again = report.standing !== 'owed' && report.standing !== 'returned';
  const asksWhy = report.missing > 0 || again;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!report.can.send) return null;
  const send = () =>
    void submit.send(async (writeId) => {
      await tools.write(collectionCalls.sendReport, {
        writeId,
        params: { slug: report.unit.slug },
        body: { form: report.form.id, period: report.period, basedOn: report.serial, ...(asksWhy ? { reason } : {}) },
      });
      await renew(...changedByReports);
      setOpen(false);
      setReason('');
    });
  const word = t(again ? 'send.again-do' : 'step.send');
  return (
    <form
      className="co-send"
      aria-label={t('step.send')}
      onSubmit={(event) => {
        event.preventDefault();
        if (asksWhy && !open) setOpen(true);
        else if (!asksWhy || reason.trim().length >= 3) send();
      }}
    >
      {open && asksWhy ? (
        <TextField
          label={t(again ? 'send.again' : 'send.missing')}
          required
          value={reason}
          onChange={setReason}
          input={{ maxLength: 500, autoFocus: true }}
        />
      ) : null}
      <div className="tt-actions">
        <Button
          kind={again ? 'plain' : kind}
          type="submit"
          size="touch"
          busy={submit.busy}
          disabled={open && asksWhy && reason.trim().length < 3}
        >
          {word}
        </Button>
      </div>
      {submit.problem === null ? null : <StepProblem problem={submit.problem} onLook={submit.clear} />}
    </form>
  );
}
