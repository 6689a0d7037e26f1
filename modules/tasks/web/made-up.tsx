import { useText } from '@thucthi/ui';
import { taskWords } from './task-words.ts';

/** Says that everything of a body is made up, where it is. */
export function MadeUp({ illustrative }: { illustrative: boolean | undefined }) {
  const t = useText(taskWords);
  return illustrative === true ? <span className="demo">{t('illustrative')}</span> : null;
}
