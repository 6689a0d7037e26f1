import { useText } from '@thucthi/ui';
import { useMemo } from 'react';
import type { DifferenceSlot, ReadingDifference, ShownMeaning } from '../../contract.ts';
import { readingWords } from './reading-words.ts';
import { useFindingWords } from './use-finding-words.ts';

const directions = ['up', 'down', 'flat'] as const;
const statuses = ['actual', 'estimate', 'plan', 'forecast'] as const;

/** How a number that is read otherwise is told: each slot with what it was and what it is now. */
export function useDifferenceWords(): (difference: ReadingDifference) => string[] {
  const t = useText(readingWords);
  const words = useFindingWords();
  return useMemo(() => {
    const value = ({ value: number, unit, outOf }: ShownMeaning): string =>
      outOf === null
        ? words.value(number, unit)
        : t('value.of', { value: words.value(number, unit), whole: words.value(String(outOf), null) });
    const said: Readonly<Record<Exclude<DifferenceSlot, 'value'>, (of: ShownMeaning) => string>> = {
      words: ({ text }) => `“${text}”`,
      indicator: ({ indicator }) => (indicator === null ? t('value.none') : `“${indicator.name}”`),
      name: ({ label }) => (label === null ? t('value.none') : `“${label}”`),
      measure: ({ measure }) => words.measure(measure),
      period: ({ period }) => (period === null ? t('value.none') : words.period(period)),
      basis: ({ basis }) => words.basis(basis) ?? t('value.no-basis'),
      direction: ({ direction }) => {
        const known = directions.find((one) => one === direction);
        return known === undefined ? t('value.none') : t(`direction.${known}`);
      },
      status: ({ status }) => {
        const known = statuses.find((one) => one === status);
        return known === undefined ? status : t(`status.${known}`);
      },
      qualifiers: ({ qualifiers }) => (qualifiers.length === 0 ? t('value.exact') : `“${qualifiers.join(', ')}”`),
      prices: ({ prices }) => (prices === null ? t('value.none') : `“${prices}”`),
      figure: ({ figure }) => t(figure ? 'figure.yes' : 'figure.no'),
    };
    return ({ slots, was, now }) =>
      was === null || now === null
        ? []
        : slots.map((slot) => {
            const of = slot !== 'value' ? said[slot] : was.text === now.text ? value : ({ text }: ShownMeaning) => `“${text}”`;
            return t('from-to', { slot: t(`slot.${slot}`), from: of(was), to: of(now) });
          });
  }, [t, words]);
}
