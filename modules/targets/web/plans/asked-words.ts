import type { Format } from '@thucthi/ui';
import type { TargetState } from '../../contract.ts';
import type { planWords } from './plan-words.ts';

type Words = (key: keyof typeof planWords.messages, params?: Record<string, string | number>) => string;

/** What a target asks for in words: "ít nhất 72 xã", "72 xã trước 30/09/2026", "phải đạt". */
export function askedWords(
  target: Pick<TargetState, 'comparator' | 'value' | 'valueHigh' | 'milestoneOn'>,
  unit: string,
  t: Words,
  format: Format,
): string {
  const amount = (value: string | null): string => (value === null ? '…' : format.quantity(value, unit));
  switch (target.comparator) {
    case 'ge':
    case 'le':
    case 'eq':
      return t(`asked.${target.comparator}`, { value: amount(target.value) });
    case 'range':
      return t('asked.range', { value: amount(target.value), high: amount(target.valueHigh) });
    case 'milestone': {
      const date = target.milestoneOn === null ? '…' : format.date(target.milestoneOn);
      return target.value === null ? t('asked.milestone', { date }) : t('asked.milestone-value', { value: amount(target.value), date });
    }
    case 'yes-no':
      return t('asked.yes-no');
  }
}
