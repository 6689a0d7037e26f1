import { asProblem, usePageTools, type PageProblem } from '@thucthi/registry/web';
import { Button, ButtonLink, Link, Notice, Textarea, useText } from '@thucthi/ui';
import { useRef, useState } from 'react';
import { changedByRecording, intakeCalls, type Recorded } from '../routes.ts';
import { actionWords } from './action-words.ts';
import { countsOf, toRecord } from './decisions.ts';
import type { Decisions } from './use-decisions.ts';

/** What has come of recording, and how to go on from there. */
export interface Outcome extends Omit<Recorded, 'paper'> {
  readonly indicators: readonly { code: string; name: string; period: string | null }[];
  readonly period: string | null;
}

/** The foot of the screen: what would be written, the reason where a figure replaces another, and the one button that writes. */
export function RecordBar(props: { decisions: Decisions; onDone: (outcome: Outcome) => void }) {
  const { decisions } = props;
  const { paper, waiting } = decisions;
  const t = useText(actionWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const writeId = useRef<{ id: string; content: string } | null>(null);
  const { count, replaces } = toRecord(paper.findings, waiting);
  const { open } = countsOf(paper.findings, waiting);
  const needsReason = replaces > 0 || problem?.code === 'findings-need-reason';
  const tooShort = needsReason && reason.trim().length < 3;
  const record = async () => {
    setAsked(true);
    if (tooShort) return;
    setBusy(true);
    setProblem(null);
    const body = { basedOn: paper.serial, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
    const content = JSON.stringify(body);
    if (writeId.current?.content !== content) writeId.current = { id: tools.newWriteId(), content };
    try {
      const answer = await tools.write(intakeCalls.recordFindings, { params: { id: paper.id }, writeId: writeId.current.id, body });
      decisions.renewed(answer.paper);
      props.onDone(outcomeOf(answer, new Set(paper.findings.filter(({ decision }) => decision?.recorded != null).map(({ oid }) => oid))));
      setReason('');
      setAsked(false);
      await renew(...changedByRecording);
    } catch (error) {
      const said = asProblem(error);
      if (said === null) throw error;
      setProblem(said);
      if (said.status === 409) await renew(intakeCalls.showPaper);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="tt-record" aria-label={t('record.label')}>
      {problem === null ? null : <tools.ProblemNote problem={problem} />}
      {count > 0 && needsReason ? (
        <Textarea
          label={`${t('record.reason')}. ${t('record.replaces', { count: replaces })}`}
          error={asked && tooShort ? t('record.reason-needed') : null}
          value={reason}
          onChange={setReason}
          rows={1}
          textarea={{ maxLength: 500 }}
        />
      ) : null}
      <div className="tt-record-line">
        <p className="mut" role="status">
          {waiting.length > 0 && decisions.problem === null
            ? t('record.sending')
            : count === 0
              ? t('record.nothing')
              : t('record.ready', { count })}
          {' · '}
          {t('record.open', { count: open })}
        </p>
        {count === 0 ? null : (
          <Button kind="main" busy={busy} disabled={waiting.length > 0} onClick={() => void record()}>
            {t('record.do', { count })}
          </Button>
        )}
      </div>
    </section>
  );
}

function outcomeOf(answer: Recorded, before: ReadonlySet<string>): Outcome {
  const { paper, ...counts } = answer;
  const fresh = paper.findings.filter(({ oid, decision }) => decision?.recorded != null && !before.has(oid));
  const indicators = new Map(
    fresh.flatMap(({ proposal }) =>
      proposal.indicator === null
        ? []
        : [
            [
              proposal.indicator.code,
              { code: proposal.indicator.code, name: proposal.indicator.name, period: proposal.period?.code ?? null },
            ] as const,
          ],
    ),
  );
  const periods = fresh.flatMap(({ proposal }) =>
    proposal.becomes === 'figure' && proposal.period !== null ? [proposal.period.code] : [],
  );
  return { ...counts, indicators: [...indicators.values()], period: mostOften(periods) ?? paper.mainPeriod?.code ?? null };
}

function mostOften(codes: readonly string[]): string | undefined {
  const times = (code: string) => codes.filter((one) => one === code).length;
  return codes.toSorted((a, b) => times(b) - times(a))[0];
}

/** So many indicators are named after recording; the cockpit has all of them. */
const mostNamed = 8;

/** Says what was written, with the ways to where it can be seen. */
export function RecordedNotice({ outcome, unit }: { outcome: Outcome; unit: string }) {
  const t = useText(actionWords);
  const parts = [
    outcome.figures === 0 ? null : t('done.figures', { count: outcome.figures }),
    outcome.statements === 0 ? null : t('done.statements', { count: outcome.statements }),
    outcome.secondSources === 0 ? null : t('done.second', { count: outcome.secondSources }),
    outcome.targets === 0 ? null : t('done.targets', { count: outcome.targets }),
  ].filter((part) => part !== null);
  const href = (path: string, period: string | null) => (period === null ? path : `${path}?${new URLSearchParams({ period }).toString()}`);
  return (
    <Notice
      icon="check"
      title={t('done.title')}
      actions={<ButtonLink href={href(`/${unit}`, outcome.period)}>{t('done.cockpit')}</ButtonLink>}
    >
      {parts.length === 0 ? t('done.nothing') : `${parts.join('; ')}.`}
      {outcome.indicators.length === 0 ? null : (
        <p className="tt-recorded">
          {t('done.indicators')}{' '}
          {outcome.indicators.slice(0, mostNamed).map((one, at) => (
            <span key={one.code}>
              {at === 0 ? null : ' · '}
              <Link href={href(`/${unit}/${one.code}`, one.period)}>{one.name}</Link>
            </span>
          ))}
        </p>
      )}
    </Notice>
  );
}
