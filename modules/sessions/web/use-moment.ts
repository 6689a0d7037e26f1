import { useFormat, useText } from '@thucthi/ui';
import { useCallback } from 'react';
import { clockOf, dayOf } from './clock-words.ts';
import { sessionWords } from './session-words.ts';

/** Says an instant as officials do: "13:30 ngày 27/11/2024". */
export function useMoment(): (instant: string) => string {
  const t = useText(sessionWords);
  const format = useFormat();
  return useCallback((instant) => t('moment', { time: clockOf(instant), date: format.date(dayOf(instant)) }), [t, format]);
}
