import { Icon, SignWord, useText, type IconName } from '@thucthi/ui';
import { memo, type ReactNode } from 'react';
import type { Finding } from '../../contract.ts';
import type { Standing } from './decisions.ts';
import { readingWords } from './reading-words.ts';
import { reviewWords } from './review-words.ts';
import { slotWords } from './slot-words.ts';
import { useFindingWords } from './use-finding-words.ts';

interface FindingRowProps {
  readonly finding: Finding;
  readonly number: number;
  readonly standing: Standing;
  readonly contradicted: boolean;
  readonly current: boolean;
  /** A correction of it is begun and not saved. */
  readonly begun: boolean;
  readonly onPick: (oid: string) => void;
  readonly children: ReactNode;
}

/** One finding of the list: number, what it is, when, how much, how it stands; opened where it is the one in hand. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, number, current } = props;
  const t = useText(reviewWords);
  const slot = useText(slotWords);
  const words = useFindingWords();
  const { proposal } = finding;
  const about = [
    words.kind(finding),
    proposal.period === null ? t('row.no-period') : words.period(proposal.period.code),
    proposal.vintage === null || proposal.becomes !== 'figure' ? null : slot(`vintage.${proposal.vintage}`),
  ].filter((one) => one !== null);
  return (
    <li
      className={`tt-finding${current ? ' on' : ''}`}
      id={`so-${number}`}
      data-row={finding.oid}
      {...(current ? { 'aria-current': 'true' as const } : {})}
    >
      <button type="button" className="tt-finding-head" aria-expanded={current} data-list="" onClick={() => props.onPick(finding.oid)}>
        <span className="no">{number}</span>
        <span className="what">
          <b>{proposal.indicator?.name ?? finding.label ?? t('row.no-name')}</b>
          <span className="xs mut">{about.join(' · ')}</span>
        </span>
        <span className="value">
          {finding.qualifiers.length === 0 ? null : <span className="mut">{finding.qualifiers.join(' ')} </span>}
          {finding.text}
        </span>
        <span className="state">
          <StandingSign finding={finding} standing={props.standing} contradicted={props.contradicted} begun={props.begun} />
        </span>
        <Icon name={current ? 'up' : 'down'} size="sm" />
      </button>
      {current ? props.children : null}
    </li>
  );
}, sameClosedRow);

/** A long list is walked by keyboard: closed rows in which nothing changed are not drawn again. */
function sameClosedRow(before: FindingRowProps, after: FindingRowProps): boolean {
  const [was, is] = [before.standing, after.standing];
  return (
    !before.current &&
    !after.current &&
    before.finding === after.finding &&
    before.number === after.number &&
    before.contradicted === after.contradicted &&
    before.begun === after.begun &&
    before.onPick === after.onPick &&
    was.verdict === is.verdict &&
    was.onItsWay === is.onItsWay &&
    was.recorded === is.recorded
  );
}

type Tone = 'none' | 'watch' | 'good' | 'risk' | 'link';

/** How a finding stands, as a sign with a word: what was decided, else what speaks against it, else how sure it is. */
function StandingSign(props: { finding: Finding; standing: Standing; contradicted: boolean; begun: boolean }) {
  const { finding, standing } = props;
  const t = useText(reviewWords);
  const reading = useText(readingWords);
  const slot = useText(slotWords);
  const sign = (icon: IconName, tone: Tone, word: string) => <SignWord icon={icon} tone={tone} word={word} />;
  if (standing.recorded) return sign('check', 'good', slot(`recorded.${finding.decision?.recorded ?? 'nothing'}`));
  if (standing.verdict !== 'undecided') {
    const word = slot(`verdict.${standing.verdict}`);
    const said = standing.onItsWay ? `${word} (${t('row.on-its-way')})` : word;
    if (standing.verdict === 'reject') return sign('close', 'none', said);
    if (standing.verdict === 'new-indicator') return sign('plus', 'watch', said);
    return sign('check', 'good', said);
  }
  if (props.begun) return sign('edit', 'watch', reading('draft.sign'));
  if (standing.earlier !== null) return sign('mend', 'watch', t('row.again'));
  if (props.contradicted) return sign('contradiction', 'risk', t('row.conflict'));
  if (finding.proposal.standing?.same === false) return sign('contradiction', 'watch', t('row.differs'));
  if (finding.proposal.problem !== null) return sign('mend', 'watch', t('row.problem'));
  const certainty = slot(`confidence.${finding.confidence}`);
  switch (finding.confidence) {
    case 'sure':
      return sign('good', 'link', certainty);
    case 'likely':
      return sign('watch', 'none', certainty);
    case 'look':
      return sign('unknown', 'watch', certainty);
  }
}
