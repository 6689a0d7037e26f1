import { Button, Icon, Section, SignWord, useText } from '@thucthi/ui';
import { memo, useState } from 'react';
import type { Finding, Paper } from '../../contract.ts';
import { findingsById, isSettled, type Decision } from './decisions.ts';
import { reviewWords } from './review-words.ts';

type Check = Paper['checks'][number];
type Other = Paper['others'][number];
type Point = Check | Other;

/** So many points are drawn at first, and more of them at a time when asked for. */
const step = 40;

/** What does not fit together, in plain words, the worst first; each leads to its places in the paper. */
export const Contradictions = memo(function Contradictions(props: {
  paper: Paper;
  waiting: readonly Decision[];
  numbers: ReadonlyMap<string, number>;
  onGo: (oid: string) => void;
  onPlace: (start: number, end: number) => void;
}) {
  const { paper, waiting, numbers } = props;
  const t = useText(reviewWords);
  const [shown, setShown] = useState(step);
  const byId = findingsById(paper.findings);
  const having = (verdict: Check['verdict']) => paper.checks.filter((check) => check.verdict === verdict);
  const infos = having('info');
  const points: readonly Point[] = [...having('fail'), ...paper.others.filter(({ oid }) => byId.has(oid)), ...having('warn')];
  const drawn = (point: Point, at: number) => {
    const place = { findings: byId, numbers, onGo: props.onGo };
    if ('paper' in point)
      return <OtherPaper key={`${point.paper.id}${point.oid}`} other={point} settled={isSettled([point.oid], byId, waiting)} {...place} />;
    const settled = point.verdict === 'fail' && isSettled(point.oids, byId, waiting);
    return <CheckLine key={`${point.type}${at}`} check={point} settled={settled} onPlace={props.onPlace} {...place} />;
  };
  const remarks =
    infos.length === 0 ? null : (
      <details className="tt-checks-info">
        <summary>{t('checks.info', { count: infos.length })}</summary>
        <ul className="tt-checks">{infos.slice(0, shown).map(drawn)}</ul>
      </details>
    );
  const longest = Math.max(points.length, infos.length);
  const more =
    longest <= shown ? null : (
      <Button kind="bare" onClick={() => setShown(shown + step)}>
        {t('checks.more', { count: longest - shown })}
      </Button>
    );
  if (points.length === 0)
    return (
      <div>
        {remarks}
        {more}
      </div>
    );
  return (
    <Section title={t('checks.title')}>
      <ul className="tt-checks">{points.slice(0, shown).map(drawn)}</ul>
      {more}
      {remarks}
    </Section>
  );
});

const signs = { fail: 'contradiction', warn: 'mend', info: 'info', pass: 'check' } as const;

function CheckLine(props: {
  check: Check;
  settled: boolean;
  findings: ReadonlyMap<string, Finding>;
  numbers: ReadonlyMap<string, number>;
  onGo: (oid: string) => void;
  onPlace: (start: number, end: number) => void;
}) {
  const { check, findings, numbers } = props;
  const t = useText(reviewWords);
  const { start, end } = check;
  const known = check.oids.flatMap((oid) => findings.get(oid) ?? []);
  return (
    <li className={check.verdict}>
      <Icon
        name={signs[check.verdict]}
        {...(check.verdict === 'fail' || check.verdict === 'warn' ? { label: t(`checks.${check.verdict}`) } : {})}
      />
      <div>
        <p>
          {check.message}
          {props.settled ? <SettledSign /> : null}
        </p>
        <div className="tt-checks-places" role="group" aria-label={t('checks.places')}>
          {known.map((finding) => (
            <PlaceButton key={finding.oid} finding={finding} number={numbers.get(finding.oid) ?? 0} onGo={props.onGo} />
          ))}
          {known.length > 0 || start === null || end === null ? null : (
            <Button icon="search" onClick={() => props.onPlace(start, end)}>
              {t('checks.place')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** One of the figures a remark is about, as a line that leads to it: number, what it is called, how much. */
export function PlaceButton(props: { finding: Finding; number: number; onGo: (oid: string) => void }) {
  const { finding } = props;
  return (
    <button type="button" className="tt-checks-figure" onClick={() => props.onGo(finding.oid)}>
      <span className="tt-no">{props.number}</span>
      <span className="mut">{finding.label ?? finding.proposal.indicator?.name}</span>
      <b>{finding.text}</b>
    </button>
  );
}

function OtherPaper(props: {
  other: Other;
  settled: boolean;
  findings: ReadonlyMap<string, Finding>;
  numbers: ReadonlyMap<string, number>;
  onGo: (oid: string) => void;
}) {
  const { other } = props;
  const t = useText(reviewWords);
  const finding = props.findings.get(other.oid);
  if (finding === undefined) return null;
  const indicator = finding.proposal.indicator?.name ?? finding.label ?? t('row.no-name');
  return (
    <li className="fail">
      <Icon name="contradiction" label={t('checks.fail')} />
      <div>
        <p>
          {t('checks.others-what', { indicator })}: {t('checks.others', { name: other.paper.name, theirs: other.text, ours: finding.text })}
          {props.settled ? <SettledSign /> : null}
        </p>
        <div className="tt-checks-places" role="group" aria-label={t('checks.places')}>
          <PlaceButton finding={finding} number={props.numbers.get(finding.oid) ?? 0} onGo={props.onGo} />
        </div>
      </div>
    </li>
  );
}

/** Says that people have decided what a remark is about. */
export function SettledSign() {
  const t = useText(reviewWords);
  return (
    <span className="tt-settled">
      <SignWord icon="check" tone="good" word={t('checks.settled')} />
    </span>
  );
}
