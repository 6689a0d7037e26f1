import { SignWord, useText, type IconName, type Tone } from '@thucthi/ui';
import type { Vote } from '../session-parts.ts';
import { partsOf, whyOf, type Result } from './outcome-words.ts';
import { voteWords } from './vote-words.ts';

const signs: Readonly<Record<Result['outcome'], { icon: IconName; tone: Tone }>> = {
  passed: { icon: 'done', tone: 'good' },
  lost: { icon: 'missed', tone: 'risk' },
  'no-quorum': { icon: 'mend', tone: 'watch' },
  'tie-open': { icon: 'unknown', tone: 'watch' },
};

/** What a vote came to: a bar whose parts differ in colour and pattern, each with its number and word, and the outcome with its reason. */
export function ResultBar({ result, way }: { result: Result; way: Vote['way'] }) {
  const t = useText(voteWords);
  const parts = partsOf(t, result, way);
  const shown = parts.filter(({ count, always }) => always || count > 0);
  return (
    <div className="ss-result">
      <div className="ss-bar" role="img" aria-label={t('result.name', { counts: shown.map(({ words }) => words).join(', ') })}>
        {parts.map(({ id, count }) => (count === 0 ? null : <i key={id} className={id} style={{ flex: count }} />))}
      </div>
      <ul className="ss-counts">
        {shown.map(({ id, words, count }) => (
          <li key={id}>
            <i className={`ss-swatch ${id}`} aria-hidden="true" />
            <b>{count}</b> {words.replace(/^\d+\s/u, '')}
          </li>
        ))}
      </ul>
      <p className="ss-outcome">
        <SignWord
          {...signs[result.outcome]}
          word={t(way === 'written' && result.outcome === 'no-quorum' ? 'no-quorum.written' : result.outcome)}
        />
        <span className="mut">{whyOf(t, result, way)}</span>
      </p>
    </div>
  );
}
