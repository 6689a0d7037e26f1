import { weekday } from '@thucthi/kernel';
import { useFormat, useText } from '@thucthi/ui';
import { viewWords } from '../views/view-words.ts';

/** The name of a day as it is read out and stands over its list. */
export function useDayName(): (day: string) => string {
  const t = useText(viewWords);
  const format = useFormat();
  return (day) => t('day.title', { weekday: t(`day.${weekday(day)}`), date: format.date(day) });
}
