import { textWidth } from '../figure/text-width.ts';
import { useWidth } from '../figure/use-width.ts';
import type { Tone } from '../sign/status.ts';
import { barColour } from '../sign/status.ts';
import type { Plotted } from './chart-scale.ts';

/** One month: this year's value, last year's, or what is needed where the month is still to come; with the words printed below. */
export interface MonthBar {
  id: string;
  /** "T1", "2" … */
  month: string;
  value: Plotted;
  lastYear: Plotted;
  needed: Plotted;
  /** "118,2" */
  text: string;
}

/** Months side by side: bars this year, ticks last year, dashed frames what is needed; words at the right where there is room. */
export function MonthBars(props: {
  label: string;
  bars: readonly MonthBar[];
  tone: Tone;
  words?: readonly { id: string; text: string; strong?: boolean | undefined }[] | undefined;
  height?: number | undefined;
}) {
  const { bars, tone, words = [], height = 152 } = props;
  const [ref, width] = useWidth<HTMLDivElement>(880);
  const narrow = width < 560;
  const left = narrow ? 0 : 44;
  const wordsWide = Math.max(0, ...words.map((line) => textWidth(line.text))) * 1.1;
  const beside = !narrow && words.length > 0 && wordsWide < width * 0.3;
  const right = width - (beside ? wordsWide + 12 : 0);
  const step = (right - left) / Math.max(1, bars.length);
  const numbers = bars.flatMap((bar) => [bar.value, bar.lastYear, bar.needed]).flatMap((value) => (value === null ? [] : [Number(value)]));
  const high = Math.max(0, ...numbers);
  const low = Math.min(0, ...numbers);
  const top = 20;
  const floor = height - 44;
  const y = (value: number) => floor - ((value - low) / (high - low || 1)) * (floor - top);
  const wide = Math.max(8, Math.min(22, step * 0.45));
  const room = Math.max(...bars.map((bar) => textWidth(bar.text))) + 4 <= step;
  const current = bars.findLastIndex((bar) => bar.value !== null);
  const lastIndex = bars.length - 1;
  const wordsOf = (index: number) => textWidth(bars[index]?.text ?? '');
  /** Where not every number has room, the last one is printed only where it keeps clear of the current one. */
  const lastFits = right - wordsOf(lastIndex) - 8 > left + (current + 0.5) * step + wordsOf(current) / 2;
  return (
    <div ref={ref} className="tt-chart">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label}>
        <path d={`M${left} ${y(0).toFixed(1)}H${right}`} stroke="var(--rule-2)" />
        {bars.map((bar, index) => {
          const centre = left + (index + 0.5) * step;
          const from = centre - wide / 2;
          const needed = bar.needed !== null && bar.value === null;
          const shown = room || index === current || (index === lastIndex && lastFits);
          return (
            <g key={bar.id}>
              {bar.value === null ? null : <Rect from={from} wide={wide} a={y(Number(bar.value))} b={y(0)} fill="var(--none-bar)" />}
              {needed ? <Rect from={from} wide={wide} a={y(Number(bar.needed))} b={y(0)} stroke={barColour(tone)} /> : null}
              {bar.lastYear === null ? null : (
                <path
                  d={`M${(from - 4).toFixed(1)} ${y(Number(bar.lastYear)).toFixed(1)}h${(wide + 8).toFixed(1)}`}
                  stroke="var(--ink)"
                  strokeWidth="1.5"
                />
              )}
              <text x={centre} y={height - 26} textAnchor="middle" className={index === current && !room ? 'now' : undefined}>
                {bar.month}
              </text>
              {shown ? (
                <text
                  x={index === lastIndex && !room ? right : index === 0 && !room ? left : centre}
                  y={height - 6}
                  textAnchor={index === lastIndex && !room ? 'end' : 'middle'}
                  className={needed ? `b ${tone}` : 'ink'}
                >
                  {bar.text}
                </text>
              ) : null}
              <title>{`${bar.month}: ${bar.text}`}</title>
            </g>
          );
        })}
        {!beside
          ? null
          : words.map((line, index) => (
              <text key={line.id} x={right + 10} y={25 + index * 20} className={line.strong === true ? `b ${tone}` : undefined}>
                {line.text}
              </text>
            ))}
      </svg>
      {!beside && words.length > 0 ? <p className="xs mut">{words.map((line) => line.text).join(' · ')}</p> : null}
    </div>
  );
}

function Rect(props: { from: number; wide: number; a: number; b: number; fill?: string; stroke?: string }) {
  const frame = props.stroke === undefined ? { fill: props.fill } : { fill: 'none', stroke: props.stroke, strokeDasharray: '3 3' };
  return (
    <rect
      x={props.from.toFixed(1)}
      y={Math.min(props.a, props.b).toFixed(1)}
      width={props.wide.toFixed(1)}
      height={Math.abs(props.a - props.b).toFixed(1)}
      {...frame}
    />
  );
}
