import { useText } from '@thucthi/ui';
import { sessionWords } from './session-words.ts';

/** Says that everything of a body is made up, where it is. */
export function MadeUp({ illustrative }: { illustrative: boolean | undefined }) {
  const t = useText(sessionWords);
  return illustrative === true ? <span className="demo">{t('illustrative')}</span> : null;
}
