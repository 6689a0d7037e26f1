import type { Scorecard } from '@thucthi/assessment/contract';
import { Icon, useText } from '@thucthi/ui';
import { words } from '../../locales/words.ts';

/** What documents say of the whole ("19/21 chỉ tiêu dự kiến đạt"), beside what is computed and marked as theirs. */
export function StatedCounts({ stated, headline }: Pick<Scorecard['summary'], 'stated' | 'headline'>) {
  const t = useText(words);
  const beside = stated.filter((each) => headline !== `${each.sentence}.`); // the headline is not said twice
  if (beside.length === 0) return null;
  return (
    <ul className="tt-stated" aria-label={t('cockpit.stated')}>
      {beside.map((each, index) => (
        <li key={index}>
          <Icon name="document" />
          <span>
            {withCount(each.sentence, `${each.met}/${each.outOf}`)} <span className="mut">{t('cockpit.stated-by')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The sentence with its count in bold, whether or not it begins with it. */
function withCount(sentence: string, count: string) {
  const at = sentence.indexOf(count);
  if (at < 0)
    return (
      <>
        <b>{count}</b> {sentence}
      </>
    );
  return (
    <>
      {sentence.slice(0, at)}
      <b>{count}</b>
      {sentence.slice(at + count.length)}
    </>
  );
}
