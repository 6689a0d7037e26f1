import { dec, printedInterval, toFixedString } from '@thucthi/kernel';
import type { Decimal, Interval, Qualifier } from '@thucthi/kernel';
import type { FigureSource } from './assessed-figure.ts';

/** What a source says about a figure (growth, percent of plan, …), at its printed decimals. */
export type StatedMeasure = {
  value: string;
  decimals: number;
  /** "down" for a printed "giảm 24%"; the value itself may be printed with or without its sign. */
  polarity: 'up' | 'down' | null;
  qualifiers: readonly Qualifier[];
  /** The day to which the source counts. */
  asOf?: string;
  source?: FigureSource;
};

/** The stated value with its sign: "giảm 24%" and "(−24%)" are both −24. */
export function signedStated(stated: StatedMeasure): Decimal {
  const value = dec(stated.value);
  return stated.polarity === 'down' ? value.abs().neg() : value;
}

/** The signed stated value at its printed decimals, e.g. "-24" or "50.25". */
export function statedString(stated: StatedMeasure): string {
  return toFixedString(signedStated(stated), Math.max(stated.decimals, 0));
}

/** The interval of true values that a stated measure stands for; "giảm hơn 24%" lies below −24. */
export function statedInterval(stated: StatedMeasure): Interval {
  return printedInterval(signedStated(stated), stated.decimals, stated.qualifiers);
}
