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

/** Labels at the line ends, moved apart so that none covers another; on a narrow picture the value takes its own line. */
export function endLabels(given: {
  lines: readonly EndLabel[];
  y: (value: number) => number;
  left: number;
  low: number;
  high: number;
  narrow: boolean;
}) {
  const { y, left, narrow } = given;
  const shown = given.lines.flatMap((line) => (line.at === null ? [] : [{ ...line, at: line.at }]));
  const texts = shown.map((line) => [
    ...(narrow && line.value !== '' ? [line.name, line.value] : [`${line.name} ${line.value}`.trim()]),
    ...(line.note === undefined ? [] : narrow ? [] : [line.note]),
  ]);
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
