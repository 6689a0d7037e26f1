import { formatPeriodEn, formatPeriodVi, isPeriodCode, parsePeriodCode } from '@thucthi/kernel';
import { useFormat, useLocale, useText } from '@thucthi/ui';
import { useMemo } from 'react';
import type { Finding } from '../../contract.ts';
import { ruleOf, ruleWords } from './rule-words.ts';
import { slotKey, slotWords } from './slot-words.ts';

/** How the parts of a finding are said in the reader's language. */
export interface FindingWords {
  readonly period: (code: string) => string;
  readonly value: (value: string, unit: string | null) => string;
  /** What the number says of its indicator; null where it is simply how much. */
  readonly kind: (finding: Finding) => string | null;
  readonly measure: (measure: string) => string;
  readonly basis: (basis: Finding['basis']) => string | null;
  readonly rules: (reasons: Finding['reasons']) => string;
}

const plain: readonly string[] = ['level', 'count_of'];

/** Words for findings; a name the catalogue does not know is shown as it is rather than left out. */
export function useFindingWords(): FindingWords {
  const { locale } = useLocale();
  const t = useText(slotWords);
  const rule = useText(ruleWords);
  const format = useFormat();
  return useMemo(() => {
    const period = locale === 'vi' ? formatPeriodVi : formatPeriodEn;
    const said = (slot: 'measure' | 'basis', value: string): string => {
      const key = slotKey(slot, value.replaceAll('-', '_'));
      return key === null ? value : t(key);
    };
    return {
      period: (code) => (isPeriodCode(code) ? period(parsePeriodCode(code), 'short') : code),
      value: (value, unit) => (unit === null || unit === '' ? format.number(value) : format.quantity(value, unit)),
      kind: ({ measure, proposal }) => {
        const becomes = proposal.measure.replaceAll('-', '_');
        return plain.includes(becomes) && plain.includes(measure) ? null : said('measure', plain.includes(becomes) ? measure : becomes);
      },
      measure: (measure) => said('measure', measure),
      basis: ({ kind, text }) => (kind === 'none' ? null : text === null ? said('basis', kind) : `${said('basis', kind)}: “${text}”`),
      rules: (reasons) =>
        [...new Set(Object.values(reasons))]
          .filter((name) => name !== '')
          .map((name) => {
            const known = ruleOf(name);
            const words = known.key === null ? known.name : rule(known.key);
            return known.inherited ? rule('inherited', { rule: words }) : words;
          })
          .join('; '),
    };
  }, [locale, t, rule, format]);
}
