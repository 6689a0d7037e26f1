import {
  formatDateEn,
  formatDateVi,
  formatNumberEn,
  formatNumberVi,
  formatPercentEn,
  formatPercentVi,
  formatPeriodEn,
  formatPeriodVi,
  formatQuantityVi,
  unitOf,
} from '@thucthi/kernel';
import type { Decimal, Period } from '@thucthi/kernel';
import { useMemo } from 'react';
import type { Locale } from './catalogue.ts';
import { useLocale } from './locale.tsx';

/** A figure as it travels: a decimal string, or a Decimal of the kernel. */
export type Figure = string | Decimal;

/** Ways of writing figures, periods and dates in one language; all of them are the kernel's. */
export interface Format {
  number: (value: Figure, options?: NumberOptions) => string;
  percent: (value: Figure, options?: NumberOptions) => string;
  quantity: (value: Figure, unitVi: string, options?: NumberOptions) => string;
  unit: (unitVi: string) => string;
  period: (period: Period, style?: 'long' | 'short') => string;
  date: (date: string) => string;
  /** An instant in Việt Nam: "13:30 ngày 27/11/2024". */
  moment: (instant: string) => string;
}

/** Decimals to print (as the source has them when left out) and whether a plus is written. */
export interface NumberOptions {
  decimals?: number;
  sign?: 'always';
}

/** Square and cubic metres with their exponent raised, as printed; the register writes them on the line. */
const raised = (text: string): string => text.replace(/(?<=(^|[\s/])k?m)[23]\b/g, (power) => (power === '2' ? '²' : '³'));

/** The formatters of one language. */
export function formatFor(locale: Locale): Format {
  if (locale === 'vi') {
    return {
      number: formatNumberVi,
      percent: formatPercentVi,
      quantity: (value, unitVi, options) => raised(formatQuantityVi(value, unitVi, options)),
      unit: raised,
      period: formatPeriodVi,
      date: formatDateVi,
      moment: (instant) => momentIn(instant, formatDateVi, 'ngày'),
    };
  }
  const unit = (unitVi: string) => unitOf(unitVi).en;
  return {
    number: formatNumberEn,
    percent: formatPercentEn,
    quantity: (value, unitVi, options) =>
      unitVi === '%' ? `${formatNumberEn(value, options)}%` : `${formatNumberEn(value, options)} ${unit(unitVi)}`,
    unit,
    period: formatPeriodEn,
    date: formatDateEn,
    moment: (instant) => momentIn(instant, formatDateEn, 'on'),
  };
}

const inVietnam = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });

function momentIn(instant: string, dateOf: (date: string) => string, between: string): string {
  const [date = '', time = ''] = inVietnam.format(new Date(instant)).split(' ');
  return `${time} ${between} ${dateOf(date)}`;
}

/** The formatters of the reader's language. */
export function useFormat(): Format {
  const { locale } = useLocale();
  return useMemo(() => formatFor(locale), [locale]);
}
