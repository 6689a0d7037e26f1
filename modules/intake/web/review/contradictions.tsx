import { Button, Icon, Section, SignWord, useText } from '@thucthi/ui';
import type { Finding, Paper } from '../../contract.ts';
import { isSettled, type Decision } from './decisions.ts';
import { reviewWords } from './review-words.ts';

type Check = Paper['checks'][number];

/** What does not fit together, in plain words, the worst first; each leads to its places in the paper. */
export function Contradictions(props: {
  paper: Paper;
  waiting: readonly Decision[];
  numbers: ReadonlyMap<string, number>;
  onGo: (oid: string) => void;
  onPlace: (start: number, end: number) => void;
}) {
  const { paper, waiting, numbers } = props;
  const t = useText(reviewWords);
  const byId = new Map(paper.findings.map((finding) => [finding.oid, finding]));
  const having = (verdict: Check['verdict']) => paper.checks.filter((check) => check.verdict === verdict);
  const [fails, warns, infos] = [having('fail'), having('warn'), having('info')];
  const line = (check: Check, at: number) => (
    <CheckLine
      key={`${check.type}${at}`}
      check={check}
      settled={check.verdict === 'fail' && isSettled(check.oids, paper.findings, waiting)}
      findings={byId}
      numbers={numbers}
      onGo={props.onGo}
      onPlace={props.onPlace}
    />
  );
  const remarks =
    infos.length === 0 ? null : (
      <details className="tt-checks-info">
        <summary>{t('checks.info', { count: infos.length })}</summary>
        <ul className="tt-checks">{infos.map(line)}</ul>
      </details>
    );
  if (fails.length + warns.length + paper.others.length === 0) return remarks;
  return (
    <Section title={t('checks.title')}>
      <ul className="tt-checks">
        {fails.map(line)}
        {paper.others.map((other) => {
          const finding = byId.get(other.oid);
          return finding === undefined ? null : (
            <OtherPaper
              key={`${other.paper.id}${other.oid}`}
              other={other}
              settled={isSettled([other.oid], paper.findings, waiting)}
              finding={finding}
              numbers={numbers}
              onGo={props.onGo}
            />
          );
        })}
        {warns.map(line)}
      </ul>
      {remarks}
    </Section>
  );
}

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
function PlaceButton(props: { finding: Finding; number: number; onGo: (oid: string) => void }) {
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
  other: Paper['others'][number];
  settled: boolean;
  finding: Finding;
  numbers: ReadonlyMap<string, number>;
  onGo: (oid: string) => void;
}) {
  const { other, finding } = props;
  const t = useText(reviewWords);
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

function SettledSign() {
  const t = useText(reviewWords);
  return (
    <span className="tt-settled">
      <SignWord icon="check" tone="good" word={t('checks.settled')} />
    </span>
  );
}
