import type { ScorecardRow } from '@thucthi/assessment/contract';
import { parsePeriodCode } from '@thucthi/kernel';
import type { Asking } from '@thucthi/tasks/web';
import type { Format, TextReader } from '@thucthi/ui';
import type { WordKey } from '../../locales/words.ts';
import { printedDecimals } from '../printed-decimals.ts';
import { statusWord } from '../status-words.ts';

/** A request for an explanation of a figure, in the words in which the page shows it; the reader may change them before it is sent. */
export function askingAbout(
  row: ScorecardRow,
  at: { readonly unit: string; readonly period: string },
  { t, format }: { readonly t: TextReader<WordKey>; readonly format: Format },
): Asking {
  const { indicator, actual } = row;
  const said = {
    name: indicator.name,
    period: format.period(parsePeriodCode(actual?.period ?? at.period)),
    status: t(statusWord[row.status.class]).toLowerCase(),
  };
  return {
    subject: { kind: 'indicator', unit: at.unit, indicator: indicator.code, period: at.period },
    name: indicator.name,
    unit: at.unit,
    question:
      actual === null
        ? t('inquiry.no-figure', said)
        : t('inquiry.figure', {
            ...said,
            value: format.quantity(actual.value, actual.unit, printedDecimals(actual.decimals)),
            sentence: inRunningText(row.sentence),
          }),
  };
}

/** The sentence of a row as part of another one: no dots between its parts, no arrows. */
const inRunningText = (sentence: string): string => sentence.replaceAll(' · ', '; ').replaceAll(/[↑↓]\s/g, '');
