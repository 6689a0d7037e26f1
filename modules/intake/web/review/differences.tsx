import { Button, Icon, Section, useText, type IconName } from '@thucthi/ui';
import { memo, useState } from 'react';
import type { Finding, Paper, ReadingDifference } from '../../contract.ts';
import { PlaceButton, SettledSign } from './contradictions.tsx';
import { findingsById, standingOf, type Decision } from './decisions.ts';
import { readingWords } from './reading-words.ts';
import { reviewWords } from './review-words.ts';
import { slotWords } from './slot-words.ts';
import { useDifferenceWords } from './use-difference-words.ts';

/** So many are listed at once. */
const step = 40;
const icons = { new: 'plus', gone: 'close', changed: 'mend' } as const satisfies Record<ReadingDifference['kind'], IconName>;

/** What the last reading reads otherwise than the one before: what people must look at again first, then by the order of the text. */
export const Differences = memo(function Differences(props: {
  paper: Paper;
  waiting: readonly Decision[];
  numbers: ReadonlyMap<string, number>;
  onGo: (oid: string) => void;
  onPlace: (start: number, end: number) => void;
}) {
  const { paper } = props;
  const t = useText(readingWords);
  const counts = useDifferenceCounts();
  const [shown, setShown] = useState(step);
  const { differences } = paper;
  if (paper.reading === null || paper.reading.run === 1) return null;
  if (differences.length === 0) return <p className="mut">{t('diff.none')}</p>;
  const byId = findingsById(paper.findings);
  const asks = ({ oid, recorded }: ReadingDifference): boolean => recorded !== null || byId.get(oid)?.earlier != null;
  const listed = [...differences.filter(asks), ...differences.filter((one) => !asks(one))];
  return (
    <Section title={t('diff.title')} end={<span className="xs mut">{counts(paper)}</span>}>
      <ul className="tt-checks">
        {listed.slice(0, shown).map((one) => (
          <DifferenceLine key={one.oid} difference={one} finding={byId.get(one.oid)} {...props} />
        ))}
      </ul>
      {listed.length <= shown ? null : (
        <Button kind="bare" onClick={() => setShown(shown + step)}>
          {t('diff.more', { count: listed.length - shown })}
        </Button>
      )}
    </Section>
  );
});

/** How many numbers are read otherwise, and how many decisions wait because of it. */
export function countsOfDifferences(paper: Pick<Paper, 'differences' | 'findings'>): Record<'new' | 'gone' | 'changed' | 'again', number> {
  const of = (kind: ReadingDifference['kind']) => paper.differences.filter((one) => one.kind === kind).length;
  return {
    new: of('new'),
    gone: of('gone'),
    changed: of('changed'),
    again: paper.findings.filter(({ earlier }) => earlier !== null).length,
  };
}

/** The same in words. */
export function useDifferenceCounts(): (paper: Pick<Paper, 'differences' | 'findings'>) => string {
  const t = useText(readingWords);
  return (paper) => {
    const counts = countsOfDifferences(paper);
    const parts = (['new', 'gone', 'changed', 'again'] as const).filter((kind) => counts[kind] > 0);
    return parts.length === 0 ? t('diff.none') : parts.map((kind) => t(`diff.${kind}`, { count: counts[kind] })).join(' · ');
  };
}

function DifferenceLine(props: {
  difference: ReadingDifference;
  finding: Finding | undefined;
  waiting: readonly Decision[];
  numbers: ReadonlyMap<string, number>;
  onGo: (oid: string) => void;
  onPlace: (start: number, end: number) => void;
}) {
  const { difference, finding } = props;
  const { kind, was } = difference;
  const t = useText(readingWords);
  const review = useText(reviewWords);
  const changes = useDifferenceWords()(difference);
  const word = t(kind === 'new' && was !== null ? 'kind.back' : `kind.${kind}`);
  const settled = finding !== undefined && difference.recorded === null && standingOf(finding, props.waiting).verdict !== 'undecided';
  return (
    <li className={finding?.earlier != null || difference.recorded !== null ? 'warn' : 'info'}>
      <Icon name={icons[kind]} />
      <div>
        <p>
          {changes.length === 0 ? `${word}.` : `${word}. ${changes.join('; ')}.`}
          {settled ? <SettledSign /> : null}
        </p>
        <Earlier difference={difference} finding={finding} waiting={props.waiting} />
        <div className="tt-checks-places" role="group" aria-label={review('checks.places')}>
          {finding !== undefined ? (
            <PlaceButton finding={finding} number={props.numbers.get(finding.oid) ?? 0} onGo={props.onGo} />
          ) : was === null ? null : (
            <button type="button" className="tt-checks-figure" onClick={() => props.onPlace(was.start, was.end)}>
              <span className="tt-no">–</span>
              <span className="mut">{was.indicator?.name ?? was.label}</span>
              <b>{was.text}</b>
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

/** What becomes of what was decided before. */
function Earlier(props: { difference: ReadingDifference; finding: Finding | undefined; waiting: readonly Decision[] }) {
  const { difference, finding } = props;
  const t = useText(readingWords);
  const slot = useText(slotWords);
  const { recorded, verdict } = difference;
  const earlier = finding === undefined ? null : standingOf(finding, props.waiting).earlier;
  const said =
    recorded !== null
      ? t('recorded', { what: slot(`recorded.${recorded}`) })
      : earlier !== null
        ? t('earlier.changed', { verdict: slot(`verdict.${earlier.verdict}`) })
        : finding === undefined && verdict !== null
          ? t('earlier.gone', { verdict: slot(`verdict.${verdict}`) })
          : null;
  return said === null ? null : <p className="xs mut">{said}</p>;
}
