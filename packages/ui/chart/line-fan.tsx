import { barColour } from '../sign/status.ts';
import type { Tone } from '../sign/status.ts';
import { textWidth } from '../figure/text-width.ts';
import { useWidth } from '../figure/use-width.ts';
import { useFormat } from '../text/use-format.ts';
import { plotted, strokePath } from './chart-scale.ts';
import type { Plotted } from './chart-scale.ts';
import { endLabels, labelRoom } from './end-labels.tsx';
import type { EndLabel } from './end-labels.tsx';
import { fanFrame } from './fan-frame.ts';

/** A curve over the months of a year with the words at its end. */
export interface FanLine {
  id: string;
  /** "KH thành phố" and "≈1.755": name and value stand on one line where there is room */
  name: string;
  value: string;
  values: readonly Plotted[];
}

/** The forecast: middle line and one or two bands from the month after the last actual on. */
export interface FanForecast {
  name: string;
  value: string;
  /** "1.130 – 1.262 (95%)" */
  bandLabel: string;
  middle: readonly Plotted[];
  /** widest first */
  bands: readonly { low: readonly Plotted[]; high: readonly Plotted[] }[];
}

/** Cumulative actual against plan curves, last year and the forecast; every array has one entry a month. */
export interface LineFanProps {
  /** the picture in one sentence */
  label: string;
  months: readonly string[];
  actual: readonly Plotted[];
  /** words at the last actual: "838,9" */
  actualLabel: string;
  tone: Tone;
  /** up to three plans: the first dashed, the second dotted, the third long-dashed */
  plans: readonly FanLine[];
  lastYear?: FanLine | undefined;
  forecast?: FanForecast | undefined;
  /** "đến 30/9" at the month of the last actual */
  cutoff?: string | undefined;
  /** what is missing against a plan at the cut-off, in up to two lines of words */
  gap?: { planId: string; words: readonly string[] } | undefined;
  /** sums run up from nought at the year's start; levels do not */
  fromZero?: boolean | undefined;
  height?: number | undefined;
}

const dashes = ['5 3', '1.5 3', '9 3 2 3'] as const;

/** Draws the curves with their labels at the line ends. */
export function LineFan(props: LineFanProps) {
  const { months, plans, lastYear, forecast, tone, fromZero = true } = props;
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>(880);
  const actual = plotted(props.actual);
  const lastIndex = actual.findLastIndex((value) => value !== null);
  const lastValue = actual[lastIndex] ?? null;
  const all = [
    ...plans.map((line) => line.values),
    lastYear?.values ?? [],
    props.actual,
    forecast?.middle ?? [],
    ...(forecast?.bands.flatMap((band) => [band.low, band.high]) ?? []),
  ]
    .flatMap(plotted)
    .filter((value): value is number => value !== null);
  const end = (values: readonly Plotted[]) => plotted(values).findLast((value) => value !== null) ?? null;
  const atEnd = lastIndex >= months.length - (width < 560 ? 2 : 1);
  const lines: EndLabel[] = [
    ...(atEnd && lastValue !== null
      ? [{ id: 'actual', at: lastValue, name: props.actualLabel, value: '', className: `b ${tone}`, note: undefined }]
      : []),
    ...plans.map((plan) => ({
      id: plan.id,
      at: end(plan.values),
      name: plan.name,
      value: plan.value,
      className: 'ink',
      note: undefined,
    })),
    ...(lastYear === undefined
      ? []
      : [{ id: lastYear.id, at: end(lastYear.values), name: lastYear.name, value: lastYear.value, className: '', note: undefined }]),
    ...(forecast === undefined
      ? []
      : [
          {
            id: 'forecast',
            at: end(forecast.middle),
            name: forecast.name,
            value: forecast.value,
            className: `b ${tone}`,
            note: forecast.bandLabel,
          },
        ]),
  ];
  const room = labelRoom(lines, width);
  const frame = fanFrame({
    width,
    labels: room,
    height: props.height,
    months: months.length,
    values: all,
    fromZero,
    tickText: (tick) => format.number(String(tick)),
  });
  const { x, y, left, right, top, bottom, narrow } = frame;
  const curve = (values: readonly Plotted[], start = 0) =>
    strokePath([
      ...(fromZero && start === 0 ? [[left, y(0)] as [number, number]] : []),
      ...plotted(values).map((value, index): [number, number] | null => (value === null ? null : [x(index), y(value)])),
    ]);
  const fromLast = (values: readonly Plotted[]): [number, number][] => {
    const ahead = plotted(values).flatMap((value, index): [number, number][] =>
      value === null || index <= lastIndex ? [] : [[x(index), y(value)]],
    );
    return lastValue === null ? ahead : [[x(lastIndex), y(lastValue)], ...ahead];
  };
  const gapPlan = plans.find((plan) => plan.id === props.gap?.planId);
  const gapValue = gapPlan === undefined ? null : (plotted(gapPlan.values)[lastIndex] ?? null);
  const labels = endLabels({ lines, narrow, room, left: right + 10, low: 4, high: bottom + 4, y });
  // Ahead of every other line the words stand above the curve, where nothing runs through them.
  const ahead =
    props.gap === undefined &&
    lastValue !== null &&
    [...plans, ...(lastYear === undefined ? [] : [lastYear])].every((line) => Number(line.values[lastIndex] ?? lastValue) <= lastValue);
  const colour = barColour(tone);
  const beside = lastValue === null ? 0 : x(lastIndex) + 9;
  const besideRoom = !narrow && !atEnd && (props.gap?.words ?? []).every((words) => beside + textWidth(words) < right + 8);
  return (
    <div ref={ref} className="tt-chart">
      <svg width={width} height={frame.height} viewBox={`0 0 ${width} ${frame.height}`} role="img" aria-label={props.label}>
        {frame.ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${left} ${y(tick).toFixed(1)}H${right}`} stroke="var(--rule)" />
            <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
              {format.number(String(tick))}
            </text>
          </g>
        ))}
        {months.map((month, index) =>
          narrow && index % 2 === 1 && index !== lastIndex ? null : narrow && Math.abs(index - lastIndex) === 1 ? null : (
            <text key={month} x={x(index)} y={bottom + 19} textAnchor="middle" className={index === lastIndex ? 'now' : undefined}>
              {month}
            </text>
          ),
        )}
        {props.cutoff === undefined || lastValue === null ? null : (
          <>
            <path d={`M${x(lastIndex).toFixed(1)} ${top}V${bottom}`} stroke="var(--rule-2)" />
            <text x={x(lastIndex) - 6} y={top + 9} textAnchor="end" className="halo">
              {props.cutoff}
            </text>
          </>
        )}
        {forecast?.bands.map((band, index) => (
          <path
            key={index}
            d={`${strokePath([...fromLast(band.high), ...fromLast(band.low).toReversed()])}Z`}
            fill={colour}
            fillOpacity={index === 0 ? 0.12 : 0.16}
          />
        ))}
        {lastYear === undefined ? null : <path d={curve(lastYear.values)} fill="none" stroke="var(--ink-3)" strokeWidth="1.25" />}
        {plans.map((plan, index) => (
          <path
            key={plan.id}
            d={curve(plan.values)}
            fill="none"
            stroke={index === 0 ? 'var(--ink)' : 'var(--ink-2)'}
            strokeWidth="1.25"
            strokeDasharray={dashes[index % dashes.length]}
          />
        ))}
        {forecast === undefined ? null : (
          <path d={strokePath(fromLast(forecast.middle))} fill="none" stroke={colour} strokeWidth="1.5" strokeDasharray="3 3" />
        )}
        <path d={curve(props.actual)} fill="none" stroke={colour} strokeWidth="2.5" strokeLinejoin="round" />
        {lastValue === null ? null : (
          <>
            <circle cx={x(lastIndex)} cy={y(lastValue)} r="4" fill={colour} />
            {gapValue === null ? null : (
              <path
                d={`M${x(lastIndex) + 9} ${y(gapValue).toFixed(1)}h6m-3 0V${y(lastValue).toFixed(1)}m-3 0h6`}
                stroke="var(--ink)"
                fill="none"
              />
            )}
            {atEnd ? null : (
              <text
                x={ahead ? x(lastIndex) - 8 : beside}
                y={ahead ? y(lastValue) - 9 : y(lastValue) + 24}
                textAnchor={ahead ? 'end' : 'start'}
                className={`b halo ${tone}`}
              >
                {props.actualLabel}
              </text>
            )}
            {besideRoom
              ? props.gap?.words.map((words, index) => (
                  <text key={words} x={beside} y={y(lastValue) + 42 + index * 18} className="ink halo">
                    {words}
                  </text>
                ))
              : null}
          </>
        )}
        {labels}
      </svg>
      {!besideRoom && props.gap !== undefined ? <p className="xs mut">{props.gap.words.join(' ')}</p> : null}
    </div>
  );
}
