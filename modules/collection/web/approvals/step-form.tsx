import { usePageTools, useSubmit, type PageProblem } from '@thucthi/registry/web';
import { Button, Notice, Textarea, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { changedByReports, collectionCalls, type OwedReport } from '../routes.ts';
import { reportWords } from '../report-words.ts';

type MarkKind = 'check' | 'approve' | 'accept';
type Named = Pick<OwedReport, 'unit' | 'form' | 'period' | 'serial' | 'can'>;

/** The steps that can be taken for all of some reports at once. */
export function stepsFor(reports: readonly Named[]): { mark: MarkKind | null; mayReturn: boolean } {
  const mark = (['check', 'approve', 'accept'] as const).find((step) => reports.every(({ can }) => can[step])) ?? null;
  return { mark: reports.length === 0 ? null : mark, mayReturn: reports.length > 0 && reports.every(({ can }) => can.return) };
}

/** Buttons that take a step for some reports, all or none; returning asks for a reason first. */
export function StepForm(props: { reports: readonly Named[]; onDone?: () => void }) {
  const t = useText(reportWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const rights = tools.useMe()?.rights ?? [];
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const { mark, mayReturn } = stepsFor(props.reports);
  if (mark === null && !mayReturn) return null;
  const take = (step: MarkKind | 'return') =>
    void submit.send(async (writeId) => {
      const reports = props.reports.map(({ unit, form, period, serial }) => ({ unit: unit.slug, form: form.id, period, basedOn: serial }));
      const given = step === 'return' ? { reason } : {};
      // Who approves may return as well; who only checks returns through the door of checking.
      if (step === 'check' || (step === 'return' && !rights.includes('figures.approve')))
        await tools.write(collectionCalls.checkReports, { writeId, body: { step, reports, ...given } });
      else await tools.write(collectionCalls.decideReports, { writeId, body: { step, reports, ...given } });
      await renew(...changedByReports);
      setReturning(false);
      setReason('');
      props.onDone?.();
    });
  return (
    <div className="co-steps">
      {returning ? (
        <form
          aria-label={t('step.return')}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim().length >= 3) take('return');
          }}
        >
          <Textarea
            label={t('return.reason')}
            hint={t('return.hint')}
            required
            value={reason}
            onChange={setReason}
            textarea={{ maxLength: 500, autoFocus: true }}
          />
          <div className="tt-actions">
            <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={reason.trim().length < 3}>
              {t('step.return')}
            </Button>
            <Button kind="bare" size="touch" onClick={() => setReturning(false)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="tt-actions">
          {mark === null ? null : (
            <Button kind="main" size="touch" busy={submit.busy} onClick={() => take(mark)}>
              {t(`step.${mark}`)}
            </Button>
          )}
          {mayReturn ? (
            <Button size="touch" icon="undo" onClick={() => setReturning(true)}>
              {t('step.return')}
            </Button>
          ) : null}
        </div>
      )}
      {submit.problem === null ? null : <StepProblem problem={submit.problem} onLook={submit.clear} />}
    </div>
  );
}

/** Why a step was not taken: nothing of it was written; what somebody else did meanwhile is read again. */
export function StepProblem({ problem, onLook }: { problem: PageProblem; onLook: () => void }) {
  const t = useText(reportWords);
  const { locale } = useLocale();
  const renew = usePageTools().useRenew();
  const changed = problem.code === 'submission-changed';
  const all = Array.isArray(problem.extra['problems']) ? (problem.extra['problems'] as readonly Record<'vi' | 'en', string>[]) : [];
  return (
    <Notice
      kind="problem"
      title={t(changed ? 'changed.title' : 'refused')}
      actions={
        changed ? (
          <Button
            onClick={() => {
              onLook();
              void renew(...changedByReports);
            }}
          >
            {t('look')}
          </Button>
        ) : undefined
      }
    >
      {all.length > 1 ? (
        <ul>
          {all.map((one) => (
            <li key={one.vi}>{one[locale]}</li>
          ))}
        </ul>
      ) : (
        problem[locale]
      )}
    </Notice>
  );
}
