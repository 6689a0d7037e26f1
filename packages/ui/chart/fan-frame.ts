import { textWidth } from '../figure/text-width.ts';
import { roundTicks } from './chart-scale.ts';

/** The frame of a year's curves in px: edges, scales and the lines of the scale. */
export interface FanFrame {
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  narrow: boolean;
  ticks: number[];
  /** centre of a month, counted from nought */
  x: (month: number) => number;
  y: (value: number) => number;
}

/** Makes the frame for a width; under 560 px every second month is named. */
export function fanFrame(given: {
  width: number;
  /** room in px for the words at the line ends */
  labels: number;
  height: number | undefined;
  months: number;
  values: readonly number[];
  fromZero: boolean;
  tickText: (tick: number) => string;
}): FanFrame {
  const { width, labels, months, values, fromZero, tickText } = given;
  const narrow = width < 560;
  const height = given.height ?? (narrow ? 280 : Math.round(Math.min(430, Math.max(300, width * 0.375))));
  const right = width - labels - 12;
  const top = 14;
  const bottom = height - 26;
  const high = Math.max(...values, Number.MIN_VALUE);
  const least = Math.min(...values, high);
  const low = fromZero ? Math.min(0, least) : least - (high - least) * 0.08;
  const ticks = roundTicks(low, high, 4);
  const left = Math.max(narrow ? 30 : 44, Math.ceil(Math.max(...ticks.map((tick) => textWidth(tickText(tick)))) + 9));
  const span = (high - low || 1) * 1.025;
  const y = (value: number) => bottom - ((value - low) / span) * (bottom - top);
  const x = fromZero
    ? (month: number) => left + ((month + 1) / months) * (right - left)
    : (month: number) => left + ((month + 0.5) / months) * (right - left);
  return { height, left, right, top, bottom, narrow, ticks, x, y };
}
