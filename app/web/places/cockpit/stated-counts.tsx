import type { Scorecard } from '@thucthi/assessment/contract';
import { Icon, useLocale, useText } from '@thucthi/ui';
import { words } from '../../locales/words.ts';

/** What documents say of the whole ("19/21 chỉ tiêu dự kiến đạt"), beside what is computed and marked as theirs. */
export function StatedCounts({ stated }: { stated: Scorecard['summary']['stated'] }) {
  const t = useText(words);
  const { locale } = useLocale();
  if (stated.length === 0) return null;
  return (
    <ul className="tt-stated" aria-label={t('cockpit.stated')}>
      {stated.map((each, index) => (
        <li key={index}>
          <Icon name="document" />
          <span>
            <b>{each.met}/{each.outOf}</b> {each.sentence[locale]} <span className="mut">{t('cockpit.stated-by', { document: each.document === null ? t('document.unnamed') : (each.document.symbol ?? each.document.title) })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
