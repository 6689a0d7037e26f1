import { barColour } from '../sign/status.ts';
import type { Tone } from '../sign/status.ts';

const width = 72;
const height = 30;

/** Points of a sparkline in its 72 × 30 px frame; a gap ends a stroke. Values may be decimal strings; null is a gap. */
export function sparkStrokes(values: readonly (string | number | null)[]): {
  strokes: [number, number][][];
  last: [number, number] | null;
} {
  const numbers = values.map((value) => (value === null ? null : Number(value)));
  const known = numbers.filter((value): value is number => value !== null);
  if (known.length === 0) return { strokes: [], last: null };
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = values.length > 1 ? (width - 6) / (values.length - 1) : 0;
  const strokes: [number, number][][] = [];
  let stroke: [number, number][] = [];
  let last: [number, number] | null = null;
  numbers.forEach((value, index) => {
    if (value === null) {
      stroke = [];
      return;
    }
    const point: [number, number] = [2 + index * step, span === 0 ? height / 2 : height - 4 - ((value - low) / span) * (height - 9)];
    if (stroke.length === 0) strokes.push(stroke);
    stroke.push(point);
    last = point;
  });
  return { strokes, last };
}

/** Twenty-four months as one thin line, gaps left open, the last month as a dot; a hairline marks the turn of the year. */
export function Sparkline(props: {
  values: readonly (string | number | null)[];
  tone: Tone;
  yearStart?: number | undefined;
  label?: string | undefined;
}) {
  const { strokes, last } = sparkStrokes(props.values);
  if (last === null) return null;
  const step = props.values.length > 1 ? (width - 6) / (props.values.length - 1) : 0;
  const yearX = props.yearStart === undefined || props.yearStart <= 0 ? null : 2 + (props.yearStart - 0.5) * step;
  const name = props.label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': props.label };
  return (
    <svg className="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...name}>
      {yearX === null ? null : <path d={`M${yearX.toFixed(1)} 2V28`} stroke="var(--rule)" />}
      {strokes.map((stroke, index) =>
        stroke.length === 1 ? (
          <circle key={index} cx={stroke[0]?.[0]} cy={stroke[0]?.[1]} r="1" fill="var(--ink-3)" />
        ) : (
          <path
            key={index}
            d={`M${stroke.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')}`}
            fill="none"
            stroke="var(--ink-3)"
            strokeWidth="1.25"
          />
        ),
      )}
      <circle cx={last[0]} cy={last[1]} r="2.5" fill={barColour(props.tone)} />
    </svg>
  );
}
