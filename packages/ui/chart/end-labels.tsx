import { textWidth } from '../figure/text-width.ts';
import { spreadLabels } from './chart-scale.ts';

/** A label wanting to stand at the end of a line, with one more line of words where needed. */
export interface EndLabel {
  id: string;
  at: number | null;
  name: string;
  value: string;
  className: string;
  note: string | undefined;
}

/** Words are measured for 13 px regular; bold and the larger type of a projector take a little more. */
const reserve = 1.1;

/** The words of a label line by line: name and value on one where that fits in `most` px, else on two. */
export function labelLines(line: EndLabel, most: number): string[] {
  const whole = `${line.name} ${line.value}`.trim();
  const fits = textWidth(whole) * reserve <= most;
  return [
    ...(fits || line.value === '' ? [whole] : [line.name, line.value]),
    ...(line.note !== undefined && textWidth(line.note) * reserve <= most ? [line.note] : []),
  ];
}

/** The width in px that the labels need at the right of a picture `width` px wide: never more than a third of it. */
export function labelRoom(lines: readonly EndLabel[], width: number): number {
  const most = Math.round(width * (width < 560 ? 0.36 : 0.3));
  const widest = Math.max(0, ...lines.flatMap((line) => labelLines(line, most)).map((text) => textWidth(text) * reserve));
  return Math.min(most, Math.ceil(widest));
}

/** Labels at the line ends, moved apart so that none covers another; where the room is narrow the value takes its own line. */
export function endLabels(given: {
  lines: readonly EndLabel[];
  y: (value: number) => number;
  left: number;
  low: number;
  high: number;
  room: number;
  narrow: boolean;
}) {
  const { y, left, narrow, room } = given;
  const shown = given.lines.flatMap((line) => (line.at === null ? [] : [{ ...line, at: line.at }]));
  const texts = shown.map((line) => labelLines(line, room));
  const step = narrow ? 16 : 18;
  const centres = spreadLabels(
    shown.map((line, index) => ({
      y: y(line.at) + (((texts[index]?.length ?? 1) - 1) * step) / 2,
      height: (texts[index]?.length ?? 1) * step + 2,
    })),
    given.low,
    given.high,
  );
  return shown.map((line, index) => {
    const lines = texts[index] ?? [];
    const first = (centres[index] ?? 0) - ((lines.length - 1) * step) / 2 + 4.5;
    return (
      <g key={line.id}>
        {lines.map((words, at) => (
          <text key={words} x={left} y={first + at * step} className={words === line.note ? undefined : line.className}>
            {words}
          </text>
        ))}
      </g>
    );
  });
}
