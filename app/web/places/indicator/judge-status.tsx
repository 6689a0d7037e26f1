import type { IndicatorView } from '@thucthi/assessment/contract';
import { Button, Combobox, Popover, Textarea, statusOrder, useLocale, useText } from '@thucthi/ui';
import type { StatusClass } from '@thucthi/ui';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem.ts';
import { routes } from '../../api/routes.ts';
import { useWrite } from '../../api/use-read.ts';
import { words } from '../../locales/words.ts';
import { useMe } from '../../shell/use-me.ts';
import { statusWord } from '../status-words.ts';

const renewed = [routes.readIndicatorView, routes.readScorecard];

/** What the rules say, and who judged otherwise; for those who may, the way to judge otherwise themselves. Both are kept. */
export function JudgeStatus({ view }: { view: IndicatorView }) {
  const t = useText(words);
  const me = useMe();
  const { status } = view.row;
  const may = me?.rights.includes('status.override') === true && me.tenant?.slug === view.unit.body;
  return (
    <>
      {status.overriddenBy === null ? null : (
        <p className="xs mut">
          {t('cockpit.overridden', { computed: t(statusWord[status.computed]) })} ({t('judge.by', { who: status.overriddenBy })})
          {status.overrideReason === null ? '' : `. ${t('judge.because', { reason: status.overrideReason })}`}
        </p>
      )}
      {may ? (
        <Popover
          label={t('judge.title')}
          trigger={(trigger) => (
            <button type="button" className="btn bare tt-noprint" {...trigger} aria-haspopup="dialog">
              {t('judge.title')}
            </button>
          )}
        >
          {(close) => <JudgeForm view={view} close={close} />}
        </Popover>
      ) : null}
    </>
  );
}

function JudgeForm({ view, close }: { view: IndicatorView; close: () => void }) {
  const t = useText(words);
  const { locale } = useLocale();
  const { status, indicator } = view.row;
  const [given, setGiven] = useState<StatusClass>(status.class);
  const [reason, setReason] = useState('');
  const judge = useWrite(routes.overrideStatus, { renews: renewed });
  const theirs = judge.error === null ? null : judgementIn(judge.error);
  const basedOn = theirs === null ? status.overrideId : theirs.id;
  const send = (next: StatusClass | null) =>
    judge.mutate(
      { body: { unit: view.unit.slug, indicator: indicator.code, period: view.period, class: next, basedOn, reason: reason.trim() } },
      { onSuccess: close },
    );
  const short = reason.trim().length < 3;
  return (
    <form
      className="tt-form tt-judge"
      onSubmit={(event) => {
        event.preventDefault();
        if (!short) send(given);
      }}
    >
      <Combobox
        label={t('judge.class')}
        options={statusOrder.map((each) => ({ id: each, label: t(statusWord[each]) }))}
        value={given}
        onChange={(id) => setGiven(statusOrder.find((each) => each === id) ?? given)}
      />
      <Textarea label={t('judge.reason')} hint={t('judge.reason-hint')} required value={reason} onChange={setReason} />
      {judge.error === null ? null : (
        <p className="tt-form-problem" role="alert">
          {judge.error[locale]}
          {theirs === null ? null : (
            <>
              {' '}
              {theirs.class === null
                ? t('judge.theirs-withdrawn')
                : t('judge.theirs', { class: t(statusWord[theirs.class]), reason: theirs.reason })}
            </>
          )}
        </p>
      )}
      <div className="tt-actions">
        <Button kind="main" type="submit" disabled={short} busy={judge.isPending}>
          {t(theirs === null ? 'judge.send' : 'judge.send-instead')}
        </Button>
        {status.overriddenBy === null ? null : (
          <Button kind="bare" disabled={short} onClick={() => send(null)}>
            {t('judge.withdraw')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The judgement that stands instead of the one this reader saw, in a refusal that carries both; null in any other refusal. */
function judgementIn(problem: ApiProblem): { id: string | null; class: StatusClass | null; reason: string } | null {
  if (problem.code !== 'changed-meanwhile') return null;
  const { theirs } = problem.extra as { theirs?: { id: string; class: StatusClass; reason: string } | null };
  return theirs ?? { id: null, class: null, reason: '' };
}
